package org.shiji.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Records of talent cultivation: order classes, placements, destinations. */
final class Learning {
    private final Profile profile;
    private final Filing filing;
    private final Employers employers;
    private final Cohort cohort;
    private final Days days;
    private final Draw draw;
    private final String union;

    Learning(Roster roster, Profile profile, Filing filing, Draw draw) {
        this.profile = profile;
        this.filing = filing;
        this.draw = draw;
        this.union = roster.union().id().value();
        employers = new Employers(roster, profile, draw);
        cohort = new Cohort(roster, profile, draw);
        days = new Days(profile, draw);
    }

    void orderClasses() {
        int count = profile.count("order");
        int engineers = (int) Math.round(count * profile.share("engineers"));
        for (int i = 0; i < count; i++) {
            Cohort.Student student = cohort.student(i);
            int group = i / 25 + 1;
            boolean agreed = !draw.chance(profile.share("noAgreement"));
            filing.begin("order_student")
                    .with("person", student.number())
                    .with("school", student.school())
                    .with("major", student.major())
                    .with("company", employers.member(true))
                    .with(
                            "agreement",
                            agreed ? "%s-XY%d-%02d".formatted(union, profile.year(), group) : "")
                    .with("since", LocalDate.of(profile.year() - 1, 9, draw.between(1, 28)))
                    .with(
                            "form",
                            i >= count - engineers
                                    ? "engineer"
                                    : i % 2 == 0 ? "order" : "apprentice")
                    .done();
        }
    }

    /**
     * Destinations: first the order students their companies hired, then others hired by members,
     * then the rest.
     */
    void destinations() {
        int employed = (int) Math.round(profile.count("graduates") * profile.share("employed"));
        int ordered =
                Math.min(
                        (int) Math.round(profile.count("order") * profile.share("orderHired")),
                        employed);
        int byMembers = Math.max(ordered, (int) Math.round(employed * profile.share("byMembers")));
        double parkOfMembers = Math.min(1, profile.share("inPark") / profile.share("byMembers"));
        int padded = profile.exactly("placementProof");
        for (int i = 0; i < employed; i++) {
            boolean withPadding = i >= employed - padded;
            String employer =
                    i < byMembers
                            ? employers.member(draw.chance(parkOfMembers))
                            : withPadding ? employers.stranger(0) : employers.stranger();
            destination(i, employer, withPadding || draw.chance(profile.share("noise")));
        }
    }

    private void destination(int place, String employer, boolean placementProof) {
        Cohort.Student student = cohort.student(place);
        filing.begin("destination")
                .with("person", student.number())
                .with("school", student.school())
                .with("major", student.major())
                .with("employer", employer)
                .with("start", days.any(160, 345))
                .with("relevant", draw.chance(profile.share("relevant")))
                .with("flexible", draw.chance(profile.share("flexible")))
                .with("pay", BigDecimal.valueOf(draw.between(36, 72) * 100L))
                .with(
                        "proof",
                        placementProof ? "placement" : draw.chance(0.7) ? "insurance" : "contract")
                .done();
    }

    void placements() {
        int full = profile.count("placements");
        int brief = profile.exactly("short");
        int agency = profile.exactly("agency");
        for (int i = 0; i < full + brief; i++) {
            placement(i, i >= full, i < agency);
        }
    }

    private void placement(int place, boolean brief, boolean agency) {
        Cohort.Student student = cohort.student(place);
        LocalDate start = days.any(10, brief ? 340 : 160);
        int length =
                brief
                        ? briefDays()
                        : (int) Math.round((profile.share("weeks") + draw.between(-3, 3)) * 7);
        LocalDate end = start.plusDays(length - 1L);
        boolean park = draw.chance(profile.share("placementsInPark"));
        boolean byMember = draw.chance(profile.share("placementsByMembers"));
        int wage = draw.between(42, 62) * 100;
        int percent =
                draw.chance(profile.share("paid")) ? draw.between(81, 100) : draw.between(40, 74);
        filing.begin("placement")
                .with("person", student.number())
                .with("school", student.school())
                .with("major", student.major())
                .with("company", byMember ? employers.member(park) : employers.stranger())
                .with("start", start)
                .with("end", end)
                .with(
                        "weeks",
                        BigDecimal.valueOf(
                                Math.round(ChronoUnit.DAYS.between(start, end) / 7.0 * 10), 1))
                .with("relevant", draw.chance(profile.share("placementRelevant")))
                .with("agreement", length > 3 && draw.chance(profile.share("signed")))
                .with("insured", !brief)
                .with("pay", brief ? "" : BigDecimal.valueOf((long) wage * percent / 100))
                .with("post_wage", BigDecimal.valueOf(wage))
                .with("payer", agency ? "agency" : "company")
                .done();
    }

    private int briefDays() {
        int most = profile.exactly("shortDays");
        return most == 3 ? 3 : draw.between(8, most);
    }

    /** Certificates of the union's own; a share of them, as the noise goes, is entered twice. */
    void certificates(Yaml vocabulary) {
        List<Yaml> titles = vocabulary.at("certificateTitles").list();
        List<Yaml> issuers = vocabulary.at("issuers").list();
        int count = profile.count("certificates");
        for (int i = 0; i < count; i++) {
            boolean again = i > 0 && draw.chance(profile.share("noise"));
            Cohort.Student student = cohort.student(again ? i - 1 : i);
            int number = again ? i - 1 : i;
            filing.begin("certificate")
                    .with("person", student.number())
                    .with("school", student.school())
                    .with("major", student.major())
                    .with(
                            "certificate",
                            "%s%d%05d"
                                    .formatted(
                                            union.toUpperCase(Locale.ROOT),
                                            profile.year(),
                                            number + 1))
                    .with("title", titles.get(number / 40 % titles.size()).text())
                    .with("issuer", issuers.get(number / 40 % issuers.size()).text())
                    .with("issued", days.any(100, 340))
                    .with("level", i % 9 == 0 ? "senior" : i % 3 == 0 ? "middle" : "junior")
                    .done();
        }
    }
}
