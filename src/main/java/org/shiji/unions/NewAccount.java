package org.shiji.unions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * An account to be created.
 *
 * @param username lower-case letters, digits, dots and hyphens
 * @param password in clear; only its bcrypt hash is kept
 * @param province region code, for a provincial inspector only
 * @param union for a union reporter only
 */
public record NewAccount(
        String username,
        String password,
        Text name,
        Role role,
        @Nullable String province,
        @Nullable UnionId union,
        Locale locale) {}
