package org.shiji.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.shiji.reporting.NewRecord;
import org.shiji.reporting.SubmissionState;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.NewUnion;
import org.shiji.unions.Province;

/**
 * The fictitious provinces and unions with everything they reported. Pure: made from the files
 * under {@code /demo} and a fixed beginning of chance alone, the same on every machine and at any
 * time.
 */
final class World {
    /** From the oldest. */
    static final List<Period> PERIODS =
            List.of(Period.year(2023), Period.year(2024), Period.year(2025));

    private static final Duration OPEN_FOR = Duration.ofDays(45);

    private final Yaml unions = Yaml.file("unions.yaml");
    private final Yaml profiles = Yaml.file("profiles.yaml").at("profiles");
    private final Yaml vocabulary = Yaml.file("vocabulary.yaml");
    private final Yaml findings = Yaml.file("findings.yaml");
    private final long seed = (long) unions.at("seed").number();
    private final SequencedMap<UnionId, Yaml> plans = new LinkedHashMap<>();
    private final SequencedMap<UnionId, Roster> rosters = new LinkedHashMap<>();

    World() {
        for (Yaml plan : unions.at("unions").list()) {
            UnionId id = new UnionId(plan.text("id"));
            plans.put(id, plan);
            rosters.put(
                    id,
                    Roster.of(
                            seed, plans.size(), plan, vocabulary, province(plan.text("province"))));
        }
    }

    List<Province> provinces() {
        return unions.at("provinces").list().stream()
                .map(one -> new Province(one.text("code"), one.words()))
                .toList();
    }

    List<NewUnion> unions() {
        return rosters.values().stream().map(Roster::union).toList();
    }

    /** What a union reported for a period. */
    Report report(UnionId union, Period period) {
        Yaml plan = known(plans, union);
        Roster roster = known(rosters, union);
        Profile profile = Profile.of(profiles, plan, period);
        Instant submitted = submitted(union, profile);
        Figures figures = new Figures(roster, profile, plan, vocabulary);
        var records = kept(profile, records(union, roster, profile, submitted));
        var typed = figures.typed(records.getOrDefault(new RecordType("receipt"), List.of()));
        return new Report(
                union,
                period,
                submitted.minus(OPEN_FOR),
                submitted,
                SubmissionState.valueOf(
                        profile.has("state") ? profile.text("state") : usualState(period)),
                profile.has("reason") ? profile.text("reason") : "",
                typed,
                records,
                figures.evidence(
                        draw(union, period, "evidence"), submitted.minus(Duration.ofDays(9))),
                Findings.of(findings, union, plan.text("province"), profile, typed));
    }

    private Filing records(UnionId union, Roster roster, Profile profile, Instant submitted) {
        Filing filing = new Filing(submitted.minus(Duration.ofDays(3)));
        Period period = profile.period();
        // one cohort for all: an order student is the same person when hired
        Draw students = draw(union, period, "learning");
        Learning learning = new Learning(roster, profile, filing, students);
        learning.orderClasses();
        learning.destinations();
        learning.placements();
        learning.certificates(vocabulary);
        copyCertificates(profile, filing);
        Teaching teaching = new Teaching(roster, profile, filing, draw(union, period, "teaching"));
        teaching.companyTeachers();
        teaching.bases();
        teaching.meetings();
        Business business =
                new Business(roster, profile, filing, draw(union, period, "business"), vocabulary);
        business.contracts();
        business.projects();
        business.income();
        business.sessions();
        business.visits();
        return filing;
    }

    /** Certificates of the neighbour, entered once more under this union's own students. */
    private void copyCertificates(Profile profile, Filing filing) {
        if (!profile.has("copiesFrom")) {
            return;
        }
        UnionId neighbour = new UnionId(profile.text("copiesFrom"));
        List<NewRecord> theirs =
                Objects.requireNonNull(
                        report(neighbour, profile.period())
                                .records()
                                .get(new RecordType("certificate")));
        List<NewRecord> own = List.copyOf(filing.of("order_student"));
        for (int i = 0; i < profile.exactly("copies"); i++) {
            NewRecord copied = theirs.get(i);
            NewRecord holder = own.get(i % own.size());
            filing.begin("certificate")
                    .with("person", field(holder, "person"))
                    .with("school", field(holder, "school"))
                    .with("major", field(holder, "major"))
                    .with("certificate", field(copied, "certificate"))
                    .with("title", field(copied, "title"))
                    .with("issuer", field(copied, "issuer"))
                    .with("issued", field(copied, "issued"))
                    .with("level", field(copied, "level"))
                    .done();
        }
    }

    private static Object field(NewRecord record, String field) {
        return Objects.requireNonNull(record.values().get(new FieldCode(field)), field);
    }

    private static SequencedMap<RecordType, List<NewRecord>> kept(Profile profile, Filing filing) {
        List<String> only = profile.list("only");
        SequencedMap<RecordType, List<NewRecord>> kept = new LinkedHashMap<>();
        filing.records()
                .forEach(
                        (type, records) -> {
                            if (only.isEmpty() || only.contains(type.value())) {
                                kept.put(type, records);
                            }
                        });
        return kept;
    }

    /** In the January after the period, each union on a day of its own. */
    private Instant submitted(UnionId union, Profile profile) {
        int place = List.copyOf(plans.keySet()).indexOf(union);
        int day = profile.has("reportedOn") ? profile.exactly("reportedOn") : 8 + place;
        return LocalDate.of(profile.year() + 1, 1, day)
                .atTime(9, 30)
                .toInstant(ZoneOffset.ofHours(8));
    }

    private static String usualState(Period period) {
        return period.equals(PERIODS.getLast()) ? "UNDER_REVIEW" : "FINAL";
    }

    private Draw draw(UnionId union, Period period, String purpose) {
        return new Draw(seed, union + "/" + period + "/" + purpose);
    }

    private Province province(String code) {
        return provinces().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no province " + code));
    }

    private static <T> T known(SequencedMap<UnionId, T> all, UnionId union) {
        T found = all.get(union);
        if (found == null) {
            throw new IllegalArgumentException("no union " + union);
        }
        return found;
    }

    /** Every report, period by period from the oldest, unions in the order of the file. */
    List<Report> reports() {
        return PERIODS.stream()
                .flatMap(period -> plans.keySet().stream().map(union -> report(union, period)))
                .toList();
    }
}
