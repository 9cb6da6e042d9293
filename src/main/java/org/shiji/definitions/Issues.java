package org.shiji.definitions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;

/** All that is found wrong while a folder is read; reading goes on after each. */
final class Issues {

    /**
     * More than anybody repairs in one go; a hostile file must not fill the memory with complaints.
     */
    private static final int MOST = 500;

    private final Set<Issue> found = new LinkedHashSet<>();
    private final Severity doubt;

    Issues() {
        this(Severity.ERROR);
    }

    private Issues(Severity doubt) {
        this.doubt = doubt;
    }

    /** Of a version that has judged: what is doubted now was taken then, and must stay readable. */
    static Issues ofKept() {
        return new Issues(Severity.WARNING);
    }

    /** Key without the module's prefix. */
    void error(Place place, String key, Object... arguments) {
        error(place, Message.of("definitions." + key, arguments));
    }

    void error(Place place, Message message) {
        add(Severity.ERROR, place, message);
    }

    /**
     * What can be calculated but should judge nobody, such as a score that no one reaches: an error
     * of rules that are to come into force.
     */
    void doubt(Place place, String key, Object... arguments) {
        add(doubt, place, Message.of("definitions." + key, arguments));
    }

    /** What was found elsewhere, as a doubt. */
    void doubt(Issue issue) {
        if (found.size() < MOST) {
            found.add(
                    new Issue(
                            doubt,
                            issue.file(),
                            issue.line(),
                            issue.column(),
                            issue.message(),
                            issue.source()));
        }
    }

    void warning(Place place, String key, Object... arguments) {
        add(Severity.WARNING, place, Message.of("definitions." + key, arguments));
    }

    void info(Place place, String key, Object... arguments) {
        add(Severity.INFO, place, Message.of("definitions." + key, arguments));
    }

    private void add(Severity severity, Place place, Message message) {
        if (found.size() < MOST) {
            found.add(
                    new Issue(
                            severity,
                            place.file().name(),
                            place.line(),
                            place.column(),
                            message,
                            place.file().line(place.line())));
        }
    }

    /** What was found on a way that was tried first. */
    void take(Issues others) {
        others.found.stream().limit(MOST - found.size()).forEach(found::add);
    }

    /** How many there are; a reader compares it to see whether something it read was sound. */
    int count() {
        return found.size();
    }

    boolean hasErrors() {
        return found.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
    }

    /** By file, line and column. */
    List<Issue> sorted() {
        List<Issue> all = new ArrayList<>(found);
        all.sort(null);
        return List.copyOf(all);
    }
}
