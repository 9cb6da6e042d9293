package org.shiji;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Preferences;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers what fails outside of the pages, such as a download or an address below no page: a
 * sentence, never a trace.
 */
@Controller
class PlainErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        int status = status(request);
        Trouble trouble =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                        ? TroubleLog.note(failure)
                        : Trouble.of(status);
        Locale locale = Preferences.locale(request.getCookies());
        return ResponseEntity.status(trouble == Trouble.FAULT ? status : trouble.status())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page(trouble, locale, request.getContextPath()));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : 500;
    }

    private static String page(Trouble trouble, Locale locale, String root) {
        String title = HtmlUtils.htmlEscape(trouble.title(locale));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%s/styles.css">
                </head>
                <body><main class="plain-page"><h1>%s</h1><p>%s</p><p><a href="%s/">%s</a></p></main></body>
                </html>
                """
                .formatted(
                        Preferences.tag(locale),
                        HtmlUtils.htmlEscape(
                                Messages.say(locale, "layout.title", trouble.title(locale))),
                        root,
                        title,
                        HtmlUtils.htmlEscape(trouble.advice(locale)),
                        root,
                        HtmlUtils.htmlEscape(Messages.say(locale, "layout.trouble.home")));
    }
}
