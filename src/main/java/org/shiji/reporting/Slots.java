package org.shiji.reporting;

import java.util.HashMap;
import java.util.Map;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows which column holds which field of a record type. */
@Component
class Slots {
    private static final int ATTEMPTS = 5;

    private final JdbcClient sql;
    private final TransactionTemplate apart;

    Slots(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.apart = new TransactionTemplate(transactions);
        // an assignment stands even when the records it was made for do not
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The fields that have a column already; a field without one is blank in every record. */
    Map<FieldCode, Slot> of(RecordType type) {
        Map<FieldCode, Slot> slots = new HashMap<>();
        sql.sql("select field, slot from record_field where type = :type")
                .param("type", type.value())
                .query(
                        row -> {
                            slots.put(
                                    new FieldCode(row.getString(1)), Slot.parse(row.getString(2)));
                        });
        return slots;
    }

    /**
     * The columns of all fields of a kind, assigned now where they were not.
     *
     * @throws IllegalArgumentException when a field used to hold another sort of value, or the
     *     columns do not suffice
     */
    Map<FieldCode, Slot> forAll(RecordKind kind) {
        Map<FieldCode, Slot> known = of(kind.type());
        for (int attempt = 1; !covers(known, kind); attempt++) {
            try {
                apart.executeWithoutResult(status -> assign(kind));
            } catch (DuplicateKeyException | ConcurrencyFailureException anotherDidToo) {
                if (attempt == ATTEMPTS) {
                    throw anotherDidToo;
                }
            }
            Map<FieldCode, Slot> now = apart.execute(status -> of(kind.type()));
            known = now == null ? Map.of() : now;
        }
        return known;
    }

    private static boolean covers(Map<FieldCode, Slot> known, RecordKind kind) {
        for (RecordKind.Field field : kind.fields()) {
            Slot slot = known.get(field.code());
            if (slot == null) {
                return false;
            }
            if (slot.family() != Slot.Family.of(field.kind())) {
                throw new IllegalArgumentException(
                        "field "
                                + field.code()
                                + " of "
                                + kind.type()
                                + " used to hold "
                                + slot.family()
                                + " and cannot hold "
                                + field.kind()
                                + "; give the new field another code");
            }
        }
        return true;
    }

    private void assign(RecordKind kind) {
        Map<FieldCode, Slot> known = of(kind.type());
        for (RecordKind.Field field : kind.fields()) {
            if (!known.containsKey(field.code())) {
                Slot slot = free(known, kind.type(), Slot.Family.of(field.kind()));
                known.put(field.code(), slot);
                sql.sql(
                                "insert into record_field (type, field, slot) values (:type, :field, :slot)")
                        .param("type", kind.type().value())
                        .param("field", field.code().value())
                        .param("slot", slot.column())
                        .update();
            }
        }
    }

    private static Slot free(Map<FieldCode, Slot> known, RecordType type, Slot.Family family) {
        for (int place = 1; place <= family.size(); place++) {
            Slot slot = new Slot(family, place);
            if (!known.containsValue(slot)) {
                return slot;
            }
        }
        throw new IllegalArgumentException(
                "record type "
                        + type
                        + " has more than "
                        + family.size()
                        + " fields of sort "
                        + family);
    }
}
