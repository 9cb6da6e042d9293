package org.shiji.shared;

import java.util.regex.Pattern;

/** A type of record, such as {@code placement}. */
public record RecordType(String value) implements Comparable<RecordType> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    public RecordType {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a RecordType: " + value);
        }
    }

    @Override
    public int compareTo(RecordType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
