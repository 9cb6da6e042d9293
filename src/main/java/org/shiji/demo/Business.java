package org.shiji.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Records of industry service: contracts, projects and the money received for them, training,
 * visits.
 */
final class Business {
    private static final double UNPAID = 0.12;
    private static final double HOLLOW = 0.1;

    private final Profile profile;
    private final Filing filing;
    private final Employers employers;
    private final Days days;
    private final Draw draw;
    private final Yaml vocabulary;
    private final String union;
    private int vouchers;

    Business(Roster roster, Profile profile, Filing filing, Draw draw, Yaml vocabulary) {
        this.profile = profile;
        this.filing = filing;
        this.draw = draw;
        this.vocabulary = vocabulary;
        this.union = roster.union().id().value();
        employers = new Employers(roster, profile, draw);
        days = new Days(profile, draw);
    }

    /** Contracts, then what was received for them: of a showy union all of it for the first two. */
    void contracts() {
        int count = Math.max(1, profile.count("contracts"));
        long value = profile.money("contractValue");
        long[] values = draw.split(value, count);
        long received = Math.round(value * profile.share("received"));
        boolean hollow = profile.share("received") < HOLLOW;
        long paidValue = 0;
        boolean[] paid = new boolean[count];
        for (int i = 0; i < count; i++) {
            paid[i] = hollow ? i < 2 : i == 0 || !draw.chance(UNPAID);
            paidValue += paid[i] ? values[i] : 0;
        }
        for (int i = 0; i < count; i++) {
            String number = number("HT", i);
            String client = employers.member();
            LocalDate signed = days.any(20, 290);
            filing.begin("contract")
                    .with("number", number)
                    .with("title", title("contractTitles", i))
                    .with("company", client)
                    .with("amount", Profile.amount(values[i]))
                    .with("signed", signed)
                    .done();
            if (paid[i]) {
                instalments(number, client, received * values[i] / paidValue, "service");
            }
        }
    }

    /** Joint R&D projects; the hollow ones never saw any money. */
    void projects() {
        int real = profile.count("projects");
        int hollow = profile.exactly("hollowProjects");
        for (int i = 0; i < real + hollow; i++) {
            String number = number("XM", i);
            String partner = employers.member();
            long agreed = draw.between(1200, 4800);
            filing.begin("project")
                    .with("number", number)
                    .with("title", title("projectTitles", i))
                    .with("company", partner)
                    .with("amount", Profile.amount(agreed))
                    .with("signed", days.any(20, 250))
                    .done();
            if (i < real) {
                instalments(number, partner, agreed * draw.between(60, 95) / 100, "research");
            }
        }
    }

    /** Receipts that belong to no contract: IP transfer, training, company funds. */
    void income() {
        lump("transfer", "transfer", 3);
        lump("trainingIncome", "training", 6);
        lump("investment", "investment", 7);
    }

    private void lump(String key, String purpose, int parts) {
        long whole = profile.money(key);
        if (whole > 0) {
            for (long part : draw.split(whole, parts)) {
                receipt("", employers.member(), part, purpose);
            }
        }
    }

    private void instalments(String project, String payer, long whole, String purpose) {
        int parts = draw.between(1, 2);
        for (long part : draw.split(whole, parts)) {
            if (part > 0) {
                receipt(project, payer, part, purpose);
            }
        }
    }

    private void receipt(String project, String payer, long amount, String purpose) {
        vouchers++;
        boolean invoiced = !draw.chance(profile.share("noise"));
        filing.begin("receipt")
                .with("voucher", number("PZ", vouchers - 1))
                .with("project", project)
                .with("payer", payer)
                .with("amount", Profile.amount(amount))
                .with("received", days.any(60, 345))
                .with(
                        "invoice",
                        invoiced
                                ? "%d%08d".formatted(profile.year() % 100, draw.below(100_000_000))
                                : "")
                .with("purpose", purpose)
                .done();
    }

    /** Training sessions: skill training, public benefit, assessment of company staff. */
    void sessions() {
        int count = Math.max(4, profile.count("sessions"));
        int assessments = Math.max(1, count / 7);
        int benefits = Math.max(1, count / 4);
        long[] heads = draw.split(profile.count("heads"), count - assessments);
        long[] assessed = draw.split(profile.count("assessed"), assessments);
        long[] hours = draw.split(profile.count("benefitHours"), benefits);
        for (int i = 0; i < count; i++) {
            boolean assessment = i >= count - assessments;
            boolean benefit = i < benefits;
            long people = assessment ? assessed[i - (count - assessments)] : heads[i];
            boolean signed = !draw.chance(profile.share("noise"));
            filing.begin("training")
                    .with("number", number("PX", i))
                    .with("topic", title("trainingTopics", i))
                    .with("client", employers.member())
                    .with("held", days.any())
                    .with("heads", BigDecimal.valueOf(people))
                    .with("hours", BigDecimal.valueOf(benefit ? hours[i] : draw.between(4, 16)))
                    .with(
                            "signed_in",
                            BigDecimal.valueOf(signed ? people * draw.between(90, 100) / 100 : 0))
                    .with("form", assessment ? "assessment" : benefit ? "benefit" : "skill")
                    .done();
        }
    }

    void visits() {
        int count = profile.count("visits");
        for (int i = 0; i < count; i++) {
            filing.begin("visit")
                    .with("number", number("ZF", i))
                    .with(
                            "company",
                            draw.chance(0.3) ? employers.member() : employers.stranger(i % 60))
                    .with("visited", days.any())
                    .with("posts", BigDecimal.valueOf(draw.between(2, 30)))
                    .done();
        }
    }

    private String number(String mark, int place) {
        return "%s-%s%d-%04d".formatted(union, mark, profile.year(), place + 1);
    }

    private String title(String list, int place) {
        List<Yaml> titles = vocabulary.at(list).list();
        return titles.get(place % titles.size()).text();
    }
}
