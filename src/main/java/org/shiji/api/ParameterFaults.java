package org.shiji.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What is wrong with headers and parameters, by name. */
final class ParameterFaults {
    private ParameterFaults() {}

    static Refusal missing(ServletRequestBindingException thrown) {
        String name =
                switch (thrown) {
                    case MissingRequestHeaderException header -> header.getHeaderName();
                    case MissingServletRequestParameterException parameter ->
                            parameter.getParameterName();
                    default -> null;
                };
        return name == null
                ? new Refusal(ProblemKind.MALFORMED)
                : malformed(List.of(Fault.of(name, "missing", Message.of("api.invalid.missing"))));
    }

    static Refusal wrong(MethodArgumentTypeMismatchException thrown) {
        Class<?> wanted = thrown.getRequiredType();
        return malformed(
                wanted != null && wanted.isEnum()
                        ? Fault.of(thrown.getName(), "no-such-choice", BodyFaults.choices(wanted))
                        : Fault.of(thrown.getName(), "wrong-type", Message.of("api.invalid.type")));
    }

    static Refusal malformed(Fault fault) {
        return malformed(List.of(fault));
    }

    private static Refusal malformed(List<Fault> faults) {
        return new Refusal(
                ProblemKind.MALFORMED,
                Message.of("api.problem.malformed.parameters", faults.size()),
                faults);
    }

    /** Rules over parameters, and those over a body where there are both. */
    static Refusal invalid(HandlerMethodValidationException thrown) {
        List<Fault> ofBody = new ArrayList<>();
        List<Fault> ofParameters = new ArrayList<>();
        for (ParameterValidationResult result : thrown.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                List<FieldError> errors = body.getFieldErrors();
                ofBody.addAll(BodyFaults.faults(errors));
            } else {
                String name = name(result);
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    String rule = rule(error);
                    ofParameters.add(
                            Fault.of(name, BodyFaults.code(rule), BodyFaults.words(rule, error)));
                }
            }
        }
        return ofParameters.isEmpty() ? Refusal.invalid(ofBody) : malformed(ofParameters);
    }

    private static String name(ParameterValidationResult result) {
        RequestHeader header =
                result.getMethodParameter().getParameterAnnotation(RequestHeader.class);
        if (header != null && !header.name().isEmpty()) {
            return header.name();
        }
        String name = result.getMethodParameter().getParameterName();
        return name == null ? "" : name;
    }

    /** The last code is the bare name of the annotation. */
    private static @Nullable String rule(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }
}
