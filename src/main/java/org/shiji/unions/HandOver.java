package org.shiji.unions;

import java.time.Instant;

/**
 * A one-time link, to be handed to the person whose account it is. It can be seen this once.
 *
 * @param token the end of the link's address
 */
public record HandOver(String username, String token, Instant expires) {

    /** The address below the product's root. */
    public String address() {
        return "welcome/" + token;
    }

    /** Without the token: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "HandOver[username=" + username + ", expires=" + expires + "]";
    }
}
