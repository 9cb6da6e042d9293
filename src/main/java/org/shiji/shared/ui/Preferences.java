package org.shiji.shared.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader chose for this browser: the language and light or dark, kept in cookies. */
public final class Preferences {

    private static final String LANGUAGE = "shiji-language";
    private static final String SCHEME = "shiji-scheme";
    private static final Duration KEPT = Duration.ofDays(365);

    private Preferences() {}

    /** English where it was chosen, Chinese otherwise. */
    public static Locale locale(Cookie @Nullable [] cookies) {
        return value(cookies, LANGUAGE)
                .filter("en"::equals)
                .map(chosen -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** The same from the header, where nobody has taken the cookies apart. */
    public static Locale localeOfHeader(@Nullable String header) {
        boolean english =
                header != null
                        && Arrays.asList(header.split(";\\s*", -1)).contains(LANGUAGE + "=en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** Light, dark, or as the system has it. */
    public static ColorScheme.Value scheme(Cookie @Nullable [] cookies) {
        return value(cookies, SCHEME)
                .map(
                        chosen ->
                                switch (chosen) {
                                    case "light" -> ColorScheme.Value.LIGHT;
                                    case "dark" -> ColorScheme.Value.DARK;
                                    default -> ColorScheme.Value.SYSTEM;
                                })
                .orElse(ColorScheme.Value.SYSTEM);
    }

    /** How the document names its language. */
    public static String tag(Locale locale) {
        return locale.getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** Keeps the language for this browser. */
    public static void keep(Locale locale) {
        keep(LANGUAGE, locale.getLanguage());
    }

    /** Keeps the language of an account for a browser in which none was chosen yet. */
    public static void keepWhereNoneIs(
            Locale locale, HttpServletRequest request, HttpServletResponse response) {
        if (value(request.getCookies(), LANGUAGE).isEmpty()) {
            response.addCookie(cookie(LANGUAGE, locale.getLanguage(), request.isSecure()));
        }
    }

    /** Keeps light or dark for this browser. */
    public static void keep(ColorScheme.Value scheme) {
        keep(
                SCHEME,
                switch (scheme) {
                    case LIGHT -> "light";
                    case DARK -> "dark";
                    default -> "system";
                });
    }

    private static void keep(String name, String value) {
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinResponse.getCurrent()
                .addCookie(cookie(name, value, request != null && request.isSecure()));
    }

    private static Cookie cookie(String name, String value, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setSecure(secure);
        return cookie;
    }

    private static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
