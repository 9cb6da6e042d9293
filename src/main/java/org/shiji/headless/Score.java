package org.shiji.headless;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.shiji.definitions.Definition;
import org.shiji.definitions.DefinitionReader;
import org.shiji.definitions.Reading;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Period;

/**
 * {@code score --framework <folder> --values <file> --out <file> [--codes A,B]}: the scores of a
 * file of values.
 */
final class Score {

    private static final List<String> OPTIONS =
            List.of("--framework", "--values", "--out", "--codes");
    private static final String STANDARD_OUTPUT = "-";

    /** Characters that are written in one go. */
    private static final int BLOCK = 1 << 14;

    private final Terminal terminal;
    private final Options options;

    private Score(Terminal terminal, Options options) {
        this.terminal = terminal;
        this.options = options;
    }

    static int run(Terminal terminal, String... arguments) throws WrongUsage, AskedForHelp {
        Options options = Options.of(arguments, OPTIONS);
        if (!options.words().isEmpty()) {
            throw new WrongUsage(
                    Message.of("headless.usage.stray-word", options.words().getFirst()));
        }
        return new Score(terminal, options).run();
    }

    private int run() throws WrongUsage {
        Path folder = options.path("--framework");
        Path file = options.path("--values");
        check(folder, file);
        try (Progress progress = new Progress(terminal);
                Stopping stopping = new Stopping(terminal, whenStopped())) {
            // a large file takes as long as the definitions; neither needs the other yet
            FutureTask<ValuesFile> reading =
                    new FutureTask<>(() -> ValuesFile.read(file, progress));
            Thread reader = new Thread(reading, "values");
            reader.setDaemon(true);
            reader.start();
            Reading definitions = DefinitionReader.readAsGiven(folder);
            Definition definition = definitions.definition();
            if (definition == null) {
                terminal.complain(definitions.issues());
                return Headless.WRONG;
            }
            return score(definition, file, reading, progress, stopping);
        }
    }

    private Message whenStopped() throws WrongUsage {
        String out = options.required("--out");
        return out.equals(STANDARD_OUTPUT)
                ? Message.of("headless.stopped.midway")
                : Message.of("headless.stopped", out);
    }

    private int score(
            Definition definition,
            Path file,
            Future<ValuesFile> reading,
            Progress progress,
            Stopping stopping)
            throws WrongUsage {
        Framework framework = definition.framework();
        Set<KpiCode> codes = codes(framework);
        ValuesFile.Read read = read(framework, file, reading);
        Values values = read.values();
        if (values == null) {
            new AboutValues(terminal, file).complain(read);
            return Headless.WRONG;
        }
        new AboutValues(terminal, file).tellOfAbsent(framework, values);
        tellOfEarly(definition, file, reading);
        write(framework, values, codes, progress, stopping);
        return Headless.DONE;
    }

    private void check(Path folder, Path file) throws WrongUsage {
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(Message.of("headless.usage.no-folder", folder.toString()));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new WrongUsage(Message.of("headless.usage.unreadable", file.toString()));
        }
        if (options.required("--out").equals(STANDARD_OUTPUT)) {
            return;
        }
        Path out = options.path("--out");
        Path beside = out.toAbsolutePath().getParent();
        if (beside == null || Files.isDirectory(out) || !Files.isDirectory(beside)) {
            throw new WrongUsage(Message.of("headless.usage.no-place", out.toString()));
        }
        try {
            if (Files.exists(out) && Files.isSameFile(out, file)) {
                throw new WrongUsage(Message.of("headless.usage.out-is-values", out.toString()));
            }
        } catch (IOException cannotTell) {
            throw new WrongUsage(Message.of("headless.usage.no-place", out.toString()));
        }
    }

    /** Those asked for; all of them where nothing was said. */
    private Set<KpiCode> codes(Framework framework) throws WrongUsage {
        Set<KpiCode> known = new LinkedHashSet<>(framework.indicators().keySet());
        known.addAll(Engine.nodes(framework).keySet());
        String asked = options.optional("--codes").orElse(null);
        if (asked == null) {
            return known;
        }
        List<String> words = known.stream().map(KpiCode::value).toList();
        Set<KpiCode> codes = new LinkedHashSet<>();
        for (String word : asked.split(",", -1)) {
            String code = word.strip();
            if (!words.contains(code)) {
                throw new WrongUsage(
                        Message.of(
                                "headless.usage.unknown-code",
                                Hints.shortened(code),
                                Hints.nearest(code, words),
                                framework.code()));
            }
            codes.add(new KpiCode(code));
        }
        return codes;
    }

    /** They may be there for {@code prior} and {@code growth}, and so are no error. */
    private void tellOfEarly(Definition definition, Path file, Future<ValuesFile> reading)
            throws WrongUsage {
        try {
            reading.resultNow().early(definition).ifPresent(terminal::complain);
        } catch (IOException cannotRead) {
            throw unreadable(file);
        }
    }

    private static ValuesFile.Read read(Framework framework, Path file, Future<ValuesFile> reading)
            throws WrongUsage {
        try {
            return reading.get().under(framework);
        } catch (IOException cannotRead) {
            throw unreadable(file);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException) {
                throw unreadable(file);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static WrongUsage unreadable(Path file) {
        return new WrongUsage(Message.of("headless.usage.unreadable", file.toString()));
    }

    private void write(
            Framework framework,
            Values values,
            Set<KpiCode> codes,
            Progress progress,
            Stopping stopping)
            throws WrongUsage {
        SequencedMap<Period, Scores> scores = Engine.score(framework, values, progress);
        ScoresFile.Content content =
                file -> {
                    progress.begin("headless.progress.writing", values.rows());
                    long done = 0;
                    StringBuilder text = new StringBuilder();
                    for (Map.Entry<Period, Scores> period : scores.entrySet()) {
                        ScoresTable table =
                                new ScoresTable(
                                        framework, period.getKey(), period.getValue(), codes);
                        List<String> units = values.table(period.getKey()).units;
                        for (int row = 0; row < units.size(); row++) {
                            table.append(text, units.get(row), row);
                            progress.reached(++done);
                            if (text.length() > BLOCK || row == units.size() - 1) {
                                file.write(text.toString().getBytes(StandardCharsets.UTF_8));
                                text.setLength(0);
                            }
                        }
                    }
                };
        String out = options.required("--out");
        try {
            if (out.equals(STANDARD_OUTPUT)) {
                ScoresFile.write(terminal.data(), content);
            } else {
                ScoresFile.write(options.path("--out"), content, stopping);
            }
        } catch (IOException cannotWrite) {
            throw new WrongUsage(Message.of("headless.usage.unwritable", out));
        }
    }
}
