package org.shiji.api;

import java.util.Locale;

/** What can be wrong with a request; the name is the last part of the problem's type. */
enum ProblemKind {
    MALFORMED(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD(405),
    NOT_ACCEPTABLE(406),
    OVERTAKEN(409),
    LOCKED(409),
    NOT_READY(409),
    BUSY(409),
    TOO_LARGE(413),
    MEDIA_TYPE(415),
    INVALID(422),
    KEY_REUSED(422),
    TOO_MANY(429),
    FAULT(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** As it stands in addresses: {@code not-found}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that says the least about a status. */
    static ProblemKind of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> MEDIA_TYPE;
            case 429 -> TOO_MANY;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? FAULT : MALFORMED;
        };
    }
}
