package org.shiji.api.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiji.api.MadeToken;
import org.shiji.api.NewToken;
import org.shiji.api.TokenKeeping;
import org.shiji.api.TokenLine;
import org.shiji.api.Tokens;
import org.shiji.shared.Message;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.OnceDialog;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Outcome;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.Viewer;

/** Tokens for the interface for machines: of one's own union, or of all to an administrator. */
@Route("tokens")
@StyleSheet("people.css")
@RolesAllowed({"UNION_REPORTER", "ADMINISTRATOR"})
class TokensView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final transient CurrentViewer current;
    private final transient Tokens tokens;
    private final transient TokenKeeping keeping;
    private final transient UnionKeeping register;
    private final transient Clock clock;
    private final Words words;
    private final Section panel = new Section();

    TokensView(
            CurrentViewer current,
            Tokens tokens,
            TokenKeeping keeping,
            UnionKeeping register,
            Clock clock) {
        this.current = current;
        this.tokens = tokens;
        this.keeping = keeping;
        this.register = register;
        this.clock = clock;
        this.words = new Words(getLocale());
        addClassNames("page", "people-page");
        panel.addClassName("panel");
        add(new H1(words.say("title")), new Paragraph(words.say("meaning")), tools(), panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private Div tools() {
        Button fresh = new Button(words.say("new"), click -> ask());
        fresh.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor page = new Anchor("api", words.say("page"));
        page.setRouterIgnore(true);
        Div tools = new Div(fresh, page);
        tools.addClassName("people-tools");
        return tools;
    }

    final void show() {
        Viewer viewer = current.get();
        UnionId own = viewer.union();
        List<TokenLine> all = own == null ? keeping.all(viewer) : tokens.of(viewer, own);
        Map<String, String> names = new HashMap<>();
        if (own == null) {
            unions(viewer).forEach(one -> names.put(one.id().value(), one.name()));
        }
        panel.removeAll();
        if (all.isEmpty()) {
            Paragraph none = new Paragraph(words.say("none"));
            none.addClassName("quiet");
            panel.add(none);
        } else {
            panel.add(
                    new TokenList(
                            all,
                            words,
                            token -> names.getOrDefault(token.union().value(), ""),
                            this::confirm));
        }
    }

    private List<TokenDialog.Choice> unions(Viewer viewer) {
        UnionId own = viewer.union();
        return own != null
                ? List.of(new TokenDialog.Choice(own, own.value()))
                : register.register(viewer, "").stream()
                        .map(
                                line ->
                                        new TokenDialog.Choice(
                                                line.id(), line.name().in(words.locale())))
                        .toList();
    }

    private void ask() {
        new TokenDialog(
                        words,
                        LocalDate.now(clock.withZone(CHINA)),
                        unions(current.get()),
                        this::make)
                .open();
    }

    private Optional<Message> make(UnionId union, NewToken token) {
        Viewer viewer = current.get();
        Outcome<MadeToken> outcome =
                viewer.union() == null
                        ? keeping.make(viewer, union, token)
                        : tokens.make(viewer, union, token);
        return switch (outcome) {
            case Outcome.Refused<MadeToken> refused -> Optional.of(refused.why());
            case Outcome.Done<MadeToken> done -> {
                show();
                new OnceDialog(
                                words.say("secret.title", done.what().line().name()),
                                words.say("secret.meaning"),
                                words.say("secret"),
                                done.what().secret(),
                                words.locale())
                        .open();
                yield Optional.empty();
            }
        };
    }

    private void confirm(TokenLine token) {
        new RevokeDialog(token, words, () -> revoke(token)).open();
    }

    private void revoke(TokenLine token) {
        Viewer viewer = current.get();
        if (viewer.union() == null) {
            keeping.revoke(viewer, token.id());
        } else {
            tokens.revoke(viewer, token.union(), token.id());
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return words.say("pageTitle", words.say("title"));
    }
}
