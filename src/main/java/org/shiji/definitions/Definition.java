package org.shiji.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.shiji.scoring.Framework;
import org.shiji.shared.ElementCode;
import org.shiji.shared.RecordType;

/**
 * A framework folder as read and checked: what the arithmetic needs, where each element comes from,
 * the record types and the checks.
 *
 * @param basis the notice or rule the framework rests on
 * @param validFrom first day of the first period it may judge, ISO
 * @param sources element → where its values come from; same keys as {@code framework.elements()}
 * @param evidence the classes of evidence, by code
 * @param cases names of the worked examples; that they come true was seen when it was read
 * @param hash SHA-256 over the names and bytes of all its files, lower-case hex
 */
public record Definition(
        Framework framework,
        String basis,
        String validFrom,
        SequencedMap<ElementCode, ElementSource> sources,
        SequencedMap<RecordType, RecordKind> recordKinds,
        SequencedMap<String, EvidenceClass> evidence,
        List<Check> checks,
        List<Detector> detectors,
        List<String> cases,
        String hash) {

    public Definition {
        sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
        recordKinds = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(recordKinds));
        evidence = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(evidence));
        checks = List.copyOf(checks);
        detectors = List.copyOf(detectors);
        cases = List.copyOf(cases);
    }

    /** What a scorecard says about the rules it was made by. */
    public FrameworkRef ref() {
        return new FrameworkRef(framework.code(), framework.version(), hash);
    }
}
