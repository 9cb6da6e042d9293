package org.shiji.unions;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts, in which order.
 *
 * @param search part of a login name, a name, or the name of a province or union; blank for all
 */
public record AccountFilter(
        String search,
        @Nullable Role role,
        @Nullable AccountState state,
        Order order,
        boolean descending) {

    public static final AccountFilter ALL =
            new AccountFilter("", null, null, Order.USERNAME, false);

    /** What accounts are ordered by. */
    public enum Order {
        USERNAME,
        ROLE,
        LAST_SIGN_IN
    }

    public AccountFilter sortedBy(Order other, boolean fromTheEnd) {
        return new AccountFilter(search, role, state, other, fromTheEnd);
    }
}
