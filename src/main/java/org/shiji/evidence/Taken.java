package org.shiji.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in and looked through, or what stands against it. To be closed: until then
 * it waits here.
 */
public final class Taken implements AutoCloseable {
    private final Supplier<Evidence.Receipt> attach;
    private final @Nullable Path waiting;

    /**
     * @param waiting where the file is, null where there is none
     */
    Taken(Supplier<Evidence.Receipt> attach, @Nullable Path waiting) {
        this.attach = attach;
        this.waiting = waiting;
    }

    /** Puts it behind the thing; quick, so that it may be part of a transaction. */
    public Evidence.Receipt attach() {
        return attach.get();
    }

    @Override
    public void close() {
        try {
            if (waiting != null) {
                Files.deleteIfExists(waiting);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
