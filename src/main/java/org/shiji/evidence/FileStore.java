package org.shiji.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Where the files stand, each once, under the hash of its content. Where they stand elsewhere, each
 * method throws {@link StoreAway} when that does not answer.
 */
interface FileStore {
    /**
     * Does beforehand what takes long of {@link #put}, which comes afterwards or never.
     *
     * @param sha256 of its content, lower-case hex
     */
    default void prepare(String sha256, Path file) throws IOException {}

    /**
     * Keeps a file; one that stands there already stays.
     *
     * @param sha256 of its content, lower-case hex
     * @param file is not needed afterwards
     */
    void put(String sha256, Path file) throws IOException;

    /** Whether the file stands here. */
    boolean has(String sha256) throws IOException;

    /**
     * The content of a file, to be closed.
     *
     * @throws NoSuchFileException when it does not stand here
     */
    InputStream open(String sha256) throws IOException;

    /** Forgets a file; nothing where it does not stand here. */
    void delete(String sha256) throws IOException;

    /** The hashes of the files that stand here since before an instant. */
    List<String> before(Instant instant) throws IOException;
}
