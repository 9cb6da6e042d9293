package org.shiji.headless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shiji.definitions.Definition;
import org.shiji.definitions.DefinitionReader;
import org.shiji.definitions.Reading;
import org.shiji.definitions.SideBySide;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;

/** {@code lint <folder>}: says all that is wrong or doubtful in a framework, or in several. */
final class Lint {

    private static final String FRAMEWORK = "framework.yaml";
    private static final List<String> PARTS =
            List.of("elements.yaml", "indicators.yaml", "framework.yml", "framework.yaml.txt");

    private final Set<Issue> issues = new LinkedHashSet<>();
    private final List<Message> leftOut = new ArrayList<>();
    private int frameworks;
    private int indicators;
    private int elements;

    private Lint() {}

    static int run(Terminal terminal, String... arguments) throws WrongUsage, AskedForHelp {
        Options options = Options.of(arguments, List.of());
        if (options.words().size() != 1) {
            throw new WrongUsage(Message.of("headless.usage.one-folder"));
        }
        Path folder = Options.path("lint", options.words().getFirst());
        Lint lint = new Lint();
        if (isOfSeveral(folder)) {
            SideBySide all = SideBySide.read(folder);
            lint.issues.addAll(all.issues());
            all.readings().forEach(lint::count);
            lint.leftOut.addAll(leftOut(folder));
        } else {
            Reading reading = DefinitionReader.readAsGiven(folder);
            lint.issues.addAll(reading.issues());
            lint.count(reading);
        }
        lint.issues.stream().sorted().forEach(terminal::complain);
        lint.leftOut.forEach(terminal::complain);
        terminal.say(terminal.out(), lint.found());
        return lint.count(Severity.ERROR) == 0 ? Headless.DONE : Headless.WRONG;
    }

    /** Whether frameworks stand in it, rather than being one or, as a mistake, none. */
    private static boolean isOfSeveral(Path folder) throws WrongUsage {
        if (!Files.isDirectory(folder)) {
            throw new WrongUsage(Message.of("headless.usage.no-folder", folder.toString()));
        }
        if (Files.exists(folder.resolve(FRAMEWORK))) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            // a folder without one is read as it is, to say what is missing in it
            return entries.anyMatch(Lint::isFramework);
        } catch (IOException cannotRead) {
            throw new WrongUsage(Message.of("headless.usage.unreadable", folder.toString()));
        }
    }

    /** The folders beside the frameworks that hold frameworks of their own, or half of one. */
    private static List<Message> leftOut(Path folder) {
        List<Message> leftOut = new ArrayList<>();
        for (Path entry : folders(folder)) {
            List<Path> within = Files.exists(entry.resolve(FRAMEWORK)) ? List.of() : folders(entry);
            List<String> frameworks =
                    within.stream()
                            .filter(Lint::isFramework)
                            .map(each -> each.getFileName().toString())
                            .toList();
            if (!frameworks.isEmpty()) {
                leftOut.add(
                        Message.of(
                                "headless.lint.left-out",
                                entry.toString(),
                                frameworks.size(),
                                AboutValues.named(frameworks)));
            } else if (!Files.exists(entry.resolve(FRAMEWORK)) && isHalf(entry)) {
                leftOut.add(Message.of("headless.lint.no-framework", entry.toString()));
            }
        }
        return leftOut;
    }

    private static boolean isHalf(Path folder) {
        return PARTS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** By name; what is hidden belongs to editors and version control. */
    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException cannotRead) {
            return List.of(); // a folder of others, which is none of the frameworks
        }
    }

    /** What is hidden belongs to editors and version control. */
    private static boolean isFramework(Path entry) {
        return !entry.getFileName().toString().startsWith(".")
                && Files.exists(entry.resolve(FRAMEWORK));
    }

    private void count(Reading reading) {
        frameworks++;
        Definition definition = reading.definition();
        if (definition != null) {
            indicators += definition.framework().indicators().size();
            elements += definition.framework().elements().size();
        }
    }

    private long count(Severity severity) {
        return issues.stream().filter(issue -> issue.severity() == severity).count();
    }

    /** What a broken file would have defined is not known: then only the problems are counted. */
    private Message found() {
        long errors = count(Severity.ERROR);
        long warnings = count(Severity.WARNING);
        return errors > 0
                ? Message.of("headless.lint.broken", frameworks, errors, warnings)
                : Message.of("headless.lint.sound", frameworks, warnings, indicators, elements);
    }
}
