package org.shiji;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Viewer;

/** The root address: sends everyone to where their work starts. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentViewer current;

    HomeView(CurrentViewer current) {
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(start(current.get()));
    }

    /** Where a viewer's work starts. */
    static String start(Viewer viewer) {
        return switch (viewer.role()) {
            case NATIONAL_INSPECTOR, PROVINCIAL_INSPECTOR -> "overview";
            case UNION_REPORTER -> ownUnion(viewer);
            case ADMINISTRATOR -> "definitions";
        };
    }

    static String ownUnion(Viewer viewer) {
        return "unions/" + viewer.union();
    }
}
