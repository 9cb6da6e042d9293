package org.shiji.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Addressee;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes notices, each once however often it is asked to. Belongs into the transaction of what is
 * told.
 */
@Component
class Telling {
    /** What happened longer ago is kept as read, and not sent: it is no news. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final JdbcTemplate sql;
    private final Letters letters;
    private final Clock clock;

    Telling(JdbcTemplate sql, Letters letters, Clock clock) {
        this.sql = sql;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * What is told.
     *
     * @param occasion tells it from others of the kind about the same report, the same whenever it
     *     is told again
     */
    record Event(
            Notice.Kind kind,
            UnionId union,
            Period period,
            String occasion,
            Instant at,
            @Nullable LocalDate starts,
            @Nullable LocalDate due) {}

    void tell(Event event, List<Addressee> all) {
        Instant now = clock.instant();
        boolean isNews = event.at().isAfter(now.minus(NEWS));
        LocalDateTime at = Rows.utc(event.at());
        List<@Nullable Object[]> rows =
                all.stream()
                        .map(
                                one ->
                                        new @Nullable Object[] {
                                            one.account(),
                                            event.kind().name(),
                                            event.union().value(),
                                            event.period().code(),
                                            event.occasion(),
                                            event.starts(),
                                            event.due(),
                                            at,
                                            isNews ? null : at,
                                            isNews && letters.areSent() && one.mail() != null
                                                    ? Rows.utc(now)
                                                    : null
                                        })
                        .toList();
        sql.batchUpdate(
                """
                insert into notice
                    (account, kind, union_id, period, occasion, starts, due, made_at, read_at, mail_next)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update id = id""",
                rows);
    }
}
