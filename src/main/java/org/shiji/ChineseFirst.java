package org.shiji;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Pages are Chinese whatever the browser asks for, until the visitor chooses: the choice is the
 * session's attribute of the type {@link Locale}.
 */
@Component
class ChineseFirst implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(page -> speak(page.getUI()));
    }

    private static void speak(UI ui) {
        Locale chosen = ui.getSession().getAttribute(Locale.class);
        ui.setLocale(chosen == null ? Locale.SIMPLIFIED_CHINESE : chosen);
    }
}
