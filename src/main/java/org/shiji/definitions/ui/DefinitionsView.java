package org.shiji.definitions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.FolderProblems;
import org.shiji.definitions.FrameworkRef;
import org.shiji.definitions.FrameworkVersion;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Proposals;
import org.shiji.scoring.Framework;
import org.shiji.shared.Messages;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Role;

/**
 * What unions are judged by: the tree, the elements, the records, the verdict, in every version
 * there was; to read, not to change.
 */
@Route("definitions")
@StyleSheet("definitions.css")
@PermitAll
class DefinitionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Proposals proposals;
    private final transient CurrentViewer current;
    private final Div head = new Div();
    private final TextField search = new TextField();
    private final Select<Definition> choice = new Select<>();
    private final Span found = new Span();
    private final TreePart tree = new TreePart(getLocale());
    private final CardsPart cards = new CardsPart(getLocale());
    private final Paragraph nothing = new Paragraph(say("noMatch"));
    private final ElementsPart elements = new ElementsPart(getLocale());
    private final Div rest = new Div();
    private transient Asked asked = Asked.framework("");
    private transient Definition shown;

    DefinitionsView(Catalogue catalogue, Proposals proposals, CurrentViewer current) {
        this.catalogue = catalogue;
        this.proposals = proposals;
        this.current = current;
        this.shown = catalogue.all().getFirst();
        addClassNames("page", "definitions-page");
        head.addClassName("definition-parts");
        rest.addClassName("definition-parts");
        add(head, filters(), indicators(), elements, rest);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = Asked.of(event.getLocation().getQueryParameters());
        shown = asked();
        search.setValue(asked.search());
        choice.setItems(catalogue.all());
        choice.setVisible(catalogue.all().size() > 1);
        choice.setValue(catalogue.all().contains(shown) ? shown : null);
        show();
    }

    /** The version asked for, or the newest of its framework, or the newest of all. */
    private Definition asked() {
        return version(asked.version())
                .or(() -> version(asked.to()))
                .or(() -> catalogue.find(asked.code()))
                .or(() -> versions(asked.code()).flatMap(one -> catalogue.find(one.ref())))
                .orElseGet(() -> catalogue.all().getFirst());
    }

    private Optional<FrameworkVersion> versions(String code) {
        return catalogue.versions(code).stream().findFirst();
    }

    private Optional<Definition> version(String number) {
        return catalogue.versions(asked.code()).stream()
                .filter(version -> version.ref().version().equals(number))
                .findFirst()
                .flatMap(version -> catalogue.find(version.ref()));
    }

    @Override
    public String getPageTitle() {
        return say("pageTitle");
    }

    private Div filters() {
        search.setLabel(say("search"));
        search.setHelperText(say("searchMeaning"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(
                change -> {
                    if (change.isFromClient()) {
                        asked = asked.withSearch(search.getValue().strip());
                        keepInAddress();
                        showFound();
                    }
                });
        choice.setLabel(say("framework"));
        choice.setItemLabelGenerator(definition -> label(definition.framework()));
        choice.addValueChangeListener(
                change -> {
                    if (change.isFromClient() && change.getValue() != null) {
                        shown = change.getValue();
                        asked =
                                Asked.framework(shown.framework().code())
                                        .withSearch(asked.search());
                        keepInAddress();
                        show();
                    }
                });
        found.addClassNames("quiet", "definition-found");
        found.getElement().setAttribute("role", "status");
        Div filters = new Div(choice, search, found);
        filters.addClassName("definition-filters");
        return filters;
    }

    private Section indicators() {
        Section section = new Section(new H2(say("tree")), nothing, tree, cards);
        section.addClassName("panel");
        return section;
    }

    private void show() {
        List<FrameworkVersion> versions = catalogue.versions(shown.framework().code());
        showHead(versions);
        showFound();
        rest.removeAll();
        if (!shown.recordKinds().isEmpty()) {
            rest.add(new RecordsPart(shown, getLocale()));
        }
        rest.add(
                new VerdictPart(shown, getLocale()),
                new VersionsPart(
                        versions,
                        shown.ref(),
                        getLocale(),
                        this::compare,
                        looksAfterRules() ? this::files : null));
    }

    private boolean looksAfterRules() {
        return current.get().role() != Role.UNION_REPORTER;
    }

    private DownloadHandler files(FrameworkRef ref) {
        return VersionFiles.download(() -> proposals.files(current.get(), ref));
    }

    private void showHead(List<FrameworkVersion> versions) {
        head.removeAll();
        head.add(new IdentityPart(shown, versions, getLocale()));
        if (looksAfterRules()) {
            head.add(proposed());
        }
        FolderProblems problems = catalogue.problems(current.get());
        if (!problems.isEmpty()) {
            head.add(new ProblemsPart(problems, getLocale()));
        }
        if (asked.asksForDifference()) {
            head.add(difference());
        }
    }

    private Paragraph proposed() {
        long open = proposals.all(current.get()).stream().filter(Proposal::isOpen).count();
        return new Paragraph(new Anchor("definitions/proposals", say("proposals.link", open)));
    }

    private DifferencePart difference() {
        Optional<Definition> before = version(asked.from());
        Optional<Definition> after = version(asked.to());
        return before.isPresent() && after.isPresent()
                ? new DifferencePart(before.get(), after.get(), getLocale())
                : new DifferencePart(asked, getLocale());
    }

    private void compare(Asked difference) {
        asked = difference;
        shown = asked();
        search.clear();
        keepInAddress();
        show();
        head.getChildren()
                .filter(DifferencePart.class::isInstance)
                .map(DifferencePart.class::cast)
                .forEach(DifferencePart::announce);
    }

    private void showFound() {
        List<Line> lines = Lines.of(shown.framework(), getLocale());
        boolean all = asked.search().isEmpty();
        List<Line> matching = all ? lines : Line.matching(lines, asked.search());
        nothing.setVisible(matching.isEmpty());
        tree.setVisible(!matching.isEmpty());
        tree.show(matching);
        cards.show(matching);
        int ofElements = elements.show(shown, asked.search());
        found.setText(all ? "" : say("found", Line.indicators(matching), ofElements));
    }

    private void keepInAddress() {
        boolean isPlain =
                asked.version().isEmpty()
                        && !asked.asksForDifference()
                        && shown.equals(catalogue.all().getFirst());
        Asked kept = isPlain ? Asked.framework("").withSearch(asked.search()) : asked;
        UI.getCurrent().getPage().getHistory().replaceState(null, kept.location());
    }

    private String label(Framework framework) {
        return say("label", framework.name().in(getLocale()), framework.version());
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), "definitions.ui." + key, arguments);
    }
}
