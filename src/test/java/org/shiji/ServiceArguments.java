package org.shiji;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shiji.api.NewToken;
import org.shiji.assessment.WhatIf;
import org.shiji.definitions.Candidate;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Edits;
import org.shiji.definitions.ElementSource;
import org.shiji.definitions.FrameworkRef;
import org.shiji.definitions.RecordKind;
import org.shiji.inspection.Reviews;
import org.shiji.reporting.BulkEntry;
import org.shiji.reporting.EvidenceFile;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.RecordKeeping;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.AccountEntry;
import org.shiji.unions.AccountFilter;
import org.shiji.unions.Province;
import org.shiji.unions.Role;
import org.shiji.unions.UnionEntry;
import org.shiji.unions.Viewer;

/** What the parameters of the services can be filled with. */
final class ServiceArguments {
    private static final RecordType CERTIFICATE = new RecordType("certificate");

    private static final String EVIDENCE = "Evidence|Attachments";
    private static final ElementCode STAFF = new ElementCode("staff");

    private final Definition definition;
    private final Period period;
    private final Candidate candidate;
    private final long proposal;
    private final long imported;
    private final long attached;

    /**
     * @param definition in force in the period
     * @param candidate somebody's own
     * @param proposal of the same author
     * @param imported a file one of the unions handed in
     * @param attached a file behind a figure of the same union
     */
    ServiceArguments(
            Definition definition,
            Period period,
            Candidate candidate,
            long proposal,
            long imported,
            long attached) {
        this.definition = definition;
        this.period = period;
        this.candidate = candidate;
        this.proposal = proposal;
        this.imported = imported;
        this.attached = attached;
    }

