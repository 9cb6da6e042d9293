package org.shiji.definitions;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.shiji.scoring.Aggregate;
import org.shiji.scoring.CohortScope;
import org.shiji.scoring.Direction;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Stage;
import org.shiji.shared.Lens;
import org.shiji.shared.PeriodKind;
import org.shiji.shared.Severity;

/** The words of the format and what they stand for, in the order in which a message lists them. */
final class Words {

    /** Without {@code power}, which takes an order and is written as a map. */
    static final SequencedMap<String, Aggregate> AGGREGATES = aggregates();

    static final SequencedMap<String, CohortScope> COHORT_SCOPES = of(CohortScope.class);
    static final SequencedMap<String, Direction> DIRECTIONS = of(Direction.class);
    static final SequencedMap<String, Detector.Pattern> DETECTORS = of(Detector.Pattern.class);
    static final SequencedMap<String, Detector.Effect> EFFECTS = of(Detector.Effect.class);
    static final SequencedMap<String, ElementType> ELEMENT_TYPES = of(ElementType.class);
    static final SequencedMap<String, EvidenceStrength> STRENGTHS = of(EvidenceStrength.class);
    static final SequencedMap<String, FieldKind> FIELD_KINDS = of(FieldKind.class);
    static final SequencedMap<String, IndicatorKind> INDICATOR_KINDS = of(IndicatorKind.class);
    static final SequencedMap<String, Lens> LENSES = of(Lens.class);
    static final SequencedMap<String, MissingPolicy> MISSING_POLICIES = of(MissingPolicy.class);
    static final SequencedMap<String, PeriodKind> PERIODS = of(PeriodKind.class);
    static final SequencedMap<String, Severity> SEVERITIES = of(Severity.class);
    static final SequencedMap<String, Stage> STAGES = of(Stage.class);
    static final SequencedMap<String, Boolean> FLAGS = flags();

    /** What people answer where a number is meant: 1 is yes and 0 is no. */
    static final Map<String, Double> YES_NO =
            Map.of(
                    "yes", 1.0, "no", 0.0, "true", 1.0, "false", 0.0, "\u662F", 1.0, "\u5426", 0.0,
                    "\u6709", 1.0, "\u65E0", 0.0);

    private Words() {}

    /** The written form of a constant: lower case, with hyphens. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> SequencedMap<String, E> of(Class<E> type) {
        SequencedMap<String, E> words = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> words.put(of(constant), constant));
        return Collections.unmodifiableSequencedMap(words);
    }

    private static SequencedMap<String, Aggregate> aggregates() {
        SequencedMap<String, Aggregate> words = new LinkedHashMap<>(of(Aggregate.class));
        words.remove(of(Aggregate.POWER));
        return Collections.unmodifiableSequencedMap(words);
    }

    private static SequencedMap<String, Boolean> flags() {
        SequencedMap<String, Boolean> words = new LinkedHashMap<>(Map.of("true", true));
        words.put("false", false);
        return Collections.unmodifiableSequencedMap(words);
    }
}
