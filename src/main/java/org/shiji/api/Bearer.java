package org.shiji.api;

import java.time.Instant;
import java.util.Set;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;

/** The machine behind a request: a token that works. */
record Bearer(
        long token,
        String name,
        String account,
        UnionId union,
        Set<Scope> scopes,
        Instant expires) {

    static Bearer of(TokenStore.Row row) {
        return new Bearer(
                row.id(), row.name(), row.account(), row.union(), row.scopes(), row.expires());
    }

    /** Reports for the token's union and sees no other. */
    Viewer viewer() {
        return new Viewer(account, Text.same(name), Role.UNION_REPORTER, null, union);
    }
}
