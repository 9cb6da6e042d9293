package org.shiji.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong in a body, by pointer. */
final class BodyFaults {
    private BodyFaults() {}

    static Fault missing(String pointer) {
        return Fault.at(pointer, "missing", Message.of("api.invalid.missing"));
    }

    static Refusal unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    Refusal.invalid(
                            Fault.at(
                                    pointer(unknown),
                                    "unknown-property",
                                    Message.of("api.invalid.unknown", known(unknown))));
            case InvalidFormatException wrong -> Refusal.invalid(format(wrong));
            case DatabindException wrong ->
                    Refusal.invalid(
                            Fault.at(pointer(wrong), "wrong-type", Message.of("api.invalid.type")));
            case StreamReadException broken -> malformed(broken.getLocation());
            case null, default -> new Refusal(ProblemKind.MALFORMED);
        };
    }

    private static Refusal malformed(@Nullable TokenStreamLocation place) {
        return place == null
                ? new Refusal(ProblemKind.MALFORMED)
                : new Refusal(
                        ProblemKind.MALFORMED,
                        Message.of(
                                "api.problem.malformed.at", place.getLineNr(), place.getColumnNr()),
                        List.of());
    }

    private static Fault format(InvalidFormatException wrong) {
        Class<?> wanted = wrong.getTargetType();
        return wanted != null && wanted.isEnum()
                ? Fault.at(pointer(wrong), "no-such-choice", choices(wanted))
                : Fault.at(pointer(wrong), "wrong-type", Message.of("api.invalid.type"));
    }

    static Message choices(Class<?> wanted) {
        return Message.of(
                "api.invalid.choice",
                Arrays.stream(wanted.getEnumConstants())
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        return unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static String pointer(DatabindException wrong) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference part : wrong.getPath()) {
            String name = part.getPropertyName();
            pointer.append('/').append(name == null ? part.getIndex() : Fault.escaped(name));
        }
        return pointer.toString();
    }

    static Refusal invalid(MethodArgumentNotValidException invalid) {
        return Refusal.invalid(faults(invalid.getFieldErrors()));
    }

    static List<Fault> faults(List<FieldError> errors) {
        List<Fault> faults = new ArrayList<>();
        for (FieldError error : errors) {
            faults.add(
                    Fault.at(
                            pointer(error.getField()),
                            code(error.getCode()),
                            words(error.getCode(), error)));
        }
        return faults;
    }

    /** {@code records[3].fields} as {@code /records/3/fields}. */
    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }

    /** The broken rule by the name of its annotation. */
    static String code(@Nullable String rule) {
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> "missing";
            case "Size" -> "size";
            case "Min", "Max" -> "range";
            case null, default -> "form";
        };
    }

    /** The bounds of a rule come after the name of the field. */
    static Message words(@Nullable String rule, MessageSourceResolvable error) {
        Object[] arguments = error.getArguments();
        Object first = arguments != null && arguments.length > 1 ? arguments[1] : "";
        Object second = arguments != null && arguments.length > 2 ? arguments[2] : "";
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> Message.of("api.invalid.missing");
            case "Size" -> Message.of("api.invalid.size", second, first);
            case "Min" -> Message.of("api.invalid.min", first);
            case "Max" -> Message.of("api.invalid.max", first);
            case null, default -> Message.of("api.invalid.form");
        };
    }
}
