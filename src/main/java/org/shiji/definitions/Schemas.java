package org.shiji.definitions;

/** The first line of a file: which format it is written in. */
final class Schemas {

    private Schemas() {}

    /** Says so where the file names another format than {@code shiji/<what>/1}. */
    static void check(Keys keys, String what, boolean needed) {
        String expected = "shiji/" + what + "/1";
        if (needed && !keys.has("schema")) {
            keys.issues().error(keys.place(), "missing-key", "schema");
        } else if (keys.has("schema")
                && keys.optional("schema").isPresent()
                && !keys.text("schema").equals(expected)) {
            keys.issues()
                    .error(
                            keys.place("schema"),
                            "schema",
                            YamlParser.shortened(keys.text("schema")),
                            expected);
        }
    }
}
