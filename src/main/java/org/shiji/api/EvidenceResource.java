package org.shiji.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shiji.api.EvidenceOut.EvidenceKept;
import org.shiji.api.EvidenceOut.EvidenceList;
import org.shiji.evidence.Evidence;
import org.shiji.evidence.Taken;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.Sha256;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files behind figures and records. */
@RestController
@RequestMapping(ApiSecurity.VERSION + "/unions/{union}/reports/{period}/evidence")
@Tag(name = "evidence")
class EvidenceResource {
    private final Evidence evidence;
    private final OnceOnly once;

    EvidenceResource(Evidence evidence, OnceOnly once) {
        this.evidence = evidence;
        this.once = once;
    }

    @GetMapping
    @Operation(operationId = "getEvidence")
    EvidenceList all(
            @Caller Bearer bearer, @PathVariable String union, @PathVariable String period) {
        return new EvidenceList(
                evidence.all(bearer.viewer(), Names.union(union), Names.period(period)).stream()
                        .map(piece -> EvidenceOut.of(piece.item()))
                        .toList());
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "attachEvidence")
    EvidenceKept attach(
            @Caller Bearer bearer,
            @PathVariable String union,
            @PathVariable String period,
            @RequestHeader(name = "Idempotency-Key") @Pattern(regexp = "[!-~]{1,64}") String key,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String element,
            @RequestParam(required = false) @Nullable String recordType,
            @RequestParam(required = false) @Min(1) @Nullable Integer recordNumber,
            @RequestPart MultipartFile file,
            HttpServletRequest request) {
        UnionId of = Names.union(union);
        Period in = Names.period(period);
        Behind behind = behind(element, recordType, recordNumber);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String sha256 = hash(file);
        OnceOnly.Request asked =
                new OnceOnly.Request(
                        bearer,
                        key,
                        request.getRequestURI(),
                        kind,
                        behind.toString(),
                        name,
                        sha256);
        Viewer viewer = bearer.viewer();
        try (InputStream content = file.getInputStream();
                Taken taken = evidence.take(viewer, of, in, behind, kind, name, content)) {
            return once.answer(
                    asked,
                    EvidenceKept.class,
                    () -> {
                        boolean there = wasThere(taken.attach());
                        return new EvidenceKept(there, find(viewer, of, in, behind, sha256));
                    });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean wasThere(Evidence.Receipt receipt) {
        return switch (receipt) {
            case Evidence.Receipt.Attached attached -> false;
            case Evidence.Receipt.There there -> true;
            case Evidence.Receipt.Refused refused ->
                    throw Refusal.invalid(Fault.at("/file", "not-taken", refused.why()));
            case Evidence.Receipt.Away away ->
                    throw new Refusal(
                            ProblemKind.UNAVAILABLE,
                            Message.of("evidence.file.storeAway"),
                            List.of());
            case Evidence.Receipt.Locked locked -> throw Locks.refusal(locked.state());
        };
    }

    private EvidenceOut find(
            Viewer viewer, UnionId union, Period period, Behind behind, String sha256) {
        return evidence.all(viewer, union, period).stream()
                .map(Evidence.Piece::item)
                .filter(item -> item.behind().equals(behind))
                .filter(item -> item.file().sha256().equals(sha256))
                .findFirst()
                .map(EvidenceOut::of)
                .orElseThrow(() -> new NotVisible("evidence"));
    }

    private static Behind behind(
            @Nullable String element, @Nullable String type, @Nullable Integer number) {
        if (element != null && type == null && number == null) {
            return new Behind.OfFigure(Names.element(element));
        }
        if (element == null && type != null && number != null) {
            return new Behind.OfRecord(Names.type(type), number);
        }
        throw ParameterFaults.malformed(
                Fault.of("element", "element-or-record", Message.of("api.evidence.behind")));
    }

    private static String hash(MultipartFile file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Sha256.hex(digest);
    }
}
