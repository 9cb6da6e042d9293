package org.shiji;

import java.util.Locale;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Preferences;
import org.springframework.web.util.HtmlUtils;

/**
 * A page without Vaadin: a title and what to do.
 *
 * @param root path of the application, empty at the root of the host
 */
record PlainPage(Locale locale, String root, String title, String advice) {

    /** With a way back to the start. */
    String withWayHome() {
        String way =
                "<p><a href=\"%s/\">%s</a></p>"
                        .formatted(root, escaped(Messages.say(locale, "layout.trouble.home")));
        return html("", way);
    }

    /** Asks for itself again after some seconds. */
    String againAfter(int seconds) {
        return html("<meta http-equiv=\"refresh\" content=\"" + seconds + "\">", "");
    }

    private String html(String head, String end) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s
                <title>%s</title>
                <link rel="stylesheet" href="%s/styles.css">
                </head>
                <body><main class="plain-page"><h1>%s</h1><p>%s</p>%s</main></body>
                </html>
                """
                .formatted(
                        Preferences.tag(locale),
                        head,
                        escaped(Messages.say(locale, "layout.title", title)),
                        root,
                        escaped(title),
                        escaped(advice),
                        end);
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words);
    }
}
