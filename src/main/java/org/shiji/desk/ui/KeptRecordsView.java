package org.shiji.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid.SelectionMode;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.LiveScores;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.evidence.Evidence;
import org.shiji.reporting.RecordKeeping;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.RecordQuery.Which;
import org.shiji.reporting.RecordRow;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionView;
import org.shiji.reporting.ui.RecordCards;
import org.shiji.reporting.ui.RecordGrid;
import org.shiji.reporting.ui.RecordSource;
import org.shiji.reporting.ui.RecordText;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.AddressParts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;

/** The records of a type: each says whether it counts; its union adds, changes and takes back. */
@Route("report/:union/:period/records/:type")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class KeptRecordsView extends ReportPage {

    private static final long serialVersionUID = 1L;

    /** Key of the column with what can be done. */
    static final String WAYS = "ways";

    /** Key of the column with the files behind each. */
    static final String EVIDENCE = "evidence";

    private final transient CurrentViewer current;
    private final transient Reporting reporting;
    private final transient RecordKeeping keeping;
    private final transient LiveScores scores;
    private final transient Catalogue catalogue;
    private final transient Unions unions;
    private final transient Evidence evidence;
    private final RecordSums sums = new RecordSums();
    private final Map<String, Text> members = new HashMap<>();
    private @Nullable RecordGrid grid;
    private @Nullable RecordCards cards;
    private @Nullable RecordType asked;
    private transient @Nullable RecordKind kind;
    private Which which = Which.ALL;

    KeptRecordsView(
            CurrentViewer current,
            Reporting reporting,
            RecordKeeping keeping,
            LiveScores scores,
            Catalogue catalogue,
            Unions unions,
            Evidence evidence) {
        super("records-page");
        this.current = current;
        this.reporting = reporting;
        this.keeping = keeping;
        this.scores = scores;
        this.catalogue = catalogue;
        this.unions = unions;
        this.evidence = evidence;
    }

    @Override
    void read(BeforeEnterEvent event) {
        asked = AddressParts.recordType(event).orElseThrow(() -> new NotVisible("record type"));
    }

    /** Shows the records of that type. */
    void about(UnionId union, Period period, RecordType type) {
        asked = type;
        about(union, period);
    }

    @Override
    void show() {
        Viewer viewer = current.get();
        SubmissionView submission = reporting.submission(viewer, union(), period());
        RecordType type = at(asked);
        Definition definition = catalogue.forPeriod(period());
        kind = definition.recordKinds().get(type);
        if (kind == null) {
            throw new NotVisible("record type " + type);
        }
        members.clear();
        unions.members(viewer, union())
                .forEach(member -> members.put(member.code(), member.name()));
        boolean mayChange = viewer.role() == Role.UNION_REPORTER && submission.state().isOpen();
        removeAll();
        add(back(), new H1(at(kind).name().in(getLocale())), sums, tools(mayChange));
        sum();
        fill(mayChange);
    }

    private void fill(boolean mayChange) {
        Viewer viewer = current.get();
        RecordQuery query =
                RecordQuery.ofType(
                                catalogue.forPeriod(period()), union(), period(), at(kind).type())
                        .only(which);
        RecordSource source = new RecordSource(reporting, viewer, query);
        RecordText text = new RecordText(at(kind), members, getLocale());
        String title = at(kind).name().in(getLocale());
        RecordGrid table = new RecordGrid(source, at(kind), text, title, getLocale());
        RecordEvidence files = evidence(mayChange);
        RecordCards list =
                new RecordCards(
                        source,
                        at(kind),
                        text,
                        title,
                        getLocale(),
                        row -> mayChange ? ways(row, files) : files.way(row));
        table.addComponentColumn(files::way)
                .setKey(EVIDENCE)
                .setHeader(say("desk.evidence.column"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozenToEnd(true);
        if (mayChange) {
            table.setSelectionMode(SelectionMode.MULTI);
            table.addComponentColumn(this::ways)
                    .setKey(WAYS)
                    .setHeader(say("desk.record.ways"))
                    .setAutoWidth(true)
                    .setFlexGrow(0)
                    .setFrozenToEnd(true);
        }
        if (grid != null && cards != null) {
            remove(grid, cards);
        }
        grid = table;
        cards = list;
        add(table, list);
    }

    private Component ways(RecordRow row, RecordEvidence files) {
        Div ways = ways(row);
        ways.addComponentAsFirst(files.way(row));
        return ways;
    }

    private Div ways(RecordRow row) {
        Button change = new Button(say("desk.record.change.way"), click -> actions().change(row));
        Button back =
                new Button(
                        say("desk.withdraw.way"),
                        click -> actions().withdraw(List.of((int) row.number())));
        for (Button button : List.of(change, back)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        String number = String.valueOf(row.number());
        change.setAriaLabel(say("desk.record.change.label", number));
        back.setAriaLabel(say("desk.withdraw.label", number));
        Div ways = new Div(change, back);
        ways.addClassName("record-ways");
        return ways;
    }

    private Div tools(boolean mayChange) {
        Select<Which> show = new Select<>();
        show.setAriaLabel(say("desk.records.show"));
        show.setItems(Which.values());
        show.setItemLabelGenerator(one -> say("desk.records.show." + one.name()));
        show.setValue(which);
        show.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        which = change.getValue();
                        fill(mayChange);
                    }
                });
        Div tools = new Div(show);
        tools.addClassName("filters");
        if (mayChange) {
            Button add = new Button(say("desk.record.add"), click -> actions().add());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button several = new Button(say("desk.withdraw.several"), click -> withdrawSelected());
            several.addClassName("wide-only"); // cards are taken back one by one
            Anchor file =
                    new Anchor(
                            DeskLinks.importing(union(), period(), at(kind).type().value()),
                            say("desk.record.import"));
            tools.add(add, file, several);
        }
        return tools;
    }

    private void sum() {
        Viewer viewer = current.get();
        RecordType type = at(kind).type();
        RecordQuery all =
                RecordQuery.ofType(catalogue.forPeriod(period()), union(), period(), type);
        sums.show(
                type,
                reporting.countRecords(viewer, all),
                reporting.countRecords(viewer, all.only(Which.VOIDED)),
                scores.now(viewer, union(), period()),
                getLocale());
    }

    private RecordEvidence evidence(boolean mayChange) {
        return new RecordEvidence(
                new EvidenceWords(catalogue.forPeriod(period()), getLocale()),
                mayChange,
                () -> evidence.all(current.get(), union(), period()),
                changed -> new EvidenceKeeper(evidence, current, union(), period(), changed));
    }

    private RecordActions actions() {
        return new RecordActions(
                keeping,
                current,
                union(),
                period(),
                at(kind),
                Map.copyOf(members),
                getLocale(),
                this::changed);
    }

    private void withdrawSelected() {
        Set<RecordRow> rows = at(grid).getSelectedItems();
        if (rows.isEmpty()) {
            Notification.show(say("desk.withdraw.none"));
            return;
        }
        actions().withdraw(rows.stream().map(row -> (int) row.number()).toList());
    }

    private void changed() {
        sum();
        at(grid).deselectAll();
        at(grid).getDataProvider().refreshAll();
        at(cards).getDataProvider().refreshAll();
    }

    private static <T> T at(@Nullable T thing) {
        return Objects.requireNonNull(thing, "set when the page is entered");
    }

    @Override
    String title() {
        return kind == null ? "" : kind.name().in(getLocale());
    }
}
