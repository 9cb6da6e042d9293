package org.shiji.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Catalogue;
import org.shiji.intake.Column;
import org.shiji.intake.Intake;
import org.shiji.intake.Intake.Receipt;
import org.shiji.intake.IntakeJob;
import org.shiji.intake.IntakeState;
import org.shiji.reporting.BulkEntry.Mode;
import org.shiji.reporting.Reporting;
import org.shiji.shared.FieldCode;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;

/** Records of one type out of a file: handed in, checked, looked at, applied. */
@Route("report/:union/:period/import/:type")
@StyleSheet("intake.css")
@RolesAllowed("UNION_REPORTER")
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** Milliseconds between two looks of the page while something is going on. */
    private static final int LOOK = 500;

    private final transient CurrentViewer current;
    private final transient Intake intake;
    private final transient Catalogue catalogue;
    private final transient Reporting reporting;
    private final transient Words words = new Words(getLocale());
    private final Div found = new Div();
    private final Div earlier = new Div();
    private transient @Nullable At at;
    private transient @Nullable IntakeJob job;
    private @Nullable JobPart part;
    private @Nullable Registration looking;
    private String title = "";

    ImportView(CurrentViewer current, Intake intake, Catalogue catalogue, Reporting reporting) {
        this.current = current;
        this.intake = intake;
        this.catalogue = catalogue;
        this.reporting = reporting;
        addClassNames("page", "import-page");
        found.addClassName("import-found");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(At.of(event, catalogue));
    }

    /** Shows what is there, and lets hand in more where that is possible. */
    final void open(At here) {
        Viewer viewer = current.get();
        boolean open = reporting.submission(viewer, here.union(), here.period()).state().isOpen();
        at = here;
        title = words.say("title", here.kind().name().in(words.locale()));
        removeAll();
        Paragraph lead = new Paragraph(words.say(open ? "lead" : "locked"));
        lead.addClassName("sentence");
        add(back(here), new H1(title), lead);
        if (open) {
            add(handIn(viewer, here));
        }
        JobPart shown = new JobPart(words, this::apply, this::cancel);
        part = shown;
        add(shown, found, earlier);
        List<IntakeJob> jobs = jobs(viewer, here);
        show(jobs.isEmpty() ? null : jobs.getFirst());
    }

    private Nav back(At here) {
        Nav back =
                new Nav(
                        new Anchor(
                                "report/" + here.union() + "/" + here.period().code(),
                                words.say("back", here.period().code())));
        back.getElement().setAttribute("aria-label", words.say("path"));
        back.addClassName("back");
        return back;
    }

    private Section handIn(Viewer viewer, At here) {
        RadioButtonGroup<Mode> mode = new RadioButtonGroup<>(words.say("mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> words.say(one == Mode.ADD ? "mode.add" : "mode.replace"));
        mode.setValue(Mode.ADD);
        mode.setHelperText(words.say("mode.help"));
        Anchor template =
                new Anchor(Downloads.template(current, intake, here, words), words.say("template"));
        Section section =
                new Section(
                        new H2(words.say("file")),
                        new Paragraph(template),
                        mode,
                        new FileUpload(
                                words,
                                (name, content) -> take(viewer, here, mode, name, content),
                                (name, receipt) -> received(receipt)));
        section.addClassNames("panel", "import-file");
        return section;
    }

    private Receipt take(
            Viewer viewer, At here, RadioButtonGroup<Mode> mode, String name, InputStream content) {
        return intake.receive(
                viewer,
                here.union(),
                here.period(),
                here.type(),
                Objects.requireNonNullElse(mode.getValue(), Mode.ADD),
                name,
                content);
    }

    private void received(Receipt receipt) {
        switch (receipt) {
            case Receipt.Received received ->
                    show(intake.job(current.get(), here().union(), received.job()));
            case Receipt.Refused refused -> {
                Paragraph why = new Paragraph(refused.why().in(words.locale()));
                why.addClassName("notice");
                why.getElement().setAttribute("role", "alert");
                found.removeAll();
                found.add(why);
            }
        }
    }

    /** Everything of a job anew; while something goes on, only where it stands. */
    private void show(@Nullable IntakeJob now) {
        IntakeJob before = job;
        job = now;
        JobPart shown = Objects.requireNonNull(part);
        shown.setVisible(now != null);
        if (now == null) {
            return;
        }
        shown.show(now);
        boolean sameStep =
                before != null && before.id() == now.id() && before.state() == now.state();
        if (!sameStep) {
            found.removeAll();
            earlier.removeAll();
            findings(now);
            earlier(now);
        } else if (now.counts().bad() > 0 && !now.state().isBusy()) {
            offerBadRows(now);
        }
        look(now.state().isBusy());
    }

    private void findings(IntakeJob now) {
        if (now.state().isBusy() || now.state() == IntakeState.FAILED) {
            return;
        }
        Viewer viewer = current.get();
        if (now.counts().bad() > 0) {
            offerBadRows(now);
        }
        List<Column> columns = intake.columns(viewer, here().union(), now.id());
        int kept = intake.countProblems(viewer, here().union(), now.id());
        if (kept > 0) {
            found.add(
                    new ProblemsPart(
                            now,
                            kept,
                            (offset, limit) ->
                                    intake.problems(
                                            current.get(), here().union(), now.id(), offset, limit),
                            words));
        }
        if (now.state() == IntakeState.CHECKED) {
            found.add(
                    new ColumnsPart(columns, here().kind(), words, this::match),
                    new PreviewPart(
                            intake.preview(viewer, here().union(), now.id()),
                            here().kind(),
                            words));
        }
    }

    private void offerBadRows(IntakeJob now) {
        if (now.state() != IntakeState.CANCELLED) {
            Objects.requireNonNull(part)
                    .offer(Downloads.badRows(current, intake, here(), now, words), now);
        }
    }

    private void earlier(IntakeJob now) {
        List<IntakeJob> others =
                jobs(current.get(), here()).stream()
                        .filter(one -> one.id() != now.id())
                        .limit(10)
                        .toList();
        if (others.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        others.forEach(
                one ->
                        list.add(
                                new ListItem(
                                        words.say(
                                                "earlier.one",
                                                words.moment(one.receivedAt()),
                                                one.fileName(),
                                                words.sentence(one)))));
        Section section = new Section(new H2(words.say("earlier")), list);
        section.addClassNames("panel", "import-earlier");
        earlier.add(section);
    }

    private List<IntakeJob> jobs(Viewer viewer, At here) {
        return intake.jobs(viewer, here.union(), here.period(), here.type());
    }

    private void apply() {
        intake.apply(current.get(), here().union(), shownJob());
        refresh();
    }

    private void cancel() {
        intake.cancel(current.get(), here().union(), shownJob());
        refresh();
    }

    private void match(Map<Integer, Optional<FieldCode>> columns) {
        intake.match(current.get(), here().union(), shownJob(), columns);
        refresh();
    }

    private void refresh() {
        show(intake.job(current.get(), here().union(), shownJob()));
    }

    private void look(boolean on) {
        getUI().ifPresent(page -> page.setPollInterval(on ? LOOK : -1));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI page = event.getUI();
        looking =
                page.addPollListener(
                        poll -> {
                            if (job != null && job.state().isBusy()) {
                                refresh();
                            }
                        });
        look(job != null && job.state().isBusy());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
    }

    private At here() {
        return Objects.requireNonNull(at);
    }

    private long shownJob() {
        return Objects.requireNonNull(job).id();
    }

    @Override
    public String getPageTitle() {
        return words.say("pageTitle", title);
    }
}
