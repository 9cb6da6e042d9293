package org.shiji.headless;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.scoring.Framework;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;

/**
 * A file of values: {@code unit,period,<element>,…}, a row a unit and period. Read in one pass to
 * all that is wrong in it.
 */
final class ValuesFile {

    private static final int LONGEST_SHOWN = 160;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * @param values null exactly where something is wrong
     * @param issues by line and column
     * @param more how many problems there are beyond those told
     */
    record Read(@Nullable Values values, List<Issue> issues, long more) {}

    private final Path path;
    private final Progress progress;
    private final Faults faults = new Faults();
    private final ValuesRows rows = new ValuesRows(faults);
    private long lastLine = 1;

    private ValuesFile(Path path, Progress progress) {
        this.path = path;
        this.progress = progress;
    }

    /**
     * Reads the file; what the framework has to say to it comes later.
     *
     * @throws IOException where the file cannot be read at all
     */
    static ValuesFile read(Path path, Progress progress) throws IOException {
        ValuesFile file = new ValuesFile(path, progress);
        file.read();
        return file;
    }

    private void read() throws IOException {
        try (InputStream bytes = progress.watch(Files.newInputStream(path), Files.size(path))) {
            CsvRows csv = new CsvRows(withoutMark(bytes));
            boolean goOn = true;
            while (goOn && csv.next()) {
                goOn = rows.take(csv);
                lastLine = csv.line();
            }
        }
        Values values = rows.values();
        if (values != null) {
            values.finish();
        }
    }

    /**
     * What stands in it, for a framework.
     *
     * @throws IOException where the file cannot be read once more, to find the places
     */
    Read under(Framework framework) throws IOException {
        ValuesHeader header = rows.header();
        Values values = rows.values();
        if (header != null && values != null) {
            ValuesCheck.check(framework, header, values, faults);
        }
        if (faults.isEmpty() && values == null) {
            faults.add(1, 0, "empty-file");
        } else if (faults.isEmpty() && values != null && values.periods.isEmpty()) {
            faults.add(lastLine, Faults.ROW_END, "no-rows");
        }
        return faults.isEmpty()
                ? new Read(values, List.of(), 0)
                : new Read(null, issues(), faults.untold());
    }

    /** Reads the file once more, which only a wrong one needs, to say where its faults are. */
    private List<Issue> issues() throws IOException {
        List<Faults.Fault> told = faults.told();
        List<Issue> issues = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(path)) {
            CsvRows csv = new CsvRows(withoutMark(bytes));
            while (issues.size() < told.size() && csv.next()) {
                while (issues.size() < told.size()
                        && told.get(issues.size()).line() == csv.line()) {
                    Faults.Fault fault = told.get(issues.size());
                    issues.add(issue(fault, fault.place(csv)));
                }
            }
        }
        for (Faults.Fault fault : told.subList(issues.size(), told.size())) {
            issues.add(issue(fault, new CsvRows.Place((int) fault.line(), 1, "")));
        }
        return issues;
    }

    private Issue issue(Faults.Fault fault, CsvRows.Place place) {
        return issue(Severity.ERROR, place, fault.message());
    }

    private Issue issue(Severity severity, CsvRows.Place place, Message message) {
        String source = place.source().length() > LONGEST_SHOWN ? "" : place.source();
        return new Issue(severity, path.toString(), place.line(), place.column(), message, source);
    }

    /**
     * That some rows are of a time before the framework judges, told once at the first of them.
     *
     * @throws IOException where the file cannot be read once more, to find the place
     */
    Optional<Issue> early(Definition definition) throws IOException {
        ValuesHeader header = rows.header();
        Values values = rows.values();
        if (header == null || values == null) {
            return Optional.empty();
        }
        List<String> early = new ArrayList<>();
        long first = Long.MAX_VALUE;
        for (Map.Entry<Period, Values.Table> each : values.periods.entrySet()) {
            if (each.getKey().first().toString().compareTo(definition.validFrom()) < 0) {
                early.add(each.getKey().code());
                first = Math.min(first, each.getValue().line(0));
            }
        }
        if (early.isEmpty()) {
            return Optional.empty();
        }
        Message message =
                Message.of(
                        "headless.values.before-valid",
                        AboutValues.named(early),
                        definition.validFrom(),
                        definition.framework().code(),
                        definition.framework().version());
        return Optional.of(issue(Severity.WARNING, periodOn(first, header), message));
    }

    private CsvRows.Place periodOn(long line, ValuesHeader header) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            CsvRows csv = new CsvRows(withoutMark(bytes));
            while (csv.next()) {
                if (csv.line() == line) {
                    return csv.place(header.period);
                }
            }
        }
        return new CsvRows.Place((int) line, 1, "");
    }

    /** A byte order mark says that a file is UTF-8, and is none of its content. */
    static InputStream withoutMark(InputStream bytes) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(bytes, MARK.length);
        byte[] start = stream.readNBytes(MARK.length);
        if (!Arrays.equals(start, MARK)) {
            stream.unread(start);
        }
        return stream;
    }
}
