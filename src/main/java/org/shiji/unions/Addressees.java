package org.shiji.unions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.UnionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whom what happens to a union concerns: enabled accounts whose scope holds it. */
@Service
@MachineOnly
public class Addressees {
    private static final String CONCERNED =
            """
            select a.username, a.locale, if(a.mail_wanted, a.mail, null) as mail
            from account a join union_ u on u.id = :union
            where a.enabled and (%s) order by a.username""";
    private static final String REPORTS = "a.role = 'UNION_REPORTER' and a.union_id = u.id";
    private static final String INSPECTS_PROVINCE =
            "a.role = 'PROVINCIAL_INSPECTOR' and a.province = u.province";
    private static final String INSPECTS = INSPECTS_PROVINCE + " or a.role = 'NATIONAL_INSPECTOR'";

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who reports for the union. */
    public List<Addressee> reporters(UnionId union) {
        return concerned(union, REPORTS);
    }

    /** Who reports, by union. */
    public Map<UnionId, List<Addressee>> reporters() {
        Map<UnionId, List<Addressee>> all = new TreeMap<>();
        jdbc.sql(
                        """
                        select union_id, username, locale, if(mail_wanted, mail, null) as mail
                        from account where enabled and role = 'UNION_REPORTER' order by username""")
                .query(
                        row -> {
                            all.computeIfAbsent(
                                            new UnionId(row.getString("union_id")),
                                            none -> new ArrayList<>())
                                    .add(addressee(row, 0));
                        });
        return all;
    }

    /** The inspectors of the union's province. */
    public List<Addressee> provincialInspectors(UnionId union) {
        return concerned(union, INSPECTS_PROVINCE);
    }

    /** All inspectors who see the union. */
    public List<Addressee> inspectors(UnionId union) {
        return concerned(union, INSPECTS);
    }

    /** The account, if what happens to the union still concerns it. */
    public Optional<Addressee> concerned(String account, UnionId union) {
        return concerned(union, "(" + REPORTS + ") or " + INSPECTS).stream()
                .filter(one -> one.account().equals(account))
                .findFirst();
    }

    private List<Addressee> concerned(UnionId union, String how) {
        return jdbc.sql(CONCERNED.formatted(how))
                .param("union", union.value())
                .query(Addressees::addressee)
                .list();
    }

    private static Addressee addressee(ResultSet row, int index) throws SQLException {
        return new Addressee(
                row.getString("username"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getString("mail"));
    }
}
