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

    /** Key without the module's prefix. */
    void error(Place place, String key, Object... arguments) {
        error(place, Message.of("definitions." + key, arguments));
    }

    void error(Place place, Message message) {
        add(Severity.ERROR, place, message);
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
