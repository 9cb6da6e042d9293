package org.shiji;

import jakarta.servlet.http.HttpServletResponse;
import org.shiji.shared.ui.Preferences;
import org.shiji.unions.Accounts;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who signs in with a new browser finds the language of the account there. */
@Component
class SignInLanguage {

    private final Accounts accounts;

    SignInLanguage(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            HttpServletResponse response = attributes.getResponse();
            if (response != null) {
                Preferences.keepWhereNoneIs(
                        accounts.locale(event.getAuthentication().getName()),
                        attributes.getRequest(),
                        response);
            }
        }
    }
}
