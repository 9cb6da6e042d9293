package org.shiji.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Intake;
import org.shiji.reporting.BulkEntry;
import org.shiji.reporting.RecordKeeping;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.Reporting;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records of a report, type by type. */
@RestController
@RequestMapping(ApiSecurity.VERSION + "/unions/{union}/reports/{period}/records/{type}")
@Tag(name = "records")
class RecordResource {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Reporting reporting;
    private final RecordKeeping keeping;
    private final BulkEntry bulk;
    private final Intake intake;
    private final Catalogue catalogue;
    private final OnceOnly once;

    RecordResource(
            Reporting reporting,
            RecordKeeping keeping,
            BulkEntry bulk,
            Intake intake,
            Catalogue catalogue,
            OnceOnly once) {
        this.reporting = reporting;
        this.keeping = keeping;
        this.bulk = bulk;
        this.intake = intake;
        this.catalogue = catalogue;
        this.once = once;
    }

    /** Records of one type of one report, as a viewer asks for them. */
    private record Asked(
            Viewer viewer, UnionId union, Period period, Definition definition, RecordKind kind) {
        RecordType type() {
            return kind.type();
        }
    }

    private Asked asked(Bearer bearer, String union, String period, String type) {
        UnionId of = Names.union(union);
        Period in = Names.period(period);
        reporting.submission(bearer.viewer(), of, in);
        Definition definition = catalogue.forPeriod(in);
        RecordKind kind = definition.recordKinds().get(Names.type(type));
        if (kind == null) {
            throw new NotVisible("record type");
        }
        return new Asked(bearer.viewer(), of, in, definition, kind);
    }

    @GetMapping
    @Operation(operationId = "getRecords")
    RecordsOut page(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String type,
            @RequestParam(defaultValue = "ALL") RecordQuery.Which which,
            @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int offset,
            @RequestParam(defaultValue = "100") @Min(1) @Max(RecordQuery.MOST) int limit) {
        Asked asked = asked(bearer, union, period, type);
        RecordQuery query =
                RecordQuery.ofType(asked.definition(), asked.union(), asked.period(), asked.type())
                        .only(which)
                        .page(offset, limit);
        return new RecordsOut(
                reporting.countRecords(asked.viewer(), query),
                offset,
                reporting.records(asked.viewer(), query).stream()
                        .map(RecordsOut.RecordOut::of)
                        .toList());
    }

    @GetMapping(path = "/template", produces = XLSX)
    @Operation(operationId = "getTemplate")
    ResponseEntity<byte[]> template(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String type) {
        Asked asked = asked(bearer, union, period, type);
        byte[] workbook =
                intake.template(asked.viewer(), asked.union(), asked.period(), asked.type());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(asked.type().value() + ".xlsx")
                                .build()
                                .toString())
                .body(workbook);
    }

    @PostMapping
    @Operation(operationId = "postRecords")
    RecordsDone add(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String type,
            @RequestHeader(name = "Idempotency-Key") @Pattern(regexp = "[!-~]{1,64}") String key,
            @Valid @RequestBody RecordsIn body,
            HttpServletRequest request) {
        Asked asked = asked(bearer, union, period, type);
        BulkEntry.Mode mode = body.mode();
        return once.answer(
                work(bearer, key, request),
                RecordsDone.class,
                () ->
                        RecordsDone.of(
                                bulk.put(
                                        asked.viewer(),
                                        asked.union(),
                                        asked.period(),
                                        asked.type(),
                                        mode == null ? BulkEntry.Mode.ADD : mode,
                                        read(asked, body).iterator(),
                                        rows -> {})));
    }

    private List<Map<FieldCode, Object>> read(Asked asked, RecordsIn body) {
        return new RecordReading(
                        asked.kind(), keeping.form(asked.viewer(), asked.union(), asked.kind()))
                .read(body.records());
    }

    @PostMapping("/withdrawals")
    @Operation(operationId = "withdrawRecords")
    RecordsDone withdraw(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @PathVariable String type,
            @RequestHeader(name = "Idempotency-Key") @Pattern(regexp = "[!-~]{1,64}") String key,
            @Valid @RequestBody WithdrawalIn body,
            HttpServletRequest request) {
        Asked asked = asked(bearer, union, period, type);
        return once.answer(
                work(bearer, key, request), RecordsDone.class, () -> withdraw(asked, body));
    }

    private RecordsDone withdraw(Asked asked, WithdrawalIn body) {
        return switch (keeping.withdraw(
                asked.viewer(),
                asked.union(),
                asked.period(),
                asked.type(),
                body.numbers(),
                body.reason())) {
            case RecordKeeping.Outcome.Done done ->
                    new RecordsDone(0, 0, body.numbers().stream().distinct().count());
            case RecordKeeping.Outcome.Refused refused ->
                    throw new Refusal(ProblemKind.INVALID, refused.problems().size());
            case RecordKeeping.Outcome.Overtaken gone ->
                    throw Refusal.invalid(
                            Fault.at("/numbers", "no-such-record", Message.of("api.record.gone")));
            case RecordKeeping.Outcome.Locked locked -> throw Locks.refusal(locked.state());
        };
    }

    private static OnceOnly.Request work(Bearer bearer, String key, HttpServletRequest request) {
        return new OnceOnly.Request(bearer, key, request.getRequestURI(), BodyFilter.hash(request));
    }
}
