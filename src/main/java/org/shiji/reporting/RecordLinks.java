package org.shiji.reporting;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.scoring.Expr;
import org.shiji.shared.FieldCode;
import org.shiji.shared.RecordType;

/** What a condition asks of records of other types: the tables it must be joined with. */
final class RecordLinks {

    private final Definition definition;
    private final Function<RecordType, Map<FieldCode, Slot>> slots;
    private final RecordSql conditions;
    private final StringBuilder joins = new StringBuilder();
    private final Map<String, String> aliases = new HashMap<>();
    private String union = "";

    RecordLinks(
            Definition definition,
            Function<RecordType, Map<FieldCode, Slot>> slots,
            RecordSql conditions) {
        this.definition = definition;
        this.slots = slots;
        this.conditions = conditions;
    }

    /** Looks at the records of the union {@code :own} only. */
    void only() {
        union = " and union_id = :own";
    }

    /** Complete once all conditions are made. */
    String joins() {
        return joins.toString();
    }

    /**
     * Records of another type, of the same union and of this or an earlier period, whose field
     * equals an own one: counted (two arguments) or an amount of theirs added up (three), whether
     * or not they count themselves. Each joins one small table made in one go; asking the same
     * twice joins it once.
     */
    SqlTerm linked(Expr.Call call, int count) {
        Linked key = other(call, count - 2, count);
        SqlTerm value = conditions.term(call.arguments().get(count - 1));
        String column = key.column();
        String total = "count(*)";
        if (count == 3) {
            Linked amount = other(call, 0, count);
            if (!amount.type().equals(key.type()) || amount.family() != Slot.Family.NUMBER) {
                throw RecordSql.refused(
                        call, "linked_sum adds up a number of the type it links to");
            }
            total = "coalesce(sum(" + amount.column() + "), 0)";
        }
        String table =
                "select union_id, "
                        + column
                        + " as k, "
                        + total
                        + " as total from record_ where type = "
                        + conditions.parameter(key.type().value())
                        + union
                        + " and period_end <= :until and "
                        + column
                        + " is not null"
                        + " group by union_id, "
                        + column;
        String asked = key.type() + " " + column + " " + total + " " + value.sql();
        String alias =
                aliases.computeIfAbsent(
                        asked,
                        unseen -> {
                            String fresh = "l" + aliases.size();
                            joins.append(" left join (").append(table).append(") ").append(fresh);
                            joins.append(" on ").append(fresh).append(".union_id = r.union_id");
                            joins.append(" and ").append(fresh).append(".k = ").append(value.sql());
                            return fresh;
                        });
        return new SqlTerm("coalesce(" + alias + ".total, 0)", SqlTerm.Sort.NUMBER);
    }

    private record Linked(RecordType type, Slot.Family family, String column) {}

    private Linked other(Expr.Call call, int place, int count) {
        if (call.arguments().size() != count
                || !(call.arguments().get(place) instanceof Expr.Name name)) {
            throw RecordSql.refused(
                    call,
                    call.function() + " takes " + count + " arguments, the first named type.field");
        }
        int dot = name.value().indexOf('.');
        if (dot < 0) {
            throw RecordSql.refused(name, "not of the form type.field: " + name.value());
        }
        RecordType type = new RecordType(name.value().substring(0, dot));
        FieldCode field = new FieldCode(name.value().substring(dot + 1));
        RecordKind other = definition.recordKinds().get(type);
        if (other == null) {
            throw RecordSql.refused(name, "no record type " + type);
        }
        Slot.Family family = Slot.Family.of(other.field(field).kind());
        Slot slot = slots.apply(type).get(field);
        return new Linked(type, family, slot == null ? "null" : slot.column());
    }
}
