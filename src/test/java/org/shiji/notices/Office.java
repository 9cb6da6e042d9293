package org.shiji.notices;

import static org.shiji.unions.Examples.EAST;
import static org.shiji.unions.Examples.FAR;
import static org.shiji.unions.Examples.WEST;
import static org.shiji.unions.Examples.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Examples;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Three unions, two of them of a province, with everybody whom something may concern: east has two
 * reporters and one whose account is disabled.
 */
final class Office {
    static final Period Y2026 = Period.year(2026);
    static final List<String> ALL =
            List.of(
                    "admin",
                    "disabled",
                    "far",
                    "national",
                    "provincial",
                    "provincial92",
                    "reporter",
                    "reporter.two",
                    "west");

    final ApplicationContext context;
    final JdbcTemplate jdbc;
    final Accounts accounts;
    final Notices notices;
    final Reporting reporting;

    private Office(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.accounts = context.getBean(Accounts.class);
        this.notices = context.getBean(Notices.class);
        this.reporting = context.getBean(Reporting.class);
    }

    static Office open(ApplicationContext context) {
        Office office = new Office(context);
        Examples.clear(office.jdbc);
        Examples.foundAll(context.getBean(Unions.class));
        office.accounts.create(account("admin", Role.ADMINISTRATOR, null, null));
        office.add("reporter", Role.UNION_REPORTER, null, EAST);
        office.add("reporter.two", Role.UNION_REPORTER, null, EAST);
        office.add("disabled", Role.UNION_REPORTER, null, EAST);
        office.add("west", Role.UNION_REPORTER, null, WEST);
        office.add("far", Role.UNION_REPORTER, null, FAR);
        office.add("provincial", Role.PROVINCIAL_INSPECTOR, "91", null);
        office.add("provincial92", Role.PROVINCIAL_INSPECTOR, "92", null);
        office.add("national", Role.NATIONAL_INSPECTOR, null, null);
        office.jdbc.update("update account set enabled = false where username = 'disabled'");
        return office;
    }

    /** With the password of the administrator: to make one takes a while. */
    private void add(String name, Role role, @Nullable String province, @Nullable UnionId union) {
        jdbc.update(
                """
                insert into account
                    (username, password, name_zh, name_en, role, province, union_id, locale, enabled, version)
                select ?, password, ?, ?, ?, ?, ?, 'zh', true, 0 from account where username = 'admin'""",
                name,
                name,
                name,
                role.name(),
                province,
                union == null ? null : union.value());
    }

    Viewer viewer(String account) {
        return accounts.viewer(account);
    }

    /** Where an account gets mail, in English for inspectors. */
    void mail(String account) {
        jdbc.update(
                "update account set mail = ?, locale = if(role = 'UNION_REPORTER', 'zh', 'en') where username = ?",
                account + "@example.org",
                account);
    }

    /** Takes the report of east for 2026 as far as that, step by step. */
    void move(SubmissionState... steps) {
        for (SubmissionState next : steps) {
            String by = next.mover() == SubmissionState.Mover.UNION ? "reporter" : "provincial";
            reporting.advance(EAST, Y2026, Move.of(next, Instant.now(), by, "由于 4711 万元"));
        }
    }

    /** Who was told something of that kind. */
    List<String> told(Notice.Kind kind) {
        return jdbc.queryForList(
                "select account from notice where kind = ? order by account",
                String.class,
                kind.name());
    }

    /** All that was told, account by account. */
    List<String> told() {
        return jdbc.queryForList(
                "select concat(account, ' ', kind) from notice order by account, id", String.class);
    }
}
