package org.shiji.unions.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;
import org.shiji.unions.AccountLine;
import org.shiji.unions.AccountState;
import org.shiji.unions.Member;
import org.shiji.unions.Role;

/** Accounts in words, with times as a reader in China says them. */
final class PeopleWords {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Locale locale;

    PeopleWords(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return Messages.say(locale, "unions.ui." + key, arguments);
    }

    String role(Role role) {
        return say("role." + role.name());
    }

    String state(AccountState state) {
        return say("state." + state.name());
    }

    /** With until when, where it does not last. */
    String state(AccountLine line) {
        Instant until =
                switch (line.state()) {
                    case LOCKED -> line.lockedUntil();
                    case AWAITS_PASSWORD -> line.linkExpires();
                    case ACTIVE, DISABLED -> null;
                };
        return until == null
                ? state(line.state())
                : say("state." + line.state().name() + ".until", time(until));
    }

    String scope(AccountLine line) {
        Text scope = line.scope();
        return scope == null ? say("scope.none") : scope.in(locale);
    }

    String mail(AccountLine line) {
        String mail = line.mail();
        return mail == null ? say("mail.none") : mail;
    }

    String lastSignIn(AccountLine line) {
        Instant at = line.lastSignIn();
        return at == null ? say("never") : time(at);
    }

    String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at);
    }

    String kind(Member.Kind kind) {
        return Messages.say(locale, "unions.kind." + kind.name());
    }

    /** What is true of a member, or a dash. */
    String marks(Member member) {
        String aboveScale = member.aboveScale() ? say("member.aboveScale") : "";
        String inPark = member.inPark() ? say("member.inPark") : "";
        String both =
                aboveScale.isEmpty() || inPark.isEmpty()
                        ? aboveScale + inPark
                        : aboveScale + say("comma") + inPark;
        return both.isEmpty() ? say("scope.none") : both;
    }
}
