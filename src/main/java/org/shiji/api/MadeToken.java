package org.shiji.api;

/**
 * A token as it is shown once.
 *
 * @param secret what the machine sends; kept nowhere
 */
public record MadeToken(String secret, TokenLine line) {
    @Override
    public String toString() {
        return "MadeToken[" + line + "]";
    }
}
