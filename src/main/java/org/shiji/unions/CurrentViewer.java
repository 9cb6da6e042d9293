package org.shiji.unions;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The viewer behind the present request or session. */
@Component
public class CurrentViewer {
    private final Accounts accounts;

    CurrentViewer(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The viewer of the signed-in account, read anew: an account disabled meanwhile sees nothing
     * more.
     *
     * @throws NotVisible when nobody is signed in
     */
    public Viewer get() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null
                || !signedIn.isAuthenticated()
                || signedIn instanceof AnonymousAuthenticationToken) {
            throw new NotVisible("nobody is signed in");
        }
        return accounts.viewer(signedIn.getName());
    }
}
