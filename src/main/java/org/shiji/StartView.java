package org.shiji;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What stands at the root address until the overview does. */
@Route("")
@AnonymousAllowed
class StartView extends VerticalLayout implements HasDynamicTitle {

    StartView() {
        add(new H1(getTranslation("shell.product")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.product");
    }
}
