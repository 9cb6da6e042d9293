package org.shiji.definitions;

import org.shiji.shared.Message;

/** Characters that a definition cannot hold. */
final class Characters {

    private Characters() {}

    /**
     * What nobody can see and no form, file or database should take: control characters, halves of
     * characters, ends of lines that no editor shows as one, and what only turns or glues the
     * characters beside it. A reader would take two texts for the same, or one for another.
     */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.FORMAT -> isWithoutWidth(c);
            default -> (c & 0xFFFE) == 0xFFFE;
        };
    }

    /** Whether it looks like a space and is none to YAML. */
    static boolean isOddSpace(int c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** What such a space is called. */
    static Message space(int c) {
        return switch (c) {
            case 0xA0 -> Message.of("definitions.space.no-break");
            case 0x3000 -> Message.of("definitions.space.wide");
            default -> Message.of("definitions.space.other", "U+%04X".formatted(c));
        };
    }

    private static boolean isWithoutWidth(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c == 0x200E || c == 0x200F;
        return turns || c == 0x200B || c == 0xFEFF || c >= 0x2060 && c <= 0x206F;
    }
}
