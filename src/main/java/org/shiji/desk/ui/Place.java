package org.shiji.desk.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.AddressParts;
import org.shiji.unions.NotVisible;

/** The report an address names; nonsense is answered like a report that does not exist. */
final class Place {

    private Place() {}

    static UnionId union(BeforeEnterEvent event) {
        return AddressParts.union(event).orElseThrow(() -> new NotVisible("union"));
    }

    static Period period(BeforeEnterEvent event) {
        return AddressParts.period(event).orElseThrow(() -> new NotVisible("period"));
    }
}
