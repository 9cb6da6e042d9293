package org.shiji.unions;

/** Whether an account can be signed in to. */
public enum AccountState {
    ACTIVE,
    /** Its one-time link was not used yet. */
    AWAITS_PASSWORD,
    /** For a while, after wrong passwords. */
    LOCKED,
    DISABLED
}
