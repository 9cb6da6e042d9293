package org.shiji.definitions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FrameworkVersion.Origin;
import org.shiji.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions on file: what they are made of, and which periods were opened with them. A version
 * that a period was opened with, or that was published, is never changed here, whoever asks; its
 * row is the lock that keeps an edit and an opening apart.
 */
@Component
@Transactional
class VersionStore {

    /** In no folder. */
    private static final String NOWHERE = "";

    private record Row(long id, String hash, Origin origin) {}

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version that is or was in force, by code, the oldest first. */
    @Transactional(readOnly = true)
    public List<FrameworkVersion> all() {
        Map<Long, List<Period>> periods = new HashMap<>();
        Map<Long, List<Period>> earlier = new HashMap<>();
        jdbc.sql("SELECT version_id, period, left_at FROM period_opening ORDER BY period, id")
                .query(
                        row -> {
                            Map<Long, List<Period>> which =
                                    row.getObject(3) == null ? periods : earlier;
                            List<Period> of =
                                    which.computeIfAbsent(
                                            row.getLong(1), first -> new ArrayList<>());
                            Period period = Period.parse(row.getString(2));
                            if (!of.contains(period)) {
                                of.add(period);
                            }
                        });
        return jdbc.sql(
                        """
                        SELECT id, code, version, hash, folder, valid_from, origin, since, until
                        FROM framework_version ORDER BY code, since, id
                        """)
                .query(
                        (row, number) ->
                                new FrameworkVersion(
                                        new FrameworkRef(
                                                row.getString(2),
                                                row.getString(3),
                                                row.getString(4)),
                                        row.getObject(6, LocalDate.class).toString(),
                                        row.getString(5),
                                        Origin.valueOf(row.getString(7)),
                                        instant(row.getObject(8, LocalDateTime.class)),
                                        orNull(row.getObject(9, LocalDateTime.class)),
                                        periods.getOrDefault(row.getLong(1), List.of()),
                                        earlier.getOrDefault(row.getLong(1), List.of())))
                .list();
    }

