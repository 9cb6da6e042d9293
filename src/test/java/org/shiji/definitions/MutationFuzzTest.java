package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Issue;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;

/**
 * The shipped definitions, spoilt in thousands of ways: each is refused in words or taken with a
 * meaning that can be scored, and never anything else. A few hundred in every build; {@code ./mvnw
 * -Pfuzz test} tries 20,000 with little memory, and puts 30 that were taken into {@code
 * target/fuzz/} for somebody to read.
 */
class MutationFuzzTest {

    private static final long SEED = Long.getLong("shiji.fuzz.seed", 20250101L);
    private static final int MUTANTS = Integer.getInteger("shiji.fuzz.mutants", 300);
    private static final int READ_BY_EYE = 30;

    /** What a program says to programmers. */
    private static final Pattern INTERNAL =
            Pattern.compile(
                    "(?i)exception|stack ?trace|nullpointer|org\\.shiji|snakeyaml|java\\.(util|io|base)"
                            + "|\\bat [a-z]+(\\.\\w+)+\\(|\\{\\d}|@[0-9a-f]{6,}\\b");

    private record Base(String name, SortedMap<String, byte[]> files, Definition definition) {}

    private record Taken(String base, long number, String changes, List<String> words) {}

    private int refused;
    private int sameMeaning;
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, Integer> messages = new LinkedHashMap<>();
    private long slowest;
    private long slowestNumber;

    @Test
    void aSpoiltDefinitionIsRefusedInWordsOrHasAMeaning() throws IOException {
        List<Base> bases = bases();
        for (long number = SEED; number < SEED + MUTANTS; number++) {
            // the demonstration set is four times as long
            tryOut(
                    bases.get(number % 5 == 0 ? (int) (number / 5 % (bases.size() - 1)) + 1 : 0),
                    number);
        }

        String figures =
                "%,d mutants: %,d refused, %,d taken with another meaning, %,d with the same; the slowest took %d ms (number %d)"
                        .formatted(
                                MUTANTS,
                                refused,
                                taken.size() - sameMeaning,
                                sameMeaning,
                                slowest / 1_000_000,
                                slowestNumber);
        System.out.println(figures);
        report(figures);
        assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
        assertThat(refused).isGreaterThan(MUTANTS / 4);
        assertThat(taken.size()).isGreaterThan(MUTANTS / 20);
    }

    private static List<Base> bases() throws IOException {
        List<Base> bases = new ArrayList<>();
        Path shipped = Path.of("kpi-definitions");
        bases.add(base(shipped.resolve("demo-2025")));
        try (Stream<Path> examples = Files.list(shipped.resolve("examples"))) {
            for (Path folder : examples.filter(Files::isDirectory).sorted().toList()) {
                bases.add(base(folder));
            }
        }
        return bases;
    }

    private static Base base(Path folder) {
        SortedMap<String, byte[]> files = DefinitionFolder.open(folder, new Issues()).bytes();
        String name = folder.getFileName().toString();
        Definition definition = DefinitionReader.read(name, files).definition();
        return new Base(name, files, Objects.requireNonNull(definition));
    }

    private void tryOut(Base base, long number) {
        SortedMap<String, byte[]> files = Mutants.mutant(base.files(), number);
        Reading reading;
        try {
            reading =
                    assertTimeoutPreemptively(
                            Duration.ofMinutes(2), () -> timed(base, files, number));
            for (Issue issue : reading.issues()) {
                check(base, number, issue);
            }
            Definition definition = reading.definition();
            assertThat(definition == null).isEqualTo(Examples.hasError(reading));
            if (definition == null) {
                refused++;
            } else {
                taken(base, number, files, definition, reading);
            }
        } catch (Throwable escaped) {
            throw new AssertionError("mutant " + number + " of " + base.name(), escaped);
        }
    }

    private Reading timed(Base base, SortedMap<String, byte[]> files, long number) {
        // the work of the processor: how busy the machine is besides makes no difference
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        Reading reading = DefinitionReader.read(base.name(), files);
        long took = clock.getCurrentThreadCpuTime() - start;
        if (took > slowest) {
            slowest = took;
            slowestNumber = number;
        }
        return reading;
    }

