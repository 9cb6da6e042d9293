package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Stage;
import org.shiji.scoring.VerdictRules;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.Lens;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** Reads the verdict part of {@code framework.yaml}. */
final class VerdictReader {

    private static final Pattern LEVEL = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    /** Levels whose names need not be written. */
    private static final Set<String> NAMED =
            new LinkedHashSet<>(
                    List.of("substantive", "developing", "showy", "vetoed", "undetermined"));

    private static final Confidence USUAL = Confidence.USUAL;

    private final Issues issues;
    private final Set<String> names = new LinkedHashSet<>();
    private final Domains usual;
    private final Domains domains;
    private final boolean allKnown;
    private final Codes codes;

    /** Where the levels read so far hold; without those of which it cannot be told. */
    private final List<Region> earlier = new ArrayList<>();

    /** Whether one of them holds for everybody, which was said where it stands. */
    private boolean always;

    /**
     * @param scored codes of the nodes
     * @param usual what the names can be in any framework with such scores
     * @param domains what they can be in this one
     * @param allKnown false where some indicators or nodes could not be read
     */
    VerdictReader(
            Issues issues,
            Iterable<String> scored,
            Domains usual,
            Domains domains,
            boolean allKnown,
            Codes codes) {
        this.codes = codes;
        this.issues = issues;
        this.usual = usual;
        this.domains = domains;
        this.allKnown = allKnown;
        names.addAll(
                List.of(
                        "water",
                        "coverage",
                        "gates_failed",
                        "vetoes",
                        "flags.error",
                        "flags.warning",
                        "conversion"));
        for (Stage stage : Stage.values()) {
            names.add("stage." + Words.of(stage));
        }
        scored.forEach(code -> names.add("score." + code));
    }

    VerdictRules read(Keys framework) {
        return framework
                .required("verdict")
                .flatMap(
                        value ->
                                Keys.of(
                                        value,
                                        issues,
                                        List.of("lens", "levels", "confidence"),
                                        List.of()))
                .map(
                        keys ->
                                new VerdictRules(
                                        keys.choiceOr("lens", Words.LENSES, Lens.VERIFIED),
                                        levels(keys),
                                        confidence(keys)))
                .orElse(new VerdictRules(Lens.VERIFIED, List.of()));
    }

    private @Nullable Confidence confidence(Keys keys) {
        return keys.optional("confidence")
                .flatMap(
                        value ->
                                Keys.of(
                                        value, issues, "runs", "weights", "data", "rollUp", "seed",
                                        "min"))
                .map(
                        written ->
                                new Confidence(
                                        written.whole("runs", 100, 100_000, USUAL.runs()),
                                        share(written, "weights", USUAL.weights()),
                                        share(written, "data", USUAL.data()),
                                        written.flag("rollUp", USUAL.rollUp()),
                                        written.whole("seed", 0, 999_999_999, (int) USUAL.seed()),
                                        share(written, "min", USUAL.least())))
                .orElse(null);
    }

    private static double share(Keys keys, String key, double usual) {
        return keys.has(key) ? keys.number(key, 0.0, 1.0) : usual;
    }

