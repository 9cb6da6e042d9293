package org.shiji.demo;

import java.util.List;
import org.shiji.unions.Member;

/**
 * Companies to work with in a year: members that act, in the park or not, and companies that are no
 * members.
 */
final class Employers {
    private final Draw draw;
    private final List<Member> active;
    private final List<Member> inPark;
    private final List<Member> elsewhere;
    private final List<String> strangers;

    Employers(Roster roster, Profile profile, Draw draw) {
        this.draw = draw;
        active = roster.active(profile.share("active"));
        inPark = active.stream().filter(Member::inPark).toList();
        List<Member> outside = active.stream().filter(one -> !one.inPark()).toList();
        elsewhere = outside.isEmpty() ? active : outside;
        strangers = roster.strangers();
    }

    /** Any member that acts. */
    String member() {
        return draw.of(active).code();
    }

    /** A member in the park or outside of it. */
    String member(boolean park) {
        return draw.of(park && !inPark.isEmpty() ? inPark : elsewhere).code();
    }

    /** A company that is no member. */
    String stranger() {
        return draw.of(strangers);
    }

    /** The same one each time, for what is done by one company alone. */
    String stranger(int which) {
        return strangers.get(which);
    }
}
