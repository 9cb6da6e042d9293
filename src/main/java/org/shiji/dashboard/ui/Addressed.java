package org.shiji.dashboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.AddressParts;
import org.shiji.unions.NotVisible;

/** What an address names; nonsense in it is answered like a thing that does not exist. */
final class Addressed {

    private Addressed() {}

    /**
     * @throws NotVisible when the address names none
     */
    static UnionId union(BeforeEnterEvent event) {
        return AddressParts.union(event).orElseThrow(() -> nothing(event, "union"));
    }

    /**
     * The period, where the address names one.
     *
     * @throws NotVisible when it is none
     */
    static Optional<Period> period(BeforeEnterEvent event) {
        Optional<Period> period = AddressParts.period(event);
        if (period.isEmpty() && event.getRouteParameters().get("period").isPresent()) {
            throw nothing(event, "period");
        }
        return period;
    }

    /**
     * @throws NotVisible when the address names none
     */
    static ElementCode element(BeforeEnterEvent event) {
        return AddressParts.element(event).orElseThrow(() -> nothing(event, "element"));
    }

    private static NotVisible nothing(BeforeEnterEvent event, String part) {
        return new NotVisible(part + " " + event.getRouteParameters().get(part).orElse(""));
    }
}
