package org.shiji.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.CouncilSeat;
import org.shiji.unions.FocusMajor;
import org.shiji.unions.Member;
import org.shiji.unions.NewUnion;
import org.shiji.unions.Province;

/**
 * Who and what belongs to a union.
 *
 * @param companies members that are companies, the busiest first
 * @param schools members that are schools
 * @param otherMajors codes of the majors its schools teach besides the focus majors
 * @param strangers credit codes of companies that are no members
 */
record Roster(
        NewUnion union,
        List<Member> companies,
        List<Member> schools,
        List<String> otherMajors,
        List<String> strangers) {

    private static final double IN_PARK = 0.74;
    private static final double ABOVE_SCALE = 0.45;
    private static final int STRANGERS = 60;
    private static final int COUNCIL = 9;

    /**
     * Draws up the roster of a union.
     *
     * @param number place of the union in the file, from 1: part of its credit and school codes
     */
    static Roster of(long seed, int number, Yaml union, Yaml vocabulary, Province province) {
        Draw draw = new Draw(seed, union.text("id") + "/roster");
        Text place = union.at("place").words();
        String region = province.code() + "%02d".formatted(number) + "00";
        List<Member> companies = companies(draw, union, vocabulary, region, place);
        List<Member> schools =
                schools(vocabulary, (int) union.at("schools").number(), province, number, place);
        List<Member> members = new ArrayList<>(companies);
        members.addAll(schools);
        members.addAll(others(vocabulary, region, place));
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < STRANGERS; i++) {
            strangers.add(
                    CreditCodes.company(
                            "990" + "%03d".formatted(number),
                            20_000_000 + draw.below(50_000) * 1000 + i));
        }
        NewUnion founded =
                new NewUnion(
                        new UnionId(union.text("id")),
                        union.at("name").words(),
                        province,
                        new Text(place.zh() + cityMark(vocabulary).zh(), place.en()),
                        union.at("park").words(),
                        industries(union, vocabulary).values().stream()
                                .map(one -> one.at("name").words())
                                .toList(),
                        LocalDate.parse(union.text("founded")),
                        members,
                        focusMajors(union, vocabulary),
                        council(vocabulary, companies, schools));
        List<String> otherMajors =
                vocabulary.at("otherMajors").list().stream().map(one -> one.text("code")).toList();
        return new Roster(founded, companies, schools, otherMajors, strangers);
    }

    List<String> focusCodes() {
        return union.focusMajors().stream().map(FocusMajor::code).toList();
    }

    /** The busiest of its companies, by their share. */
    List<Member> active(double share) {
        return companies.subList(0, Math.max(1, (int) Math.round(companies.size() * share)));
    }

    private static Text cityMark(Yaml vocabulary) {
        return vocabulary.at("city").words();
    }

    private static Map<String, Yaml> industries(Yaml union, Yaml vocabulary) {
        Map<String, Yaml> found = new LinkedHashMap<>();
        for (Yaml code : union.at("industries").list()) {
            found.put(code.text(), vocabulary.at("industries").at(code.text()));
        }
        return found;
    }

    private static List<Member> companies(
            Draw draw, Yaml union, Yaml vocabulary, String region, Text place) {
        List<Text> names = new ArrayList<>();
        Text form = vocabulary.at("companyForm").words();
        for (Yaml industry : industries(union, vocabulary).values()) {
            for (Yaml trade : industry.at("companies").list()) {
                for (Yaml stem : vocabulary.at("stems").list()) {
                    names.add(
                            new Text(
                                    place.zh() + stem.text("zh") + trade.text("zh") + form.zh(),
                                    place.en()
                                            + " "
                                            + stem.text("en")
                                            + " "
                                            + trade.text("en")
                                            + " "
                                            + form.en()));
                }
            }
        }
        List<Text> shuffled = draw.shuffled(names);
        int count = (int) union.at("companies").number();
        List<Member> companies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // a range of its own for each keeps the codes apart whatever is drawn
            String code =
                    CreditCodes.company(region, 10_000_000 + i * 100_000 + draw.below(100_000));
            companies.add(
                    new Member(
                            Member.Kind.COMPANY,
                            code,
                            shuffled.get(i),
                            draw.chance(ABOVE_SCALE),
                            draw.chance(IN_PARK)));
        }
        return companies;
    }

    private static List<Member> schools(
            Yaml vocabulary, int count, Province province, int number, Text place) {
        List<Member> schools = new ArrayList<>();
        for (Yaml kind : vocabulary.at("schools").list().subList(0, count)) {
            String code = "%s%02d%06d".formatted(province.code(), number, schools.size() + 1);
            Text name = new Text(place.zh() + kind.text("zh"), place.en() + " " + kind.text("en"));
            schools.add(new Member(Member.Kind.SCHOOL, code, name, false, false));
        }
        return schools;
    }

    private static List<Member> others(Yaml vocabulary, String region, Text place) {
        List<Member> others = new ArrayList<>();
        for (Yaml other : vocabulary.at("others").list()) {
            String code = CreditCodes.company(region, 90_000_000 + others.size());
            Text name =
                    new Text(place.zh() + other.text("zh"), place.en() + " " + other.text("en"));
            others.add(
                    new Member(Member.Kind.valueOf(other.text("kind")), code, name, false, false));
        }
        return others;
    }

    private static List<FocusMajor> focusMajors(Yaml union, Yaml vocabulary) {
        List<FocusMajor> majors = new ArrayList<>();
        for (Yaml industry : industries(union, vocabulary).values()) {
            for (Yaml major : industry.at("majors").list()) {
                majors.add(
                        new FocusMajor(
                                major.text("code"), major.words(), industry.at("name").words()));
            }
        }
        return majors;
    }

    private static List<CouncilSeat> council(
            Yaml vocabulary, List<Member> companies, List<Member> schools) {
        List<Yaml> offices = vocabulary.at("offices").list();
        List<CouncilSeat> seats = new ArrayList<>();
        for (int i = 0; i < COUNCIL; i++) {
            Member holder = i % 2 == 0 ? schools.get(i / 2 % schools.size()) : companies.get(i / 2);
            seats.add(
                    new CouncilSeat(
                            holder.name(), offices.get(Math.min(i, offices.size() - 1)).words()));
        }
        return seats;
    }
}
