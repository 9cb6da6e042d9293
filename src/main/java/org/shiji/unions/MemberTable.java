package org.shiji.unions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/**
 * A table of members as it was read.
 *
 * @param members of the rows that are right
 * @param problems what is wrong, in the order of the lines; with any, nothing can be applied
 */
public record MemberTable(List<Member> members, List<Problem> problems) {
    /** Rows that are read at most. */
    public static final int MOST_ROWS = 5_000;

    /** Bytes that are read at most. */
    public static final int MOST_BYTES = 2 << 20;

    public MemberTable {
        members = List.copyOf(members);
        problems = List.copyOf(problems);
    }

    /**
     * What is wrong with a row.
     *
     * @param line from 1
     * @param value as it stands there, empty where it is about the row
     * @param why what to do about it
     */
    public record Problem(int line, String value, Message why) {}

    /** The columns; the last three may be missing. */
    enum Column {
        KIND,
        CODE,
        NAME,
        NAME_EN,
        ABOVE_SCALE,
        IN_PARK;

        boolean isNeeded() {
            return this == KIND || this == CODE || this == NAME;
        }

        Text names() {
            return Message.of("unions.table.column." + name()).text();
        }
    }

    static MemberTable read(byte[] table) {
        if (table.length > MOST_BYTES) {
            return refused("unions.table.big", MOST_BYTES >> 20);
        }
        List<Cells.Row> rows = Cells.read(table);
        if (rows.isEmpty()) {
            return refused("unions.table.empty");
        }
        if (rows.size() - 1 > MOST_ROWS) {
            return refused("unions.table.long", MOST_ROWS);
        }
        Map<Column, Integer> columns = columns(rows.getFirst());
        for (Column column : Column.values()) {
            if (column.isNeeded() && !columns.containsKey(column)) {
                return new MemberTable(
                        List.of(),
                        List.of(
                                new Problem(
                                        rows.getFirst().number(),
                                        String.join(", ", rows.getFirst().cells()),
                                        Message.of("unions.table.noColumn", column.names()))));
            }
        }
        return new Reading(columns).all(rows.subList(1, rows.size()));
    }

    private static MemberTable refused(String key, Object... arguments) {
        return new MemberTable(List.of(), List.of(new Problem(1, "", Message.of(key, arguments))));
    }

    private static Map<Column, Integer> columns(Cells.Row header) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < header.cells().size(); i++) {
            for (Column column : Column.values()) {
                if (says(column.names(), header.cell(i))) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private static boolean says(Text words, String cell) {
        return cell.equals(words.zh()) || cell.equalsIgnoreCase(words.en());
    }

    /** Reads row by row and remembers which codes there were. */
    private static final class Reading {
        private final Map<Column, Integer> columns;
        private final List<Member> members = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();

        Reading(Map<Column, Integer> columns) {
            this.columns = columns;
        }

        MemberTable all(List<Cells.Row> rows) {
            rows.forEach(this::read);
            if (rows.isEmpty()) {
                return refused("unions.table.empty");
            }
            return new MemberTable(members, problems);
        }

        private void read(Cells.Row row) {
            int before = problems.size();
            Member.Kind kind = kind(row);
            String code = cell(row, Column.CODE).toUpperCase(Locale.ROOT);
            if (kind != null) {
                note(row, code, RegisterRules.code(kind, code));
            }
            Integer line = lines.putIfAbsent(code, row.number());
            if (line != null) {
                note(row, code, Optional.of(Message.of("unions.table.twice", line)));
            }
            String zh = cell(row, Column.NAME);
            String en = cell(row, Column.NAME_EN);
            Text name = new Text(zh, en.isEmpty() ? zh : en);
            note(row, zh, RegisterRules.text(name, 200, 300));
            boolean aboveScale = yes(row, Column.ABOVE_SCALE);
            boolean inPark = yes(row, Column.IN_PARK);
            if (kind != null && problems.size() == before) {
                members.add(new Member(kind, code, name, aboveScale, inPark));
            }
        }

        private Member.@Nullable Kind kind(Cells.Row row) {
            String cell = cell(row, Column.KIND);
            for (Member.Kind kind : Member.Kind.values()) {
                if (says(Message.of("unions.kind." + kind.name()).text(), cell)
                        || kind.name().equalsIgnoreCase(cell)) {
                    return kind;
                }
            }
            note(row, cell, Optional.of(Message.of("unions.table.kind")));
            return null;
        }

        private boolean yes(Cells.Row row, Column column) {
            String cell = cell(row, column);
            if (says(Message.of("unions.table.yes").text(), cell) || cell.equals("1")) {
                return true;
            }
            if (!cell.isEmpty()
                    && !says(Message.of("unions.table.no").text(), cell)
                    && !cell.equals("0")) {
                note(row, cell, Optional.of(Message.of("unions.table.yesno", column.names())));
            }
            return false;
        }

        private String cell(Cells.Row row, Column column) {
            Integer at = columns.get(column);
            return at == null ? "" : row.cell(at);
        }

        private void note(Cells.Row row, String value, Optional<Message> why) {
            why.ifPresent(one -> problems.add(new Problem(row.number(), value, one)));
        }
    }
}
