package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Member;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Outcome;
import org.shiji.unions.UnionEntry;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.UnionSheet;

/** A union in the register: what it is, its members, focus majors and council. */
@Route("registry/:union")
@StyleSheet("people.css")
@RolesAllowed("ADMINISTRATOR")
class RegistryUnionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient UnionKeeping keeping;
    private final PeopleWords words;
    private final Said said = new Said();
    private final Div parts = new Div();
    private String title = "";

    RegistryUnionView(CurrentViewer current, UnionKeeping keeping) {
        this.current = current;
        this.keeping = keeping;
        this.words = new PeopleWords(getLocale());
        addClassNames("page", "people-page");
        parts.addClassName("results");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("union").orElse("");
        if (!UnionId.isForm(id)) {
            throw new NotVisible("union " + id);
        }
        show(keeping.sheet(current.get(), new UnionId(id)));
    }

    final void show(UnionSheet sheet) {
        title = sheet.entry().name().in(getLocale());
        Nav back = new Nav(new Anchor("registry", words.say("registry.back")));
        back.addClassName("back");
        back.getElement().setAttribute("aria-label", words.say("registry.path"));
        removeAll();
        parts.removeAll();
        ListsPart lists = new ListsPart(sheet, keeping, current, words, this::kept);
        Div two = new Div(lists.majors(), lists.council());
        two.addClassName("two-columns");
        parts.add(data(sheet), members(sheet), two);
        add(back, new H1(title), said, parts);
    }

    private Section data(UnionSheet sheet) {
        UnionEntry entry = sheet.entry();
        Button change = new Button(words.say("change"), click -> change(sheet));
        change.setAriaLabel(words.say("ofRow", words.say("change"), words.say("registry.data")));
        Div head = new Div(new H2(words.say("registry.data")), change);
        head.addClassName("panel-head");
        Section part =
                new Section(
                        head,
                        new Facts()
                                .with(words.say("register.id"), sheet.id().value())
                                .with(
                                        words.say("register.name"),
                                        entry.name().zh() + " / " + entry.name().en())
                                .with(
                                        words.say("register.province"),
                                        entry.province().name().in(getLocale()))
                                .with(words.say("register.city"), entry.city().in(getLocale()))
                                .with(words.say("register.park"), entry.park().in(getLocale()))
                                .with(words.say("register.founded"), entry.founded().toString())
                                .with(
                                        words.say("register.industries"),
                                        entry.industries().stream()
                                                .map(one -> one.in(getLocale()))
                                                .collect(Collectors.joining(words.say("comma")))));
        part.addClassName("panel");
        return part;
    }

    private void change(UnionSheet sheet) {
        new UnionForm(sheet, keeping.provinces(current.get()), words)
                .asDialog(
                        words.say("registry.change", title),
                        (id, entry) ->
                                kept(
                                        keeping.change(
                                                current.get(), sheet.id(), entry, sheet.version())))
                .open();
    }

    private MembersPart members(UnionSheet sheet) {
        return new MembersPart(
                sheet.members(),
                words,
                new MembersPart.Deeds() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void add() {
                        ask(null, words.say("member.add"));
                    }

                    @Override
                    public void change(Member member) {
                        ask(member, words.say("member.change"));
                    }

                    @Override
                    public void remove(Member member) {
                        new Confirming(
                                        words.say("member.remove", member.name().in(getLocale())),
                                        words.say("member.remove.meaning"),
                                        words.say("remove"),
                                        words,
                                        () -> refuse(keep(sheet, without(sheet, member))))
                                .open();
                    }

                    @Override
                    public void takeOver() {
                        new MembersDialog(
                                        sheet.members(),
                                        words,
                                        bytes ->
                                                keeping.readMembers(
                                                        current.get(), sheet.id(), bytes),
                                        all -> keep(sheet, all))
                                .open();
                    }

                    private void ask(@Nullable Member known, String heading) {
                        new MemberForm(known, words)
                                .asDialog(
                                        heading,
                                        entered -> keep(sheet, with(sheet, known, entered)))
                                .open();
                    }
                });
    }

    private Optional<Message> keep(UnionSheet sheet, List<Member> members) {
        return kept(keeping.setMembers(current.get(), sheet.id(), members, sheet.version()));
    }

    /** Why it was refused, to be said where it was asked for; else shows how things stand now. */
    private Optional<Message> kept(Outcome<UnionSheet> outcome) {
        return switch (outcome) {
            case Outcome.Refused<UnionSheet> refused -> Optional.of(refused.why());
            case Outcome.Done<UnionSheet> done -> {
                show(keeping.sheet(current.get(), done.what().id()));
                said.done(words.say("registry.kept"));
                yield Optional.empty();
            }
        };
    }

    private void refuse(Optional<Message> why) {
        why.ifPresent(one -> said.refused(one.in(getLocale())));
    }

    private static List<Member> without(UnionSheet sheet, Member member) {
        return sheet.members().stream().filter(one -> !one.equals(member)).toList();
    }

    private static List<Member> with(UnionSheet sheet, @Nullable Member known, Member entered) {
        List<Member> members = new ArrayList<>(sheet.members());
        if (known == null) {
            members.add(entered);
        } else {
            members.replaceAll(one -> one.equals(known) ? entered : one);
        }
        return members;
    }

    @Override
    public String getPageTitle() {
        return words.say("pageTitle", title);
    }
}
