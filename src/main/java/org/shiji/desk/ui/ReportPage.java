package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.AddressParts;
import org.shiji.unions.NotVisible;

/**
 * A page about the report its address names; nonsense is answered like a report that is not there.
 */
abstract class ReportPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private @Nullable UnionId union;
    private @Nullable Period period;

    ReportPage(String look) {
        addClassNames("page", look);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        read(event);
        about(
                AddressParts.union(event).orElseThrow(() -> new NotVisible("union")),
                AddressParts.period(event).orElseThrow(() -> new NotVisible("period")));
    }

    /** Shows the page for a report. */
    final void about(UnionId union, Period period) {
        this.union = union;
        this.period = period;
        show();
    }

    /** Reads what else the address names. */
    void read(BeforeEnterEvent event) {}

    /** Shows the page; union and period are known. */
    abstract void show();

    /** What the page is called. */
    abstract String title();

    final UnionId union() {
        return Objects.requireNonNull(union, "known once the page is entered");
    }

    final Period period() {
        return Objects.requireNonNull(period, "known once the page is entered");
    }

    /** The way back to the form. */
    final Nav back() {
        Nav back =
                new Nav(
                        new Anchor(
                                DeskLinks.report(union(), period()),
                                say("desk.back", period().code())));
        back.getElement().setAttribute("aria-label", say("desk.path"));
        back.addClassName("back");
        return back;
    }

    final String say(String key, Object... arguments) {
        return Messages.say(getLocale(), key, arguments);
    }

    @Override
    public final String getPageTitle() {
        return say("layout.title", title());
    }
}
