package org.shiji.unions;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who signs in, with what tells whether the sign-in still holds; equal by name. */
class SignedIn extends User {
    private static final long serialVersionUID = 1L;

    private final int epoch;

    SignedIn(
            String username,
            String passwordHash,
            String role,
            boolean enabled,
            boolean locked,
            int epoch) {
        super(
                username,
                passwordHash,
                enabled,
                true,
                true,
                !locked,
                List.of(new SimpleGrantedAuthority("ROLE_" + role)));
        this.epoch = epoch;
    }

    int epoch() {
        return epoch;
    }
}
