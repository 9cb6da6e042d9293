package org.shiji.headless;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Set;
import org.shiji.shared.Message;

/**
 * The commands that need neither server nor database, as the definition format describes them under
 * "Headless use".
 */
public final class Headless {

    /** Nothing to complain about, warnings aside. */
    public static final int DONE = 0;

    /** A definition or the values are wrong. */
    public static final int WRONG = 1;

    /** The call is wrong, or a file it names cannot be read or written. */
    public static final int USAGE = 2;

    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private Headless() {}

    /**
     * Whether the arguments are a command. Those of the server, such as {@code --server.port=9090},
     * all begin with two hyphens.
     */
    public static boolean isAsked(String... arguments) {
        return arguments.length > 0
                && (HELP.contains(arguments[0]) || !arguments[0].startsWith("--"));
    }

    /**
     * Carries out a command on the streams of the process.
     *
     * @return the exit code
     */
    public static int run(String... arguments) {
        return run(Terminal.ofProcess(), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            return switch (arguments[0]) {
                case "lint" -> Lint.run(terminal, rest);
                case "score" -> Score.run(terminal, rest);
                case "weigh" -> Weigh.run(terminal, rest);
                case "help", "--help", "-h" -> help(terminal.out(), terminal);
                default ->
                        throw new WrongUsage(
                                Message.of("headless.usage.unknown-command", arguments[0]));
            };
        } catch (AskedForHelp asked) {
            return help(terminal.out(), terminal);
        } catch (WrongUsage wrong) {
            terminal.complain(wrong.said());
            terminal.complain(Message.of("headless.usage.see-help"));
            return USAGE;
        } catch (StackOverflowError | OutOfMemoryError tooLarge) {
            terminal.complain(Message.of("headless.too-large"));
            return WRONG;
        } catch (RuntimeException fault) {
            // whoever calls this reads sentences, not traces
            terminal.complain(Message.of("headless.fault", fault.getClass().getSimpleName()));
            return WRONG;
        }
    }

    private static int help(PrintStream out, Terminal terminal) {
        terminal.inTurn(out, Message.of("headless.help"));
        return DONE;
    }
}
