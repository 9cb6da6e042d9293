package org.shiji.scoring;

import java.util.Locale;

/** Gives the codes in a formula or filter the names people know them by. */
@FunctionalInterface
public interface Namer {

    /**
     * @param code a name as it stands in the formula, dots included
     * @return what to call it; the code itself where nothing better is known
     */
    String name(String code, Locale locale);

    /** The names of the elements and indicators of a framework. */
    static Namer of(Framework framework) {
        return (code, locale) -> Names.of(framework, code).in(locale);
    }
}
