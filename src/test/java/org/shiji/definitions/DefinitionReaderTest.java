package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.definitions.ElementSource.FromRecords;
import org.shiji.definitions.ElementSource.Measure;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Node;
import org.shiji.scoring.ScoreForm;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.RecordType;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

class DefinitionReaderTest {

    @TempDir Path powers;

    @TempDir Path folder;

    @Test
    void theSmallestFrameworkIsThreeShortFiles() {
        Definition tiny = sound(Examples.folder("smallest/tiny"));

        assertThat(tiny.framework().code()).isEqualTo("tiny");
        assertThat(tiny.framework().version()).isEqualTo("1");
        assertThat(tiny.framework().decimals()).isEqualTo(2);
        assertThat(tiny.framework().notice()).isEqualTo(Text.same(""));
        assertThat(tiny.framework().verdict().lens()).isEqualTo(Lens.VERIFIED);
        assertThat(tiny.framework().verdict().levels().getFirst().name().zh()).isEqualTo("实质运行");
        assertThat(tiny.framework().verdict().levels().getLast().when()).isNull();
        assertThat(tiny.checks()).isEmpty();
        assertThat(tiny.recordKinds()).isEmpty();
        Indicator only = indicator(tiny, "T1");
        assertThat(only.score()).isEqualTo(new ScoreForm.PerUnit(0.5, 100));
        assertThat(only.missing()).isEqualTo(MissingPolicy.ZERO);
        assertThat(only.caps()).isEqualTo(Indicator.EvidenceCaps.FREE);
    }

