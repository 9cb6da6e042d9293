package org.shiji.definitions;

import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A framework folder as read.
 *
 * @param folder its name
 * @param files the bytes it was read from, by name within the folder
 * @param version where its version number stands
 */
record FolderReading(
        String folder, Reading reading, SortedMap<String, byte[]> files, Place version) {

    @Nullable Definition definition() {
        return reading.definition();
    }

    /** The definition of a folder without errors. */
    Definition sound() {
        return Objects.requireNonNull(reading.definition(), folder);
    }
}
