package org.shiji.reporting;

import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;

/**
 * Which records of a submission to show, in which order.
 *
 * @param definition the definition in force for the period
 * @param subject records behind an element, or all of a type
 * @param sort field to sort by, blanks first; null: by number
 * @param limit at most {@link #MOST}
 */
public record RecordQuery(
        Definition definition,
        UnionId union,
        Period period,
        Subject subject,
        Which which,
        @Nullable FieldCode sort,
        boolean descending,
        int offset,
        int limit) {
    public static final int MOST = 1000;

    public RecordQuery {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "a page starts at 0 or later and has 1 to " + MOST + " records");
        }
    }

    public enum Which {
        ALL,
        COUNTING,
        VOIDED
    }

    /** What the records have in common. */
    public sealed interface Subject {
        /** Those that meet the element's filter. */
        record Behind(ElementCode element) implements Subject {}

        record OfType(RecordType type) implements Subject {}
    }

    /**
     * The records behind an element counted from records, all of them, first hundred, by number.
     */
    public static RecordQuery behind(
            Definition definition, UnionId union, Period period, ElementCode element) {
        return new RecordQuery(
                definition,
                union,
                period,
                new Subject.Behind(element),
                Which.ALL,
                null,
                false,
                0,
                100);
    }

    /** The records of a type, all of them, first hundred, by number. */
    public static RecordQuery ofType(
            Definition definition, UnionId union, Period period, RecordType type) {
        return new RecordQuery(
                definition,
                union,
                period,
                new Subject.OfType(type),
                Which.ALL,
                null,
                false,
                0,
                100);
    }

    public RecordQuery only(Which some) {
        return new RecordQuery(
                definition, union, period, subject, some, sort, descending, offset, limit);
    }

    public RecordQuery sortedBy(@Nullable FieldCode field, boolean down) {
        return new RecordQuery(
                definition, union, period, subject, which, field, down, offset, limit);
    }

    public RecordQuery page(int from, int most) {
        return new RecordQuery(
                definition, union, period, subject, which, sort, descending, from, most);
    }
}
