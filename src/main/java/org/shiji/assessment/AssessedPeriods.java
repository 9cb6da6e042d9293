package org.shiji.assessment;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.shiji.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which periods were assessed; its rows are the locks that keep two runs over one period apart. */
@Component
class AssessedPeriods {

    private final JdbcClient jdbc;

    AssessedPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When the period was last assessed; empty where it never was. */
    Optional<Instant> assessedAt(Period period) {
        return jdbc.sql("SELECT assessed_at FROM assessed_period WHERE period = ?")
                .param(period.code())
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /**
     * Waits until no other transaction assesses the period, and holds it until the end of the
     * transaction.
     */
    void lock(Period period, Instant now) {
        jdbc.sql(
                        """
                        INSERT INTO assessed_period (period, assessed_at) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE assessed_at = VALUES(assessed_at)
                        """)
                .params(period.code(), LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }
}
