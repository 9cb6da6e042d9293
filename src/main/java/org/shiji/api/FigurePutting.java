package org.shiji.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Catalogue;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.TypedFigure;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps several figures, all or none, and tells of each why it cannot be. */
@Component
class FigurePutting {
    private final Filling filling;
    private final Reporting reporting;
    private final Catalogue catalogue;
    private final TransactionTemplate whole;

    FigurePutting(
            Filling filling,
            Reporting reporting,
            Catalogue catalogue,
            PlatformTransactionManager transactions) {
        this.filling = filling;
        this.reporting = reporting;
        this.catalogue = catalogue;
        this.whole = new TransactionTemplate(transactions);
        // as typing a figure asks for: who is overtaken is told what stands there now
        this.whole.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /**
     * A figure to be kept.
     *
     * @param pointer to it in the body
     */
    record One(String pointer, String element, FigureIn figure, int seen) {}

    static List<One> named(FiguresIn body) {
        List<One> all = new ArrayList<>();
        for (int i = 0; i < body.figures().size(); i++) {
            FiguresIn.NamedFigure figure = body.figures().get(i);
            all.add(new One("/figures/" + i, figure.element(), figure.figure(), figure.version()));
        }
        return all;
    }

    /**
     * The figures as they are now.
     *
     * @throws Refusal naming each figure that cannot be kept; then none is
     * @throws NotVisible when there is no such report, or a single figure names no element
     */
    List<FigureOut> put(Viewer viewer, UnionId union, Period period, List<One> figures) {
        return Objects.requireNonNull(
                whole.execute(status -> putAll(viewer, union, period, figures)));
    }

    private List<FigureOut> putAll(Viewer viewer, UnionId union, Period period, List<One> figures) {
        reporting.submission(viewer, union, period);
        List<FigureOut> kept = new ArrayList<>();
        List<Fault> wrong = new ArrayList<>();
        List<Fault> overtaken = new ArrayList<>();
        Set<ElementCode> seen = new HashSet<>();
        for (One one : figures) {
            ElementCode element = element(period, one, wrong);
            if (element == null) {
                continue;
            }
            if (!seen.add(element)) {
                wrong.add(at(one, "/element", "twice", "api.figure.twice"));
                continue;
            }
            Figure figure = figure(one, wrong);
            if (figure == null) {
                continue;
            }
            switch (filling.type(viewer, union, period, element, figure, one.seen())) {
                case Filling.Outcome.Kept now -> kept.add(FigureOut.of(element, now.now()));
                case Filling.Outcome.Overtaken other ->
                        overtaken.add(overtaken(one, element, other.now()));
                case Filling.Outcome.Refused refused ->
                        wrong.add(
                                Fault.at(one.pointer() + "/value", "not-a-figure", refused.why()));
                case Filling.Outcome.Locked locked -> throw Locks.refusal(locked.state());
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        if (!overtaken.isEmpty()) {
            throw new Refusal(
                    ProblemKind.OVERTAKEN,
                    Message.of("api.problem.overtaken.detail", overtaken.size()),
                    overtaken);
        }
        return kept;
    }

    private static Fault at(One one, String part, String code, String key) {
        return Fault.at(one.pointer() + part, code, Message.of(key));
    }

    private static Fault overtaken(One one, ElementCode element, TypedFigure now) {
        FigureOut current = FigureOut.of(element, now);
        boolean inBody = !one.pointer().isEmpty();
        return new Fault(
                inBody ? one.pointer() + "/version" : null,
                inBody ? null : "If-Match",
                "overtaken",
                Message.of(
                        "api.figure.overtaken",
                        now.version(),
                        now.by() == null ? Message.of("api.nobody") : now.by()),
                current);
    }

    private @Nullable ElementCode element(Period period, One one, List<Fault> wrong) {
        ElementCode code = null;
        try {
            code = new ElementCode(one.element());
        } catch (IllegalArgumentException nonsense) {
            // told below
        }
        Element known =
                code == null ? null : catalogue.forPeriod(period).framework().elements().get(code);
        if (known != null) {
            return code;
        }
        if (one.pointer().isEmpty()) {
            throw new NotVisible("element");
        }
        wrong.add(at(one, "/element", "no-such-element", "api.figure.element"));
        return null;
    }

    private static @Nullable Figure figure(One one, List<Fault> wrong) {
        FigureIn given = one.figure();
        if ((given.value() == null) == (given.missing() == null)) {
            wrong.add(at(one, "/value", "value-or-missing", "api.figure.either"));
            return null;
        }
        if (given.missing() != null) {
            return Figure.absent(Missing.valueOf(given.missing().name()));
        }
        double value = given.value() == null ? Double.NaN : given.value().doubleValue();
        if (!Double.isFinite(value)) {
            wrong.add(at(one, "/value", "not-a-figure", "api.figure.digits"));
            return null;
        }
        return Figure.of(value);
    }
}
