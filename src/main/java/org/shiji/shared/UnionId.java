package org.shiji.shared;

/** A union, by the short name it has in addresses: lower-case letters, digits and hyphens. */
public record UnionId(String value) implements Comparable<UnionId> {

    private static final int LONGEST = 40;

    public UnionId {
        if (!isForm(value)) {
            throw new IllegalArgumentException("not a UnionId: " + value);
        }
    }

    /** Whether a text can be one: at most 40 characters, the first no hyphen. */
    public static boolean isForm(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
                return false;
            }
        }
        return true;
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
