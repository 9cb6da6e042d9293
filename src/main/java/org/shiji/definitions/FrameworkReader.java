package org.shiji.definitions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;
import org.shiji.scoring.VerdictRules;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;

/** Reads {@code framework.yaml} against the elements and indicators read before. */
final class FrameworkReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+-]{0,39}");
    private static final List<String> KEYS =
            List.of(
                    "schema",
                    "code",
                    "version",
                    "name",
                    "notice",
                    "basis",
                    "period",
                    "validFrom",
                    "decimals",
                    "weightTolerance",
                    "excludeLimit",
                    "tree",
                    "verdict");

    /**
     * @param validFrom first day of the first period the framework may judge
     */
    record Read(Framework framework, String basis, LocalDate validFrom) {}

    private final Issues issues;
    private final Codes codes;
    private final boolean indicatorsKnown;
    private final @Nullable Collection<Severity> flags;

    /**
     * @param indicatorsKnown false where a file with indicators could not be read: then none is
     *     called unknown
     * @param flags the severities of the checks, null where their file could not be read
     */
    FrameworkReader(
            Issues issues,
            Codes codes,
            boolean indicatorsKnown,
            @Nullable Collection<Severity> flags) {
        this.flags = flags;
        this.issues = issues;
        this.codes = codes;
        this.indicatorsKnown = indicatorsKnown;
    }

    Optional<Read> read(YamlValue file, ElementReader elements, IndicatorReader indicators) {
        return Keys.of(file, issues, KEYS, List.of())
                .flatMap(keys -> read(keys, elements, indicators));
    }

    private Optional<Read> read(Keys keys, ElementReader elements, IndicatorReader indicators) {
        Schemas.check(keys, "framework", true);
        Optional<String> code = keys.word("code", CODE, "demo-2025");
        Optional<String> version = keys.word("version", VERSION, "1.0.0");
        Text name = keys.bilingual("name");
        Text notice = keys.bilingual("notice", Text.same(""));
        PeriodKind period = keys.choice("period", Words.PERIODS, PeriodKind.YEAR);
        if (keys.optional("period").orElse(null) instanceof YamlValue.Scalar word
                && Words.PERIODS.containsKey(word.text())) {
            indicators.checkPeriods(period);
        }
        LocalDate validFrom = keys.day("validFrom");
        int decimals = keys.whole("decimals", 0, 6, 2);
        double tolerance =
                keys.has("weightTolerance") ? keys.number("weightTolerance", 0.0, 0.1) : 0.001;
        TreeReader tree =
                new TreeReader(issues, codes, indicators.indicators, tolerance, indicatorsKnown);
        List<Node> roots = tree.read(keys);
        Set<String> percent = Set.of();
        if (!roots.isEmpty() && indicatorsKnown) {
            percent = new Scale(issues, indicators.indicators, indicators.places).check(roots);
            tree.checkAllPlaced(indicators.places, indicators.used);
            double limit =
                    keys.has("excludeLimit")
                            ? keys.number("excludeLimit", 0.0, 1.0)
                            : ExcludedCheck.USUAL_LIMIT;
            ExcludedCheck excluded =
                    new ExcludedCheck(
                            issues,
                            indicators.indicators,
                            indicators.places,
                            limit,
                            keys.has("excludeLimit"));
            if (tree.isComplete()) {
                roots.forEach(excluded::check);
            }
        }
        Domains usual = Domains.of(percent);
        Domains domains =
                !roots.isEmpty() && indicatorsKnown && tree.isComplete()
                        ? Domains.of(percent, roots, indicators.indicators, flags)
                        : usual;
        VerdictRules verdict =
                new VerdictReader(
                                issues,
                                tree.nodes(),
                                usual,
                                domains,
                                indicatorsKnown && !tree.isCut(),
                                codes)
                        .read(keys);
        String basis = keys.text("basis");
        if (code.isEmpty() || version.isEmpty() || roots.isEmpty()) {
            return Optional.empty();
        }
        Framework framework =
                new Framework(
                        code.get(),
                        version.get(),
                        name,
                        notice,
                        period,
                        decimals,
                        elements.elements,
                        indicators.indicators,
                        roots,
                        verdict);
        return Optional.of(new Read(framework, basis, validFrom));
    }
}
