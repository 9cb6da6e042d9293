package org.shiji.api;

import java.time.LocalDate;
import java.util.Set;

/**
 * A token somebody asks for.
 *
 * @param name what the machine is called, 1 to {@link #LONGEST_NAME} characters
 * @param scopes besides {@link Scope#READ}, which every token has
 * @param lastDay on which it works, in Chinese time; at most a year from today
 */
public record NewToken(String name, Set<Scope> scopes, LocalDate lastDay) {
    /** Most characters of a name. */
    public static final int LONGEST_NAME = 40;

    public NewToken {
        name = name.strip();
        scopes = Set.copyOf(scopes);
    }
}
