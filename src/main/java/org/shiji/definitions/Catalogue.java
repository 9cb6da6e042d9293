package org.shiji.definitions;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shiji.shared.MachineOnly;
import org.shiji.shared.Period;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The frameworks in force, and every version that ever was. Reads {@code kpi-definitions/} (setting
 * {@code shiji.definitions.folder}) at start and whenever it has changed; all answers are about the
 * rules as they are at that moment, for any number of threads.
 *
 * <p>A version is kept with its bytes when it comes into force. Once a period was opened with it,
 * nothing changes it any more: an edit of its folder under the same version number is refused. What
 * is broken or refused leaves in force what was in force before. Only where nothing was ever in
 * force does a broken folder stop the start, with all of its problems.
 */
@Service
public class Catalogue {

    private static final int RUNS = 5;

    private final RulesInForce rules;
    private final VersionStore versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Catalogue(
            RulesInForce rules,
            VersionStore versions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** All frameworks in force, the newest first. */
    public List<Definition> all() {
        return rules.all();
    }

    /**
     * The framework that judges a period: the version it was opened with, whatever became of its
     * folder; where it was not opened yet, the newest that is valid on its first day.
     *
     * @throws NoFramework when there is none
     * @throws UnreadableVersion when the version it was opened with cannot be read any more
     */
    public Definition forPeriod(Period period) {
        return versions.openedWith(period)
                .map(this::kept)
                .or(() -> inForce(period))
                .or(() -> replaced(period))
                .orElseThrow(() -> new NoFramework(period));
    }

    /** The newest framework of that code that is in force. */
    public Optional<Definition> find(String code) {
        return all().stream()
                .filter(definition -> definition.framework().code().equals(code))
                .findFirst();
    }

    /** That very version, in force or not; empty where it is not on file or cannot be read. */
    public Optional<Definition> find(FrameworkRef ref) {
        return rules.find(ref);
    }

    /** Every version of a framework that is or was in force, the latest first. */
    public List<FrameworkVersion> versions(String code) {
        return versions.all().stream()
                .filter(version -> version.ref().code().equals(code))
                .toList()
                .reversed();
    }

    /** What is wrong in the folder now; to those who look after the rules, to others nothing. */
    public FolderProblems problems(Viewer viewer) {
        return viewer.role() == Role.UNION_REPORTER ? FolderProblems.NONE : rules.problems();
    }

    /**
     * The framework by which a period that is still in progress is to be judged: the newest in
     * force that is valid for it, but none older than the version it was opened with.
     *
     * @throws NoFramework when there is none
     * @throws UnreadableVersion when only the version it was opened with is left, and cannot be
     *     read any more
     */
    @MachineOnly
    public Definition forPeriodInProgress(Period period) {
        Optional<FrameworkRef> opened = versions.openedWith(period);
        Optional<Definition> newest = inForce(period);
        if (opened.isEmpty() || newest.isEmpty()) {
            return forPeriod(period);
        }
        FrameworkRef own = opened.get();
        Definition other = newest.get();
        boolean sameFramework = other.framework().code().equals(own.code());
        return sameFramework || other.validFrom().compareTo(kept(own).validFrom()) >= 0
                ? other
                : kept(own);
    }

    /**
     * Opens a period with a version: it is judged by it until it is opened with another one. Within
     * the transaction in which the period is assessed.
     *
     * @return the version as it is on file: the same, or what replaced it a moment ago
     */
    @MachineOnly
    public Definition open(Period period, Definition definition) {
        Definition opened = definition;
        for (int run = 0; run < RUNS; run++) {
            switch (versions.open(period, opened.ref(), clock.instant())) {
                case OPENED -> {
                    events.publishEvent(new PeriodOpened(period, opened.ref()));
                    return opened;
                }
                case AS_BEFORE -> {
                    return opened;
                }
                case NOT_ON_FILE -> opened = onFile(opened.ref()).orElse(opened);
            }
        }
        throw new UnreadableVersion(opened.ref());
    }

    private Optional<Definition> onFile(FrameworkRef ref) {
        Optional<FrameworkRef> now = versions.onFile(ref.code(), ref.version());
        if (now.isEmpty()) {
            rules.putBack();
        }
        return now.map(this::kept);
    }

    private Definition kept(FrameworkRef ref) {
        return find(ref).orElseThrow(() -> new UnreadableVersion(ref));
    }

    private Optional<Definition> inForce(Period period) {
        return all().stream().filter(definition -> isValid(definition, period)).findFirst();
    }

    /**
     * Where the version in force begins only later: the one that was in force before it, of a
     * framework that still is.
     */
    private Optional<Definition> replaced(Period period) {
        Set<String> codes =
                all().stream().map(one -> one.framework().code()).collect(Collectors.toSet());
        return versions.all().stream()
                .filter(version -> !version.isInForce() && codes.contains(version.ref().code()))
                .sorted(
                        Comparator.comparing(FrameworkVersion::validFrom)
                                .thenComparing(FrameworkVersion::since)
                                .reversed())
                .flatMap(version -> find(version.ref()).stream())
                .filter(definition -> isValid(definition, period))
                .findFirst();
    }

    private static boolean isValid(Definition definition, Period period) {
        return definition.framework().period() == period.kind()
                && definition.validFrom().compareTo(period.first().toString()) <= 0;
    }
}
