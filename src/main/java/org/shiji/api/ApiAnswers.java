package org.shiji.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Writes problems as answers. */
final class ApiAnswers {
    private ApiAnswers() {}

    static void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = ApiLanguage.of(request);
        byte[] body = ApiErrors.json(refusal, locale).getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.kind().status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
