package org.shiji.definitions;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a running product see another folder than the one it was started with, until it is closed.
 */
public final class OtherRules implements AutoCloseable {

    private static final Path SHIPPED = Path.of("kpi-definitions/demo-2025");
    private static final String FRAMEWORK = "demo-2025/framework.yaml";
    private static final String STATE = "state";

    private final ApplicationContext context;
    private final RulesInForce rules;
    private final Object before;

    private OtherRules(ApplicationContext context) {
        this.context = context;
        this.rules = context.getBean(RulesInForce.class);
        this.before = java.util.Objects.requireNonNull(ReflectionTestUtils.getField(rules, STATE));
    }

    /**
     * An earlier version 0.9.0 is on file, the folder of the present one was edited, and another
     * folder is broken.
     */
    public static OtherRules withProblems(ApplicationContext context, Path root)
            throws IOException {
        OtherRules other = new OtherRules(context);
        shelf(context, root.resolve("earlier"))
                .change(FRAMEWORK, "version: 1.0.0", "version: 0.9.0")
                .change(FRAMEWORK, "water > 0.30", "water > 0.25")
                .change(FRAMEWORK, "{indicator: T10, weight: 12}", "{indicator: T10, weight: 10}");
        List<FolderReading> earlier = FolderLook.at(root.resolve("earlier").toString()).read();
        context.getBean(VersionStore.class)
                .settle(
                        earlier,
                        List.of(),
                        List.of(earlier.getFirst().sound().ref()),
                        FrameworkVersion.Origin.START,
                        Instant.parse("2026-01-05T08:00:00Z"));
        Shelf present = shelf(context, root.resolve("present"));
        RulesInForce running = other.start(root.resolve("present"));
        present.change(FRAMEWORK, "{indicator: T10, weight: 12}", "{indicator: T10, weight: 14}")
                .add("broken", "2031-01-01")
                .change("broken/indicators.yaml", "formula: students", "formula: studens");
        running.refresh(running.refresh(""));
        other.see(running);
        return other;
    }

    /** The folder holds version 1.1.0, and it is in force; those who wait for it are told. */
    public static OtherRules newVersion(ApplicationContext context, Path root) throws IOException {
        OtherRules other = new OtherRules(context);
        shelf(context, root)
                .change(FRAMEWORK, "version: 1.0.0", "version: 1.1.0")
                .change(FRAMEWORK, "{indicator: T10, weight: 12}", "{indicator: T10, weight: 14}");
        other.see(other.start(root));
        DefinitionsChanged changed =
                new DefinitionsChanged(other.rules.all().stream().map(Definition::ref).toList());
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> context.publishEvent(changed));
        return other;
    }

    /** Nothing was ever proposed or published. */
    public static void forgetPublished(ApplicationContext context) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("delete from proposal");
        jdbc.update("delete from framework_version where origin = 'PUBLISHED'");
        context.getBean(RulesInForce.class).takePublished();
    }

    private static Shelf shelf(ApplicationContext context, Path root) throws IOException {
        java.nio.file.Files.createDirectories(root);
        return Shelf.in(context, root).addShipped(SHIPPED);
    }

    private RulesInForce start(Path root) {
        return new RulesInForce(
                new DefinitionSettings(root.toString(), Duration.ZERO),
                context.getBean(VersionStore.class),
                event -> {},
                context.getBean(PlatformTransactionManager.class),
                context.getBean(Clock.class));
    }

    private void see(RulesInForce other) {
        ReflectionTestUtils.setField(rules, STATE, ReflectionTestUtils.getField(other, STATE));
    }

    @Override
    public void close() {
        ReflectionTestUtils.setField(rules, STATE, before);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("delete from framework_version where version = '0.9.0'");
        jdbc.update(
                "update framework_version set until = null, folder = 'demo-2025' where version = '1.0.0'");
    }
}
