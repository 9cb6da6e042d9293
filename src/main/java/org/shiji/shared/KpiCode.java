package org.shiji.shared;

import java.util.regex.Pattern;

/** An indicator or a node of the indicator tree, such as {@code T10} or {@code SUBST}. */
public record KpiCode(String value) implements Comparable<KpiCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public KpiCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a KpiCode: " + value);
        }
    }

    @Override
    public int compareTo(KpiCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
