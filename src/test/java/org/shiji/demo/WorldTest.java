package org.shiji.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.reporting.NewRecord;
import org.shiji.shared.ElementCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Member;
import org.shiji.unions.NewUnion;

class WorldTest {
    private static final World WORLD = new World();
    private static final List<Report> REPORTS = WORLD.reports();
    private static final int LATEST = 2025;

    @Test
    void threeProvincesHoldFourteenUnions() {
        assertThat(WORLD.provinces()).extracting("code").containsExactly("91", "92", "93");
        assertThat(WORLD.unions()).hasSize(14);
        assertThat(WORLD.unions())
                .extracting(union -> union.province().code())
                .contains("91", "92", "93");
        assertThat(REPORTS).hasSize(42);
    }

    @Test
    void thereAreAboutSixtyThousandRecords() {
        assertThat(REPORTS.stream().mapToInt(Report::size).sum()).isBetween(54_000, 66_000);
    }

    @Test
    void twoRunsMakeTheSameBytesWhateverLocaleAndZone() throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String first = hash(new World());
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            assertThat(hash(new World())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aReportIsTheSameMadeAloneOrAmongAll() {
        Report alone = new World().report(new UnionId("xiyu"), Period.year(2024));
        assertThat(written(alone)).isEqualTo(written(report("xiyu", 2024)));
    }

    @Test
    void everyCreditCodeHasTheRightCheckDigitAndBelongsToOne() {
        Set<String> seen = new HashSet<>();
        for (NewUnion union : WORLD.unions()) {
            assertThat(union.members())
                    .filteredOn(one -> one.kind() == Member.Kind.COMPANY)
                    .hasSizeBetween(20, 115);
            assertThat(union.members())
                    .filteredOn(one -> one.kind() == Member.Kind.SCHOOL)
                    .hasSizeBetween(3, 12);
            for (Member member : union.members()) {
                assertThat(seen.add(member.code())).as(member.toString()).isTrue();
                if (member.kind() != Member.Kind.SCHOOL) {
                    assertThat(isCreditCode(member.code())).as(member.toString()).isTrue();
                }
            }
        }
        REPORTS.stream()
                .flatMap(report -> all(report, "destination"))
                .map(record -> text(record, "employer"))
                .distinct()
                .forEach(code -> assertThat(isCreditCode(code)).as(code).isTrue());
    }

    @Test
    void noTwoMembersOfAUnionShareAName() {
        for (NewUnion union : WORLD.unions()) {
            assertThat(union.members()).extracting(one -> one.name().zh()).doesNotHaveDuplicates();
            assertThat(union.members()).extracting(one -> one.name().en()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract:number",
                "project:number",
                "receipt:voucher",
                "training:number",
                "meeting:number",
                "visit:number",
                "destination:person",
                "order_student:person",
                "company_teacher:person",
                "base_use:base,school,used"
            })
    void whatShouldBeOneOfItsKindIs(String typeAndKey) {
        String type = typeAndKey.substring(0, typeAndKey.indexOf(':'));
        String[] key = typeAndKey.substring(typeAndKey.indexOf(':') + 1).split(",");
        List<String> keys =
                REPORTS.stream()
                        .flatMap(
                                report ->
                                        all(report, type)
                                                .map(
                                                        record ->
                                                                report.period()
                                                                        + Stream.of(key)
                                                                                .map(
                                                                                        field ->
                                                                                                text(
                                                                                                        record,
                                                                                                        field))
                                                                                .toList()
                                                                                .toString()))
                        .toList();
        assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theShowyOnesPlacementsLastThreeDays() {
        Report showy = report("binjiang", LATEST);
        assertThat(count(showy, "placement", lasting(3))).isEqualTo(412);
        assertThat(showy.records().get(new RecordType("placement"))).hasSize(455);
    }

    @Test
    void theShowyOnesContractsHaveNearlyNoReceipts() {
        Report showy = report("binjiang", LATEST);
        assertThat(sum(all(showy, "contract"))).isEqualByComparingTo("1240");
        BigDecimal received =
                sum(all(showy, "receipt").filter(one -> text(one, "purpose").equals("service")));
        assertThat(received).isBetween(new BigDecimal("30"), new BigDecimal("40"));
        assertThat(count(showy, "receipt", one -> text(one, "purpose").equals("research")))
                .isZero();
        assertThat(showy.typed().get(new ElementCode("service_receipts")).or(0)).isGreaterThan(500);
    }

    @Test
    void theNeighboursCertificatesAreReportedASecondTimeLater() {
        Map<String, NewRecord> first =
                all(report("lanwan", LATEST), "certificate")
                        .collect(
                                Collectors.toMap(
                                        one -> text(one, "certificate"), one -> one, (a, b) -> a));
        List<NewRecord> copied =
                all(report("fengyan", LATEST), "certificate")
                        .filter(one -> first.containsKey(text(one, "certificate")))
                        .toList();
        assertThat(copied)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        one -> {
                            NewRecord original = first.get(text(one, "certificate"));
                            assertThat(text(one, "issuer")).isEqualTo(text(original, "issuer"));
                            assertThat(one.reportedAt()).isAfter(original.reportedAt());
                        });
    }

    @Test
    void theFakedEmploymentIsVerifiedAndInTheRows() {
        Report vetoed = report("shuoqiao", LATEST);
        assertThat(vetoed.findings().verified())
                .filteredOn(one -> one.element().value().equals("faked_employment"))
                .singleElement()
                .satisfies(one -> assertThat(one.value().or(0)).isEqualTo(1));
        Map<String, Long> padded =
                all(vetoed, "destination")
                        .filter(one -> text(one, "proof").equals("placement"))
                        .collect(
                                Collectors.groupingBy(
                                        one -> text(one, "employer"), Collectors.counting()));
        assertThat(padded.values()).contains(64L);
        assertThat(REPORTS)
                .filteredOn(
                        report ->
                                report.findings().verified().stream()
                                        .anyMatch(
                                                one ->
                                                        one.element()
                                                                        .value()
                                                                        .equals("faked_employment")
                                                                && one.value().or(0) > 0))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"luting", "hedi"})
    void theUndeterminedOnesTypeFiguresWithoutEvidence(String union) {
        Report report = report(union, LATEST);
        assertThat(report.evidence()).isEmpty();
        assertThat(report.typed()).hasSizeGreaterThan(20);
        assertThat(report.size()).isLessThan(200);
        assertThat(report.findings().verified()).isEmpty();
    }

    @Test
    void theYearEndOneReportsWhatLiesOutsideOfThePeriod() {
        Report late = report("wangpi", LATEST);
        long outside =
                all(late, "receipt")
                        .filter(one -> date(one, "received").getYear() != LATEST)
                        .count();
        long lastDays =
                all(late, "receipt")
                        .filter(
                                one ->
                                        date(one, "received").isAfter(LocalDate.of(LATEST, 12, 20))
                                                && date(one, "received").getYear() == LATEST)
                        .count();
        assertThat(outside).isGreaterThan(all(late, "receipt").count() * 4 / 10);
        assertThat(lastDays).isGreaterThan((all(late, "receipt").count() - outside) / 5);
    }

    @Test
    void theImprovedOneWasShowyOnce() {
        assertThat(count(report("tiegang", 2023), "placement", lasting(3))).isGreaterThan(300);
        assertThat(count(report("tiegang", LATEST), "placement", lasting(3))).isZero();
        assertThat(sum(all(report("tiegang", LATEST), "receipt")))
                .isGreaterThan(
                        sum(all(report("tiegang", 2023), "receipt"))
                                .multiply(BigDecimal.valueOf(3)));
    }

    @Test
    void theGrowingOneReceivesMoreEachYear() {
        List<BigDecimal> received =
                Stream.of(2023, 2024, 2025)
                        .map(year -> sum(all(report("jichuan", year), "receipt")))
                        .toList();
        assertThat(received).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void onePhotoStandsBehindManyIndicatorsOfTheSecondShowyOne() {
        Map<String, Long> files =
                report("yezhu", LATEST).evidence().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.file().sha256(), Collectors.counting()));
        assertThat(files.values()).anyMatch(uses -> uses >= 7);
        assertThat(report("chengxi", LATEST).evidence())
                .extracting("file.sha256")
                .doesNotHaveDuplicates();
    }

