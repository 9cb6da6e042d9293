package org.shiji.definitions;

/**
 * The frameworks in force. Reads {@code kpi-definitions/} (setting {@code shiji.definitions.folder}) at start; any problem
 * stops the start with all of them as {@code file:line:column: message}.
 */
public class Catalogue {
    // public List<Definition> all()
    // public Definition forPeriod(Period period)   newest framework valid on the period's first day (validFrom <= first)
}
