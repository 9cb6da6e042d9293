package org.shiji;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Prints the one sentence of a {@link CannotStart}, or of a database that lets nobody in or holds
 * something else, instead of a stack trace; the exit code is 1.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class CannotStartReporter implements SpringBootExceptionReporter {

    private static final int ACCESS_TO_SCHEMA_DENIED = 1044;
    private static final int UNKNOWN_SCHEMA = 1049;

    private final @Nullable ConfigurableApplicationContext context;

    CannotStartReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        String said = said(failure);
        if (said != null) {
            System.err.println(said);
        }
        return said != null;
    }

    private @Nullable String said(Throwable failure) {
        String said = null;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                return cause.getMessage();
            }
            if (cause instanceof SQLException refusal && isRefusal(refusal)) {
                return CannotStart.inBothLanguages(
                        "shell.databaseRefuses",
                        address(setting("spring.datasource.url")),
                        setting("spring.datasource.username"),
                        reason(refusal));
            }
            if (cause instanceof FlywayException mismatch) { // a refusal may stand behind it
                said =
                        CannotStart.inBothLanguages(
                                "shell.databaseOfAnother",
                                address(setting("spring.datasource.url")),
                                reason(mismatch));
            }
        }
        return said;
    }

    /** Whether nobody got as far as to ask a question: no connection, no login, no schema. */
    private static boolean isRefusal(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("28"))
                || failure.getErrorCode() == ACCESS_TO_SCHEMA_DENIED
                || failure.getErrorCode() == UNKNOWN_SCHEMA;
    }

    private String setting(String name) {
        String value = context == null ? null : context.getEnvironment().getProperty(name);
        return value == null ? "" : value;
    }

    /** Without what follows the question mark: a password may stand there. */
    private static String address(String url) {
        int end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }

    private static String reason(Exception refusal) {
        String said = String.valueOf(refusal.getMessage());
        return said.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^\\(conn=\\d+\\) ", "")
                .replaceFirst("\\.$", "");
    }
}
