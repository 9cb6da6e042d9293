package org.shiji.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import tools.jackson.databind.json.JsonMapper;

/** What the shell answers to requests of machines that never reach this module. */
public final class ApiErrors {
    /** Media type of the answers. */
    public static final String MEDIA_TYPE = Problem.MEDIA_TYPE;

    private static final JsonMapper JSON = ApiJson.mapper();
    private static final String ROOT = "/api/";

    private ApiErrors() {}

    /** Whether an address belongs to the interface for machines. */
    public static boolean isOurs(@Nullable String path) {
        return path != null && path.startsWith(ROOT);
    }

    /**
     * A problem as JSON that says no more than the status.
     *
     * @param acceptLanguage the header, null where there is none
     */
    public static String body(int status, @Nullable String acceptLanguage) {
        ProblemKind kind = ProblemKind.of(status);
        Message detail = Message.of("api.problem." + kind.code() + ".detail");
        Problem plain =
                Problem.of(new Refusal(kind, detail, List.of()), ApiLanguage.of(acceptLanguage));
        return JSON.writeValueAsString(
                new Problem(plain.type(), plain.title(), status, plain.detail(), null));
    }

    static String json(Refusal refusal, Locale locale) {
        return JSON.writeValueAsString(Problem.of(refusal, locale));
    }
}
