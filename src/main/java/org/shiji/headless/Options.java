package org.shiji.headless;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shiji.shared.Message;

/**
 * What follows a command: {@code --name value} or {@code --name=value}, and the words without a
 * name.
 */
final class Options {

    private final Map<String, String> named = new LinkedHashMap<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private final List<String> words = new ArrayList<>();

    private Options() {}

    /**
     * @param known the names that may stand there, hyphens included
     */
    static Options of(String[] arguments, List<String> known) throws WrongUsage, AskedForHelp {
        return of(arguments, known, Set.of());
    }

    /**
     * @param known the names that may stand there, hyphens included
     * @param flags those of them that have no value
     */
    static Options of(String[] arguments, List<String> known, Set<String> flags)
            throws WrongUsage, AskedForHelp {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("--help") || argument.equals("-h")) {
                throw new AskedForHelp();
            }
            if (!argument.startsWith("-") || argument.equals("-")) {
                options.words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!known.contains(name)) {
                throw unknown(name, known);
            }
            if (flags.contains(name)) {
                options.flag(name, equals >= 0);
                continue;
            }
            if (equals < 0 && i + 1 == arguments.length) {
                throw new WrongUsage(Message.of("headless.usage.no-value", name));
            }
            String value = equals < 0 ? arguments[++i] : argument.substring(equals + 1);
            if (options.named.put(name, value) != null) {
                throw new WrongUsage(Message.of("headless.usage.twice", name));
            }
        }
        return options;
    }

    private void flag(String name, boolean hasValue) throws WrongUsage {
        if (hasValue) {
            throw new WrongUsage(Message.of("headless.usage.value-of-flag", name));
        }
        if (!flags.add(name)) {
            throw new WrongUsage(Message.of("headless.usage.twice", name));
        }
    }

    private static WrongUsage unknown(String name, List<String> known) {
        return known.isEmpty()
                ? new WrongUsage(Message.of("headless.usage.no-options", name))
                : new WrongUsage(
                        Message.of(
                                "headless.usage.unknown-option",
                                name,
                                Hints.nearest(name, known),
                                String.join(", ", known)));
    }

    List<String> words() {
        return words;
    }

    /** Whether it is there, a flag or a name with a value. */
    boolean has(String name) {
        return flags.contains(name) || named.containsKey(name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(named.get(name));
    }

    String required(String name) throws WrongUsage {
        String value = named.get(name);
        if (value == null || value.isEmpty()) {
            throw new WrongUsage(Message.of("headless.usage.missing", name));
        }
        return value;
    }

    Path path(String name) throws WrongUsage {
        return path(name, required(name));
    }

    static Path path(String name, String value) throws WrongUsage {
        try {
            return Path.of(value);
        } catch (InvalidPathException notAPath) {
            throw new WrongUsage(Message.of("headless.usage.not-a-path", name, value));
        }
    }
}
