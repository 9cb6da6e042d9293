package org.shiji.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shiji.api.ReportOut.ReportList;
import org.shiji.assessment.Assessments;
import org.shiji.definitions.Catalogue;
import org.shiji.inspection.Checklist;
import org.shiji.inspection.HandingIn;
import org.shiji.reporting.Explanation;
import org.shiji.reporting.Filling;
import org.shiji.reporting.PeriodStatus;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionView;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The reports of a union: what is asked, where they stand, handing in, and how they were judged.
 */
@RestController
@RequestMapping(ApiSecurity.VERSION)
@Tag(name = "reports")
class ReportResource {
    private final Unions unions;
    private final Reporting reporting;
    private final Schedules schedules;
    private final Filling filling;
    private final HandingIn handingIn;
    private final Assessments assessments;
    private final Catalogue catalogue;
    private final OnceOnly once;

    ReportResource(
            Unions unions,
            Reporting reporting,
            Schedules schedules,
            Filling filling,
            HandingIn handingIn,
            Assessments assessments,
            Catalogue catalogue,
            OnceOnly once) {
        this.unions = unions;
        this.reporting = reporting;
        this.schedules = schedules;
        this.filling = filling;
        this.handingIn = handingIn;
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.once = once;
    }

    @GetMapping("/token")
    @Operation(operationId = "getToken")
    TokenOut token(@Caller Bearer bearer) {
        return new TokenOut(
                bearer.name(),
                bearer.account(),
                bearer.union().value(),
                unions.profile(bearer.viewer(), bearer.union()).name(),
                bearer.scopes().stream().sorted().toList(),
                bearer.expires());
    }

    @GetMapping("/unions/{union}/reports")
    @Operation(operationId = "getReports")
    ReportList reports(@Caller Bearer bearer, @PathVariable String union) {
        Viewer viewer = bearer.viewer();
        UnionId of = Names.union(union);
        unions.requireVisible(viewer, of);
        return new ReportList(
                reporting.periods().stream()
                        .map(PeriodStatus::period)
                        .sorted(Comparator.reverseOrder())
                        .flatMap(period -> submission(viewer, of, period).stream())
                        .map(view -> report(viewer, view))
                        .toList());
    }

    private Optional<SubmissionView> submission(Viewer viewer, UnionId union, Period period) {
        return reporting.submissions(viewer, period).stream()
                .filter(view -> view.union().equals(union))
                .findFirst();
    }

    private ReportOut report(Viewer viewer, SubmissionView view) {
        return ReportOut.of(
                view,
                schedules.due(viewer, view.union(), view.period()).orElse(null),
                reporting.steps(viewer, view.union(), view.period()));
    }

    @GetMapping("/unions/{union}/reports/{period}")
    @Operation(operationId = "getReport")
    ReportOut report(
            @Caller Bearer bearer, @PathVariable String union, @PathVariable String period) {
        Viewer viewer = bearer.viewer();
        return report(
                viewer, reporting.submission(viewer, Names.union(union), Names.period(period)));
    }

    @GetMapping("/unions/{union}/reports/{period}/definition")
    @Operation(operationId = "getDefinition")
    DefinitionOut definition(
            @Caller Bearer bearer, @PathVariable String union, @PathVariable String period) {
        Period in = Names.period(period);
        reporting.submission(bearer.viewer(), Names.union(union), in);
        return DefinitionOut.of(catalogue.forPeriod(in));
    }

    @GetMapping("/unions/{union}/reports/{period}/checklist")
    @Operation(operationId = "getChecklist")
    ChecklistOut checklist(
            @Caller Bearer bearer, @PathVariable String union, @PathVariable String period) {
        return ChecklistOut.of(
                handingIn.checklist(bearer.viewer(), Names.union(union), Names.period(period)));
    }

    @PutMapping("/unions/{union}/reports/{period}/explanations/{check}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "putExplanation")
    void explain(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String check,
            @Valid @RequestBody ExplanationIn body) {
        Viewer viewer = bearer.viewer();
        UnionId of = Names.union(union);
        Period in = Names.period(period);
        Filling.Explained outcome =
                filling.explain(viewer, of, in, check, body.words(), Explanation.ANY);
        if (outcome instanceof Filling.Explained.Locked locked) {
            throw Locks.refusal(locked.state());
        }
    }

    @PostMapping("/unions/{union}/reports/{period}/hand-in")
    @Operation(operationId = "handIn")
    ReportOut handIn(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @RequestHeader(name = "Idempotency-Key") @Pattern(regexp = "[!-~]{1,64}") String key,
            @Valid @RequestBody HandInIn body,
            HttpServletRequest request) {
        Viewer viewer = bearer.viewer();
        UnionId of = Names.union(union);
        Period in = Names.period(period);
        return once.answer(
                new OnceOnly.Request(
                        bearer, key, request.getRequestURI(), BodyFilter.hash(request)),
                ReportOut.class,
                () ->
                        switch (handingIn.handIn(viewer, of, in, body.declaredBy())) {
                            case HandingIn.Outcome.HandedIn now -> report(viewer, now.now());
                            case HandingIn.Outcome.NotReady not -> throw notReady(not.checklist());
                            case HandingIn.Outcome.Undeclared nobody ->
                                    throw Refusal.invalid(BodyFaults.missing("/declaredBy"));
                        });
    }

    private static Refusal notReady(Checklist checklist) {
        if (!checklist.submission().state().isOpen()) {
            return Locks.refusal(checklist.submission().state());
        }
        List<Fault> faults = new ArrayList<>();
        checklist
                .errors()
                .forEach(
                        flag ->
                                faults.add(
                                        Fault.of(
                                                flag.code(),
                                                "check-fails",
                                                Message.of("api.said", flag.message()))));
        checklist.warnings().stream()
                .filter(warning -> warning.explanation() == null)
                .forEach(
                        warning ->
                                faults.add(
                                        Fault.of(
                                                warning.flag().code(),
                                                "not-explained",
                                                Message.of("api.said", warning.flag().message()))));
        return new Refusal(
                ProblemKind.NOT_READY,
                Message.of(
                        checklist.overdue()
                                ? "api.problem.not-ready.overdue"
                                : "api.problem.not-ready.detail",
                        faults.size()),
                faults);
    }

    @GetMapping("/unions/{union}/reports/{period}/scorecard")
    @Operation(operationId = "getScorecard")
    ResponseEntity<ScorecardOut> scorecard(
            @Caller Bearer bearer, @PathVariable String union, @PathVariable String period) {
        Viewer viewer = bearer.viewer();
        UnionId of = Names.union(union);
        Period in = Names.period(period);
        Assessments.Frozen frozen = assessments.frozen(viewer, of, in);
        return ResponseEntity.ok()
                .eTag("\"" + frozen.sha256() + "\"")
                .body(ScorecardOut.of(assessments.scorecard(viewer, of, in), frozen));
    }
}
