package org.shiji.api;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A token that works, with an authority for each of its scopes. */
class BearerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Bearer bearer;

    BearerAuthentication(Bearer bearer) {
        super(
                bearer.scopes().stream()
                        .map(scope -> new SimpleGrantedAuthority(scope.name()))
                        .toList());
        this.bearer = bearer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return bearer;
    }

    @Override
    public String getName() {
        return bearer.account();
    }
}
