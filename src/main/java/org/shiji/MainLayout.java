package org.shiji;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.notices.Notices;
import org.shiji.notices.ui.NoticeBell;
import org.shiji.shared.Messages;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;

/** The frame of every page: name, ways to go, language, colours, account. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "content";

    private final Main main = new Main();
    private final List<Anchor> ways = new ArrayList<>();

    private final NoticeBell bell;

    MainLayout(CurrentViewer current, AuthenticationContext authentication, Notices notices) {
        this.bell = new NoticeBell(notices, current);
        Viewer viewer = current.get();
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        addToNavbar(header(viewer, authentication));
        setContent(main);
        setDrawerOpened(false);
    }

    private Header header(Viewer viewer, AuthenticationContext authentication) {
        DisplayMenu menu = new DisplayMenu();
        // administrators are told nothing: no union is theirs
        bell.setVisible(viewer.role() != Role.ADMINISTRATOR);
        menu.addComponentAsFirst(bell);
        boolean tokens =
                viewer.role() == Role.UNION_REPORTER || viewer.role() == Role.ADMINISTRATOR;
        menu.addAccount(viewer.name().in(getLocale()), tokens, authentication::logout);
        Header header = new Header(skip(), product(), navigation(viewer), menu);
        header.addClassName("shell-header");
        return header;
    }

    /** The first stop of the tab key: past the header, to what the page is about. */
    private Anchor skip() {
        Anchor skip = new Anchor("#" + CONTENT, say("layout.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', click => {"
                                + "click.preventDefault(); document.getElementById($0).focus(); })",
                        CONTENT);
        return skip;
    }

    private Anchor product() {
        Anchor product = new Anchor(".", say("layout.product"));
        product.addClassName("product");
        return product;
    }

    private Nav navigation(Viewer viewer) {
        Nav navigation = new Nav();
        navigation.getElement().setAttribute("aria-label", say("layout.navigation"));
        switch (viewer.role()) {
            case NATIONAL_INSPECTOR, PROVINCIAL_INSPECTOR -> {
                way("overview", "layout.way.overview");
                way("report", "layout.way.reports");
                way("periods", "layout.way.periods");
            }
            case UNION_REPORTER -> {
                way("report", "layout.way.report");
                way(HomeView.ownUnion(viewer), "layout.way.union");
            }
            case ADMINISTRATOR -> {}
        }
        way("definitions", "layout.way.definitions");
        if (viewer.role() != Role.UNION_REPORTER) {
            way("what-if", "layout.way.whatIf");
        }
        if (viewer.role() == Role.ADMINISTRATOR) {
            way("periods", "layout.way.periods");
            way("accounts", "layout.way.accounts");
            way("registry", "layout.way.registry");
        }
        ways.forEach(navigation::add);
        return navigation;
    }

    private void way(String address, String key) {
        Anchor way = new Anchor(address, new Span(say(key)));
        ways.add(way);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String here = event.getLocation().getPath();
        for (Anchor way : ways) {
            mark(way, here.equals(way.getHref()) || here.startsWith(way.getHref() + "/"));
        }
        mark(bell, here.equals(bell.getHref()));
        if (bell.isVisible()) {
            bell.refresh();
        }
    }

    private static void mark(Anchor way, boolean isHere) {
        if (isHere) {
            way.getElement().setAttribute("aria-current", "page");
        } else {
            way.getElement().removeAttribute("aria-current");
        }
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.add(content.getElement().getComponent().orElseThrow());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        if (old != null) {
            old.getElement().removeFromParent();
        }
    }

    private String say(String key) {
        return Messages.say(getLocale(), key);
    }
}
