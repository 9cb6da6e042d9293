package org.shiji.intake.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;

/** Where records are imported to, as the address says it. */
record At(UnionId union, Period period, RecordKind kind) {

    /**
     * @throws NotVisible when the address names no such place
     */
    static At of(BeforeEnterEvent event, Catalogue catalogue) {
        try {
            UnionId union = new UnionId(parameter(event, "union"));
            Period period = Period.parse(parameter(event, "period"));
            RecordType type = new RecordType(parameter(event, "type"));
            RecordKind kind = catalogue.forPeriod(period).recordKinds().get(type);
            if (kind == null) {
                throw new NotVisible("record type " + type);
            }
            return new At(union, period, kind);
        } catch (IllegalArgumentException nonsense) {
            throw new NotVisible("import " + event.getLocation().getPath());
        }
    }

    private static String parameter(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).orElse("");
    }

    RecordType type() {
        return kind.type();
    }
}
