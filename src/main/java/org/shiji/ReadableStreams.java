package org.shiji;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What the process prints can be read: without a language setting (cron, a container) there would
 * be a question mark for every Chinese character.
 */
final class ReadableStreams {
    private static final char CHINESE = '\u4E2D';

    private ReadableStreams() {}

    /** Sets the streams of the process; those that can print Chinese are left as they are. */
    static void set() {
        if (!isReadable(System.out.charset())) {
            System.setOut(inUtf8(FileDescriptor.out));
        }
        if (!isReadable(System.err.charset())) {
            System.setErr(inUtf8(FileDescriptor.err));
        }
    }

    private static boolean isReadable(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                || (charset.canEncode() && charset.newEncoder().canEncode(CHINESE));
    }

    private static PrintStream inUtf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
