package org.shiji.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.shiji.shared.Message;
import org.shiji.unions.Addressee;
import org.shiji.unions.Addressees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/**
 * Sends the notices that wait for it. A process takes one by a conditional update before it sends
 * it, so that of several one does: in normal running each is sent at most once. One that is killed
 * between sending and writing that down leaves it taken, and it is sent once more after {@link
 * #TAKEN}: after a kill, at least once.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int AT_ONCE = 100;

    /** Longer than the mail server may take for one; see the timeouts in application.yaml. */
    static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    /** A notice to be sent. */
    private record Waiting(Notice notice, String account, LocalDateTime next, int tries) {}

    private enum Sent {
        DONE,
        NOT,
        NO_SERVER
    }

    private final JdbcClient sql;
    private final Addressees addressees;
    private final Letters letters;
    private final Clock clock;
    private int failures;
    private Instant pausedUntil = Instant.MIN;

    Postman(JdbcClient sql, Addressees addressees, Letters letters, Clock clock) {
        this.sql = sql;
        this.addressees = addressees;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Sends what is due, unless the server failed a short while ago.
     *
     * @param goesOn asked before each; what was begun is ended
     * @return how many were sent
     */
    synchronized int round(BooleanSupplier goesOn) {
        if (clock.instant().isBefore(pausedUntil)) {
            return 0;
        }
        int sent = 0;
        for (Waiting one : due()) {
            if (goesOn.getAsBoolean() && take(one)) {
                switch (deliver(one)) {
                    case DONE -> sent++;
                    case NOT -> {}
                    case NO_SERVER -> {
                        return sent;
                    }
                }
            }
        }
        return sent;
    }

    private List<Waiting> due() {
        return sql.sql(
                        """
                        select n.*, u.name_zh, u.name_en from notice n
                        join known_union u on u.union_id = n.union_id
                        where n.mail_next <= ? order by n.mail_next, n.id limit ?""")
                .params(Rows.utc(clock.instant()), AT_ONCE)
                .query(
                        (row, index) ->
                                new Waiting(
                                        Rows.notice(row, index),
                                        row.getString("account"),
                                        row.getObject("mail_next", LocalDateTime.class),
                                        row.getInt("mail_tries")))
                .list();
    }

    private boolean take(Waiting one) {
        return sql.sql(
                                """
                                update notice set mail_next = ?, mail_tries = mail_tries + 1
                                where id = ? and mail_next = ?""")
                        .params(
                                Rows.utc(clock.instant().plus(TAKEN)),
                                one.notice().id(),
                                one.next())
                        .update()
                == 1;
    }

    private Sent deliver(Waiting one) {
        if (one.notice().at().isBefore(clock.instant().minus(GIVEN_UP_AFTER))) {
            log("notices.log.givenUp", one.account(), String.valueOf(one.notice().id()));
            giveUp(one);
            return Sent.NOT;
        }
        Addressee to = addressees.concerned(one.account(), one.notice().union()).orElse(null);
        String mail = to == null ? null : to.mail();
        if (to == null || mail == null) {
            giveUp(one);
            return Sent.NOT;
        }
        try {
            letters.send(one.notice(), mail, to.locale());
        } catch (MailException failure) {
            return failed(one, failure);
        }
        noteSent(one);
        failures = 0;
        return Sent.DONE;
    }

    /** Tries again later, the later the more often it failed. */
    private Sent failed(Waiting one, MailException failure) {
        int tries = one.tries() + 1;
        sql.sql("update notice set mail_next = ? where id = ?")
                .params(Rows.utc(clock.instant().plus(pause(tries))), one.notice().id())
                .update();
        if (isOfThisOne(failure)) {
            if (tries == 1) {
                log(
                        "notices.log.refused",
                        one.account(),
                        String.valueOf(one.notice().id()),
                        reason(failure));
            }
            return Sent.NOT;
        }
        failures++;
        pausedUntil = clock.instant().plus(pause(failures));
        if (failures == 1) {
            log("notices.log.noServer", reason(failure));
        }
        return Sent.NO_SERVER;
    }

    /** Whether others may be sent all the same. */
    private static boolean isOfThisOne(MailException failure) {
        return failure instanceof MailSendException sending
                ? sending.getCause() == null
                : !(failure instanceof MailAuthenticationException);
    }

    private static Duration pause(int failures) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < failures && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void giveUp(Waiting one) {
        sql.sql("update notice set mail_next = null where id = ?")
                .param(one.notice().id())
                .update();
    }

    private void noteSent(Waiting one) {
        sql.sql("update notice set mail_next = null, mailed_at = ? where id = ?")
                .params(Rows.utc(clock.instant()), one.notice().id())
                .update();
    }

    private static void log(String key, Object... arguments) {
        Message said = Message.of(key, arguments);
        LOG.warn("{} / {}", said.in(Locale.CHINESE), said.in(Locale.ENGLISH));
    }

    private static String reason(MailException failure) {
        Throwable cause = failure;
        if (failure instanceof MailSendException sending
                && sending.getMessageExceptions().length > 0) {
            cause = sending.getMessageExceptions()[0];
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
