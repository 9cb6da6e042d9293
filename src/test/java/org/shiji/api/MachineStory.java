package org.shiji.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiji.WithDemonstration;
import org.shiji.desk.KeepsReports;
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

    @BeforeEach
    void keep() {
        jdbc.execute(
                "create or replace table kept_counter as"
                        + " select * from record_counter where union_id = 'hedi'");
    }

    @AfterEach
    void putBack() {
        for (String table : List.of("record_withdrawn", "record_")) {
            jdbc.execute(
                    "delete r from "
                            + table
                            + " r left join kept_counter k"
                            + " on k.type = r.type and k.period = r.period and k.union_id = r.union_id"
                            + " where r.union_id = 'hedi' and r.number > coalesce(k.last, 0)");
        }
        jdbc.execute("drop table kept_counter");
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
