package org.shiji.shared.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How moments are written on every screen: to the minute, in Chinese time. */
public final class Times {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Times() {}

    public static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