    /** Every combination of what the parameters can be. */
    List<Object[]> of(Method method, Viewer viewer, UnionId union, boolean wide) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[0]);
        boolean ofEvidence = method.getDeclaringClass().getSimpleName().matches(EVIDENCE);
        for (AnnotatedType parameter : method.getAnnotatedParameterTypes()) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] begun : all) {
                List<?> values =
                        ofEvidence && parameter.getType() == String.class
                                ? List.of("photo", "rumour")
                                : ofEvidence && parameter.getType() == long.class
                                        ? List.of(attached, 4711L)
                                        : values(parameter, viewer, union, wide);
                for (Object value : values) {
                    Object[] more = Arrays.copyOf(begun, begun.length + 1);
                    more[begun.length] = value;
                    longer.add(more);
                }
                if (parameter.isAnnotationPresent(Nullable.class)) {
                    longer.add(Arrays.copyOf(begun, begun.length + 1));
                }
            }
            all = longer;
        }
        return all;
    }

    private List<?> values(AnnotatedType parameter, Viewer viewer, UnionId union, boolean wide) {
        Type generic = parameter.getType();
        Class<?> type =
                (Class<?>)
                        (generic instanceof ParameterizedType parameterized
                                ? parameterized.getRawType()
                                : generic);
        Map<Class<?>, List<?>> known =
                Map.ofEntries(
                        Map.entry(Viewer.class, List.of(viewer)),
                        Map.entry(UnionId.class, List.of(union)),
                        Map.entry(Period.class, wide ? periods() : List.of(period)),
                        Map.entry(Definition.class, List.of(definition)),
                        Map.entry(RecordQuery.class, queries(union, wide)),
                        Map.entry(ElementCode.class, List.of(new ElementCode("certificates"))),
                        Map.entry(KpiCode.class, List.of(definition.framework().root().code())),
                        Map.entry(Figure.class, List.of(Figure.of(1))),
                        Map.entry(Text.class, List.of(Text.same("because"))),
                        Map.entry(
                                long.class,
                                wide
                                        ? List.of(proposal, imported, 4711L)
                                        : List.of(proposal, 4711L)),
                        Map.entry(Candidate.class, List.of(candidate)),
                        Map.entry(FrameworkRef.class, List.of(definition.ref())),
                        Map.entry(double.class, List.of(1.5)),
                        Map.entry(int.class, List.of(1, 500)),
                        Map.entry(RecordType.class, List.of(CERTIFICATE)),
                        Map.entry(
                                RecordKind.class,
                                List.of(
                                        Objects.requireNonNull(
                                                definition.recordKinds().get(CERTIFICATE)))),
                        Map.entry(SubmissionState.class, List.of(SubmissionState.ACCEPTED)),
                        Map.entry(
                                Reviews.Seen.class,
                                List.of(new Reviews.Seen(SubmissionState.UNDER_REVIEW, 1))),
                        Map.entry(LocalDate.class, List.of(LocalDate.of(2026, 3, 31))),
                        Map.entry(
                                Schedule.class,
                                List.of(
                                        new Schedule(
                                                period,
                                                LocalDate.of(2025, 12, 1),
                                                LocalDate.of(2026, 1, 31)))),
                        Map.entry(Map.class, List.of(Map.of())),
                        Map.entry(SequencedMap.class, List.of(new TreeMap<>())),
                        Map.entry(Collection.class, List.of(List.of(1))),
                        Map.entry(Iterator.class, List.of(Collections.emptyIterator())),
                        Map.entry(
                                RecordKeeping.InHand.class,
                                List.of(new RecordKeeping.InHand(1, "0", Map.of()))),
                        Map.entry(
                                Behind.class,
                                List.of(
                                        new Behind.OfFigure(STAFF),
                                        new Behind.OfRecord(CERTIFICATE, 1))),
                        Map.entry(
                                EvidenceFile.class,
                                List.of(new EvidenceFile("a.pdf", "0".repeat(64), 1))),
                        Map.entry(BulkEntry.Mode.class, List.of(BulkEntry.Mode.ADD)),
                        Map.entry(
                                BulkEntry.Progress.class, List.of((BulkEntry.Progress) rows -> {})),
                        Map.entry(
                                InputStream.class, List.of(new ByteArrayInputStream(new byte[1]))),
                        Map.entry(OutputStream.class, List.of(OutputStream.nullOutputStream())),
                        Map.entry(Edits.class, List.of(Edits.NONE)),
                        Map.entry(byte[].class, List.of(new byte[0])),
                        Map.entry(WhatIf.Steps.class, List.of((WhatIf.Steps) done -> {})),
                        Map.entry(Locale.class, List.of(Locale.CHINESE, Locale.ENGLISH)),
                        Map.entry(List.class, List.of(List.of())),
                        Map.entry(
                                UnionEntry.class,
                                List.of(
                                        new UnionEntry(
                                                Text.same("union"),
                                                new Province("91", Text.same("province")),
                                                Text.same("city"),
                                                Text.same("park"),
                                                List.of(),
                                                LocalDate.of(2026, 1, 1)))),
                        Map.entry(
                                NewToken.class,
                                List.of(
                                        new NewToken(
                                                "machine", Set.of(), LocalDate.of(2000, 1, 1)))),
                        Map.entry(AccountFilter.class, List.of(AccountFilter.ALL)),
                        Map.entry(
                                AccountEntry.class,
                                List.of(
                                        new AccountEntry(
                                                Text.same("somebody"),
                                                Role.UNION_REPORTER,
                                                null,
                                                union,
                                                ""))),
                        // what somebody may have written into the address
                        Map.entry(String.class, List.of("园", "", "91", "93", "%")));
        List<?> values = known.get(type);
        if (values == null) {
            throw new AssertionError("say here what a " + type + " can be");
        }
        return values;
    }

    private List<Period> periods() {
        return List.of(period, Period.year(2031));
    }

    private List<RecordQuery> queries(UnionId union, boolean wide) {
        List<RecordQuery> queries = new ArrayList<>();
        definition
                .recordKinds()
                .keySet()
                .forEach(
                        type ->
                                queries.add(
                                        RecordQuery.ofType(definition, union, period, type)
                                                .page(0, RecordQuery.MOST)));
        if (wide) {
            definition
                    .sources()
                    .forEach(
                            (element, source) -> {
                                if (source instanceof ElementSource.FromRecords) {
                                    queries.add(
                                            RecordQuery.behind(definition, union, period, element)
                                                    .only(RecordQuery.Which.VOIDED)
                                                    .page(0, RecordQuery.MOST));
                                }
                            });
        }
        return wide ? queries : queries.subList(0, 1);
    }
}
