package org.shiji.intake;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table behind its header. The header is the first row that holds something or, where titles
 * stand above it, the one below that names most of the required fields.
 */
final class TableStart implements TableRows {
    private static final int LOOKED_AT = 10;

    private final TableRows rows;
    private final Deque<Kept> ahead = new ArrayDeque<>();
    private @Nullable Kept present;
    private List<String> headers = List.of();
    private long headerRow;

    private record Kept(long number, @Nullable Object[] cells) {}

    private TableStart(TableRows rows) {
        this.rows = rows;
    }

    /** Takes the rows over: they are closed with it, and where this fails. */
    static TableStart of(TableRows rows, ColumnMatch match) throws IOException, Unreadable {
        TableStart start = new TableStart(rows);
        try {
            start.find(match);
            return start;
        } catch (IOException | Unreadable | RuntimeException refused) {
            rows.close();
            throw refused;
        }
    }

    private void find(ColumnMatch match) throws IOException, Unreadable {
        List<Kept> first = new ArrayList<>();
        int best = 0;
        int most = -1;
        while (first.size() < LOOKED_AT && rows.next()) {
            Kept row = keep();
            if (row.cells.length == 0) {
                continue;
            }
            first.add(row);
            int required = match.requiredIn(texts(row));
            if (required > most) {
                most = required;
                best = first.size() - 1;
            }
        }
        if (first.isEmpty()) {
            throw new Unreadable("empty");
        }
        headers = texts(first.get(best));
        headerRow = first.get(best).number;
        ahead.addAll(first.subList(best + 1, first.size()));
    }

    private Kept keep() {
        int width = rows.width();
        while (width > 0 && isBlank(rows.cell(width - 1))) {
            width--;
        }
        @Nullable Object[] cells = new @Nullable Object[width];
        for (int i = 0; i < width; i++) {
            cells[i] = rows.cell(i);
        }
        return new Kept(rows.number(), cells);
    }

    static boolean isBlank(@Nullable Object cell) {
        return cell == null || (cell instanceof String text && text.isBlank());
    }

    private static List<String> texts(Kept row) {
        List<String> texts = new ArrayList<>();
        for (Object cell : row.cells) {
            texts.add(cell == null ? "" : CellText.of(cell));
        }
        return texts;
    }

    /** What stands above the columns. */
    List<String> headers() {
        return headers;
    }

    long headerRow() {
        return headerRow;
    }

    @Override
    public boolean next() throws IOException, Unreadable {
        present = ahead.poll();
        return present != null || rows.next();
    }

    @Override
    public long number() {
        return present == null ? rows.number() : present.number;
    }

    @Override
    public int width() {
        return present == null ? rows.width() : present.cells.length;
    }

    @Override
    public @Nullable Object cell(int column) {
        if (present == null) {
            return rows.cell(column);
        }
        return column < present.cells.length ? present.cells[column] : null;
    }

    @Override
    public double part() {
        return rows.part();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
