package org.shiji.api;

import java.util.List;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Outcome;
import org.shiji.unions.Role;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of all unions, for administrators; others get {@link NotVisible}. */
@Service
public class TokenKeeping {
    private final TokenStore store;
    private final TokenDesk desk;
    private final UnionKeeping register;

    TokenKeeping(TokenStore store, TokenDesk desk, UnionKeeping register) {
        this.store = store;
        this.desk = desk;
        this.register = register;
    }

    /** All that were ever made, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenLine> all(Viewer viewer) {
        require(viewer);
        return store.all().stream().map(desk::line).toList();
    }

    /**
     * Makes a token for a union; the only time it is shown.
     *
     * @throws NotVisible also where there is no such union
     */
    @Transactional
    public Outcome<MadeToken> make(Viewer viewer, UnionId union, NewToken token) {
        register.sheet(viewer, union);
        return desk.make(viewer, union, token);
    }

    /**
     * Revokes a token at once.
     *
     * @throws NotVisible also where there is none of that number
     */
    @Transactional
    public void revoke(Viewer viewer, long token) {
        require(viewer);
        desk.revoke(viewer, store.find(token).orElseThrow(() -> new NotVisible("token " + token)));
    }

    private static void require(Viewer viewer) {
        if (viewer.role() != Role.ADMINISTRATOR) {
            throw new NotVisible("what administrators keep");
        }
    }
}
