package org.shiji.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Predicate;
import org.shiji.reporting.BulkEntry;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Examples;
import org.shiji.unions.NewAccount;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a union hands in its files, in few words. */
public final class Counter {
    public static final Period Y2025 = Period.year(2025);
    public static final RecordType RECEIPT = new RecordType("receipt");

    private final Intake intake;
    private final JdbcTemplate jdbc;
    private final Viewer reporter;
    private final Duration patience;

    private Counter(ApplicationContext context, Duration patience) {
        this.patience = patience;
        intake = context.getBean(Intake.class);
        jdbc = context.getBean(JdbcTemplate.class);
        reporter = context.getBean(Accounts.class).viewer("reporter");
    }

    /** Empties the schema, founds the example unions and opens 2025 for them. */
    public static Counter open(ApplicationContext context) {
        return open(context, Duration.ofSeconds(60));
    }

    public static Counter open(ApplicationContext context, Duration patience) {
        Examples.clear(context.getBean(JdbcTemplate.class));
        Examples.foundAll(context.getBean(Unions.class));
        context.getBean(Accounts.class)
                .create(
                        new NewAccount(
                                "reporter",
                                "password-for-tests",
                                org.shiji.shared.Text.same("R"),
                                Role.UNION_REPORTER,
                                null,
                                Examples.EAST,
                                Locale.CHINESE));
        Instant now = context.getBean(Clock.class).instant();
        for (UnionId union : java.util.List.of(Examples.EAST, Examples.WEST)) {
            context.getBean(Reporting.class).open(union, Y2025, now);
        }
        return new Counter(context, patience);
    }

    public Viewer reporter() {
        return reporter;
    }

    public Intake intake() {
        return intake;
    }

    /** Hands in and waits until it is checked, or refused. */
    public IntakeJob checked(RecordType type, BulkEntry.Mode mode, byte[] file) {
        long job = handIn(type, mode, file);
        return settled(job);
    }

    public long handIn(RecordType type, BulkEntry.Mode mode, byte[] file) {
        return handIn(type, mode, new ByteArrayInputStream(file));
    }

    public long handIn(RecordType type, BulkEntry.Mode mode, InputStream file) {
        Intake.Receipt receipt =
                intake.receive(reporter, Examples.EAST, Y2025, type, mode, "文件.xlsx", file);
        if (receipt instanceof Intake.Receipt.Received received) {
            return received.job();
        }
        throw new AssertionError(receipt);
    }

    public IntakeJob applied(IntakeJob job) {
        if (!intake.apply(reporter, Examples.EAST, job.id())) {
            throw new AssertionError("cannot be applied: " + job);
        }
        return settled(job.id());
    }

    /** As it is when nobody is at work on it any more. */
    public IntakeJob settled(long job) {
        return when(job, one -> !one.state().isBusy());
    }

    public IntakeJob when(long job, Predicate<IntakeJob> it) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            IntakeJob now = intake.job(reporter, Examples.EAST, job);
            if (it.test(now)) {
                return now;
            }
            pause();
        }
        throw new AssertionError("it takes too long: " + intake.job(reporter, Examples.EAST, job));
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    public long records() {
        return count("");
    }

    /** Of the records those that do not count. */
    public long voided() {
        return count(" and void_reasons is not null");
    }

    private long count(String which) {
        Long count =
                jdbc.queryForObject(
                        "select count(*) from record_ where union_id = 'east'" + which, Long.class);
        return count == null ? 0 : count;
    }
}
