package org.shiji.api;

import java.util.List;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Outcome;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens of a union, for those who report for it. Every method throws {@link NotVisible} when
 * the viewer may not see the union and {@link NotAllowed} when they do not report for it.
 */
@Service
public class Tokens {
    private final TokenStore store;
    private final TokenDesk desk;
    private final Unions unions;

    Tokens(TokenStore store, TokenDesk desk, Unions unions) {
        this.store = store;
        this.desk = desk;
        this.unions = unions;
    }

    /** All that were ever made, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenLine> of(Viewer viewer, UnionId union) {
        requireReporter(viewer, union);
        return store.of(union).stream().map(desk::line).toList();
    }

    /** Makes a token; the only time it is shown. */
    @Transactional
    public Outcome<MadeToken> make(Viewer viewer, UnionId union, NewToken token) {
        requireReporter(viewer, union);
        return desk.make(viewer, union, token);
    }

    /** Revokes a token at once; nothing happens where the union has none of that number. */
    @Transactional
    public void revoke(Viewer viewer, UnionId union, long token) {
        requireReporter(viewer, union);
        store.find(token)
                .filter(row -> row.union().equals(union))
                .ifPresent(row -> desk.revoke(viewer, row));
    }

    private void requireReporter(Viewer viewer, UnionId union) {
        unions.requireVisible(viewer, union);
        if (viewer.role() != Role.UNION_REPORTER) {
            throw new NotAllowed("tokens of " + union);
        }
    }
}
