package org.shiji.api;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiji.WithDemonstration;
import org.shiji.desk.KeepsReports;
import org.shiji.desk.KeptRecords;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the tests with machines share: the running product, tokens, and that nothing of what the
 * machines did stays. Hedi lies in province 92, and its report was returned.
 */
@WithDemonstration
@ExtendWith(KeepsReports.class)
abstract class MachineStory {
    static final UnionId HEDI = new UnionId("hedi");
    static final String REPORT = "/api/v1/unions/hedi/reports/2025";

    @LocalServerPort int port;
    @Autowired Tokens tokens;
    @Autowired Accounts accounts;
    @Autowired JdbcTemplate jdbc;

    private @Nullable KeptRecords kept;

    @BeforeEach
    void keep() {
        kept = new KeptRecords(jdbc, HEDI);
    }

    @AfterEach
    void putBack() {
        if (kept != null) {
            kept.close();
        }
        jdbc.execute("delete from api_answer");
        jdbc.execute("delete from api_token");
    }

    MadeToken made(String account, Scope... scopes) {
        return switch (tokens.make(
                accounts.viewer(account),
                new UnionId(account),
                new NewToken("machine", Set.of(scopes), LocalDate.now().plusDays(30)))) {
            case Outcome.Done<MadeToken> done -> done.what();
            case Outcome.Refused<MadeToken> refused ->
                    throw new AssertionError(refused.why().text().en());
        };
    }

    Machine machine(String account, Scope... scopes) {
        return new Machine(port, made(account, scopes).secret());
    }

    Machine worker() {
        return machine("hedi", Scope.WRITE, Scope.HAND_IN);
    }
}
