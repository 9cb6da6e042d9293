package org.shiji;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Somebody who is signed in at an empty page, without a browser. */
public final class AtAPage {
    private AtAPage() {}

    /**
     * @param roles where the page asks the session for them, such as {@code ROLE_ADMINISTRATOR}
     */
    public static void sit(String account, Locale language, String... roles) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                account, "", AuthorityUtils.createAuthorityList(roles)));
        MockVaadin.setup();
        UI.getCurrent().setLocale(language);
        UI.getCurrent().removeAll();
    }

    public static void leave() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
