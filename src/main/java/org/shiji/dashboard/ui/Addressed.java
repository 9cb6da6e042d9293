package org.shiji.dashboard.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;

/** What an address names; nonsense in it is answered like a thing that does not exist. */
final class Addressed {

    private Addressed() {}

    /**
     * @throws NotVisible when the address names none
     */
    static UnionId union(BeforeEnterEvent event) {
        String union = event.getRouteParameters().get("union").orElse("");
        try {
            return new UnionId(union);
        } catch (IllegalArgumentException notAnId) {
            throw new NotVisible("union " + union);
        }
    }

    /**
     * The period, where the address names one.
     *
     * @throws NotVisible when it is none
     */
    static Optional<Period> period(BeforeEnterEvent event) {
        Optional<String> period = event.getRouteParameters().get("period");
        try {
            return period.map(Period::parse);
        } catch (IllegalArgumentException notAPeriod) {
            throw new NotVisible("period " + period.orElse(""));
        }
    }

    /**
     * @throws NotVisible when the address names none
     */
    static ElementCode element(BeforeEnterEvent event) {
        String element = event.getRouteParameters().get("element").orElse("");
        try {
            return new ElementCode(element);
        } catch (IllegalArgumentException notACode) {
            throw new NotVisible("element " + element);
        }
    }
}
