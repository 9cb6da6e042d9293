package org.shiji.notices;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The viewer's own notices. What is about a union the viewer may no longer see is not shown any
 * more.
 */
@Service
@Transactional(readOnly = true)
public class Notices {
    private final JdbcClient sql;
    private final Clock clock;

    Notices(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many there are. */
    public long count(Viewer viewer) {
        return count(viewer, "");
    }

    /** How many are unread. */
    public long unread(Viewer viewer) {
        return count(viewer, " and n.read_at is null");
    }

    /** The newest first. */
    public List<Notice> page(Viewer viewer, int offset, int limit) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return sql.sql(
                        "select n.*, u.name_zh, u.name_en"
                                + from(viewer)
                                + " order by n.made_at desc, n.id desc limit :limit offset :offset")
                .params(parameters)
                .query(Rows::notice)
                .list();
    }

    /**
     * Marks one as read.
     *
     * @throws NotVisible when the viewer has no such notice
     */
    @Transactional
    public void read(Viewer viewer, long id) {
        Map<String, Object> parameters = parameters(viewer);
        parameters.put("id", id);
        boolean isThere =
                sql.sql("select count(*)" + from(viewer) + " and n.id = :id")
                                .params(parameters)
                                .query(Long.class)
                                .single()
                        == 1;
        if (!isThere) {
            throw new NotVisible("notice " + id);
        }
        sql.sql("update notice set read_at = ? where id = ? and read_at is null")
                .params(Rows.utc(clock.instant()), id)
                .update();
    }

    /** Marks all as read. */
    @Transactional
    public void readAll(Viewer viewer) {
        sql.sql("update notice set read_at = ? where account = ? and read_at is null")
                .params(Rows.utc(clock.instant()), viewer.account())
                .update();
    }

    private long count(Viewer viewer, String which) {
        return sql.sql("select count(*)" + from(viewer) + which)
                .params(parameters(viewer))
                .query(Long.class)
                .single();
    }

    private static String from(Viewer viewer) {
        String visible =
                switch (viewer.role()) {
                    case NATIONAL_INSPECTOR -> "true";
                    case PROVINCIAL_INSPECTOR -> "u.province = :province";
                    case UNION_REPORTER -> "u.union_id = :union";
                    case ADMINISTRATOR -> "false";
                };
        return " from notice n join known_union u on u.union_id = n.union_id"
                + " where n.account = :account and "
                + visible;
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("account", viewer.account());
        parameters.put("province", String.valueOf(viewer.province()));
        parameters.put("union", String.valueOf(viewer.union()));
        return parameters;
    }
}
