package org.shiji;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.shiji.api.ApiErrors;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Preferences;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers that the product is still preparing itself, until it is: the port is open before the
 * demonstration is written and its periods are assessed, and nobody should be told meanwhile that
 * their password is wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NotReadyYet extends OncePerRequestFilter {
    private static final int SECONDS = 2;

    private final ApplicationAvailability availability;

    NotReadyYet(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                || path.startsWith("/actuator/")
                || path.equals("/styles.css");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        if (ApiErrors.isOurs(
                request.getRequestURI().substring(request.getContextPath().length()))) {
            response.setContentType(ApiErrors.MEDIA_TYPE);
            response.getWriter()
                    .write(
                            ApiErrors.body(
                                    response.getStatus(),
                                    request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
            return;
        }
        Locale locale = Preferences.locale(request.getCookies());
        PlainPage page =
                new PlainPage(
                        locale,
                        request.getContextPath(),
                        Messages.say(locale, "layout.preparing.title"),
                        Messages.say(locale, "layout.preparing.advice"));
        response.setContentType("text/html");
        response.getWriter().write(page.againAfter(SECONDS));
    }
}
