package org.shiji.shared;

/** The name of a file as its owner calls it, fit to be shown: it says nothing of folders. */
public final class ShownName {
    private static final int LONGEST = 120;

    private ShownName() {}

    public static String of(String given) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String clean =
                last.codePoints()
                        .filter(ShownName::isShown)
                        .limit(LONGEST)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        return clean.isEmpty() ? "-" : clean;
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
