package org.shiji;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shiji.api.ApiErrors;
import org.shiji.shared.ui.Preferences;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what fails outside of the pages, such as a download or an address below no page: a
 * sentence, never a trace.
 */
@Controller
class PlainErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<String> error(HttpServletRequest request) {
        int status = status(request);
        // what is refused as no address is the fault of the address, whatever was thrown
        boolean failed = status >= 500;
        Trouble trouble =
                failed
                                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)
                                        instanceof Throwable failure
                        ? TroubleLog.note(failure)
                        : Trouble.of(status);
        if (ApiErrors.isOurs(path(request))) {
            int told = trouble == Trouble.DATABASE ? trouble.status() : status;
            return ResponseEntity.status(told)
                    .contentType(MediaType.parseMediaType(ApiErrors.MEDIA_TYPE))
                    .body(ApiErrors.body(told, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        }
        Locale locale = Preferences.locale(request.getCookies());
        return ResponseEntity.status(trouble == Trouble.FAULT ? status : trouble.status())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page(trouble, locale, request.getContextPath()));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri.substring(Math.min(uri.length(), request.getContextPath().length()))
                : "";
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : 500;
    }

    private static String page(Trouble trouble, Locale locale, String root) {
        return new PlainPage(locale, root, trouble.title(locale), trouble.advice(locale))
                .withWayHome();
    }
}