    private List<Level> levels(Keys keys) {
        Map<String, Level> levels = new LinkedHashMap<>();
        List<YamlValue> items = keys.items("levels");
        List<Integer> otherwise = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            boolean last = i == items.size() - 1;
            Optional<Keys> level =
                    Keys.of(items.get(i), issues, "code", "name", "when", "otherwise");
            level.flatMap(entry -> level(entry, last))
                    .ifPresent(
                            read -> {
                                if (levels.putIfAbsent(read.code(), read) != null) {
                                    issues.error(
                                            level.get().place("code"), "level-twice", read.code());
                                }
                            });
            if (level.isPresent() && level.get().has("otherwise")) {
                otherwise.add(i);
            }
        }
        boolean allRead = items.stream().noneMatch(YamlValue.Refused.class::isInstance);
        if (otherwise.isEmpty() && !items.isEmpty() && allRead) {
            issues.error(items.getLast().place(), "no-otherwise");
        }
        return List.copyOf(levels.values());
    }

    private Optional<Level> level(Keys keys, boolean last) {
        Optional<String> code = keys.word("code", LEVEL, "substantive");
        Text name = code.map(word -> name(keys, word)).orElse(Text.same("?"));
        if (keys.has("when") == keys.has("otherwise")) {
            issues.error(keys.place(), "when-or-otherwise");
            return Optional.empty();
        }
        if (keys.has("otherwise")) {
            if (!keys.flag("otherwise", true)) {
                issues.error(keys.place("otherwise"), "otherwise-false");
            }
            if (!last) {
                issues.error(keys.keyPlace("otherwise"), "otherwise-not-last");
            }
            if (last) {
                checkBehind(Region.EVERYWHERE, keys.keyPlace("otherwise"));
            }
            return code.map(word -> new Level(word, name, null));
        }
        Optional<FormulaText> when =
                keys.formula("when", true).flatMap(scalar -> FormulaText.read(scalar, issues));
        when.filter(text -> allKnown)
                .ifPresent(
                        text ->
                                new FormulaCheck(names, "unknown-in-verdict", text, issues)
                                        .within(codes)
                                        .check());
        when.ifPresent(this::checkFractions);
        when.ifPresent(
                text ->
                        ConditionCheck.checkCondition(
                                fact -> ConditionCheck.Kind.NUMBER, text, issues));
        when.ifPresent(text -> checkReached(text.formula().tree(), keys.place("when")));
        return code.flatMap(word -> when.map(text -> new Level(word, name, text.formula())));
    }

    /** A score compared with 0.8 was most likely meant to be compared with 80. */
    private void checkFractions(FormulaText when) {
        for (Expr part : when.formula().parts()) {
            if (part instanceof Expr.Binary compared && compared.op().isComparison()) {
                checkFraction(when, compared.left(), compared.right());
                checkFraction(when, compared.right(), compared.left());
            }
        }
    }

    private void checkFraction(FormulaText when, Expr name, Expr bound) {
        if (name instanceof Expr.Name score
                && bound instanceof Expr.Num number
                && Domains.isShare(score.value())
                && number.value() > 1) {
            issues.warning(
                    when.at(number),
                    "percent-as-share",
                    score.value(),
                    YamlNumbers.plain(number.value()),
                    YamlNumbers.plain(Math.rint(number.value() * 1e4) / 1e6));
        } else if (name instanceof Expr.Name score
                && usual.of(score.value()).equals(Range.PERCENT)
                && bound instanceof Expr.Num number
                && number.value() > 0
                && number.value() < 1) {
            issues.warning(
                    when.at(number),
                    "score-as-share",
                    YamlNumbers.plain(number.value()),
                    YamlNumbers.plain(Math.rint(number.value() * 1e6) / 1e4));
        }
    }

    /** A level nobody can get, because its condition never holds or one before always does. */
    private void checkReached(Expr when, Place place) {
        Region region = Region.of(when, usual).orElse(null);
        Region here = Region.of(when, domains).orElse(null);
        if (region != null && region.isEmpty()) {
            issues.doubt(place, "level-never");
        } else if (here != null && here.isEmpty()) {
            issues.warning(place, "level-never-here");
        } else if (here != null && here.isEverywhere() && !(when instanceof Expr.Bool)) {
            issues.doubt(place, "level-always");
            always = true;
        } else if (here != null) {
            checkBehind(here, place);
        }
    }

    private void checkBehind(Region region, Place place) {
        if (!always && region.isBehind(earlier)) {
            issues.doubt(place, "level-behind");
        }
        earlier.add(region);
    }

    private Text name(Keys keys, String code) {
        if (!keys.has("name") && NAMED.contains(code)) {
            return Message.of("definitions.verdict." + code).text();
        }
        if (!keys.has("name")) {
            issues.error(keys.place(), "level-without-name", code, KnownWords.list(NAMED));
            return Text.same(code);
        }
        return keys.bilingual("name");
    }
}
