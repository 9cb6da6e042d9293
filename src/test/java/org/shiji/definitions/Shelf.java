package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.shiji.shared.Period;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A folder of definitions, the database, and a product that is started over them and over again.
 */
public final class Shelf {

    static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");

    private final Path root;
    private final VersionStore versions;
    private final ApplicationEventPublisher events;
    private final PlatformTransactionManager transactions;
    private Instant now = MORNING;

    /** For tests of other packages. */
    public static Shelf in(ApplicationContext context, Path root) {
        return new Shelf(
                root,
                context.getBean(VersionStore.class),
                event -> {},
                context.getBean(PlatformTransactionManager.class));
    }

    Shelf(
            Path root,
            VersionStore versions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.root = root;
        this.versions = versions;
        this.events = events;
        this.transactions = transactions;
    }

    /** One that runs. */
    public record Running(Catalogue catalogue, RulesInForce rules) {
        public void look() {
            rules.refresh(rules.refresh(""));
        }

        String version(Period period) {
            Definition definition = catalogue.forPeriod(period);
            return definition.framework().code() + " " + definition.framework().version();
        }

        List<String> inForce() {
            return catalogue.all().stream()
                    .map(one -> one.framework().code() + " " + one.framework().version())
                    .toList();
        }

        List<String> problems() {
            return rules.problems().issues().stream()
                    .map(issue -> issue.in(java.util.Locale.ENGLISH))
                    .toList();
        }
    }

    public static void clear(JdbcTemplate jdbc) {
        for (String table :
                List.of(
                        "period_opening",
                        "framework_file",
                        "framework_version",
                        "proposal_file",
                        "proposal")) {
            jdbc.execute("delete from " + table);
        }
    }

    /** What may be proposed to and published by one that runs. */
    static final class Desk {
        final Candidates candidates;
        final Proposals proposals;
        final Publishing publishing;

        private Desk(Candidates candidates, Proposals proposals, Publishing publishing) {
            this.candidates = candidates;
            this.proposals = proposals;
            this.publishing = publishing;
        }
    }

    Desk desk(Running running, ProposedVersions onFile) {
        Candidates candidates = new Candidates(running.catalogue(), versions);
        Proposals proposals = new Proposals(onFile, versions, running.rules(), candidates);
        return new Desk(
                candidates,
                proposals,
                new Publishing(
                        proposals,
                        onFile,
                        versions,
                        running.rules(),
                        events,
                        transactions,
                        Clock.fixed(now, ZoneOffset.UTC)));
    }

    public Running start() {
        now = now.plus(Duration.ofHours(1));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        DefinitionSettings settings = new DefinitionSettings(root.toString(), Duration.ZERO);
        RulesInForce rules = new RulesInForce(settings, versions, events, transactions, clock);
        return new Running(new Catalogue(rules, versions, events, clock), rules);
    }

    /** As assessing does it. */
    public void open(Running running, Period period) {
        open(running, period, running.catalogue().forPeriod(period));
    }

    public Definition open(Running running, Period period, Definition definition) {
        Definition opened =
                new TransactionTemplate(transactions)
                        .execute(status -> running.catalogue().open(period, definition));
        return java.util.Objects.requireNonNull(opened);
    }

    /** A framework folder with the smallest framework: one indicator, version 1. */
    public Shelf add(String code, String validFrom) throws IOException {
        Examples.copy("smallest/tiny", root.resolve(code));
        change(code + "/framework.yaml", "code: tiny", "code: " + code);
        change(code + "/framework.yaml", "validFrom: 2025-01-01", "validFrom: " + validFrom);
        return this;
    }

    public Shelf change(String file, String before, String after) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
        return this;
    }

    /** A folder from the shipped definitions, with the record types beside it. */
    public Shelf addShipped(Path folder) throws IOException {
        copy(folder, root.resolve(folder.getFileName()));
        Path records = folder.resolveSibling("records.yaml");
        Files.copy(records, root.resolve(records.getFileName()));
        return this;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    void remove(String folder) throws IOException {
        try (var files = Files.walk(root.resolve(folder))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
