package org.shiji.notices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code shiji.notices.*}.
 *
 * @param daysBefore how many days before the last day unions are reminded, such as {@code 7,1};
 *     sorted, the smallest first
 * @param look how often it is looked who is to be reminded; 0 for never
 * @param send how often it is looked whether mail is to be sent; 0 for never
 * @param from who mail is from, such as {@code Shiji <shiji@example.org>}; needed for mail
 * @param address where readers reach the product, such as {@code https://shiji.example.org}; needed
 *     for mail
 */
@ConfigurationProperties("shiji.notices")
record NoticeSettings(
        @DefaultValue({"7", "1"}) List<Integer> daysBefore,
        @DefaultValue("15m") Duration look,
        @DefaultValue("10s") Duration send,
        @Nullable String from,
        @Nullable URI address) {

    private static final int MOST_DAYS = 365;

    NoticeSettings {
        if (daysBefore.stream().anyMatch(days -> days < 0 || days > MOST_DAYS)) {
            throw new IllegalArgumentException(
                    "shiji.notices.days-before are days from 0 to " + MOST_DAYS);
        }
        if (look.isNegative() || send.isNegative()) {
            throw new IllegalArgumentException(
                    "shiji.notices.look and shiji.notices.send are not negative");
        }
        daysBefore = daysBefore.stream().sorted().distinct().toList();
    }
}
