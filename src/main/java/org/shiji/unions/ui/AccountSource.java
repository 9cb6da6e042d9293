package org.shiji.unions.ui;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.stream.Stream;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.AccountKeeping;
import org.shiji.unions.AccountLine;
import org.shiji.unions.CurrentViewer;

/** Fetches accounts page by page, as whoever is signed in then may see them. */
final class AccountSource {
    private final AccountKeeping keeping;
    private final CurrentViewer current;
    private final AccountFilter filter;

    AccountSource(AccountKeeping keeping, CurrentViewer current, AccountFilter filter) {
        this.keeping = keeping;
        this.current = current;
        this.filter = filter;
    }

    CallbackDataProvider<AccountLine, Void> provider() {
        return new CallbackDataProvider<>(this::page, this::count, AccountLine::username);
    }

    private Stream<AccountLine> page(Query<AccountLine, Void> wanted) {
        AccountFilter sorted =
                wanted.getSortOrders().stream()
                        .findFirst()
                        .map(
                                order ->
                                        filter.sortedBy(
                                                AccountFilter.Order.valueOf(order.getSorted()),
                                                order.getDirection() == SortDirection.DESCENDING))
                        .orElse(filter);
        return keeping.page(current.get(), sorted, wanted.getOffset(), wanted.getLimit()).stream();
    }

    private int count(Query<AccountLine, Void> wanted) {
        return Math.toIntExact(keeping.count(current.get(), filter));
    }
}
