package org.shiji.unions.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.AccountState;
import org.shiji.unions.Role;

/** What was asked of the accounts, as it stands in the address. */
final class AccountAddress {
    private static final String SEARCH = "search";
    private static final String ROLE = "role";
    private static final String STATE = "state";

    private AccountAddress() {}

    /** Reads an address; what it says of nothing we know is left out. */
    static AccountFilter read(QueryParameters address) {
        return new AccountFilter(
                address.getSingleParameter(SEARCH).orElse("").strip(),
                constant(Role.values(), address.getSingleParameter(ROLE).orElse("")),
                constant(AccountState.values(), address.getSingleParameter(STATE).orElse("")),
                AccountFilter.Order.USERNAME,
                false);
    }

    static QueryParameters write(AccountFilter filter) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!filter.search().isBlank()) {
            parameters.put(SEARCH, List.of(filter.search()));
        }
        if (filter.role() != null) {
            parameters.put(ROLE, List.of(word(filter.role())));
        }
        if (filter.state() != null) {
            parameters.put(STATE, List.of(word(filter.state())));
        }
        return new QueryParameters(parameters);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, String word) {
        return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst().orElse(null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
