package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/**
 * Sound folders of which one line is no YAML any more: that is said once, the rest is read, and
 * nothing that is right is called wrong.
 */
class BrokenLinesTest {

    /** Ways to spoil a line; what is sound YAML even so is not looked at. */
    private static final Map<String, UnaryOperator<String>> SLIPS = slips();

    private static Map<String, UnaryOperator<String>> slips() {
        Map<String, UnaryOperator<String>> slips = new LinkedHashMap<>();
        slips.put("bracket left open", line -> line.replaceFirst("[}\\]](?=\\s*(?:#.*)?$)", ""));
        slips.put("bracket too many", line -> line + "}");
        slips.put("colon left out", line -> line.replaceFirst(":", ""));
        slips.put("full-width colon", line -> line.replaceFirst(": ", "\uFF1A"));
        slips.put("quote left open", line -> line.replaceFirst(": (?=[^\"]*$)", ": \""));
        slips.put("percent sign", line -> line.replaceFirst(": ", ": %"));
        slips.put("tab", line -> line.replaceFirst("^ +", "\t"));
        slips.put("one space less", line -> line.replaceFirst("^ ", ""));
        slips.put("one space more", line -> " " + line);
        slips.put("colon within", line -> line + ": x");
        return slips;
    }

    /** Each with how many of its lines are left alone between two that are spoilt. */
    static Stream<Arguments> folders() {
        return Stream.of(
                Arguments.of(Examples.folder("all/small"), 3),
                Arguments.of(Examples.folder("odd/ways"), 3),
                Arguments.of(Path.of("kpi-definitions/examples/forms"), 11),
                Arguments.of(Path.of("kpi-definitions/examples/hdi"), 3));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void nothingThatIsRightIsCalledWrong(Path folder, int step) {
        SortedMap<String, byte[]> files = DefinitionFolder.open(folder, new Issues()).bytes();
        Set<String> before = new LinkedHashSet<>();
        DefinitionReader.read("x", files).issues().forEach(issue -> before.add(said(issue)));
        List<String> falseAlarms = new ArrayList<>();
        int broken = 0;
        int turn = 0;
        for (String name : files.keySet()) {
            List<String> lines =
                    new String(files.get(name), StandardCharsets.UTF_8).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                for (Map.Entry<String, UnaryOperator<String>> slip : SLIPS.entrySet()) {
                    if (++turn % step > 0) {
                        continue;
                    }
                    String spoilt = slip.getValue().apply(lines.get(line));
                    List<Issue> issues = issues(files, name, lines, line, spoilt);
                    if (issues.stream().anyMatch(BrokenLinesTest::isOfYaml)) {
                        broken++;
                        issues.stream()
                                .filter(issue -> issue.severity() != Severity.INFO)
                                .filter(issue -> !isOfYaml(issue) && !before.contains(said(issue)))
                                .forEach(
                                        issue ->
                                                falseAlarms.add(
                                                        slip.getKey()
                                                                + " "
                                                                + spoilt
                                                                + " => "
                                                                + said(issue)));
                    }
                }
            }
        }
        assertThat(falseAlarms).isEmpty();
        assertThat(broken).isGreaterThan(40);
    }

    private static List<Issue> issues(
            SortedMap<String, byte[]> files,
            String name,
            List<String> lines,
            int line,
            String spoilt) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, spoilt);
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(name, String.join("\n", changed).getBytes(StandardCharsets.UTF_8));
        return DefinitionReader.read("x", all).issues();
    }

    private static boolean isOfYaml(Issue issue) {
        String key = issue.message().key();
        return key.startsWith("definitions.yaml") || key.equals("definitions.rest-unread");
    }

    private static String said(Issue issue) {
        return issue.file() + ":" + issue.line() + " " + issue.message().in(Locale.ENGLISH);
    }
}
