package org.shiji.shared;

import java.util.regex.Pattern;

/** A union, by the short name it has in addresses: lower-case letters, digits and hyphens. */
public record UnionId(String value) implements Comparable<UnionId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    public UnionId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("not a UnionId: " + value);
        }
    }

    /** Whether a text can be one. */
    public static boolean isForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(UnionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
