package org.shiji;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A visit begins in Chinese whatever the browser asks for; English is a switch. */
@Component
class ChineseFirst implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(visit -> visit.getSession().setLocale(Locale.SIMPLIFIED_CHINESE));
    }
}
