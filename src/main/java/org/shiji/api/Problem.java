package org.shiji.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;

/**
 * An answer to what cannot be done, as RFC 9457 has it.
 *
 * @param errors what is wrong at single places, at most {@link #MOST}; null where it is none
 */
record Problem(
        String type, String title, int status, String detail, @Nullable List<ProblemError> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:shiji:problem:";
    private static final int MOST = 100;

    /**
     * @param pointer JSON pointer into the body of the request
     * @param parameter name of the header or parameter, where it is not in the body
     * @param current the figure that stands there now, where somebody changed it meanwhile
     */
    record ProblemError(
            @Nullable String pointer,
            @Nullable String parameter,
            String code,
            String detail,
            @Nullable FigureOut current) {}

    static Problem of(Refusal refusal, Locale locale) {
        List<ProblemError> errors =
                refusal.faults().stream()
                        .limit(MOST)
                        .map(
                                fault ->
                                        new ProblemError(
                                                fault.pointer(),
                                                fault.parameter(),
                                                fault.code(),
                                                fault.why().in(locale),
                                                fault.current()))
                        .toList();
        ProblemKind kind = refusal.kind();
        return new Problem(
                TYPE + kind.code(),
                Messages.say(locale, "api.problem." + kind.code() + ".title"),
                kind.status(),
                refusal.detail().in(locale),
                errors.isEmpty() ? null : errors);
    }
}
