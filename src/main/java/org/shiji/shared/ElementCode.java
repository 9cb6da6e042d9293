package org.shiji.shared;

import java.util.regex.Pattern;

/** A data element of a framework, such as {@code graduates_employed}. */
public record ElementCode(String value) implements Comparable<ElementCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public ElementCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a ElementCode: " + value);
        }
    }

    @Override
    public int compareTo(ElementCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
