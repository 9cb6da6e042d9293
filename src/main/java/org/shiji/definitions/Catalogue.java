package org.shiji.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The frameworks in force. Reads {@code kpi-definitions/} (setting {@code
 * shiji.definitions.folder}) at start; any problem stops the start with all of them as {@code
 * file:line:column: message}.
 */
@Service
public class Catalogue {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Comparator<Definition> NEWEST_FIRST =
            Comparator.comparing(Definition::validFrom)
                    .reversed()
                    .thenComparing(definition -> definition.framework().code());

    private final List<Definition> definitions;

    /**
     * @throws BrokenDefinitions when a file is wrong
     * @throws NoDefinitions when there is nothing to read
     */
    Catalogue(DefinitionSettings settings) {
        this.definitions = load(settings.folder());
    }

    /** All frameworks, the newest first. */
    public List<Definition> all() {
        return definitions;
    }

    /**
     * The framework that judges a period: of those for periods of that length, the newest that is
     * valid on its first day.
     *
     * @throws NoFramework when there is none
     */
    public Definition forPeriod(Period period) {
        return definitions.stream()
                .filter(definition -> definition.framework().period() == period.kind())
                .filter(
                        definition ->
                                definition.validFrom().compareTo(period.first().toString()) <= 0)
                .findFirst()
                .orElseThrow(() -> new NoFramework(period));
    }

    /** The newest framework of that code. */
    public Optional<Definition> find(String code) {
        return definitions.stream()
                .filter(definition -> definition.framework().code().equals(code))
                .findFirst();
    }

    private static List<Definition> load(String setting) {
        Set<Issue> issues = new LinkedHashSet<>();
        List<Definition> definitions = new ArrayList<>();
        for (Path folder : folders(setting)) {
            Reading reading = DefinitionReader.read(folder);
            issues.addAll(reading.issues());
            Definition definition = reading.definition();
            if (definition != null) {
                clash(definition, definitions, folder).ifPresent(issues::add);
                definitions.add(definition);
            }
        }
        if (issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR)) {
            throw new BrokenDefinitions(issues.stream().sorted().toList());
        }
        issues.stream()
                .filter(issue -> issue.severity() == Severity.WARNING)
                .forEach(issue -> LOG.warn("{}", issue.in(java.util.Locale.CHINESE)));
        definitions.sort(NEWEST_FIRST);
        return List.copyOf(definitions);
    }

    /** The folders that hold a framework, in the order of their names. */
    private static List<Path> folders(String setting) {
        try {
            Path root = Path.of(setting);
            if (!Files.isDirectory(root)) {
                throw new NoDefinitions(setting);
            }
            try (Stream<Path> entries = Files.list(root)) {
                List<Path> folders =
                        entries.filter(
                                        entry ->
                                                Files.exists(
                                                        entry.resolve(DefinitionFolder.FRAMEWORK)))
                                .sorted()
                                .toList();
                if (folders.isEmpty()) {
                    throw new NoDefinitions(setting);
                }
                return folders;
            }
        } catch (InvalidPathException notAPath) {
            throw new NoDefinitions(setting);
        } catch (IOException cannotRead) {
            throw new UncheckedIOException(cannotRead);
        }
    }

    /** Two frameworks that would judge the same period from the same day. */
    private static Optional<Issue> clash(Definition one, List<Definition> others, Path folder) {
        return others.stream()
                .filter(
                        other ->
                                other.validFrom().equals(one.validFrom())
                                        && other.framework().period() == one.framework().period())
                .findFirst()
                .map(
                        other ->
                                new Issue(
                                        Severity.ERROR,
                                        folder.getFileName() + "/" + DefinitionFolder.FRAMEWORK,
                                        1,
                                        1,
                                        Message.of(
                                                "definitions.same-day",
                                                other.framework().code(),
                                                one.validFrom()),
                                        ""));
    }
}
