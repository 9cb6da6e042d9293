package org.shiji.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Median;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The figures of a period that was assessed, to compare with. The medians of a period are made once
 * from its scorecards and kept until it is assessed again.
 */
@Component
class EarlierFigures {
    private final Unions unions;
    private final FrozenCards cards;
    private final Map<Period, Map<ElementCode, Figure>> medians = new ConcurrentHashMap<>();

    EarlierFigures(Unions unions, FrozenCards cards) {
        this.unions = unions;
        this.cards = cards;
    }

    Map<ElementCode, Earlier> of(Viewer viewer, UnionId union, Period period) {
        unions.requireVisible(viewer, union);
        Optional<FrozenCard> own =
                cards.findByUnionIdAndPeriodAndSupersededAtIsNull(union.value(), period.code());
        Map<ElementCode, Figure> all = medians.computeIfAbsent(period, this::medians);
        Map<ElementCode, Earlier> earlier = new LinkedHashMap<>();
        all.forEach(
                (element, median) ->
                        earlier.put(
                                element, new Earlier(Figure.absent(Missing.NOT_REPORTED), median)));
        own.map(card -> CardJson.read(card.content(), Scorecard.class).elements())
                .ifPresent(
                        elements ->
                                elements.forEach(
                                        one ->
                                                earlier.computeIfPresent(
                                                        one.code(),
                                                        (code, found) ->
                                                                new Earlier(
                                                                        one.verified(),
                                                                        found.median()))));
        return earlier;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AssessmentCompleted event) {
        medians.remove(event.period());
    }

    private Map<ElementCode, Figure> medians(Period period) {
        Map<ElementCode, List<Double>> known = new HashMap<>();
        for (FrozenCard card : cards.findByPeriodAndSupersededAtIsNull(period.code())) {
            for (ElementFigures one : CardJson.read(card.content(), Scorecard.class).elements()) {
                List<Double> values = known.computeIfAbsent(one.code(), code -> new ArrayList<>());
                if (one.verified().isKnown()) {
                    values.add(one.verified().or(0));
                }
            }
        }
        Map<ElementCode, Figure> medians = new HashMap<>();
        known.forEach(
                (element, values) ->
                        medians.put(
                                element,
                                Median.of(values.stream().mapToDouble(Double::doubleValue))));
        return medians;
    }
}