    private static Report report(String union, int year) {
        return REPORTS.stream()
                .filter(one -> one.union().value().equals(union) && one.period().year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<NewRecord> all(Report report, String type) {
        return report.records().getOrDefault(new RecordType(type), List.of()).stream();
    }

    private static long count(Report report, String type, Predicate<NewRecord> which) {
        return all(report, type).filter(which).count();
    }

    private static Predicate<NewRecord> lasting(int days) {
        return one -> date(one, "end").toEpochDay() - date(one, "start").toEpochDay() + 1 == days;
    }

    private static BigDecimal sum(Stream<NewRecord> records) {
        return records.map(one -> new BigDecimal(text(one, "amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate date(NewRecord record, String field) {
        return LocalDate.parse(text(record, field));
    }

    private static String text(NewRecord record, String field) {
        return String.valueOf(record.values().get(new FieldCode(field)));
    }

    /** GB 32100: the weighted sum with the check digit is a multiple of 31. */
    private static boolean isCreditCode(String code) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.length() == 18 && (sum + alphabet.indexOf(code.charAt(17))) % 31 == 0;
    }

    private static String hash(World world) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(world.unions().toString().getBytes(StandardCharsets.UTF_8));
        for (Report report : world.reports()) {
            digest.update(written(report).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String written(Report report) {
        StringBuilder written = new StringBuilder();
        written.append(report.union())
                .append(report.period())
                .append(report.submitted())
                .append(report.typed());
        written.append(report.evidence()).append(report.findings());
        report.records()
                .forEach(
                        (type, records) ->
                                records.forEach(
                                        record ->
                                                written.append(type)
                                                        .append(new TreeMap<>(record.values()))
                                                        .append(record.reportedAt())));
        return written.toString();
    }
}
