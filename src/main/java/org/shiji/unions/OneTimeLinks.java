package org.shiji.unions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.shiji.shared.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The links by which somebody sets the password of an account, once. Of a link its hash is kept.
 */
@Component
class OneTimeLinks {
    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SignInSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, SignInSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A fresh link; the one before it no longer opens anything. */
    HandOver issue(String username) {
        String token = secret();
        Instant expires = clock.instant().plus(settings.linkValid());
        jdbc.sql(
                        "insert into one_time_link (username, token_hash, expires) values (?, ?, ?)"
                                + " on duplicate key update token_hash = values(token_hash), expires = values(expires)")
                .params(username, hash(token), Utc.of(expires))
                .update();
        return new HandOver(username, token, expires);
    }

    /** The enabled account a link is for; empty when it was used, is too old or never was. */
    Optional<String> holder(String token) {
        return jdbc.sql(
                        "select l.username from one_time_link l join account a on a.username = l.username"
                                + " where l.token_hash = ? and l.expires > ? and a.enabled")
                .params(hash(token), Utc.of(clock.instant()))
                .query(String.class)
                .optional();
    }

    /**
     * Takes the link away.
     *
     * @return whether it was there: of two who use it at once, one does
     */
    boolean use(String token) {
        return jdbc.sql("delete from one_time_link where token_hash = ?")
                        .param(hash(token))
                        .update()
                == 1;
    }

    void withdraw(String username) {
        jdbc.sql("delete from one_time_link where username = ?").param(username).update();
    }

    /** 256 bits nobody can guess. */
    String secret() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        MessageDigest digest = Sha256.digest();
        digest.update(token.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
