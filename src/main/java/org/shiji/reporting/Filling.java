package org.shiji.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiji.definitions.Catalogue;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Typing in the figures of a submission. Each is kept by itself, at once, and only over the version
 * its author had before them: two people who type into one figure are told, and nobody's figure is
 * overwritten unseen.
 */
@Service
@Transactional(readOnly = true)
public class Filling {
    private final Desks desks;
    private final FigureStore figures;
    private final Explanations explanations;
    private final Catalogue catalogue;
    private final Clock clock;

    Filling(
            Desks desks,
            FigureStore figures,
            Explanations explanations,
            Catalogue catalogue,
            Clock clock) {
        this.desks = desks;
        this.figures = figures;
        this.explanations = explanations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What came of typing a figure. */
    public sealed interface Outcome {
        /** It is kept. */
        record Kept(TypedFigure now) implements Outcome {}

        /** Somebody changed it meanwhile; nothing was kept. */
        record Overtaken(TypedFigure now) implements Outcome {}

        /** It is no such figure; nothing was kept. */
        record Refused(Message why) implements Outcome {}

        /** The submission takes no changes in this state; nothing was kept. */
        record Locked(SubmissionState state) implements Outcome {}
    }

    /** What came of saying something about a check. */
    public sealed interface Explained {
        /**
         * It is kept.
         *
         * @param version of what stands there now, 0 where nothing does
         */
        record Kept(int version) implements Explained {}

        /** Somebody said something else meanwhile, or took it back; nothing was kept. */
        record Overtaken(Optional<Explanation> now) implements Explained {}

        /** The submission takes no changes in this state; nothing was kept. */
        record Locked(SubmissionState state) implements Explained {}
    }

    /**
     * The typed figures, by element; those nobody typed have no entry.
     *
     * @throws NotVisible when the viewer may not see the union or it has no submission for the
     *     period
     */
    public Map<ElementCode, TypedFigure> figures(Viewer viewer, UnionId union, Period period) {
        return figures.now(desks.visible(viewer, union, period).id());
    }

    /**
     * Keeps a figure, to six decimals.
     *
     * @param figure a number, or why there is none
     * @param seen the version its author had before them; 0 where nobody had typed one
     * @throws NotVisible as {@link #figures}, and when the definition has no such element
     * @throws NotAllowed when the viewer does not report for the union
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Outcome type(
            Viewer viewer,
            UnionId union,
            Period period,
            ElementCode element,
            Figure figure,
            int seen) {
        Submission submission = desks.own(viewer, union, period);
        if (!submission.state().isOpen()) {
            return new Outcome.Locked(submission.state());
        }
        return FigureRules.problem(catalogue.forPeriod(period), element, figure)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> keep(submission.id(), viewer, element, figure, seen));
    }

    /** What the union says about checks its figures fail; exceptions as {@link #figures}. */
    public List<Explanation> explanations(Viewer viewer, UnionId union, Period period) {
        return explanations.of(desks.visible(viewer, union, period).id());
    }

    /**
     * Keeps what the union says about a check, in the place of what it said before; blank words
     * take it back.
     *
     * @param seen the version its author had before them; 0 where nothing was said, {@link
     *     Explanation#ANY} to replace whatever was
     * @throws NotVisible as {@link #figures}, and when the definition has no such check
     * @throws NotAllowed when the viewer does not report for the union
     * @throws IllegalArgumentException when it is longer than {@link Explanation#LONGEST}
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Explained explain(
            Viewer viewer, UnionId union, Period period, String check, String words, int seen) {
        Submission submission = desks.own(viewer, union, period);
        if (catalogue.forPeriod(period).checks().stream()
                .noneMatch(one -> one.code().equals(check))) {
            throw new NotVisible("check " + check);
        }
        if (words.codePointCount(0, words.length()) > Explanation.LONGEST) {
            throw new IllegalArgumentException(
                    "longer than " + Explanation.LONGEST + " characters");
        }
        if (!submission.state().isOpen()) {
            return new Explained.Locked(submission.state());
        }
        Optional<Explanation> before = explanations.of(submission.id(), check);
        if (seen != Explanation.ANY && before.map(Explanation::version).orElse(0) != seen) {
            return new Explained.Overtaken(before);
        }
        explanations.put(submission.id(), check, words, clock.instant(), viewer.account());
        return new Explained.Kept(
                explanations.of(submission.id(), check).map(Explanation::version).orElse(0));
    }

    /**
     * Reads a figure as people write it: digits, thousands separators, a decimal point.
     *
     * @return a Figure, nothing, or what is wrong
     */
    public static FieldRead read(String written) {
        if (written.isBlank()) {
            return new FieldRead.Blank();
        }
        return WrittenNumber.read(written.strip())
                .map(BigDecimal::doubleValue)
                .filter(Double::isFinite)
                .<FieldRead>map(value -> new FieldRead.Value(Figure.of(value)))
                .orElseGet(() -> new FieldRead.Wrong(Message.of("reporting.figure.number")));
    }

    private Outcome keep(
            long submission, Viewer viewer, ElementCode element, Figure figure, int seen) {
        boolean kept =
                figures.change(
                        submission, element, figure, seen, viewer.account(), clock.instant());
        TypedFigure now =
                figures.now(submission)
                        .getOrDefault(element, new TypedFigure(figure, 0, null, null));
        return kept ? new Outcome.Kept(now) : new Outcome.Overtaken(now);
    }
}
