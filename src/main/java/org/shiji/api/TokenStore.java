package org.shiji.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of tokens. Of a token its hash is kept. */
@Component
class TokenStore {
    private static final int SECONDS_BETWEEN_NOTES = 60;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token as it is kept. */
    record Row(
            long id,
            UnionId union,
            String name,
            Set<Scope> scopes,
            String madeBy,
            Instant madeAt,
            Instant expires,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy,
            @Nullable Instant lastUsed) {

        /** Fits the columns for accounts, and is the name of none. */
        String account() {
            return "api/" + id + "/" + name;
        }
    }

    long add(UnionId union, NewToken token, String hash, Instant expires, String by, Instant now) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        EnumSet<Scope> scopes = EnumSet.of(Scope.READ);
        scopes.addAll(token.scopes());
        jdbc.sql(
                        "insert into api_token (union_id, name, token_hash, scopes, made_by, made_at, expires)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        union.value(),
                        token.name(),
                        hash,
                        scopes.stream().map(Scope::name).collect(Collectors.joining(",")),
                        by,
                        utc(now),
                        utc(expires))
                .update(key, "id");
        return key.getKeyAs(Number.class) instanceof Number id ? id.longValue() : 0;
    }

    Optional<Row> find(long id) {
        return jdbc.sql("select * from api_token where id = ?")
                .param(id)
                .query(TokenStore::row)
                .optional();
    }

    Optional<Row> withHash(String hash) {
        return jdbc.sql("select * from api_token where token_hash = ?")
                .param(hash)
                .query(TokenStore::row)
                .optional();
    }

    /** The newest first. */
    List<Row> of(UnionId union) {
        return jdbc.sql("select * from api_token where union_id = ? order by id desc")
                .param(union.value())
                .query(TokenStore::row)
                .list();
    }

    List<Row> all() {
        return jdbc.sql("select * from api_token order by id desc").query(TokenStore::row).list();
    }

    /** Whether it was not revoked before. */
    boolean revoke(long id, String by, Instant now) {
        return jdbc.sql(
                                "update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                        .params(utc(now), by, id)
                        .update()
                == 1;
    }

    /** Notes that it was used, once a minute at most. */
    void used(Row row, Instant now) {
        Instant before = row.lastUsed();
        if (before == null || before.plusSeconds(SECONDS_BETWEEN_NOTES).isBefore(now)) {
            jdbc.sql("update api_token set last_used = ? where id = ?")
                    .params(utc(now), row.id())
                    .update();
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                new UnionId(row.getString("union_id")),
                row.getString("name"),
                Arrays.stream(row.getString("scopes").split(","))
                        .map(Scope::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class))),
                row.getString("made_by"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("expires", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "revoked_at"),
                row.getString("revoked_by"),
                instant(row, "last_used"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
