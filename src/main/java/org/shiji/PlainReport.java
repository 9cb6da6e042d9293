package org.shiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.shiji.api.ApiErrors;
import org.shiji.shared.ui.Preferences;

/**
 * The page for what the server refuses before the product sees it, such as an address no file can
 * have: the same plain words as elsewhere. Made by Tomcat, by its name.
 */
public final class PlainReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean machine = ApiErrors.isOurs(request.getRequestURI());
        Locale locale = Preferences.localeOfHeader(request.getHeader("Cookie"));
        Trouble trouble = Trouble.of(status);
        String page =
                machine
                        ? ApiErrors.body(status, request.getHeader("Accept-Language"))
                        : new PlainPage(locale, "", trouble.title(locale), trouble.advice(locale))
                                .withWayHome();
        try {
            response.setContentType(machine ? ApiErrors.MEDIA_TYPE : "text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Writer writer = response.getReporter();
            if (writer != null) { // null once the answer has gone
                writer.write(page);
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
