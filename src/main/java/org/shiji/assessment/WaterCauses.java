package org.shiji.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.definitions.Definition;
import org.shiji.scoring.Column;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;

/**
 * Where the water of a union comes from: what takes how much off the claimed total, and why, in a
 * sentence. Elements stand for themselves, but those counted from one type of record of which most
 * do not count are one cause: they fall together, and their points are what they cost together.
 */
final class WaterCauses {

    /** Less than this is not worth a sentence, in points of the total. */
    private static final double LEAST = 0.05;

    private final Definition definition;
    private final CauseWords words;
    private final Map<ElementCode, Column> points;
    private final List<List<VoidMass>> masses;

    /** What the masses of each row cost together: first all first ones, then all second ones. */
    private final List<Column> massPoints = new ArrayList<>();

    WaterCauses(Definition definition, CohortScores scores, Words words) {
        this.definition = definition;
        this.words = new CauseWords(definition, scores.figures(), words);
        this.points = scores.pointsByElement();
        this.masses = new ArrayList<>();
        VoidMasses found = new VoidMasses(definition, scores.figures());
        for (int row = 0; row < scores.figures().units().size(); row++) {
            masses.add(found.among(told(row), row));
        }
        int most = masses.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < most; i++) {
            massPoints.add(scores.pointsOf(members(i)));
        }
    }

    /** The causes, the weightiest first. */
    List<Cause> of(int row) {
        List<Cause> causes = new ArrayList<>();
        Set<ElementCode> together = new HashSet<>();
        for (int i = 0; i < masses.get(row).size(); i++) {
            VoidMass mass = masses.get(row).get(i);
            together.addAll(mass.members());
            causes.add(
                    new Cause(
                            mass.widest().code(),
                            massPoints.get(i).figure(row).or(0),
                            words.mass(mass, row)));
        }
        for (Element element : told(row)) {
            if (!together.contains(element.code())) {
                words.said(element, row)
                        .ifPresent(
                                said ->
                                        causes.add(
                                                new Cause(
                                                        element.code(), lost(element, row), said)));
            }
        }
        causes.sort(
                Comparator.comparingDouble(Cause::points)
                        .reversed()
                        .thenComparing(cause -> cause.element().value()));
        return causes;
    }

    /** The elements that cost something. */
    private List<Element> told(int row) {
        return definition.framework().elements().values().stream()
                .filter(element -> lost(element, row) >= LEAST)
                .toList();
    }

    private double lost(Element element, int row) {
        Column column = points.get(element.code());
        return column == null ? 0 : column.figure(row).or(0);
    }

    private List<Set<ElementCode>> members(int i) {
        return masses.stream()
                .map(row -> i < row.size() ? row.get(i).members() : Set.<ElementCode>of())
                .toList();
    }
}
