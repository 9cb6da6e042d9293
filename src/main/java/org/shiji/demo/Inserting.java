package org.shiji.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.inspection.Inspections;
import org.shiji.reporting.Move;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.UnionId;
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
        Map<UnionId, String> provinces =
                world.unions().stream()
                        .collect(Collectors.toMap(NewUnion::id, one -> one.province().code()));
        List<Report> reports = world.reports();
        for (Report report : reports) {
            report(
                    report,
                    demoAccounts.inspector(Objects.requireNonNull(provinces.get(report.union()))));
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

    private void report(Report report, String inspector) {
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
            String by =
                    switch (next.mover()) {
                        case UNION -> report.union().value();
                        case OFFICE -> inspector;
                    };
            String reason = next == report.state() ? report.reason() : "";
            reporting.advance(report.union(), report.period(), Move.of(next, at, by, reason));
            at = at.plus(BETWEEN_STEPS);
        }
    }

    private static List<SubmissionState> wayTo(SubmissionState state) {
        return switch (state) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(state);
            case RETURNED, UNDER_REVIEW -> after(SubmissionState.SUBMITTED, state);
            case RESUBMITTED -> after(SubmissionState.RETURNED, state);
            case ACCEPTED -> after(SubmissionState.UNDER_REVIEW, state);
            case PUBLISHED -> after(SubmissionState.ACCEPTED, state);
            case APPEALED, FINAL -> after(SubmissionState.PUBLISHED, state);
        };
    }

    private static List<SubmissionState> after(SubmissionState before, SubmissionState state) {
        List<SubmissionState> way = new ArrayList<>(wayTo(before));
        way.add(state);
        return way;
    }
}
