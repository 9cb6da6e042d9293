package org.shiji.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.unions.Accounts;
import org.shiji.unions.NewUnion;
import org.shiji.unions.Unions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the demonstration through the front doors of the modules, whole or not at all. */
@Component
@ConditionalOnBooleanProperty("shiji.demo")
class Inserting {
    private static final Duration BETWEEN_STEPS = Duration.ofDays(7);

    private final Unions unions;
    private final Accounts accounts;
    private final Reporting reporting;
    private final Inspections inspections;
    private final Catalogue catalogue;
    private final EntityManager entities;

    Inserting(
            Unions unions,
            Accounts accounts,
            Reporting reporting,
            Inspections inspections,
            Catalogue catalogue,
            EntityManager entities) {
        this.unions = unions;
        this.accounts = accounts;
        this.reporting = reporting;
        this.inspections = inspections;
        this.catalogue = catalogue;
        this.entities = entities;
    }

    /**
     * One transaction: a start that is cut off leaves an empty database behind, and the next one
     * begins anew.
     *
     * @return number of records written
     */
    @Transactional
    public int all(World world, DemoAccounts demoAccounts) {
        for (NewUnion union : world.unions()) {
            unions.found(union);
        }
        demoAccounts.offices().forEach(accounts::create);
        demoAccounts.reporters().forEach(accounts::create);
        letGo();
        List<Report> reports = world.reports();
        for (Report report : reports) {
            report(report);
            letGo();
        }
        reports.forEach(
                report ->
                        inspections.putOnFile(
                                report.period(),
                                report.findings().verified(),
                                report.findings().deductions()));
        return reports.stream().mapToInt(Report::size).sum();
    }

    /**
     * Else every query of this long transaction looks through all that was written before it, for
     * changes.
     */
    private void letGo() {
        entities.flush();
        entities.clear();
    }

    private void report(Report report) {
        Definition definition = catalogue.forPeriod(report.period());
        reporting.open(report.union(), report.period(), report.opened());
        reporting.declare(report.union(), report.period(), report.typed());
        report.records()
                .forEach(
                        (type, records) ->
                                reporting.addRecords(
                                        report.union(),
                                        report.period(),
                                        Objects.requireNonNull(
                                                definition.recordKinds().get(type), type.value()),
                                        records));
        reporting.attach(report.union(), report.period(), report.evidence());
        Instant at = report.submitted();
        for (SubmissionState next : wayTo(report.state())) {
            reporting.advance(report.union(), report.period(), next, at);
            at = at.plus(BETWEEN_STEPS);
        }
    }

    private static List<SubmissionState> wayTo(SubmissionState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(SubmissionState.SUBMITTED);
            case RETURNED -> List.of(SubmissionState.SUBMITTED, SubmissionState.RETURNED);
            case UNDER_REVIEW -> List.of(SubmissionState.SUBMITTED, SubmissionState.UNDER_REVIEW);
            case PUBLIC_NOTICE ->
                    List.of(
                            SubmissionState.SUBMITTED,
                            SubmissionState.UNDER_REVIEW,
                            SubmissionState.PUBLIC_NOTICE);
            case APPEALED ->
                    List.of(
                            SubmissionState.SUBMITTED,
                            SubmissionState.UNDER_REVIEW,
                            SubmissionState.PUBLIC_NOTICE,
                            SubmissionState.APPEALED);
            case CLOSED ->
                    List.of(
                            SubmissionState.SUBMITTED,
                            SubmissionState.UNDER_REVIEW,
                            SubmissionState.PUBLIC_NOTICE,
                            SubmissionState.CLOSED);
        };
    }
}
