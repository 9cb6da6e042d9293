package org.shiji.intake.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import org.shiji.intake.IntakeJob;
import org.shiji.intake.RowProblem;
import org.shiji.shared.Severity;

/** What is wrong in a file, row by row; fetched as one scrolls. */
class ProblemsPart extends Section {

    private static final long serialVersionUID = 1L;

    /** So many are shown without a grid that scrolls. */
    private static final int FEW = 12;

    /** Fetches a part of the problems. */
    interface Fetching {
        List<RowProblem> problems(int offset, int limit);
    }

    ProblemsPart(IntakeJob job, int kept, Fetching fetching, Words words) {
        addClassNames("panel", "import-problems");
        String title =
                words.say(
                        "problems",
                        Words.count(job.counts().problems()),
                        Words.count(job.counts().warnings()));
        add(new H2(title));
        if (kept < job.counts().problems() + job.counts().warnings()) {
            add(new Paragraph(words.say("problems.kept", Words.count(kept))));
        }
        add(grid(title, kept, fetching, words), cards(title, kept, fetching, words));
    }

    private static CallbackDataProvider<RowProblem, Void> provider(int kept, Fetching fetching) {
        return new CallbackDataProvider<>(
                query -> fetching.problems(query.getOffset(), query.getLimit()).stream(),
                query -> kept);
    }

    private static Grid<RowProblem> grid(String title, int kept, Fetching fetching, Words words) {
        Grid<RowProblem> grid = new Grid<>();
        grid.addClassNames("wide-only");
        grid.setAriaLabel(title);
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT,
                GridVariant.LUMO_ROW_STRIPES,
                GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(problem -> Words.count(problem.row()))
                .setHeader(words.say("problems.row"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("6rem");
        grid.addColumn(problem -> severity(problem, words))
                .setHeader(words.say("problems.severity"))
                .setFlexGrow(0)
                .setWidth("6rem");
        grid.addColumn(RowProblem::column)
                .setHeader(words.say("problems.column"))
                .setFlexGrow(0)
                .setWidth("11rem");
        grid.addColumn(RowProblem::shown)
                .setHeader(words.say("problems.value"))
                .setFlexGrow(0)
                .setWidth("12rem");
        grid.addColumn(problem -> problem.why().in(words.locale()))
                .setHeader(words.say("problems.why"))
                .setFlexGrow(1);
        grid.setAllRowsVisible(kept <= FEW);
        grid.setDataProvider(provider(kept, fetching));
        return grid;
    }

    private static VirtualList<RowProblem> cards(
            String title, int kept, Fetching fetching, Words words) {
        VirtualList<RowProblem> cards = new VirtualList<>();
        cards.addClassNames("record-cards", "narrow-only");
        cards.getElement().setAttribute("aria-label", title);
        cards.setDataProvider(provider(kept, fetching));
        cards.setRenderer(
                new ComponentRenderer<>(
                        problem -> {
                            Span where =
                                    new Span(
                                            words.say(
                                                    "problems.card",
                                                    Words.count(problem.row()),
                                                    problem.column()));
                            where.addClassName("quiet");
                            Div head = new Div(where, new Span(problem.shown()));
                            head.addClassName("card-head");
                            Div card =
                                    new Div(head, new Paragraph(problem.why().in(words.locale())));
                            card.addClassName("record-card");
                            return card;
                        }));
        return cards;
    }

    private static String severity(RowProblem problem, Words words) {
        return words.say(
                problem.severity() == Severity.ERROR ? "problems.error" : "problems.warning");
    }
}
