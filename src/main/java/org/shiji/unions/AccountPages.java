package org.shiji.unions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as lines of a table, page by page. */
@Component
class AccountPages {
    private static final String FROM =
            """
             from account a
             left join region r on r.code = a.province
             left join union_ u on u.id = a.union_id
             left join one_time_link l on l.username = a.username
            """;
    private static final String COLUMNS =
            """
            select a.*, coalesce(r.name_zh, u.name_zh) scope_zh, coalesce(r.name_en, u.name_en) scope_en, l.expires
            """;
    private static final String SEARCHED =
            "lower(concat_ws(' ', a.username, a.name_zh, a.name_en, r.name_zh, r.name_en, u.name_zh, u.name_en))"
                    + " like :search escape '!'";
    private static final String LOCKED = "a.locked_until is not null and a.locked_until > :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long count(AccountFilter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    List<AccountLine> page(AccountFilter filter, int offset, int limit) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return jdbc.sql(
                        COLUMNS
                                + FROM
                                + where(filter)
                                + " order by "
                                + order(filter)
                                + " limit :limit offset :offset")
                .params(parameters)
                .query(this::line)
                .list();
    }

    Optional<AccountLine> find(String username) {
        return jdbc.sql(COLUMNS + FROM + " where a.username = :username")
                .param("username", username)
                .query(this::line)
                .optional();
    }

    private static String where(AccountFilter filter) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (!filter.search().isBlank()) {
            where.append(" and ").append(SEARCHED);
        }
        if (filter.role() != null) {
            where.append(" and a.role = :role");
        }
        AccountState state = filter.state();
        if (state != null) {
            where.append(
                    switch (state) {
                        case DISABLED -> " and not a.enabled";
                        case LOCKED -> " and a.enabled and " + LOCKED;
                        case AWAITS_PASSWORD ->
                                " and a.enabled and not (" + LOCKED + ") and a.awaits_password";
                        case ACTIVE ->
                                " and a.enabled and not (" + LOCKED + ") and not a.awaits_password";
                    });
        }
        return where.toString();
    }

    private static String order(AccountFilter filter) {
        String column =
                switch (filter.order()) {
                    case USERNAME -> "a.username";
                    case ROLE -> "a.role";
                    case LAST_SIGN_IN -> "a.last_sign_in";
                };
        return column + (filter.descending() ? " desc" : "") + ", a.username";
    }

    private Map<String, Object> parameters(AccountFilter filter) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", Utc.of(clock.instant()));
        String literal = filter.search().strip().replaceAll("([!%_])", "!$1");
        parameters.put("search", "%" + literal.toLowerCase(Locale.ROOT) + "%");
        Role role = filter.role();
        parameters.put("role", role == null ? "" : role.name());
        return parameters;
    }

    private AccountLine line(ResultSet row, int index) throws SQLException {
        String union = row.getString("union_id");
        String scope = row.getString("scope_zh");
        Instant lockedUntil = Utc.read(row, "locked_until");
        return new AccountLine(
                row.getString("username"),
                new Text(row.getString("name_zh"), row.getString("name_en")),
                Role.valueOf(row.getString("role")),
                row.getString("province"),
                union == null ? null : new UnionId(union),
                scope == null ? null : new Text(scope, row.getString("scope_en")),
                Locale.forLanguageTag(row.getString("locale")),
                state(row, lockedUntil),
                lockedUntil,
                Utc.read(row, "last_sign_in"),
                Utc.read(row, "expires"),
                row.getString("mail"),
                row.getBoolean("mail_wanted"),
                row.getInt("version"));
    }

    private AccountState state(ResultSet row, @Nullable Instant lockedUntil) throws SQLException {
        if (!row.getBoolean("enabled")) {
            return AccountState.DISABLED;
        }
        if (lockedUntil != null && clock.instant().isBefore(lockedUntil)) {
            return AccountState.LOCKED;
        }
        return row.getBoolean("awaits_password")
                ? AccountState.AWAITS_PASSWORD
                : AccountState.ACTIVE;
    }
}
