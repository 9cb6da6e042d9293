package org.shiji.shared.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Function;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;

/** What an address names; empty where it names nothing, or nonsense. */
public final class AddressParts {

    private AddressParts() {}

    public static Optional<UnionId> union(BeforeEnterEvent event) {
        return part(event, "union", UnionId::new);
    }

    public static Optional<Period> period(BeforeEnterEvent event) {
        return part(event, "period", Period::parse);
    }

    public static Optional<ElementCode> element(BeforeEnterEvent event) {
        return part(event, "element", ElementCode::new);
    }

    public static Optional<RecordType> recordType(BeforeEnterEvent event) {
        return part(event, "type", RecordType::new);
    }

    private static <T> Optional<T> part(
            BeforeEnterEvent event, String name, Function<String, T> read) {
        try {
            return event.getRouteParameters().get(name).map(read);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
