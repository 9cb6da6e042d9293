package org.shiji.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the files that are kept. */
@Component
class KeptFiles {
    private final JdbcClient sql;

    KeptFiles(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A file that is kept.
     *
     * @param pages that can be looked at, 0 where there are none
     */
    record KeptFile(String sha256, long size, FileKind kind, int pages) {}

    /** Notes a file, or that it was handed in again; nobody cleans it up until the commit. */
    void add(KeptFile file, Instant at) {
        sql.sql(
                        """
                        insert into evidence_file (sha256, size, type, pages, kept_at)
                        values (?, ?, ?, ?, ?)
                        on duplicate key update kept_at = values(kept_at)""")
                .params(file.sha256(), file.size(), file.kind().type(), file.pages(), time(at))
                .update();
    }

    /** Notes that a file is asked for again; nobody cleans it up until the commit. */
    void touch(String sha256, Instant at) {
        sql.sql("update evidence_file set kept_at = ? where sha256 = ?")
                .params(time(at), sha256)
                .update();
    }

    /** Those last handed in before, by hash, from behind a hash on. */
    List<String> before(Instant at, String behind, int most) {
        return sql.sql(
                        """
                        select sha256 from evidence_file where kept_at < ? and sha256 > ?
                        order by sha256 limit ?""")
                .params(time(at), behind, most)
                .query((row, place) -> row.getString(1))
                .list();
    }

    /**
     * Takes a file for the one who forgets it, until the commit.
     *
     * @return false when it was handed in since then, or somebody else forgot it
     */
    boolean take(String sha256, Instant before) {
        return sql.sql("select 1 from evidence_file where sha256 = ? and kept_at < ? for update")
                .params(sha256, time(before))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Takes a file nothing is known of, until the commit.
     *
     * @return false when something is known of it
     */
    boolean takeUnknown(String sha256) {
        return sql.sql(
                                """
                                insert ignore into evidence_file (sha256, size, type, pages, kept_at)
                                values (?, 0, '', 0, ?)""")
                        .params(sha256, time(Instant.EPOCH))
                        .update()
                == 1;
    }

    void forget(String sha256) {
        sql.sql("delete from evidence_file where sha256 = ?").param(sha256).update();
    }

    private static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    Optional<KeptFile> find(String sha256) {
        return Optional.ofNullable(all(List.of(sha256)).get(sha256));
    }

    /** Those of some hashes, by hash. */
    Map<String, KeptFile> all(List<String> hashes) {
        Map<String, KeptFile> files = new HashMap<>();
        if (hashes.isEmpty()) {
            return files;
        }
        sql.sql("select sha256, size, type, pages from evidence_file where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(
                        row -> {
                            String sha256 = row.getString(1);
                            long size = row.getLong(2);
                            int pages = row.getInt(4);
                            FileKind.ofType(row.getString(3))
                                    .ifPresent(
                                            kind ->
                                                    files.put(
                                                            sha256,
                                                            new KeptFile(
                                                                    sha256, size, kind, pages)));
                        });
        return files;
    }
}
