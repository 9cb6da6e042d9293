package org.shiji.unions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account that something is told to.
 *
 * @param locale the language it prefers
 * @param mail where it wants to be told by mail, null for nowhere
 */
public record Addressee(String account, Locale locale, @Nullable String mail) {}
