package org.shiji.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.shiji.shared.RecordType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what a union changed between two rounds: the last one that was handed in and what is being
 * filled in, or the last two that were handed in.
 */
@Component
class ChangeFinder {
    private static final Figure NOTHING = Figure.absent(Missing.NOT_REPORTED);

    private final JdbcClient sql;
    private final FigureStore figures;
    private final Holdings holdings;

    ChangeFinder(JdbcClient sql, FigureStore figures, Holdings holdings) {
        this.sql = sql;
        this.figures = figures;
        this.holdings = holdings;
    }

    Changes of(Submission submission) {
        boolean open = submission.state().isOpen();
        int since = open ? submission.round() : submission.round() - 1;
        if (since < 1) {
            return Changes.NONE;
        }
        Map<ElementCode, Figure> now = new TreeMap<>(ChangeFinder::byCode);
        if (open) {
            figures.now(submission.id()).forEach((code, typed) -> now.put(code, typed.figure()));
        } else {
            now.putAll(figures.handedIn(submission.id(), submission.round()));
        }
        EvidenceChange evidence = evidence(submission.id(), since);
        return new Changes(
                since,
                figures(figures.handedIn(submission.id(), since), now),
                records(submission.view(), since),
                evidence.attached(),
                evidence.withdrawn());
    }

    private static int byCode(ElementCode one, ElementCode other) {
        return one.value().compareTo(other.value());
    }

    private static List<Changes.FigureChange> figures(
            Map<ElementCode, Figure> before, Map<ElementCode, Figure> now) {
        Map<ElementCode, Changes.FigureChange> changes = new TreeMap<>(ChangeFinder::byCode);
        before.forEach((code, was) -> add(changes, code, was, now.getOrDefault(code, NOTHING)));
        now.forEach((code, is) -> add(changes, code, before.getOrDefault(code, NOTHING), is));
        return List.copyOf(changes.values());
    }

    private static void add(
            Map<ElementCode, Changes.FigureChange> changes,
            ElementCode code,
            Figure was,
            Figure is) {
        if (!was.equals(is)) {
            changes.put(code, new Changes.FigureChange(code, was, is));
        }
    }

    private record EvidenceChange(List<EvidenceItem> attached, List<EvidenceItem> withdrawn) {}

    /** Without what went from one place and came to the same, or to what replaced it. */
    private EvidenceChange evidence(long submission, int since) {
        List<EvidenceItem> attached = new ArrayList<>(holdings.attachedIn(submission, since));
        List<EvidenceItem> withdrawn = new ArrayList<>();
        Map<Behind.OfRecord, Integer> replaced = replaced(submission, since);
        for (EvidenceItem gone : holdings.withdrawnIn(submission, since)) {
            attached.stream()
                    .filter(come -> isSame(come, gone, replaced))
                    .findFirst()
                    .ifPresentOrElse(attached::remove, () -> withdrawn.add(gone));
        }
        return new EvidenceChange(attached, withdrawn);
    }

    private static boolean isSame(
            EvidenceItem come, EvidenceItem gone, Map<Behind.OfRecord, Integer> replaced) {
        return come.kind().equals(gone.kind())
                && come.file().sha256().equals(gone.file().sha256())
                && (come.behind().equals(gone.behind())
                        || come.behind() instanceof Behind.OfRecord now
                                && gone.behind() instanceof Behind.OfRecord before
                                && now.type().equals(before.type())
                                && Objects.equals(replaced.get(before), now.number()));
    }

    /** Which record stands for one that was taken back since then because it was changed. */
    private Map<Behind.OfRecord, Integer> replaced(long submission, int since) {
        Map<Behind.OfRecord, Integer> replaced = new HashMap<>();
        sql.sql(
                        """
                        select r.type, r.number, r.replaced_by from record_withdrawn r
                        join submission s on s.union_id = r.union_id and s.period = r.period
                        where s.id = :submission and r.withdrawn_round = :since and r.replaced_by is not null""")
                .param("submission", submission)
                .param("since", since)
                .query(
                        row -> {
                            replaced.put(
                                    new Behind.OfRecord(
                                            new RecordType(row.getString(1)), row.getInt(2)),
                                    row.getInt(3));
                        });
        return replaced;
    }

    private List<Changes.RecordChange> records(SubmissionView submission, int since) {
        Map<String, Long> added = new TreeMap<>();
        sql.sql(
                        """
                        select type, count(*) from record_
                        where union_id = :union and period = :period and round = :since group by type""")
                .param("union", submission.union().value())
                .param("period", submission.period().code())
                .param("since", since)
                .query(
                        row -> {
                            added.put(row.getString(1), row.getLong(2));
                        });
        Map<String, SequencedMap<String, Long>> withdrawn = new TreeMap<>();
        sql.sql(
                        """
                        select type, withdrawn_reason, count(*) as many from record_withdrawn
                        where union_id = :union and period = :period
                          and withdrawn_round = :since and round < :since
                        group by type, withdrawn_reason order by many desc, withdrawn_reason""")
                .param("union", submission.union().value())
                .param("period", submission.period().code())
                .param("since", since)
                .query(
                        row -> {
                            withdrawn
                                    .computeIfAbsent(
                                            row.getString(1), type -> new LinkedHashMap<>())
                                    .put(row.getString(2), row.getLong(3));
                        });
        Map<String, Changes.RecordChange> all = new TreeMap<>();
        added.forEach((type, count) -> all.put(type, change(type, count, new LinkedHashMap<>())));
        withdrawn.forEach(
                (type, reasons) ->
                        all.put(type, change(type, added.getOrDefault(type, 0L), reasons)));
        return new ArrayList<>(all.values());
    }

    private static Changes.RecordChange change(
            String type, long added, SequencedMap<String, Long> withdrawn) {
        return new Changes.RecordChange(new RecordType(type), added, withdrawn);
    }
}
