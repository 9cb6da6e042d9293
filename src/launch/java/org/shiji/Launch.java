package org.shiji;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;

/**
 * What {@code java -jar} runs, at the root of the jar: a command without a server from the classes
 * of the product alone, the server by Boot's loader, or a sentence where this Java is too old for
 * either. Compiled for the oldest Java that opens the jar at all, so it names nothing of the
 * product.
 */
public final class Launch {

    private static final String CLASSES = "/BOOT-INF/classes/";
    private static final String START = "org.shiji.Start";
    private static final String SERVER = "org.springframework.boot.loader.launch.JarLauncher";

    /** Version of class files less version of Java. */
    private static final int OFFSET = 44;

    private Launch() {}

    public static void main(String[] arguments) throws Throwable {
        int asked = javaOfTheProduct();
        int here = Runtime.version().feature();
        if (here < asked) {
            readable()
                    .println(
                            sentence("shell", asked, here)
                                    + " / "
                                    + sentence("shell_en", asked, here));
            System.exit(1);
        }
        if (isCommand(arguments)) {
            main(START, commands(), arguments);
        } else {
            main(SERVER, Launch.class.getClassLoader(), arguments);
        }
    }

    /** As {@code Headless} tells them from the settings of the server. */
    private static boolean isCommand(String... arguments) {
        return arguments.length > 0
                && (arguments[0].equals("--help") || !arguments[0].startsWith("--"));
    }

    /**
     * Finds the product's classes and messages, and no library but the YAML reader beside this
     * class. Boot's loader opens one library after the other for whatever it does not find, such as
     * the German messages; that and its own start are a quarter of the time a command takes.
     */
    private static ClassLoader commands() {
        URL[] classes = {Objects.requireNonNull(Launch.class.getResource(CLASSES))};
        ClassLoader loader = new URLClassLoader("commands", classes, Launch.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        return loader;
    }

    private static void main(String name, ClassLoader loader, String... arguments)
            throws Throwable {
        try {
            Class.forName(name, true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** The Java its classes were compiled for. */
    private static int javaOfTheProduct() throws IOException {
        try (DataInputStream in =
                new DataInputStream(resource(START.replace('.', '/') + ".class"))) {
            in.readInt(); // the magic number
            in.readUnsignedShort(); // minor
            return in.readUnsignedShort() - OFFSET;
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(Launch.class.getResourceAsStream(CLASSES + path));
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
                        resource("messages/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return MessageFormat.format(messages.getProperty("shell.oldJava"), asked, here);
    }
}
