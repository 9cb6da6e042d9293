package org.shiji.api;

import java.util.function.Function;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;

/** Names in addresses; what cannot be one names nothing. */
final class Names {
    private Names() {}

    static UnionId union(String written) {
        return read(UnionId::new, written);
    }

    static Period period(String written) {
        return read(Period::parse, written);
    }

    static ElementCode element(String written) {
        return read(ElementCode::new, written);
    }

    static RecordType type(String written) {
        return read(RecordType::new, written);
    }

    private static <T> T read(Function<String, T> form, String written) {
        try {
            return form.apply(written);
        } catch (IllegalArgumentException nonsense) {
            throw new NotVisible("of that name");
        }
    }
}
