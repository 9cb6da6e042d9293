package org.shiji.definitions;

import java.nio.file.Path;

/**
 * What the files of a framework are called in messages.
 *
 * @param folder the folder itself
 * @param records the file with the record types, which stands beside the folder
 */
record ShownNames(String folder, String records) {

    private static final String RECORDS = "records.yaml";

    /** By the name of the folder alone: wherever the product keeps it. */
    static ShownNames of(String folder) {
        return new ShownNames(folder, RECORDS);
    }

    /** By the name of the folder alone. */
    static ShownNames of(Path folder) {
        return of(String.valueOf(folder.toAbsolutePath().normalize().getFileName()));
    }

    /** As somebody wrote the path of the folder, so that an editor or a shell finds the file. */
    static ShownNames asGiven(Path folder) {
        Path name = folder.getFileName();
        boolean named = name != null && !name.toString().matches("\\.{0,2}");
        Path records =
                named
                        ? folder.resolveSibling(RECORDS)
                        : folder.resolve("..").resolve(RECORDS).normalize();
        return new ShownNames(folder.toString(), records.toString());
    }

    /**
     * @param name within the folder
     */
    String of(String name, boolean isRecords) {
        return isRecords ? records : folder.isEmpty() ? name : folder + "/" + name;
    }
}
