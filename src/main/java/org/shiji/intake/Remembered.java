package org.shiji.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.FieldCode;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of a union said the columns of their files hold. */
@Component
class Remembered {
    private final JdbcClient sql;
    private final Clock clock;

    Remembered(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Header → field, empty for none. Fields that there are no more are forgotten. */
    Map<String, Optional<FieldCode>> of(UnionId union, RecordKind kind) {
        Set<FieldCode> known =
                kind.fields().stream().map(RecordKind.Field::code).collect(Collectors.toSet());
        Map<String, Optional<FieldCode>> all = new HashMap<>();
        sql.sql(
                        "select header, field from intake_remembered where union_id = :union and type = :type")
                .param("union", union.value())
                .param("type", kind.type().value())
                .query(
                        row -> {
                            Optional<FieldCode> field =
                                    Optional.ofNullable(row.getString(2)).map(FieldCode::new);
                            if (field.isEmpty() || known.contains(field.get())) {
                                all.put(row.getString(1), field);
                            }
                        });
        return all;
    }

    void keep(UnionId union, RecordKind kind, Map<String, Optional<FieldCode>> chosen, String by) {
        chosen.forEach(
                (header, field) ->
                        sql.sql(
                                        """
                                        insert into intake_remembered (union_id, type, header, field, chosen_by, chosen_at)
                                        values (:union, :type, :header, :field, :by, :now)
                                        on duplicate key update field = :field, chosen_by = :by, chosen_at = :now""")
                                .param("union", union.value())
                                .param("type", kind.type().value())
                                .param("header", header)
                                .param("field", field.map(FieldCode::value).orElse(null))
                                .param("by", by)
                                .param(
                                        "now",
                                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                                .update());
    }
}
