package org.shiji.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of an answer: Chinese unless English is asked for. */
final class ApiLanguage {
    private static final int LONGEST = 500;
    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private ApiLanguage() {}

    static Locale of(HttpServletRequest request) {
        return of(request.getHeader("Accept-Language"));
    }

    static Locale of(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException nonsense) {
            return Locale.CHINESE;
        }
    }
}
