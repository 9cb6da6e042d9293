package org.shiji.notices.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.shiji.notices.Notice;
import org.shiji.notices.Notices;
import org.shiji.shared.Messages;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;

/** What the reader was told, the newest first. */
@Route("notices")
@RolesAllowed({"NATIONAL_INSPECTOR", "PROVINCIAL_INSPECTOR", "UNION_REPORTER"})
class NoticesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;
    private final transient Notices notices;
    private final Paragraph sentence = new Paragraph();
    private final Button all = new Button();
    private final Paragraph empty = new Paragraph();
    private final VirtualList<Notice> list = new VirtualList<>();

    NoticesView(CurrentViewer current, Notices notices) {
        this.current = current;
        this.notices = notices;
        addClassNames("page", "notices-page");
        sentence.addClassName("sentence");
        sentence.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        all.setText(say("all"));
        all.addClickListener(click -> readAll());
        Div tools = new Div(all);
        tools.addClassName("tools");
        empty.addClassNames("panel", "empty");
        list.addClassNames("record-cards", "notice-cards");
        list.getElement().setAttribute("aria-label", say("title"));
        list.setRenderer(new ComponentRenderer<>(this::card));
        list.setDataProvider(
                new CallbackDataProvider<>(
                        wanted ->
                                notices
                                        .page(current.get(), wanted.getOffset(), wanted.getLimit())
                                        .stream(),
                        wanted -> Math.toIntExact(notices.count(current.get())),
                        Notice::id));
        add(new H1(say("title")), sentence, tools, empty, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    /** Says how many there are, and offers what can be done with them. */
    final void show() {
        Viewer viewer = current.get();
        long there = notices.count(viewer);
        long unread = notices.unread(viewer);
        sentence.setText(say("sentence", unread, there));
        sentence.setVisible(there > 0);
        all.setVisible(unread > 0);
        empty.setText(say(none(viewer.role())));
        empty.setVisible(there == 0);
        list.setVisible(there > 0);
    }

    private static String none(Role role) {
        return switch (role) {
            case UNION_REPORTER -> "none.union";
            case PROVINCIAL_INSPECTOR -> "none.province";
            case NATIONAL_INSPECTOR, ADMINISTRATOR -> "none.nation";
        };
    }

    final NoticeCard card(Notice notice) {
        return new NoticeCard(notice, getLocale(), () -> read(notice));
    }

    private void read(Notice notice) {
        notices.read(current.get(), notice.id());
        changed();
    }

    /** The button that was used is gone: the reader goes on at the sentence. */
    private void readAll() {
        notices.readAll(current.get());
        list.getDataProvider().refreshAll();
        changed();
        sentence.getElement().executeJs("this.focus()");
    }

    private void changed() {
        show();
        UI ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new NoticesRead(ui));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(getLocale(), "notices.ui." + key, arguments);
    }

    @Override
    public String getPageTitle() {
        return Messages.say(getLocale(), "layout.title", say("title"));
    }
}
