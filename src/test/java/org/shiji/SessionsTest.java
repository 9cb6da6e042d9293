package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.shared.Text;
import org.shiji.unions.AccountEntry;
import org.shiji.unions.AccountKeeping;
import org.shiji.unions.Accounts;
import org.shiji.unions.NewAccount;
import org.shiji.unions.OpenSession;
import org.shiji.unions.OwnAccount;
import org.shiji.unions.Role;
import org.shiji.unions.Sessions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Open sessions over plain HTTP: seen, and over when somebody ends them. */
@WithDemonstration
class SessionsTest {

    private static int tests;

    /** Another one for each test: sessions outlive it. */
    private final String name = "somebody." + tests++;

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private AccountKeeping keeping;
    @Autowired private OwnAccount own;
    @Autowired private Sessions sessions;
    @Autowired private JdbcTemplate jdbc;

    @BeforeEach
    void create() {
        accounts.create(
                new NewAccount(
                        name,
                        Visit.PASSWORD,
                        Text.same("Somebody"),
                        Role.NATIONAL_INSPECTOR,
                        null,
                        null,
                        Locale.CHINESE));
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from account where username = ?", name);
    }

    @Test
    void anOpenSessionIsSeenWithWhereItCameFrom() {
        Visit visit = Visit.as(name, port);
        visit.get("overview");
        OpenSession seen = open().getFirst();
        assertThat(open()).hasSize(1);
        assertThat(seen.key()).isEqualTo(key(visit));
        assertThat(seen.browser()).startsWith("Java-http-client");
        assertThat(seen.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(seen.lastUsed()).isAfterOrEqualTo(seen.since().minusSeconds(1));
    }

    @Test
    void signingOutClosesIt() {
        Visit visit = Visit.as(name, port);
        visit.post("logout", "_csrf=" + visit.pageToken("overview"));
        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsEndedLandsOnTheSignInWithTheNextRequest() {
        Visit ended = Visit.as(name, port);
        Visit stays = Visit.as(name, port);
        sessions.endOwn(viewer(), key(ended));
        assertThat(ended.get("overview").statusCode()).isEqualTo(302);
        assertThat(ended.get("overview").headers().firstValue("location").orElse(""))
                .endsWith("/login");
        assertThat(stays.get("overview").statusCode()).isEqualTo(200);
    }

    @Test
    void anOpenPageOfAnEndedSessionIsToldThatItIsOver() {
        Visit ended = Visit.as(name, port);
        assertThat(ended.walk("overview")).contains("overview");
        sessions.endOwn(viewer(), key(ended));
        assertThat(ended.walk("definitions")).contains("sessionExpired");
        assertThat(ended.get("overview").statusCode()).isEqualTo(302);
    }

    @Test
    void aChangedPasswordEndsAllOthersAtOnce() {
        Visit here = Visit.as(name, port);
        Visit there = Visit.as(name, port);
        own.changePassword(viewer(), Visit.PASSWORD, "a long way home", key(here));
        assertThat(here.get("overview").statusCode()).isEqualTo(200);
        assertThat(there.get("overview").statusCode()).isEqualTo(302);
    }

    @Test
    void aDisabledAResetAndAnotherRoleEndThemToo() {
        Viewer admin = accounts.viewer("admin");
        Visit first = Visit.as(name, port);
        keeping.change(
                admin,
                name,
                new AccountEntry(Text.same("S"), Role.PROVINCIAL_INSPECTOR, "91", null, ""),
                keeping.account(admin, name).version());
        assertThat(first.get("overview").statusCode()).isEqualTo(302);
        Visit second = Visit.as(name, port);
        keeping.disable(admin, name);
        assertThat(second.get("overview").statusCode()).isEqualTo(302);
        keeping.enable(admin, name);
        Visit third = Visit.as(name, port);
        assertThat(third.get("overview").statusCode()).isEqualTo(200);
        keeping.resetPassword(admin, name);
        assertThat(third.get("overview").statusCode()).isEqualTo(302);
        assertThat(Visit.as(name, port).get("overview").statusCode()).isEqualTo(302);
    }

    @Test
    void afterWrongPasswordsThePauseIsSaidWhetherThereIsAnAccountOrNot() {
        for (String other : List.of(name, "nobody.of.a.test")) {
            Visit visit = new Visit(port);
            for (int i = 0; i < 5; i++) {
                assertThat(
                                visit.login(other, "wrong-password", visit.token())
                                        .headers()
                                        .firstValue("location")
                                        .orElse(""))
                        .endsWith("/login?error");
            }
            assertThat(
                            visit.login(other, Visit.PASSWORD, visit.token())
                                    .headers()
                                    .firstValue("location")
                                    .orElse(""))
                    .endsWith("/login?paused");
        }
    }

    @Test
    void aNewBrowserSpeaksTheLanguageOfTheAccountAndOneThatWasSetKeepsIts() {
        accounts.prefer(name, Locale.ENGLISH);
        Visit fresh = Visit.as(name, port);
        assertThat(fresh.get("overview").body()).contains("lang=\"en\"");
        assertThat(fresh.walk("overview")).contains("My account");
        accounts.prefer(name, Locale.CHINESE);
        assertThat(fresh.get("overview").body()).contains("lang=\"en\"");
        assertThat(Visit.as(name, port).get("overview").body()).contains("lang=\"zh-CN\"");
    }

    private Viewer viewer() {
        return accounts.viewer(name);
    }

    private List<OpenSession> open() {
        return sessions.own(viewer());
    }

    private static String key(Visit visit) {
        return Sessions.key(visit.session().orElseThrow().getValue());
    }
}
