package org.shiji.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.shiji.shared.Sha256;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does what is asked with an idempotency key once: the key is kept in the transaction of the work,
 * with what was answered. Of two requests at once with one key, the second waits for the first.
 * What is refused is not kept, so that it can be mended under the same key.
 */
@Component
class OnceOnly {
    /** Most characters of a key. */
    static final int LONGEST_KEY = 64;

    private static final int TRIES = 3;
    private static final int SWEPT = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate whole;
    private final JsonMapper json = ApiJson.mapper();
    private final ApiSettings settings;
    private final Clock clock;

    OnceOnly(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApiSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.whole = new TransactionTemplate(transactions);
        // as the services have it: each statement sees what others have committed
        whole.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param key as the machine gave it
     * @param parts all that makes the request what it is
     */
    record Request(Bearer bearer, String key, String... parts) {
        private String hash() {
            MessageDigest digest = Sha256.digest();
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return Sha256.hex(digest);
        }
    }

    /**
     * The answer to the request: made now, or as it was made.
     *
     * @throws Refusal when the key came with another request before, or from the work
     */
    <T> T answer(Request request, Class<T> type, Supplier<T> work) {
        forgetOld();
        for (int run = 1; ; run++) {
            try {
                return Objects.requireNonNull(whole.execute(status -> once(request, type, work)));
            } catch (ConcurrencyFailureException other) {
                if (run == TRIES) {
                    throw other;
                }
            }
        }
    }

    private <T> T once(Request request, Class<T> type, Supplier<T> work) {
        String hash = request.hash();
        boolean first =
                jdbc.sql(
                                        "insert ignore into api_answer (token_id, given_key, request, answered_at)"
                                                + " values (?, ?, ?, ?)")
                                .params(
                                        request.bearer().token(),
                                        request.key(),
                                        hash,
                                        utc(clock.instant()))
                                .update()
                        == 1;
        if (!first) {
            return kept(request, hash)
                    .map(answer -> json.readValue(answer, type))
                    .orElseThrow(() -> new Refusal(ProblemKind.KEY_REUSED));
        }
        T answer = work.get();
        jdbc.sql("update api_answer set answer = ? where token_id = ? and given_key = ?")
                .params(json.writeValueAsString(answer), request.bearer().token(), request.key())
                .update();
        return answer;
    }

    private Optional<String> kept(Request request, String hash) {
        return jdbc.sql(
                        "select answer from api_answer where token_id = ? and given_key = ? and request = ?")
                .params(request.bearer().token(), request.key(), hash)
                .query(String.class)
                .optional();
    }

    private void forgetOld() {
        Instant old = clock.instant().minus(settings.keepAnswers());
        jdbc.sql("delete from api_answer where answered_at < ? limit " + SWEPT)
                .param(utc(old))
                .update();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
