package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Node;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;

/**
 * Rules to try: those of a period with a few numbers changed, or a whole folder that somebody sent.
 * They go through the same reader as the folder of definitions; nothing is kept.
 */
@Service
public class Candidates {

    private final Catalogue catalogue;
    private final VersionStore versions;

    Candidates(Catalogue catalogue, VersionStore versions) {
        this.catalogue = catalogue;
        this.versions = versions;
    }

    /**
     * What can be changed in the rules of a period.
     *
     * @throws NotVisible when the viewer looks after no rules, or nothing judges the period
     */
    public Draft draft(Viewer viewer, Period period) {
        Definition rules = rules(viewer, period);
        Framework framework = rules.framework();
        List<Draft.Weight> weights = new ArrayList<>();
        List<Draft.Condition> conditions = new ArrayList<>();
        text(rules)
                .ifPresent(
                        text -> {
                            Map<String, String> written = text.weights();
                            framework
                                    .roots()
                                    .forEach(root -> add(weights, root, framework, written));
                            Map<String, String> when = text.conditions();
                            for (Level level : framework.verdict().levels()) {
                                String condition = when.get(level.code());
                                if (condition != null) {
                                    conditions.add(
                                            new Draft.Condition(
                                                    level.code(), level.name(), condition));
                                }
                            }
                        });
        return new Draft(rules, weights, conditions, scales(rules));
    }

    private List<Draft.Scale> scales(Definition rules) {
        Map<String, List<Draft.Number>> byIndicator = new LinkedHashMap<>();
        for (IndicatorText.Number number :
                IndicatorText.of(versions.files(rules.ref())).numbers()) {
            byIndicator
                    .computeIfAbsent(number.indicator(), first -> new ArrayList<>())
                    .add(
                            new Draft.Number(
                                    number.key(),
                                    ScaleWords.of(number.path()),
                                    number.isCondition(),
                                    number.written()));
        }
        List<Draft.Scale> scales = new ArrayList<>();
        rules.framework()
                .indicators()
                .forEach(
                        (code, indicator) -> {
                            List<Draft.Number> numbers = byIndicator.get(code.value());
                            if (numbers != null) {
                                scales.add(
                                        new Draft.Scale(
                                                code.value(),
                                                indicator.name(),
                                                indicator.unit(),
                                                numbers));
                            }
                        });
        return scales;
    }

    /**
     * The rules of a period with some numbers changed.
     *
     * @throws NotVisible as {@link #draft}
     */
    public Candidate edited(Viewer viewer, Period period, Edits edits) {
        Definition rules = rules(viewer, period);
        SortedMap<String, byte[]> files = versions.files(rules.ref());
        text(rules)
                .map(text -> text.with(edits.weights(), edits.conditions()))
                .ifPresent(changed -> files.put(DefinitionFolder.FRAMEWORK, changed));
        files.putAll(IndicatorText.of(files).with(edits.numbers()));
        return candidate(rules, rules.framework().code(), files);
    }

    /**
     * A framework folder in a zip; record types that are not in it are those in force.
     *
     * @param name of the zip, for messages
     * @throws NotVisible as {@link #draft}
     */
    public Candidate uploaded(Viewer viewer, Period period, String name, byte[] zip) {
        Definition rules = rules(viewer, period);
        Issues issues = new Issues();
        SortedMap<String, byte[]> files = CandidateZip.read(shown(name), zip, issues);
        if (issues.hasErrors()) {
            return new Candidate(
                    new Reading(null, issues.sorted()), List.of(), false, new TreeMap<>());
        }
        byte[] records = versions.files(rules.ref()).get(DefinitionFolder.RECORDS);
        if (records != null) {
            files.putIfAbsent(DefinitionFolder.RECORDS, records);
        }
        return candidate(rules, folder(name), files);
    }

    /**
     * Files that were proposed, read anew.
     *
     * @param name of the folder, for messages
     * @throws NotVisible as {@link #draft}
     */
    Candidate proposed(Viewer viewer, Period period, String name, SortedMap<String, byte[]> files) {
        return candidate(rules(viewer, period), name, files);
    }

    private static Candidate candidate(
            Definition rules, String name, SortedMap<String, byte[]> files) {
        Reading reading = DefinitionReader.read(name, files);
        Definition other = reading.definition();
        return other == null
                ? new Candidate(reading, List.of(), false, new TreeMap<>())
                : new Candidate(
                        reading,
                        Differences.between(rules, other),
                        !rules.recordKinds().equals(other.recordKinds()),
                        files);
    }

    private Definition rules(Viewer viewer, Period period) {
        if (viewer.role() == Role.UNION_REPORTER) {
            throw new NotVisible("candidates");
        }
        try {
            return catalogue.forPeriod(period);
        } catch (NoFramework | UnreadableVersion none) {
            throw new NotVisible("rules of " + period);
        }
    }

    private Optional<FrameworkText> text(Definition rules) {
        byte[] file = versions.files(rules.ref()).get(DefinitionFolder.FRAMEWORK);
        return file == null ? Optional.empty() : FrameworkText.of(file);
    }

    private static void add(
            List<Draft.Weight> weights,
            Node node,
            Framework framework,
            Map<String, String> written) {
        for (Node.Child child : node.children()) {
            KpiCode code =
                    switch (child) {
                        case Node.Branch branch -> branch.node().code();
                        case Node.Leaf leaf -> leaf.indicator();
                    };
            String weight = written.get(code.value());
            if (weight != null) {
                weights.add(
                        new Draft.Weight(
                                code.value(),
                                name(child, framework),
                                node.name(),
                                child instanceof Node.Branch,
                                weight));
            }
            if (child instanceof Node.Branch branch) {
                add(weights, branch.node(), framework, written);
            }
        }
    }

    private static Text name(Node.Child child, Framework framework) {
        return switch (child) {
            case Node.Branch branch -> branch.node().name();
            case Node.Leaf leaf -> {
                Indicator indicator = framework.indicators().get(leaf.indicator());
                yield indicator == null ? Text.same(leaf.indicator().value()) : indicator.name();
            }
        };
    }

    private static String shown(String name) {
        String plain = YamlParser.shortened(name.replaceAll("[\\p{Cntrl}/\\\\]", " "));
        return plain.isBlank() ? "zip" : plain;
    }

    private static String folder(String name) {
        return shown(name).replaceFirst("(?i)\\.zip$", "");
    }
}
