package org.shiji.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.shiji.shared.Period;

/**
 * How a union ran in a year: counts, shares, money, as the files say, and the scale its counts are
 * taken to.
 */
record Profile(Period period, Yaml values) {

    /** The profile of a year of a union: what it is like, with what differs on top. */
    static Profile of(Yaml profiles, Yaml union, Period period) {
        Yaml year = union.at("years").at(period.code());
        return new Profile(period, whole(profiles, profiles.at(year.text("profile"))).with(year));
    }

    private static Yaml whole(Yaml profiles, Yaml profile) {
        return profile.has("like")
                ? whole(profiles, profiles.at(profile.text("like"))).with(profile)
                : profile;
    }

    double scale() {
        return share("scale", 1);
    }

    /** A number of things, taken to scale. */
    int count(String key) {
        return (int) Math.round(share(key, 0) * scale());
    }

    /**
     * A number of things as it stands: those a story names, and those that do not grow with the
     * union.
     */
    int exactly(String key) {
        return (int) Math.round(share(key, 0));
    }

    double share(String key) {
        return values.at(key).number();
    }

    double share(String key, double otherwise) {
        return values.has(key) ? share(key) : otherwise;
    }

    /** Money in hundredths of 万元, taken to scale. */
    long money(String key) {
        return Math.round(share(key) * scale() * 100);
    }

    boolean has(String key) {
        return values.has(key);
    }

    String text(String key) {
        return values.text(key);
    }

    List<String> list(String key) {
        return values.has(key)
                ? values.at(key).list().stream().map(Yaml::text).toList()
                : List.of();
    }

    Set<String> keys(String key) {
        return values.maybe(key).keys();
    }

    double number(String map, String key) {
        return values.at(map).at(key).number();
    }

    int year() {
        return period.year();
    }

    static BigDecimal amount(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}