    /** The files of a version by name within its folder, empty where it is not on file. */
    @Transactional(readOnly = true)
    public SortedMap<String, byte[]> files(FrameworkRef ref) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT f.name, f.content FROM framework_file f
                        JOIN framework_version v ON v.id = f.version_id
                        WHERE v.code = ? AND v.version = ? AND v.hash = ?
                        """)
                .params(ref.code(), ref.version(), ref.hash())
                .query(
                        row -> {
                            files.put(row.getString(1), row.getBytes(2));
                        });
        return files;
    }

    /**
     * Puts on file what is in force from now on: what was read is kept, what is in force without
     * having been read anew is said to be so, and what is gone ends.
     *
     * @return false, with nothing changed, where one of the versions read was opened or published
     *     with other content meanwhile
     */
    public boolean settle(
            List<FolderReading> read,
            List<FrameworkRef> inForce,
            List<FrameworkRef> gone,
            Origin origin,
            Instant now) {
        for (FolderReading reading : read) {
            if (isTakenByOther(reading)) {
                return false;
            }
        }
        // which of the published ones are in the folder is found out each time
        jdbc.sql("UPDATE framework_version SET folder = ? WHERE origin = ? AND folder <> ?")
                .params(NOWHERE, Origin.PUBLISHED.name(), NOWHERE)
                .update();
        read.forEach(reading -> keep(reading, origin, now));
        for (FrameworkRef ref : inForce) {
            jdbc.sql("UPDATE framework_version SET until = NULL WHERE code = ? AND version = ?")
                    .params(ref.code(), ref.version())
                    .update();
        }
        for (FrameworkRef ref : gone) {
            jdbc.sql("UPDATE framework_version SET until = ? WHERE code = ? AND version = ?")
                    .params(time(now), ref.code(), ref.version())
                    .update();
        }
        return true;
    }

    private boolean isTakenByOther(FolderReading reading) {
        FrameworkRef ref = reading.sound().ref();
        return locked(ref.code(), ref.version())
                .filter(row -> !row.hash().equals(ref.hash()))
                .filter(row -> row.origin() == Origin.PUBLISHED || isOpened(row.id()))
                .isPresent();
    }

    private void keep(FolderReading reading, Origin origin, Instant now) {
        Definition definition = reading.sound();
        FrameworkRef ref = definition.ref();
        Row row = locked(ref.code(), ref.version()).orElse(null);
        if (row == null) {
            insert(definition, reading.folder(), reading.files(), origin, now);
            return;
        }
        if (!row.hash().equals(ref.hash())) {
            jdbc.sql(
                            """
                            UPDATE framework_version
                            SET hash = ?, valid_from = ?, origin = ?, since = ? WHERE id = ?
                            """)
                    .params(ref.hash(), definition.validFrom(), origin.name(), time(now), row.id())
                    .update();
            jdbc.sql("DELETE FROM framework_file WHERE version_id = ?").param(row.id()).update();
            putFiles(row.id(), reading.files());
        }
        jdbc.sql("UPDATE framework_version SET folder = ? WHERE id = ?")
                .params(reading.folder(), row.id())
                .update();
    }

    /**
     * Puts on file what was published; it is in force from the next reading on.
     *
     * @throws org.springframework.dao.DuplicateKeyException when there is such a version already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Definition definition, SortedMap<String, byte[]> files, Instant now) {
        insert(definition, NOWHERE, files, Origin.PUBLISHED, now);
    }

    /** What was published, whatever became of it, as one line of text that tells it apart. */
    @Transactional(readOnly = true)
    public String published() {
        return String.join(
                " ",
                jdbc.sql("SELECT hash FROM framework_version WHERE origin = ? ORDER BY id")
                        .param(Origin.PUBLISHED.name())
                        .query(String.class)
                        .list());
    }

    /** Every period that was ever opened. */
    @Transactional(readOnly = true)
    public SortedSet<Period> openedPeriods() {
        return periods("SELECT period FROM period_opening");
    }

    /**
     * Every period that was ever opened; until the end of the transaction no other one is, so that
     * a version and a period it would judge do not pass each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SortedSet<Period> heldOpenings() {
        return periods("SELECT period FROM period_opening FOR UPDATE");
    }

    private SortedSet<Period> periods(String sql) {
        SortedSet<Period> periods = new TreeSet<>();
        jdbc.sql(sql).query(String.class).list().forEach(code -> periods.add(Period.parse(code)));
        return periods;
    }

    private void insert(
            Definition definition,
            String folder,
            SortedMap<String, byte[]> files,
            Origin origin,
            Instant now) {
        FrameworkRef ref = definition.ref();
        jdbc.sql(
                        """
                        INSERT INTO framework_version (code, version, hash, folder, valid_from, origin, since)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ref.code(),
                        ref.version(),
                        ref.hash(),
                        folder,
                        definition.validFrom(),
                        origin.name(),
                        time(now))
                .update();
        putFiles(locked(ref.code(), ref.version()).orElseThrow().id(), files);
    }

    private void putFiles(long id, SortedMap<String, byte[]> files) {
        files.forEach(
                (name, content) ->
                        jdbc.sql(
                                        "INSERT INTO framework_file (version_id, name, content) VALUES (?, ?, ?)")
                                .params(id, name, content)
                                .update());
    }

    /** The version a period was opened with and is judged by. */
    @Transactional(readOnly = true)
    public Optional<FrameworkRef> openedWith(Period period) {
        return jdbc.sql(
                        """
                        SELECT v.code, v.version, v.hash FROM period_opening o
                        JOIN framework_version v ON v.id = o.version_id
                        WHERE o.period = ? AND o.left_at IS NULL
                        """)
                .param(period.code())
                .query(
                        (row, number) ->
                                new FrameworkRef(
                                        row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** What is on file under that code and version number now. */
    @Transactional(readOnly = true)
    public Optional<FrameworkRef> onFile(String code, String version) {
        return jdbc.sql("SELECT hash FROM framework_version WHERE code = ? AND version = ?")
                .params(code, version)
                .query(String.class)
                .optional()
                .map(hash -> new FrameworkRef(code, version, hash));
    }

    /** What came of opening a period. */
    enum Opening {
        OPENED,
        /** It was open with that version already. */
        AS_BEFORE,
        /** The version is not on file with that content. */
        NOT_ON_FILE
    }

    /** Opens a period with a version, or moves it over from another one; within a transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opening open(Period period, FrameworkRef ref, Instant now) {
        Row row = locked(ref.code(), ref.version()).orElse(null);
        if (row == null || !row.hash().equals(ref.hash())) {
            return Opening.NOT_ON_FILE;
        }
        if (openedWith(period).filter(ref::equals).isPresent()) {
            return Opening.AS_BEFORE;
        }
        jdbc.sql("UPDATE period_opening SET left_at = ? WHERE period = ? AND left_at IS NULL")
                .params(time(now), period.code())
                .update();
        jdbc.sql("INSERT INTO period_opening (period, version_id, opened_at) VALUES (?, ?, ?)")
                .params(period.code(), row.id(), time(now))
                .update();
        return Opening.OPENED;
    }

    private Optional<Row> locked(String code, String version) {
        return jdbc.sql(
                        "SELECT id, hash, origin FROM framework_version WHERE code = ? AND version = ? FOR UPDATE")
                .params(code, version)
                .query(
                        (row, number) ->
                                new Row(
                                        row.getLong(1),
                                        row.getString(2),
                                        Origin.valueOf(row.getString(3))))
                .optional();
    }

    private boolean isOpened(long id) {
        return jdbc.sql("SELECT COUNT(*) FROM period_opening WHERE version_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime time) {
        return time == null ? null : instant(time);
    }
}
