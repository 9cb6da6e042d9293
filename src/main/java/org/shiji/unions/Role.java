package org.shiji.unions;

/** What an account is for. */
public enum Role {
    NATIONAL_INSPECTOR,
    PROVINCIAL_INSPECTOR,
    UNION_REPORTER,
    ADMINISTRATOR
}
