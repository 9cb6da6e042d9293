package org.shiji.unions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Provinces and unions an account can be bound to. */
@Component
class AccountScopes {
    private final JdbcClient jdbc;

    AccountScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Scopes all() {
        return new Scopes(
                jdbc.sql("select code, name_zh, name_en from region order by code")
                        .query(
                                (row, index) ->
                                        new Province(
                                                row.getString(1),
                                                new Text(row.getString(2), row.getString(3))))
                        .list(),
                jdbc.sql("select id, name_zh, name_en from union_ order by id")
                        .query(
                                (row, index) ->
                                        new Scopes.NamedUnion(
                                                new UnionId(row.getString(1)),
                                                new Text(row.getString(2), row.getString(3))))
                        .list());
    }

    /** What is wrong with what an account is to be bound to. */
    Optional<Message> objection(AccountEntry entry) {
        boolean fits =
                switch (entry.role()) {
                    case PROVINCIAL_INSPECTOR ->
                            entry.union() == null && isThere("region where code", entry.province());
                    case UNION_REPORTER ->
                            entry.province() == null
                                    && isThere(
                                            "union_ where id",
                                            entry.union() == null ? null : entry.union().value());
                    case NATIONAL_INSPECTOR, ADMINISTRATOR ->
                            entry.province() == null && entry.union() == null;
                };
        return fits ? Optional.empty() : Optional.of(Message.of("unions.account.scope"));
    }

    private boolean isThere(String where, @Nullable String key) {
        return key != null
                && jdbc.sql("select count(*) from " + where + " = ?")
                                .param(key)
                                .query(Long.class)
                                .single()
                        > 0;
    }
}
