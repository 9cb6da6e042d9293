package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.Changes;
import org.shiji.reporting.Reporting;
import org.shiji.scoring.Element;
import org.shiji.shared.Figure;
import org.shiji.shared.ui.Numbers;
import org.shiji.shared.ui.TableOfFigures;
import org.shiji.unions.CurrentViewer;

/** What a union changed since it handed its report in before. */
@Route("report/:union/:period/changes")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class ChangesView extends ReportPage {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Reporting reporting;
    private final transient Catalogue catalogue;

    ChangesView(CurrentViewer current, Reporting reporting, Catalogue catalogue) {
        super("changes-page");
        this.current = current;
        this.reporting = reporting;
        this.catalogue = catalogue;
    }

    @Override
    void show() {
        Changes changes = reporting.changes(current.get(), union(), period());
        Definition definition = catalogue.forPeriod(period());
        removeAll();
        add(back(), new H1(say("desk.changes")), sentence(changes));
        if (!changes.figures().isEmpty()) {
            add(figures(changes, definition));
        }
        if (!changes.records().isEmpty()) {
            add(records(changes, definition));
        }
        if (!changes.attached().isEmpty() || !changes.withdrawn().isEmpty()) {
            EvidenceWords words = new EvidenceWords(definition, getLocale());
            add(new EvidenceChanges(changes, union(), period(), words));
        }
    }

    private Paragraph sentence(Changes changes) {
        long added = changes.records().stream().mapToLong(one -> one.added()).sum();
        long withdrawn =
                changes.records().stream()
                        .flatMap(one -> one.withdrawn().values().stream())
                        .mapToLong(Long::longValue)
                        .sum();
        String key =
                changes.since() == 0
                        ? "desk.changes.first"
                        : changes.areNone() ? "desk.changes.none" : "desk.changes.sentence";
        Paragraph sentence =
                new Paragraph(
                        say(
                                key,
                                changes.since(),
                                changes.figures().size(),
                                Numbers.write(added, 0),
                                Numbers.write(withdrawn, 0),
                                Numbers.write(changes.attached().size(), 0),
                                Numbers.write(changes.withdrawn().size(), 0)));
        sentence.addClassName("sentence");
        return sentence;
    }

    private Section figures(Changes changes, Definition definition) {
        List<List<String>> rows =
                changes.figures().stream()
                        .map(
                                one ->
                                        List.of(
                                                named(definition, one),
                                                written(one.before()),
                                                written(one.now()),
                                                difference(one)))
                        .toList();
        TableOfFigures table =
                new TableOfFigures(
                        say("desk.changes.figures"),
                        List.of(
                                say("desk.changes.figure"),
                                say("desk.changes.before"),
                                say("desk.changes.now"),
                                say("desk.changes.difference")),
                        rows);
        H2 heading = new H2(table.caption());
        heading.setId("changed-figures");
        Div scroll = new Div(table.tableNamedBy("changed-figures"));
        scroll.addClassName("scroll");
        Section part = new Section(heading, scroll);
        part.addClassName("panel");
        return part;
    }

    private String named(Definition definition, Changes.FigureChange one) {
        Element element = definition.framework().elements().get(one.element());
        return element == null ? one.element().value() : element.name().in(getLocale());
    }

    private String written(Figure figure) {
        return figure.missing() == null
                ? Numbers.plain(figure, 6)
                : Numbers.reason(figure.missing(), getLocale());
    }

    private static String difference(Changes.FigureChange one) {
        if (!one.before().isKnown() || !one.now().isKnown()) {
            return Numbers.NONE;
        }
        double change = one.now().or(0) - one.before().or(0);
        int decimals = Math.max(0, Numbers.published(change, 2).stripTrailingZeros().scale());
        return Numbers.signed(change, decimals);
    }

    private Section records(Changes changes, Definition definition) {
        UnorderedList list = new UnorderedList();
        for (Changes.RecordChange one : changes.records()) {
            RecordKind kind = definition.recordKinds().get(one.type());
            String name = kind == null ? one.type().value() : kind.name().in(getLocale());
            long withdrawn = one.withdrawn().values().stream().mapToLong(Long::longValue).sum();
            ListItem item =
                    new ListItem(
                            new Anchor(
                                    DeskLinks.records(union(), period(), one.type().value()), name),
                            new Paragraph(
                                    say(
                                            "desk.changes.records.line",
                                            Numbers.write(one.added(), 0),
                                            Numbers.write(withdrawn, 0))));
            one.withdrawn()
                    .forEach(
                            (reason, count) ->
                                    item.add(
                                            new Paragraph(
                                                    say(
                                                            "desk.changes.records.reason",
                                                            reason,
                                                            Numbers.write(count, 0)))));
            list.add(item);
        }
        Section part = new Section(new H2(say("desk.changes.records")), list);
        part.addClassName("panel");
        return part;
    }

    @Override
    String title() {
        return say("desk.changes");
    }
}
