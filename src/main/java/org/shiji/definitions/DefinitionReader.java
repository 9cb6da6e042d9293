package org.shiji.definitions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import org.shiji.shared.RecordType;

/**
 * Reads a framework folder to all of its issues. Never throws for what stands in a file, needs
 * neither database nor container.
 */
public final class DefinitionReader {

    private final DefinitionFolder folder;
    private final Issues issues;
    private final Codes codes = new Codes();

    private DefinitionReader(DefinitionFolder folder, Issues issues) {
        this.folder = folder;
        this.issues = issues;
    }

    /**
     * Reads and checks one framework.
     *
     * @param folder the folder with {@code framework.yaml}; {@code records.yaml} is looked for
     *     beside the folder
     */
    public static Reading read(Path folder) {
        Issues issues = new Issues();
        return read(DefinitionFolder.open(folder, issues), issues);
    }

    /**
     * The same for whoever named the folder: messages say where its files are from there.
     *
     * @param folder as it was written
     */
    public static Reading readAsGiven(Path folder) {
        Issues issues = new Issues();
        return read(DefinitionFolder.open(folder, ShownNames.asGiven(folder), issues), issues);
    }

    /**
     * Reads and checks one framework from the bytes of its files.
     *
     * @param name of the folder, for messages
     * @param files name within the folder → bytes
     */
    static Reading read(String name, Map<String, byte[]> files) {
        Issues issues = new Issues();
        return read(DefinitionFolder.of(ShownNames.of(name), files, issues), issues);
    }

    /**
     * The same with other names in messages.
     *
     * @param files name within the folder → bytes
     */
    static Reading read(ShownNames shown, Map<String, byte[]> files) {
        Issues issues = new Issues();
        return read(DefinitionFolder.of(shown, files, issues), issues);
    }

    /**
     * Reads the files of a version that has judged. Checks that came later do not make it
     * unreadable: an old period is always computed by its own rules.
     *
     * @param name of the folder, for messages
     * @param files name within the folder → bytes
     */
    static Reading readKept(String name, Map<String, byte[]> files) {
        Issues issues = Issues.ofKept();
        return read(DefinitionFolder.of(ShownNames.of(name), files, issues), issues);
    }

    /**
     * @param issues those of opening the folder; what is found is added
     */
    static Reading read(DefinitionFolder folder, Issues issues) {
        Optional<Definition> definition = new DefinitionReader(folder, issues).definition();
        return new Reading(issues.hasErrors() ? null : definition.orElse(null), issues.sorted());
    }

    private Optional<Definition> definition() {
        YamlParts recordParts = folder.parts(DefinitionFolder.RECORDS);
        Optional<YamlValue> recordFile = recordParts.content();
        RecordReader recordReader = new RecordReader(issues, recordParts.whole());
        SequencedMap<RecordType, RecordKind> records =
                recordFile.map(recordReader::read).orElseGet(LinkedHashMap::new);
        // where a file or its list is broken as a whole, what refers to it is not called unknown
        boolean recordsKnown =
                recordFile
                        .map(file -> recordParts.whole() && has(file, "records"))
                        .orElse(!folder.has(DefinitionFolder.RECORDS));
        ElementReader elements =
                new ElementReader(
                        issues,
                        codes,
                        recordsKnown ? records : null,
                        recordParts.whole() && recordReader.isEvidenceKnown()
                                ? recordReader.evidence().values()
                                : null);
        Known elementsKnown = read(DefinitionFolder.ELEMENTS, "elements", elements::read);
        IndicatorReader indicators = new IndicatorReader(issues, codes);
        Known indicatorsKnown = Known.ALL;
        for (String name : folder.indicatorFiles()) {
            indicatorsKnown = indicatorsKnown.and(read(name, "indicators", indicators::read));
        }
        YamlParts frameworkFile = folder.parts(DefinitionFolder.FRAMEWORK);
        frameworkFile.content().ifPresent(codes::expectNodes);
        Set<String> used = new LinkedHashSet<>();
        if (elementsKnown.and(indicatorsKnown) != Known.NOTHING) {
            used.addAll(indicators.checkFormulas(elements.elements));
        }
        YamlParts checkParts = folder.parts(DefinitionFolder.CHECKS);
        CheckReader checks =
                new CheckReader(
                        issues,
                        codes,
                        elementsKnown == Known.ALL ? elements.elements : null,
                        recordsKnown ? records : null);
        List<Check> rules = checkParts.content().map(checks::read).orElse(List.of());
        used.addAll(checks.used());
        boolean checksKnown =
                !folder.has(DefinitionFolder.CHECKS)
                        || checkParts.whole()
                                && (!rules.isEmpty() || !checks.detectors().isEmpty());
        FrameworkReader framework =
                new FrameworkReader(
                        issues,
                        codes,
                        indicatorsKnown == Known.ALL,
                        checksKnown ? checks.severities() : null);
        Optional<FrameworkReader.Read> read =
                frameworkFile.content().flatMap(file -> framework.read(file, elements, indicators));
        List<Case> cases = new ArrayList<>();
        if (!issues.hasErrors()) {
            elements.warnOfUnused(used);
            read.map(this::checkedCases).ifPresent(cases::addAll);
        }
        return read.map(
                known ->
                        new Definition(
                                known.framework(),
                                known.basis(),
                                known.validFrom().toString(),
                                elements.sources,
                                records,
                                recordReader.evidence(),
                                rules,
                                checks.detectors(),
                                cases.stream().map(Case::name).toList(),
                                folder.hash()));
    }

    private List<Case> checkedCases(FrameworkReader.Read read) {
        CaseReader reader = new CaseReader(issues, read.framework(), read.validFrom());
        List<Case> cases =
                folder.parts(DefinitionFolder.CASES).content().map(reader::read).orElse(List.of());
        if (!issues.hasErrors()) {
            cases.forEach(worked -> CaseRun.check(read.framework(), worked, issues));
        }
        return cases;
    }

    private Known read(String name, String list, Consumer<YamlValue> reader) {
        YamlParts parts = folder.parts(name);
        parts.content().ifPresent(reader);
        codes.lose(parts.lost());
        boolean isThere = parts.content().filter(file -> has(file, list)).isPresent();
        return !isThere ? Known.NOTHING : parts.whole() ? Known.ALL : Known.PART;
    }

    private static boolean has(YamlValue file, String list) {
        return file instanceof YamlValue.Mapping map
                && map.entries().get(list) instanceof YamlValue.Entry entry
                && !(entry.value() instanceof YamlValue.Refused);
    }

    /** How much of what files list could be read. */
    private enum Known {
        NOTHING,
        PART,
        ALL;

        Known and(Known other) {
            return ordinal() < other.ordinal() ? this : other;
        }
    }
}
