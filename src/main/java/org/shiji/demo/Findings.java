package org.shiji.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shiji.inspection.PointsOff;
import org.shiji.inspection.Verified;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;

/**
 * What the province's inspector found at a union in a year.
 *
 * @param verified by element
 * @param deductions in the order they were made
 */
record Findings(List<Verified> verified, List<PointsOff> deductions) {

    /** Nobody was there yet. */
    static final Findings NONE = new Findings(List.of(), List.of());

    /**
     * The findings of the files; what every inspection looks at (staff, graduates, negative items)
     * is found as typed unless they say otherwise.
     *
     * @param typed what the union typed in
     */
    static Findings of(
            Yaml findings,
            UnionId union,
            String province,
            Profile profile,
            Map<ElementCode, Figure> typed) {
        if (profile.has("uninspected")) {
            return NONE;
        }
        Yaml special = findings.at("special").maybe(union.value()).maybe(profile.period().code());
        String by = "sheng" + province;
        String on =
                "%d-02-%02d"
                        .formatted(
                                profile.year() + 1,
                                3 + Math.floorMod(union.value().length() * 5, 22));
        List<Verified> verified = new ArrayList<>();
        List<ElementCode> changed = new ArrayList<>();
        for (Yaml one : special.maybe("verified").list()) {
            ElementCode element = new ElementCode(one.text("element"));
            changed.add(element);
            verified.add(
                    new Verified(
                            union,
                            element,
                            Figure.of(one.at("value").number()),
                            one.words(),
                            by,
                            on));
        }
        for (Yaml usual : findings.at("usual").list()) {
            ElementCode element = new ElementCode(usual.text("element"));
            Figure figure = typed.get(element);
            if (!changed.contains(element) && figure != null) {
                verified.add(new Verified(union, element, figure, usual.words(), by, on));
            }
        }
        List<PointsOff> deductions = new ArrayList<>();
        for (Yaml one : special.maybe("deductions").list()) {
            Text reason = one.words();
            double points = one.at("points").number();
            deductions.add(
                    new PointsOff(union, new KpiCode(one.text("target")), points, reason, by, on));
        }
        return new Findings(List.copyOf(verified), List.copyOf(deductions));
    }
}