    private void check(Base base, long number, Issue issue) {
        messages.merge(issue.message().key(), 1, Integer::sum);
        String file = issue.source();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String said = issue.message().in(locale);
            assertThat(said).isNotBlank().hasSizeLessThan(20_000);
            assertThat(INTERNAL.matcher(said).results().map(found -> found.group()))
                    .as("mutant %d of %s says \"%s\" of \"%s\"", number, base.name(), said, file)
                    .allMatch(file::contains);
        }
        assertThat(issue.line()).isPositive();
        assertThat(issue.column()).isPositive();
    }

    private void taken(
            Base base,
            long number,
            SortedMap<String, byte[]> files,
            Definition definition,
            Reading reading) {
        List<Change> changes = Differences.between(base.definition(), definition);
        List<String> words =
                new ArrayList<>(changes.stream().map(each -> each.in(Locale.ENGLISH)).toList());
        if (changes.isEmpty()) {
            sameMeaning++;
            words.add("(the same meaning)");
        }
        reading.issues()
                .forEach(
                        issue ->
                                words.add(
                                        issue.severity()
                                                + " "
                                                + issue.message().in(Locale.ENGLISH)));
        score(definition.framework(), number);
        words.forEach(said -> assertThat(isWritable(said)).as(said).isTrue());
        taken.add(new Taken(base.name(), number, lines(base.files(), files), words));
    }

    /** Whether a database and a file take the text: no half characters, nothing invisible. */
    private static boolean isWritable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    /** Whatever is taken can be scored and explained. */
    private static void score(Framework framework, long number) {
        Random random = new Random(number);
        List<UnionId> units = List.of(new UnionId("a"), new UnionId("b"), new UnionId("c"));
        Sheet sheet = new Sheet(Lens.CLAIMED, Period.parse("2025"), units);
        for (ElementCode element : framework.elements().keySet()) {
            for (int row = 0; row < units.size(); row++) {
                if (random.nextInt(8) > 0) {
                    sheet.column(element).set(row, random.nextInt(300) / 2.0 - 5);
                }
            }
        }
        Scores scores = Scoring.score(framework, sheet, null, List.of());
        for (KpiCode code : scores.scores().keySet()) {
            Scoring.explain(framework, scores, null, code, 0)
                    .forEach(
                            step ->
                                    assertThat(step.said().in(Locale.ENGLISH))
                                            .doesNotContain("NaN"));
        }
    }

    private void report(String figures) throws IOException {
        Random random = new Random(SEED);
        List<Taken> left = new ArrayList<>(taken);
        List<Taken> chosen = new ArrayList<>();
        while (chosen.size() < READ_BY_EYE && !left.isEmpty()) {
            chosen.add(left.remove(random.nextInt(left.size())));
        }
        Path folder = Files.createDirectories(Path.of("target", "fuzz"));
        Files.writeString(folder.resolve("accepted.txt"), figures + "\n\n" + text(chosen));
        Files.write(
                folder.resolve("all-accepted.txt"), text(taken).getBytes(StandardCharsets.UTF_8));
        StringBuilder counts = new StringBuilder();
        messages.forEach((key, count) -> counts.append(count).append(' ').append(key).append('\n'));
        Files.writeString(folder.resolve("messages.txt"), counts);
    }

    private static String text(List<Taken> all) {
        StringBuilder text = new StringBuilder();
        for (Taken one : all) {
            text.append("## %s, mutant %d%n%s".formatted(one.base(), one.number(), one.changes()));
            one.words().forEach(said -> text.append("  => ").append(said).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    private static String lines(SortedMap<String, byte[]> before, SortedMap<String, byte[]> after) {
        StringBuilder said = new StringBuilder();
        before.forEach(
                (name, bytes) -> {
                    byte[] now = after.get(name);
                    if (now != null && !Arrays.equals(bytes, now)) {
                        said.append(name).append('\n').append(changed(lines(bytes), lines(now)));
                    }
                });
        return said.toString();
    }

    private static List<String> lines(byte[] bytes) {
        return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    }

    /** The lines that went and came, by the longest common subsequence. */
    private static String changed(List<String> before, List<String> after) {
        boolean everyLine =
                after.stream().filter(line -> !line.isBlank()).noneMatch(before::contains);
        if (everyLine || Math.abs(before.size() - after.size()) > 400) {
            return "  (the end of every line)\n";
        }
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] =
                        before.get(i).equals(after.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        StringBuilder said = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (j == after.size()
                    || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                said.append("  - %d: %s%n".formatted(i + 1, before.get(i++)));
            } else {
                said.append("  + %d: %s%n".formatted(j + 1, after.get(j++)));
            }
        }
        return said.length() > 3000 ? said.substring(0, 3000) + "…\n" : said.toString();
    }
}
