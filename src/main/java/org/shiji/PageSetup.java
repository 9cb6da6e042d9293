package org.shiji;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Preferences;
import org.springframework.stereotype.Component;

/** Gives every page the reader's language and colours, and every failure words. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Addresses addresses;

    PageSetup(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.addIndexHtmlRequestListener(this::document);
        service.getSource()
                .addSessionInitListener(
                        session -> {
                            session.getSession().setErrorHandler(new TroubleDialog());
                            session.getSession()
                                    .setAttribute(Locale.class, locale(session.getRequest()));
                        });
        service.getSource().addUIInitListener(page -> connection(page.getUI()));
        service.getSource().setSystemMessagesProvider(asked -> messages(asked.getLocale()));
    }

    private void document(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null) {
            // signing in may have brought the language of the account
            session.setAttribute(Locale.class, locale(request));
        }
        Element html = page.getDocument().selectFirst("html");
        if (html != null) {
            html.attr("lang", Preferences.tag(locale(request)));
            ColorScheme.Value scheme = Preferences.scheme(request.getCookies());
            html.attr("style", "color-scheme: " + scheme.getValue());
            html.attr("theme", scheme.getThemeValue());
        }
        page.getVaadinResponse().setStatus(addresses.status(request));
    }

    private static void connection(UI ui) {
        Locale chosen = ui.getSession().getAttribute(Locale.class);
        Locale locale = chosen == null ? Locale.SIMPLIFIED_CHINESE : chosen;
        ReconnectDialogConfiguration dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(Messages.say(locale, "layout.connection.lost"));
        dialog.setDialogTextGaveUp(Messages.say(locale, "layout.connection.gaveUp"));
    }

    private static Locale locale(VaadinRequest request) {
        return Preferences.locale(request.getCookies());
    }

    private static SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Messages.say(locale, "layout.session.expired"));
        messages.setSessionExpiredMessage(Messages.say(locale, "layout.session.expired.advice"));
        messages.setInternalErrorCaption(Messages.say(locale, "layout.trouble.fault.title"));
        messages.setInternalErrorMessage(Messages.say(locale, "layout.reload"));
        messages.setSyncErrorCaption(Messages.say(locale, "layout.sync"));
        messages.setSyncErrorMessage(Messages.say(locale, "layout.reload"));
        messages.setCookiesDisabledCaption(Messages.say(locale, "layout.cookies"));
        messages.setCookiesDisabledMessage(Messages.say(locale, "layout.cookies.advice"));
        return messages;
    }
}
