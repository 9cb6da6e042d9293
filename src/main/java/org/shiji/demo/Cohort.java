package org.shiji.demo;

import java.util.ArrayList;
import java.util.List;
import org.shiji.unions.Member;

/**
 * The students a union reports on in a year, by their place in it: the first ones are in order
 * classes, the first so many graduate.
 */
final class Cohort {

    /**
     * @param number student number, one of its kind everywhere
     * @param school school code
     * @param major code of the major
     */
    record Student(String number, String school, String major) {}

    private final Roster roster;
    private final Profile profile;
    private final Draw draw;
    private final List<Student> students = new ArrayList<>();

    Cohort(Roster roster, Profile profile, Draw draw) {
        this.roster = roster;
        this.profile = profile;
        this.draw = draw;
    }

    /** The student in that place. */
    Student student(int place) {
        while (students.size() <= place) {
            students.add(enrol(students.size()));
        }
        return students.get(place);
    }

    private Student enrol(int place) {
        Member school = draw.of(roster.schools());
        boolean inOrderClass = place < profile.count("order");
        double focus =
                inOrderClass
                        ? Math.min(0.95, profile.share("focus") + 0.05)
                        : profile.share("focus");
        String major = draw.of(draw.chance(focus) ? roster.focusCodes() : roster.otherMajors());
        return new Student(
                "%s%d%05d".formatted(school.code(), profile.year(), place + 1),
                school.code(),
                major);
    }
}
