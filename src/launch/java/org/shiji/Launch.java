package org.shiji;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;

/**
 * What {@code java -jar} runs: {@link Start}, or a sentence where this Java is too old for it.
 * Compiled for the oldest Java that opens the jar at all, so it names nothing of the product.
 */
public final class Launch {

    private static final String START = "Start";

    /** Version of class files less version of Java. */
    private static final int OFFSET = 44;

    private Launch() {}

    public static void main(String[] arguments) throws Throwable {
        int asked = javaOf(START);
        int here = Runtime.version().feature();
        if (here < asked) {
            readable()
                    .println(
                            sentence("shell", asked, here)
                                    + " / "
                                    + sentence("shell_en", asked, here));
            System.exit(1);
        }
        try {
            Class.forName(Launch.class.getPackageName() + "." + START)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** The Java a class was compiled for. */
    private static int javaOf(String name) throws IOException {
        try (DataInputStream in =
                new DataInputStream(
                        Objects.requireNonNull(
                                Launch.class.getResourceAsStream(name + ".class")))) {
            in.readInt(); // the magic number
            in.readUnsignedShort(); // minor
            return in.readUnsignedShort() - OFFSET;
        }
    }

    /** UTF-8 where the process has no language setting that can print Chinese. */
    private static PrintStream readable() {
        Charset charset = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        boolean isReadable = charset.canEncode() && charset.newEncoder().canEncode('\u4E2D');
        return new PrintStream(
                new FileOutputStream(FileDescriptor.err),
                true,
                isReadable ? charset : StandardCharsets.UTF_8);
    }

    private static String sentence(String bundle, int asked, int here) throws IOException {
        Properties messages = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Launch.class.getResourceAsStream(
                                        "/messages/" + bundle + ".properties")),
                        StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return MessageFormat.format(messages.getProperty("shell.oldJava"), asked, here);
    }
}
