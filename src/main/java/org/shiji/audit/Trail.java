package org.shiji.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shiji.shared.Sha256;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trail of who did what. Entries are only ever appended; each carries the hash of the one
 * before, so that a changed or removed entry shows. An entry is written in the transaction of the
 * deed: either both are kept or neither.
 */
@Service
public class Trail {

    private static final String START = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An entry of the trail.
     *
     * @param actor login name, or {@code system} for the machine's own work
     * @param deed such as {@code assessment.completed}
     * @param subject what it was done to, ids only
     * @param hash SHA-256 over this entry and the hash before, lower-case hex
     */
    public record Entry(
            long number, Instant at, String actor, String deed, String subject, String hash) {}

    /** Appends an entry. Writers wait for each other, so that the chain has no forks. */
    @Transactional(propagation = Propagation.MANDATORY)
    void append(String actor, String deed, String subject) {
        String before =
                jdbc.sql("SELECT hash FROM audit_head WHERE id = 1 FOR UPDATE")
                        .query(String.class)
                        .single();
        // a locking read: what others appended since this transaction began counts
        long number =
                jdbc.sql("SELECT COALESCE(MAX(number), 0) + 1 FROM audit_entry FOR UPDATE")
                        .query(Long.class)
                        .single();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = hash(before, number, at, actor, deed, subject);
        jdbc.sql(
                        "INSERT INTO audit_entry (number, at, actor, deed, subject, hash) VALUES (?, ?, ?, ?, ?, ?)")
                .params(number, Timestamp.from(at), actor, deed, subject, hash)
                .update();
        jdbc.sql("UPDATE audit_head SET hash = ? WHERE id = 1").param(hash).update();
    }

    /**
     * The newest entries first.
     *
     * @throws NotVisible when the viewer is no national inspector or administrator
     */
    @Transactional(readOnly = true)
    public List<Entry> entries(Viewer viewer, int offset, int limit) {
        requireTrailReader(viewer);
        return jdbc.sql("SELECT * FROM audit_entry ORDER BY number DESC LIMIT ? OFFSET ?")
                .params(limit, offset)
                .query(Trail::entry)
                .list();
    }

    /**
     * The number of the first entry that does not fit the chain, empty when the whole trail is as
     * it was written.
     *
     * @throws NotVisible when the viewer is no national inspector or administrator
     */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken(Viewer viewer) {
        requireTrailReader(viewer);
        String before = START;
        long expected = 1;
        for (Entry entry :
                jdbc.sql("SELECT * FROM audit_entry ORDER BY number").query(Trail::entry).list()) {
            String hash =
                    hash(
                            before,
                            entry.number(),
                            entry.at(),
                            entry.actor(),
                            entry.deed(),
                            entry.subject());
            if (entry.number() != expected || !hash.equals(entry.hash())) {
                return Optional.of(expected);
            }
            before = hash;
            expected++;
        }
        String head =
                jdbc.sql("SELECT hash FROM audit_head WHERE id = 1").query(String.class).single();
        return head.equals(before) ? Optional.empty() : Optional.of(expected);
    }

    private static void requireTrailReader(Viewer viewer) {
        if (viewer.role() != Role.NATIONAL_INSPECTOR && viewer.role() != Role.ADMINISTRATOR) {
            throw new NotVisible("audit trail");
        }
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("hash"));
    }

    /** Each part goes in with its length, so that no two different entries read the same. */
    private static String hash(String before, long number, Instant at, String... parts) {
        MessageDigest digest = Sha256.digest();
        digest.update(before.getBytes(StandardCharsets.US_ASCII));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        digest.update(at.toString().getBytes(StandardCharsets.US_ASCII));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return Sha256.hex(digest);
    }
}
