package org.shiji.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Missing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The typed figures of submissions: as they are now, and as they were handed in. */
@Component
class FigureStore {
    static final int DECIMALS = 6;
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(18);

    private final JdbcTemplate jdbc;
    private final JdbcClient sql;

    FigureStore(JdbcTemplate jdbc, JdbcClient sql) {
        this.jdbc = jdbc;
        this.sql = sql;
    }

    /** Whether a figure can be kept: at most 18 digits before the point. */
    static boolean fits(double value) {
        return kept(value).abs().compareTo(TOO_LARGE) < 0;
    }

    /** Puts figures in the place of earlier ones, whoever typed those. */
    void put(long submission, Map<ElementCode, Figure> figures) {
        List<@Nullable Object[]> rows =
                figures.entrySet().stream()
                        .map(
                                entry ->
                                        new @Nullable Object[] {
                                            submission,
                                            entry.getKey().value(),
                                            decimal(entry.getKey(), entry.getValue()),
                                            missing(entry.getValue())
                                        })
                        .toList();
        jdbc.batchUpdate(
                "insert into declared_figure (submission_id, element, value, missing) values (?, ?, ?, ?)"
                        + " on duplicate key update value = values(value), missing = values(missing),"
                        + " version = version + 1",
                rows);
    }

    /**
     * Changes a figure, if it is still the version that was seen; the caller holds the lock of the
     * submission.
     *
     * @param seen 0 where there was none
     * @return whether it was
     */
    boolean change(
            long submission, ElementCode element, Figure figure, int seen, String by, Instant at) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("submission", submission);
        parameters.put("element", element.value());
        parameters.put("value", decimal(element, figure));
        parameters.put("missing", missing(figure));
        parameters.put("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        parameters.put("by", by);
        parameters.put("seen", seen);
        String statement =
                seen == 0
                        ? """
                        insert ignore into declared_figure
                            (submission_id, element, value, missing, version, changed_at, changed_by)
                        values (:submission, :element, :value, :missing, 1, :at, :by)"""
                        : """
                        update declared_figure
                        set value = :value, missing = :missing, version = version + 1,
                            changed_at = :at, changed_by = :by
                        where submission_id = :submission and element = :element and version = :seen""";
        int changed = sql.sql(statement).params(parameters).update();
        return changed == 1;
    }

    /** The figures as they are now. */
    Map<ElementCode, TypedFigure> now(long submission) {
        Map<ElementCode, TypedFigure> figures = new LinkedHashMap<>();
        sql.sql(
                        """
                        select element, value, missing, version, changed_at, changed_by
                        from declared_figure where submission_id = ? order by element""")
                .param(submission)
                .query(
                        row -> {
                            LocalDateTime at = row.getObject(5, LocalDateTime.class);
                            figures.put(
                                    new ElementCode(row.getString(1)),
                                    new TypedFigure(
                                            figure(row),
                                            row.getInt(4),
                                            at == null ? null : at.toInstant(ZoneOffset.UTC),
                                            row.getString(6)));
                        });
        return figures;
    }

    /** Keeps the figures as they are handed in. */
    void handIn(long submission, int round) {
        sql.sql(
                        """
                        insert into handed_in_figure (submission_id, round, element, value, missing)
                        select submission_id, ?, element, value, missing from declared_figure where submission_id = ?""")
                .params(round, submission)
                .update();
    }

    /** The figures of a round, by element. */
    SequencedMap<ElementCode, Figure> handedIn(long submission, int round) {
        SequencedMap<ElementCode, Figure> figures = new LinkedHashMap<>();
        sql.sql(
                        """
                        select element, value, missing from handed_in_figure
                        where submission_id = ? and round = ? order by element""")
                .params(submission, round)
                .query(
                        row -> {
                            figures.put(new ElementCode(row.getString(1)), figure(row));
                        });
        return figures;
    }

    /** Value in column 2, reason in column 3. */
    private static Figure figure(ResultSet row) throws SQLException {
        String missing = row.getString(3);
        return missing == null
                ? Figure.of(row.getBigDecimal(2).doubleValue())
                : Figure.absent(Missing.valueOf(missing));
    }

    private static @Nullable String missing(Figure figure) {
        Missing missing = figure.missing();
        return missing == null ? null : missing.name();
    }

    private static @Nullable BigDecimal decimal(ElementCode element, Figure figure) {
        Double value = figure.value();
        if (value == null) {
            return null;
        }
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    element + ": a figure has at most 18 digits before the point");
        }
        return kept(value);
    }

    private static BigDecimal kept(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
