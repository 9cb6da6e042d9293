package org.shiji.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.shiji.definitions.Catalogue;
import org.shiji.inspection.Checklist;
import org.shiji.inspection.Flag;
import org.shiji.inspection.HandingIn;
import org.shiji.reporting.Explanation;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Move;
import org.shiji.reporting.SubmissionView;
import org.shiji.scoring.Element;
import org.shiji.shared.ElementCode;
import org.shiji.unions.CurrentViewer;

/** The list of what must be in order before a report is handed in, and handing it in. */
@Route("report/:union/:period/hand-in")
@RolesAllowed("UNION_REPORTER")
class HandInView extends ReportPage {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MILLIS = 600;

    private final transient CurrentViewer current;
    private final transient HandingIn handingIn;
    private final transient Filling filling;
    private final transient Catalogue catalogue;
    private final Div verdict = new Div();
    private final Button go = new Button();
    private final TextField name = new TextField();
    private final Checkbox declared = new Checkbox();

    HandInView(CurrentViewer current, HandingIn handingIn, Filling filling, Catalogue catalogue) {
        super("hand-in-page");
        this.current = current;
        this.handingIn = handingIn;
        this.filling = filling;
        this.catalogue = catalogue;
        verdict.getElement().setAttribute("aria-live", "polite");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickListener(click -> handIn());
    }

    @Override
    void show() {
        show(checklist());
    }

    private Checklist checklist() {
        return handingIn.checklist(current.get(), union(), period());
    }

    private void show(Checklist list) {
        removeAll();
        add(back(), new H1(say("desk.handIn")), verdict);
        sum(list);
        add(errors(list), warnings(list), open(list));
        if (list.submission().state().isOpen()) {
            add(declaration());
        }
    }

    /** The answer first: whether it can be handed in, else what stands against it. */
    private void sum(Checklist list) {
        verdict.removeAll();
        long unexplained =
                list.warnings().stream().filter(one -> one.explanation() == null).count();
        String key;
        if (!list.submission().state().isOpen()) {
            key = "desk.handIn.closed";
        } else if (list.overdue()) {
            key = "desk.handIn.overdue";
        } else if (!list.errors().isEmpty() || unexplained > 0) {
            key = "desk.handIn.notYet";
        } else {
            key = "desk.handIn.ready";
        }
        Paragraph sentence =
                new Paragraph(
                        say(
                                key,
                                list.errors().size(),
                                unexplained,
                                String.valueOf(list.due()),
                                StateBadge.name(list.submission().state(), getLocale())));
        sentence.addClassName("sentence");
        verdict.add(sentence);
        go.setEnabled(list.isReady());
    }

    private Section errors(Checklist list) {
        Section part = part("desk.handIn.errors", list.errors().size());
        for (Flag flag : list.errors()) {
            part.add(flag(flag, "flag-error"));
        }
        part.setVisible(!list.errors().isEmpty());
        return part;
    }

    private Section warnings(Checklist list) {
        Section part = part("desk.handIn.warnings", list.warnings().size());
        Paragraph how = new Paragraph(say("desk.handIn.warnings.how"));
        how.addClassName("quiet");
        part.add(how);
        boolean open = list.submission().state().isOpen();
        for (Checklist.Warning warning : list.warnings()) {
            Div line = flag(warning.flag(), "flag-warning");
            line.add(explanation(warning, open));
            part.add(line);
        }
        part.setVisible(!list.warnings().isEmpty());
        return part;
    }

    private TextArea explanation(Checklist.Warning warning, boolean open) {
        TextArea area = new TextArea(say("desk.handIn.explain"));
        area.setWidthFull();
        area.setMaxLength(Explanation.LONGEST);
        area.setReadOnly(!open);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        Explanation said = warning.explanation();
        area.setValue(said == null ? "" : said.words());
        AtomicInteger seen = new AtomicInteger(said == null ? 0 : said.version());
        area.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        area.setHelperText(explain(warning.flag().code(), change.getValue(), seen));
                        sum(checklist());
                    }
                });
        return area;
    }

    /**
     * Keeps what was said, and says what came of it. What somebody else said meanwhile is shown;
     * only what is written after that counts over it.
     */
    private String explain(String check, String words, AtomicInteger seen) {
        return switch (filling.explain(
                current.get(), union(), period(), check, words, seen.get())) {
            case Filling.Explained.Kept kept -> {
                seen.set(kept.version());
                yield say("desk.kept");
            }
            case Filling.Explained.Overtaken overtaken -> {
                seen.set(overtaken.now().map(Explanation::version).orElse(0));
                yield overtaken
                        .now()
                        .map(now -> say("desk.handIn.overtaken", now.by(), now.words()))
                        .orElseGet(() -> say("desk.handIn.takenBack"));
            }
            case Filling.Explained.Locked locked -> say("desk.handIn.tooLate");
        };
    }

    private Section open(Checklist list) {
        Section part = part("desk.handIn.open", list.blank().size() + list.unproven().size());
        Paragraph meaning = new Paragraph(say("desk.handIn.open.meaning"));
        meaning.addClassName("quiet");
        part.add(meaning);
        names("desk.handIn.blank", list.blank(), part);
        names("desk.handIn.unproven", list.unproven(), part);
        part.setVisible(!list.blank().isEmpty() || !list.unproven().isEmpty());
        return part;
    }

    private void names(String key, List<ElementCode> codes, Section part) {
        if (codes.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("element-names");
        var elements = catalogue.forPeriod(period()).framework().elements();
        for (ElementCode code : codes) {
            Element element = elements.get(code);
            String words = element == null ? code.value() : element.name().in(getLocale());
            list.add(
                    new ListItem(
                            new Anchor(
                                    DeskLinks.report(union(), period()) + "#element-" + code,
                                    words)));
        }
        part.add(new Paragraph(say(key, codes.size())), list);
    }

    private Section declaration() {
        Section part = new Section(new H2(say("desk.handIn.declaration")));
        part.addClassNames("panel", "declaration");
        declared.setLabel(say("desk.handIn.declaration.words"));
        name.setLabel(say("desk.handIn.declaration.name"));
        name.setMaxLength(Move.LONGEST_NAME);
        name.setRequired(true);
        go.setText(say("desk.handIn.go"));
        part.add(declared, name, go);
        return part;
    }

    private void handIn() {
        if (!declared.getValue()) {
            declared.setInvalid(true);
            declared.setErrorMessage(say("desk.handIn.declaration.needed"));
            declared.focus();
            return;
        }
        declared.setInvalid(false);
        switch (handingIn.handIn(current.get(), union(), period(), name.getValue())) {
            case HandingIn.Outcome.HandedIn done -> arrive(done.now());
            case HandingIn.Outcome.NotReady not -> show(not.checklist());
            case HandingIn.Outcome.Undeclared undeclared -> {
                name.setInvalid(true);
                name.setErrorMessage(say("desk.handIn.declaration.name.needed"));
                name.focus();
            }
        }
    }

    private static void arrive(SubmissionView now) {
        UI.getCurrent().navigate(DeskLinks.report(now.union(), now.period()));
    }

    private Section part(String key, int count) {
        Section part = new Section(new H2(say(key, count)));
        part.addClassName("panel");
        return part;
    }

    private Div flag(Flag flag, String look) {
        Paragraph what = new Paragraph(flag.message().in(getLocale()));
        what.addClassName(look);
        Paragraph detail = new Paragraph(flag.detail().in(getLocale()));
        detail.addClassName("quiet");
        Div line = new Div(what, detail);
        line.addClassName("checklist-item");
        return line;
    }

    @Override
    String title() {
        return say("desk.handIn");
    }
}
