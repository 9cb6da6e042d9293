package org.shiji.definitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FrameworkRef;
import org.shiji.definitions.FrameworkVersion;

/** Every version of a framework: from when to when, for which periods, and what differs. */
class VersionsPart extends Section {

    static final String ID = "versions";

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_OF_HASH = 12;

    private final VersionWords words;
    private final transient List<FrameworkVersion> versions;
    private final FrameworkRef shown;
    private final transient @Nullable Function<FrameworkRef, DownloadHandler> files;

    /**
     * @param versions the latest first
     * @param shown the one the page shows
     * @param compare called with the address of the difference the reader asks for
     * @param files where the files of a version can be taken from; null where the reader has no use
     *     for them
     */
    VersionsPart(
            List<FrameworkVersion> versions,
            FrameworkRef shown,
            Locale locale,
            Consumer<Asked> compare,
            @Nullable Function<FrameworkRef, DownloadHandler> files) {
        this.files = files;
        this.words = new VersionWords(locale);
        this.versions = List.copyOf(versions);
        this.shown = shown;
        addClassNames("panel", "definition-versions");
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        OrderedList list = new OrderedList();
        list.addClassName("definition-list");
        for (int i = 0; i < versions.size(); i++) {
            list.add(item(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        add(new H2(words.say("versions", versions.size())), list);
        if (versions.size() > 1) {
            add(choice(compare));
        }
    }

    private ListItem item(FrameworkVersion version, @Nullable FrameworkVersion before) {
        Span number = new Span(words.say("version", version.ref().version()));
        number.addClassName("definition-name");
        Span state = new Span(words.say(version.isInForce() ? "inForce" : "notInForce"));
        state.addClassName("version-state");
        Span hash = new Span(words.say("hash", version.ref().hash().substring(0, SHOWN_OF_HASH)));
        hash.addClassName("quiet");
        Div dates =
                new Div(
                        new Div(words.say("validFrom", version.validFrom())),
                        new Div(words.when(version)),
                        hash);
        if (files != null && version.isPublished() && version.isMissingInFolder()) {
            dates.add(new Div(words.say("notInFolder")));
        }
        return new ListItem(
                new Div(number, state, links(version, before)),
                dates,
                new Div(words.periods(version)));
    }

    private Div links(FrameworkVersion version, @Nullable FrameworkVersion before) {
        Div links = new Div();
        links.addClassName("version-links");
        FrameworkRef ref = version.ref();
        if (ref.equals(shown)) {
            links.add(new Span(words.say("shownHere")));
        } else {
            links.add(
                    link(
                            Asked.version(ref.code(), ref.version()),
                            words.say("read", ref.version())));
        }
        if (before != null) {
            String other = before.ref().version();
            links.add(
                    link(
                            Asked.difference(ref.code(), other, ref.version()),
                            words.say("againstBefore", other)));
        }
        if (files != null) {
            Anchor take = new Anchor(files.apply(ref), words.say("download"));
            take.setAriaLabel(words.say("download.of", ref.version()));
            links.add(take);
        }
        return links;
    }

    static Anchor link(Asked asked, String words) {
        return new Anchor(asked.location().getPathWithQueryParameters(), words);
    }

    private Div choice(Consumer<Asked> compare) {
        Select<FrameworkVersion> from = select("compare.from", versions.get(1));
        Select<FrameworkVersion> to = select("compare.to", versions.get(0));
        Button go =
                new Button(
                        words.say("compare"),
                        click ->
                                compare.accept(
                                        Asked.difference(
                                                shown.code(),
                                                from.getValue().ref().version(),
                                                to.getValue().ref().version())));
        Div choice = new Div(from, to, go);
        choice.addClassName("definition-filters");
        return choice;
    }

    private Select<FrameworkVersion> select(String label, FrameworkVersion chosen) {
        Select<FrameworkVersion> select = new Select<>();
        select.setLabel(words.say(label));
        select.setItems(versions);
        select.setItemLabelGenerator(
                version -> words.say("versionFrom", version.ref().version(), version.validFrom()));
        select.setValue(chosen);
        return select;
    }
}
