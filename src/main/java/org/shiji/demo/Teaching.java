package org.shiji.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.shiji.unions.Member;

/**
 * Records of what is taught together: company teachers, training bases, council meetings that
 * decide on it.
 */
final class Teaching {
    private static final int DAYS_OF_USE = 300;

    private final Roster roster;
    private final Profile profile;
    private final Filing filing;
    private final Employers employers;
    private final Draw draw;
    private final String union;

    Teaching(Roster roster, Profile profile, Filing filing, Draw draw) {
        this.roster = roster;
        this.profile = profile;
        this.filing = filing;
        this.draw = draw;
        this.union = roster.union().id().value();
        employers = new Employers(roster, profile, draw);
    }

    void companyTeachers() {
        int count = profile.count("companyTeachers");
        if (count == 0) {
            return;
        }
        long[] hours = draw.split(profile.count("companyTeacherHours"), count);
        for (int i = 0; i < count; i++) {
            boolean paid = !draw.chance(profile.share("noise"));
            filing.begin("company_teacher")
                    .with("person", "%s-T%04d".formatted(union, i + 1))
                    .with("company", employers.member(true))
                    .with("school", draw.of(roster.schools()).code())
                    .with("major", draw.of(roster.focusCodes()))
                    .with("hours", BigDecimal.valueOf(hours[i]))
                    .with("pay", paid ? BigDecimal.valueOf(hours[i] * draw.between(80, 150)) : "")
                    .done();
        }
    }

    /**
     * Use of the bases: days of use for those that are used, one empty entry for each mere plate.
     */
    void bases() {
        int bases = Math.max(1, profile.count("bases"));
        int uses = profile.count("baseUses");
        long[] hours = draw.split(profile.count("baseHours"), Math.max(1, uses));
        List<Member> schools = roster.schools();
        for (int i = 0; i < uses; i++) {
            long heads = Math.max(8, hours[i] / 4);
            // steps of seven meet no day twice within so many uses
            LocalDate day = LocalDate.ofYearDay(profile.year(), 20 + i * 7 % DAYS_OF_USE);
            use(i % bases, schools.get(i % schools.size()), day, heads, hours[i]);
        }
        for (int i = 0; i < profile.exactly("hollowBases"); i++) {
            use(
                    bases + i,
                    schools.get(i % schools.size()),
                    LocalDate.of(profile.year(), 5, 18),
                    0,
                    0);
        }
    }

    private void use(int base, Member school, LocalDate day, long heads, long hours) {
        filing.begin("base_use")
                .with("base", "%s-JD%02d".formatted(union, base + 1))
                .with("company", roster.companies().get(base).code())
                .with("school", school.code())
                .with("used", day)
                .with("heads", BigDecimal.valueOf(heads))
                .with("person_hours", BigDecimal.valueOf(hours))
                .done();
    }

    void meetings() {
        int real = profile.exactly("meetings");
        int hollow = profile.exactly("hollowMeetings");
        for (int i = 0; i < real + hollow; i++) {
            boolean decides = i < real;
            int invited = 27;
            filing.begin("meeting")
                    .with("number", "%s-LS%d-%02d".formatted(union, profile.year(), i + 1))
                    .with(
                            "held",
                            LocalDate.of(
                                    profile.year(),
                                    2 + i * 9 / (real + hollow),
                                    draw.between(6, 24)))
                    .with("invited", BigDecimal.valueOf(invited))
                    .with(
                            "attended",
                            BigDecimal.valueOf(
                                    decides ? draw.between(19, 26) : draw.between(15, 22)))
                    .with(
                            "resolutions",
                            BigDecimal.valueOf(decides ? profile.exactly("resolutions") : 0))
                    .done();
        }
    }
}
