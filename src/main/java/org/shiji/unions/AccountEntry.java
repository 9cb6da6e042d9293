package org.shiji.unions;

import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * What an administrator enters about an account.
 *
 * @param province region code, for a provincial inspector only
 * @param union for a union reporter only
 * @param mail where the account gets mail, blank for nowhere
 */
public record AccountEntry(
        Text name, Role role, @Nullable String province, @Nullable UnionId union, String mail) {}
