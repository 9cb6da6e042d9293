package org.broken.reporting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import org.broken.reporting.Reports;

@Route(value = "broken", registerAtStartup = false)
class OpenView extends Div {
    OpenView() {
        new Reports().everything();
    }
}