    @Test
    void everyPartOfAFolderArrives() {
        Definition small = sound(Examples.folder("all/small"));

        assertThat(small.basis()).isEqualTo("通知");
        assertThat(small.validFrom()).isEqualTo("2025-01-01");
        assertThat(small.framework().period()).isEqualTo(PeriodKind.YEAR);
        assertThat(small.sources().keySet()).isEqualTo(small.framework().elements().keySet());
        assertThat(small.recordKinds().keySet())
                .containsExactly(new RecordType("receipt"), new RecordType("contract"));
        assertThat(small.checks())
                .singleElement()
                .satisfies(
                        check -> {
                            assertThat(check.severity()).isEqualTo(Severity.WARNING);
                            assertThat(check.expect().source())
                                    .isEqualTo("receipts <= contract_value");
                        });
        assertThat(small.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theTreeKeepsOrderWeightsAndPolicies() {
        Node root = sound(Examples.folder("all/small")).framework().root();

        assertThat(root.aggregate()).isEqualTo(Aggregate.GEOMETRIC);
        assertThat(root.missing()).isEqualTo(MissingPolicy.BLOCK);
        assertThat(root.minCoverage()).isEqualTo(0.5);
        assertThat(root.children()).extracting(Node.Child::weight).containsExactly(100.0, 0.0);
        Node service = ((Node.Branch) root.children().getFirst()).node();
        assertThat(service.children())
                .containsExactly(
                        new Node.Leaf(new KpiCode("S02"), 60, 0),
                        new Node.Leaf(new KpiCode("S03"), 40, 0),
                        new Node.Leaf(new KpiCode("X01"), 0, 5));
    }

    @Test
    void elementsSayWhereTheyComeFrom() {
        Definition small = sound(Examples.folder("all/small"));

        assertThat(source(small, "contract_value"))
                .isEqualTo(new ElementSource.Declared(true, EvidenceStrength.STRONG));
        assertThat(source(small, "cases"))
                .isEqualTo(new ElementSource.Declared(false, EvidenceStrength.NONE));
        FromRecords receipts = (FromRecords) source(small, "receipts");
        assertThat(receipts.measure()).isEqualTo(new Measure.Sum(new FieldCode("amount")));
        assertThat(Objects.requireNonNull(receipts.where()).source())
                .isEqualTo("purpose = 'service' and not urgent");
        FromRecords payers = (FromRecords) source(small, "payers");
        assertThat(payers.measure()).isEqualTo(new Measure.Distinct(new FieldCode("payer")));
    }

    @Test
    void indicatorsGetTheirFormsCapsAndDefaults() {
        Definition small = sound(Examples.folder("all/small"));

        assertThat(indicator(small, "S02").caps())
                .isEqualTo(new Indicator.EvidenceCaps(EvidenceStrength.STRONG, 50, 0));
        assertThat(indicator(small, "S03").missing()).isEqualTo(MissingPolicy.EXCLUDE);
        assertThat(indicator(small, "G01").missing()).isEqualTo(MissingPolicy.BLOCK);
        assertThat(indicator(small, "I01").score()).isNull();
        assertThat(indicator(small, "V01").kind()).isEqualTo(IndicatorKind.VETO);
        assertThat(indicator(small, "S03").score())
                .isEqualTo(
                        new ScoreForm.Steps(
                                List.of(
                                        new ScoreForm.Step(0, true, 0),
                                        new ScoreForm.Step(30, true, 50),
                                        new ScoreForm.Step(30, false, 60),
                                        new ScoreForm.Step(80, true, 100))));
    }

    @Test
    void allProblemsOfAFolderComeInOneRun() throws IOException {
        Examples.copy("all", folder);
        change("records.yaml", "kind: yesno", "kind: maybe");
        change("small/framework.yaml", "period: year", "period: decade");
        change("small/elements.yaml", "type: count\n    unit", "type: counted\n    unit");
        change("small/indicators.yaml", "growth(S02)", "growth(S99)");
        change("small/checks.yaml", "severity: warning", "severity: loud");

        Reading reading = DefinitionReader.read(folder.resolve("small"));

        assertThat(reading.definition()).isNull();
        assertThat(reading.issues())
                .extracting(issue -> issue.file())
                .contains(
                        "records.yaml",
                        "small/checks.yaml",
                        "small/elements.yaml",
                        "small/framework.yaml",
                        "small/indicators.yaml");
        assertThat(reading.issues()).isSorted();
    }

    @Test
    void anIssueShowsTheLineAndPointsAtTheColumn() throws IOException {
        Examples.copy("all", folder);
        change("small/elements.yaml", "not urgent", "not urgnt");

        assertThat(DefinitionReader.read(folder.resolve("small")).issues())
                .filteredOn(issue -> issue.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(
                        issue ->
                                assertThat(issue.in(Locale.ENGLISH).lines().skip(1))
                                        .containsExactly(
                                                "        where: purpose = 'service' and not urgnt",
                                                "                                           ^"));
    }

    @Test
    void missingFilesAndStrangersAreNamed() throws IOException {
        Files.writeString(folder.resolve("element.yaml"), "elements: []\n");
        Files.writeString(folder.resolve("cases.yaml"), "cases: []\n");

        assertThat(heads(DefinitionReader.read(folder)))
                .map(head -> head.replaceFirst("^[^/]*/", ""))
                .containsExactly(
                        "element.yaml:1:1: unknown file \"element.yaml\" (did you mean \"elements.yaml\"?); the files allowed"
                                + " are framework.yaml, elements.yaml, indicators.yaml, checks.yaml, cases.yaml",
                        "elements.yaml:1:1: the file elements.yaml is missing",
                        "framework.yaml:1:1: the file framework.yaml is missing",
                        "indicators.yaml:1:1: the file indicators.yaml is missing");
    }

    @Test
    void aFolderThatIsNotThereIsAnIssueNotAnException() {
        assertThat(heads(DefinitionReader.read(folder.resolve("nothing"))))
                .singleElement()
                .asString()
                .endsWith("there is no such folder");
    }

    @Test
    void indicatorsMayBeSpreadOverSeveralFiles() throws IOException {
        Examples.copy("all", folder);
        String all = Files.readString(folder.resolve("small/indicators.yaml"));
        int cut = all.indexOf("  - code: V01");
        Files.createDirectory(folder.resolve("small/indicators"));
        Files.writeString(folder.resolve("small/indicators/a.yaml"), all.substring(0, cut));
        Files.writeString(
                folder.resolve("small/indicators/b.yaml"), "indicators:\n" + all.substring(cut));
        Files.delete(folder.resolve("small/indicators.yaml"));

        assertThat(sound(folder.resolve("small")).framework().indicators()).hasSize(6);
    }

    @Test
    void aByteOrderMarkAndWindowsLinesDoNotMatter() throws IOException {
        Examples.copy("all", folder);
        Path file = folder.resolve("small/framework.yaml");
        Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));

        assertThat(sound(folder.resolve("small")).framework().name().zh()).isEqualTo("小框架");
    }

    @Test
    void anotherEncodingIsPointedAt() throws IOException {
        Examples.copy("all", folder);
        Files.write(
                folder.resolve("small/checks.yaml"),
                "checks:\n  - code: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(heads(DefinitionReader.read(folder.resolve("small"))))
                .containsExactly(
                        "small/checks.yaml:2:11: this is not UTF-8; save the file as UTF-8");
    }

    @Test
    void theHashChangesWithEveryByteOfEveryFileAndWithNothingElse() throws IOException {
        Examples.copy("all", folder);
        String before = sound(folder.resolve("small")).hash();
        assertThat(before).isEqualTo(sound(Examples.folder("all/small")).hash());

        Files.writeString(folder.resolve("small/notes.txt"), "not a definition");
        assertThat(sound(folder.resolve("small")).hash()).isEqualTo(before);

        for (String name : List.of("records.yaml", "small/elements.yaml", "small/checks.yaml")) {
            Files.writeString(folder.resolve(name), Files.readString(folder.resolve(name)) + "#\n");
            String after = sound(folder.resolve("small")).hash();
            assertThat(after).isNotEqualTo(before);
            before = after;
        }
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    private static List<String> heads(Reading reading) {
        return reading.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(issue -> issue.in(Locale.ENGLISH).lines().findFirst().orElseThrow())
                .toList();
    }

    private static Definition sound(Path folder) {
        Reading reading = DefinitionReader.read(folder);
        assertThat(reading.issues())
                .filteredOn(issue -> issue.severity() != Severity.INFO)
                .isEmpty();
        return Objects.requireNonNull(reading.definition());
    }

    private static Indicator indicator(Definition definition, String code) {
        return Objects.requireNonNull(definition.framework().indicators().get(new KpiCode(code)));
    }

    private static ElementSource source(Definition definition, String code) {
        return Objects.requireNonNull(definition.sources().get(new ElementCode(code)));
    }

    @ParameterizedTest
    @CsvSource({"1, ARITHMETIC", "0, GEOMETRIC", "-1, HARMONIC", "2, POWER", "-0.0, GEOMETRIC"})
    void aPowerMeanOfANamedOrderIsThatMean(String power, Aggregate meant) throws IOException {
        Examples.copy("all", powers);
        Path file = powers.resolve("small/framework.yaml");
        String text = Files.readString(file);
        Files.writeString(
                file, text.replace("aggregate: geometric", "aggregate: {power: " + power + "}"));

        Reading reading = DefinitionReader.read(powers.resolve("small"));

        assertThat(reading.definition()).isNotNull();
        assertThat(reading.definition().framework().root().aggregate()).isEqualTo(meant);
    }
}
