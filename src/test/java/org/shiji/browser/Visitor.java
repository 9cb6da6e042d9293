package org.shiji.browser;

import com.microsoft.playwright.options.ColorScheme;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page, and how.
 *
 * @param account null for somebody who is not signed in
 * @param scheme light or dark, as the system of the reader has it
 * @param phone whether on a screen of 390 × 844 instead of 1440 × 900
 */
record Visitor(@Nullable String account, boolean english, ColorScheme scheme, boolean phone) {

    static Visitor nobody() {
        return new Visitor(null, false, ColorScheme.LIGHT, false);
    }

    static Visitor as(String account) {
        return new Visitor(account, false, ColorScheme.LIGHT, false);
    }

    /** The national inspector, who sees everything. */
    static Visitor inspector() {
        return as("guojia");
    }

    Visitor inEnglish() {
        return new Visitor(account, true, scheme, phone);
    }

    Visitor inTheDark() {
        return new Visitor(account, english, ColorScheme.DARK, phone);
    }

    Visitor onAPhone() {
        return new Visitor(account, english, scheme, true);
    }

    String language() {
        return english ? "en" : "zh";
    }

    /** A login is kept for each of these: the language belongs to the session. */
    String login() {
        return account + " " + language();
    }
}
