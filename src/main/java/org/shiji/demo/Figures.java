package org.shiji.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.shiji.reporting.EvidenceFile;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.NewEvidence;
import org.shiji.reporting.NewRecord;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Figure;

/** What a union types in, and the evidence it puts behind it. */
final class Figures {
    private static final FieldCode PURPOSE = new FieldCode("purpose");
    private static final FieldCode AMOUNT = new FieldCode("amount");

    private final Roster roster;
    private final Profile profile;
    private final Yaml union;
    private final Yaml vocabulary;

    Figures(Roster roster, Profile profile, Yaml union, Yaml vocabulary) {
        this.roster = roster;
        this.profile = profile;
        this.union = union;
        this.vocabulary = vocabulary;
    }

    /**
     * Declared figures, then what it claims its records to show: money it received with something
     * on top, as the profile says.
     */
    SequencedMap<ElementCode, Figure> typed(List<NewRecord> receipts) {
        SequencedMap<ElementCode, Figure> typed = new LinkedHashMap<>();
        put(
                typed,
                "park_output",
                union.at("output").number() * (1 + 0.06 * (profile.year() - 2025)));
        put(typed, "member_companies", roster.companies().size());
        put(typed, "graduates", profile.count("graduates"));
        put(typed, "certificate_candidates", profile.count("candidates"));
        List<String> fixed = vocabulary.at("unscaled").list().stream().map(Yaml::text).toList();
        for (String key : profile.keys("figures")) {
            if (!key.equals("satisfied")) {
                put(typed, key, taken("figures", key, fixed));
            }
        }
        survey(typed);
        vocabulary.at("negative").list().forEach(item -> put(typed, item.text(), 0));
        for (String purpose : vocabulary.at("purposes").keys()) {
            double received =
                    receipts.stream()
                            .filter(one -> purpose.equals(one.values().get(PURPOSE)))
                            .mapToDouble(
                                    one ->
                                            one.values().get(AMOUNT) instanceof BigDecimal amount
                                                    ? amount.doubleValue()
                                                    : 0)
                            .sum();
            if (received > 0) {
                put(
                        typed,
                        vocabulary.at("purposes").text(purpose),
                        received * profile.share("overstated"));
            }
        }
        for (String key : profile.keys("claims")) {
            put(typed, key, taken("claims", key, fixed));
        }
        return typed;
    }

    private double taken(String map, String key, List<String> fixed) {
        double number = profile.number(map, key);
        return fixed.contains(key) ? number : Math.round(number * profile.scale());
    }

    private void survey(SequencedMap<ElementCode, Figure> typed) {
        double satisfied = profile.number("figures", "satisfied");
        int answers = Math.max(12, (int) Math.round(60 * profile.scale()));
        int very = (int) Math.round(answers * (satisfied - 0.3));
        int fairly = (int) Math.round(answers * 0.3);
        put(typed, "survey_answers", answers);
        put(typed, "survey_very", very);
        put(typed, "survey_fairly", fairly);
        put(typed, "survey_basically", (int) Math.round((answers - very - fairly) * 0.8));
    }

    private static void put(SequencedMap<ElementCode, Figure> typed, String element, double value) {
        typed.put(new ElementCode(element), Figure.of(Math.round(value * 100) / 100.0));
    }

    /**
     * Metadata of the files behind the declared figures, uploaded one after the other from then on.
     */
    List<NewEvidence> evidence(Draw draw, Instant from) {
        List<NewEvidence> items = new ArrayList<>();
        Instant at = from;
        String same = draw.hex(64);
        boolean sameFile = profile.has("sameFile");
        for (String element : vocabulary.at("evidence").keys()) {
            EvidenceStrength strength = strength(element);
            if (strength == EvidenceStrength.NONE) {
                continue;
            }
            String kind =
                    vocabulary
                            .at("evidence")
                            .at(element)
                            .text(strength == EvidenceStrength.STRONG ? "strong" : "weak");
            boolean reused = sameFile && strength == EvidenceStrength.WEAK;
            items.add(
                    new NewEvidence(
                            new Behind.OfFigure(new ElementCode(element)),
                            kind,
                            new EvidenceFile(
                                    reused
                                            ? "photos.pdf"
                                            : "%s-%s.pdf"
                                                    .formatted(
                                                            element.replace('_', '-'),
                                                            profile.period()),
                                    reused ? same : draw.hex(64),
                                    reused ? 2_318_472 : draw.between(40_000, 6_000_000)),
                            at));
            at =
                    at.plus(
                            Duration.ofSeconds(
                                    draw.between(sameFile ? 5 : 200, sameFile ? 20 : 5000)));
        }
        return items;
    }

    private EvidenceStrength strength(String element) {
        if (profile.list("noEvidence").contains(element)) {
            return EvidenceStrength.NONE;
        }
        if (profile.list("strongEvidence").contains(element)) {
            return EvidenceStrength.STRONG;
        }
        if (profile.list("weakEvidence").contains(element)) {
            return EvidenceStrength.WEAK;
        }
        return switch (profile.text("evidence")) {
            case "strong" -> EvidenceStrength.STRONG;
            case "weak" -> EvidenceStrength.WEAK;
            default -> EvidenceStrength.NONE;
        };
    }
}
