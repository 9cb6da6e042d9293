package org.shiji.shared;

import java.util.regex.Pattern;

/** A field of a record type, such as {@code employer}. */
public record FieldCode(String value) implements Comparable<FieldCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public FieldCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a FieldCode: " + value);
        }
    }

    @Override
    public int compareTo(FieldCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
