package org.shiji.definitions.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.definitions.FrameworkVersion;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.ui.Times;

/** Dates and periods of a version as a reader in China says them. */
final class VersionWords {

    private final Locale locale;

    VersionWords(Locale locale) {
        this.locale = locale;
    }

    String when(FrameworkVersion version) {
        String since =
                say(
                        "since." + version.origin().name().toLowerCase(Locale.ROOT),
                        time(version.since()));
        Instant until = version.until();
        return until == null ? since : say("sinceUntil", since, time(until));
    }

    /** The last part of a key. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    String time(Instant at) {
        return Times.minute(at);
    }

    /** Which periods it judges and judged. */
    String periods(FrameworkVersion version) {
        if (!version.isOpened()) {
            return say(version.isPublished() ? "periods.nonePublished" : "periods.none");
        }
        String now =
                version.periods().isEmpty()
                        ? say("periods.noneNow")
                        : say("periods", joined(version.periods()));
        return version.earlier().isEmpty()
                ? now
                : say("periods.earlier", now, joined(version.earlier()));
    }

    private String joined(List<Period> periods) {
        return periods.stream().map(Period::code).collect(Collectors.joining(say("comma")));
    }

    String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
