package org.shiji.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;

/**
 * Decides what comes into force when the folders were read: what is sound and may be taken, what
 * stays because its folder is broken or its edit refused, and what goes. What was published is
 * offered each time beside the folders. Knows neither disk nor database.
 */
final class Intake {

    /** Code and version number: what a version is called by people. */
    private record Number(String code, String version) {
        static Number of(FrameworkRef ref) {
            return new Number(ref.code(), ref.version());
        }
    }

    private final Map<Number, FrameworkVersion> kept = new LinkedHashMap<>();
    private final Function<FrameworkRef, Optional<Definition>> keptContent;

    private final Map<Number, Definition> published = new LinkedHashMap<>();
    private final Map<Number, FolderReading> taken = new LinkedHashMap<>();
    private final Map<Number, Definition> held = new LinkedHashMap<>();
    private final Set<Issue> issues = new LinkedHashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Intake(
            List<FrameworkVersion> kept, Function<FrameworkRef, Optional<Definition>> keptContent) {
        kept.forEach(version -> this.kept.put(Number.of(version.ref()), version));
        this.keptContent = keptContent;
    }

    /**
     * @param kept every version that is or was in force
     * @param keptContent what a kept version says, empty where it cannot be read any more
     */
    static Intake of(
            List<FolderReading> readings,
            List<FrameworkVersion> kept,
            Function<FrameworkRef, Optional<Definition>> keptContent) {
        Intake intake = new Intake(kept, keptContent);
        intake.decide(readings);
        return intake;
    }

    /** Where there is no folder to be read: what was in force stays so. */
    static Intake withoutFolder(
            List<FrameworkVersion> kept, Function<FrameworkRef, Optional<Definition>> keptContent) {
        Intake intake = new Intake(kept, keptContent);
        intake.admitPublished();
        kept.stream()
                .filter(FrameworkVersion::isInForce)
                .forEach(version -> intake.hold(version, null));
        return intake;
    }

    private void decide(List<FolderReading> readings) {
        admitPublished();
        List<FolderReading> sound = new ArrayList<>();
        List<FolderReading> unsound = new ArrayList<>();
        Set<Number> offered = new HashSet<>();
        for (FolderReading reading : readings) {
            issues.addAll(reading.reading().issues());
            Definition definition = reading.definition();
            if (definition == null) {
                unsound.add(reading);
            } else if (!offered.add(Number.of(definition.ref()))) {
                say(reading, "version-twice", definition.ref().code(), definition.ref().version());
                unsound.add(reading);
            } else if (isRefused(definition)) {
                refuse(reading, definition);
                unsound.add(reading);
            } else {
                sound.add(reading);
            }
        }
        unsound.forEach(reading -> hold(reading, offered));
        if (!unsound.isEmpty()) {
            holdWhatVanished(readings, offered);
        }
        // what did not change comes first: it is the newcomer that clashes
        sound.stream().filter(this::isUnchanged).forEach(this::take);
        sound.stream()
                .filter(reading -> !isUnchanged(reading))
                .forEach(
                        reading -> {
                            if (!take(reading)) {
                                hold(reading, offered);
                            }
                        });
    }

    /** The highest first: a lower one that begins no earlier has nothing left to judge. */
    private void admitPublished() {
        kept.values().stream()
                .filter(FrameworkVersion::isPublished)
                .sorted(
                        Comparator.comparing(
                                        (FrameworkVersion version) -> version.ref().version(),
                                        VersionOrder.LOWEST_FIRST)
                                .reversed())
                .forEach(
                        version ->
                                keptContent
                                        .apply(version.ref())
                                        .ifPresentOrElse(this::admit, () -> lost(version)));
    }

    private void admit(Definition definition) {
        if (!isSuperseded(definition) && clashing(definition).isEmpty()) {
            published.put(Number.of(definition.ref()), definition);
        }
    }

    private void lost(FrameworkVersion version) {
        String name = version.ref().code() + " " + version.ref().version();
        Message said = Message.of("definitions.published-unreadable", name);
        issues.add(new Issue(Severity.ERROR, name, 1, 1, said, ""));
    }

    /** Whether a higher version of the same framework was published that begins no later. */
    private boolean isSuperseded(Definition definition) {
        return published.values().stream().anyMatch(other -> supersedes(other, definition));
    }

    private static boolean supersedes(Definition one, Definition other) {
        return one.ref().code().equals(other.ref().code())
                && one.framework().period() == other.framework().period()
                && VersionOrder.isHigher(one.ref().version(), other.ref().version())
                && one.validFrom().compareTo(other.validFrom()) <= 0;
    }

    private boolean isRefused(Definition definition) {
        FrameworkVersion version = kept.get(Number.of(definition.ref()));
        return version != null
                && (version.isOpened() || version.isPublished())
                && !version.ref().hash().equals(definition.hash());
    }

    private void refuse(FolderReading reading, Definition edited) {
        FrameworkVersion version = Objects.requireNonNull(kept.get(Number.of(edited.ref())));
        List<Period> periods = new ArrayList<>(version.earlier());
        version.periods().stream()
                .filter(period -> !periods.contains(period))
                .forEach(periods::add);
        periods.sort(null);
        List<Change> changes =
                keptContent
                        .apply(version.ref())
                        .map(old -> Differences.between(old, edited))
                        .orElse(List.of());
        String named = String.join(", ", periods.stream().map(Period::code).toList());
        String why = version.isOpened() ? "opened" : "published";
        Issue issue =
                changes.isEmpty()
                        ? issue(reading, why + "-same", version.ref().version(), named)
                        : issue(reading, why, version.ref().version(), named, changes.size());
        issues.add(issue);
        refusals.add(new Refusal(version.ref(), periods, changes, issue));
    }

    /** Keeps in force what was read from the folder before. */
    private void hold(FolderReading reading, Set<Number> offered) {
        List<FrameworkVersion> before =
                kept.values().stream()
                        .filter(FrameworkVersion::isInForce)
                        .filter(version -> version.folder().equals(reading.folder()))
                        .filter(
                                version ->
                                        !offered.contains(Number.of(version.ref()))
                                                || isOfferedBy(reading, version))
                        .toList();
        Definition edited = reading.definition();
        FrameworkVersion same = edited == null ? null : kept.get(Number.of(edited.ref()));
        if (before.isEmpty() && same != null && same.isOpened()) {
            hold(same, reading);
        }
        before.forEach(version -> hold(version, reading));
    }

    private static boolean isOfferedBy(FolderReading reading, FrameworkVersion version) {
        Definition definition = reading.definition();
        return definition != null && Number.of(definition.ref()).equals(Number.of(version.ref()));
    }

    /** While a folder is broken, one that is gone may be the same one under another name. */
    private void holdWhatVanished(List<FolderReading> readings, Set<Number> offered) {
        Set<String> there = new HashSet<>();
        readings.forEach(reading -> there.add(reading.folder()));
        kept.values().stream()
                .filter(FrameworkVersion::isInForce)
                .filter(version -> !there.contains(version.folder()))
                .filter(version -> !offered.contains(Number.of(version.ref())))
                .forEach(version -> hold(version, null));
    }

    private void hold(FrameworkVersion version, @Nullable FolderReading because) {
        Number number = Number.of(version.ref());
        Optional<Definition> content = keptContent.apply(version.ref());
        if (content.isEmpty()) {
            if (because != null) {
                say(because, "kept-unreadable", number.code(), number.version());
            }
        } else if (!taken.containsKey(number)
                && !published.containsKey(number)
                && !isSuperseded(content.get())
                && clashing(content.get()).isEmpty()) {
            published.values().removeIf(other -> supersedes(content.get(), other));
            held.put(number, content.get());
        }
    }

    private boolean isUnchanged(FolderReading reading) {
        Definition definition = reading.sound();
        FrameworkVersion version = kept.get(Number.of(definition.ref()));
        return version != null
                && version.isInForce()
                && version.ref().hash().equals(definition.hash());
    }

    private boolean take(FolderReading reading) {
        Definition definition = reading.sound();
        Optional<Definition> higher =
                published.values().stream()
                        .filter(other -> supersedes(other, definition))
                        .findFirst();
        if (higher.isPresent()) {
            issues.add(
                    issue(
                            Severity.WARNING,
                            reading,
                            "behind-published",
                            definition.ref().version(),
                            higher.get().ref().version(),
                            higher.get().validFrom()));
            return true; // there is nothing to fall back to
        }
        Optional<Definition> other = clashing(definition);
        if (other.isPresent()) {
            say(reading, "same-day", other.get().framework().code(), definition.validFrom());
            return false;
        }
        published.remove(Number.of(definition.ref())); // the folder has it, too
        published.values().removeIf(lower -> supersedes(definition, lower));
        taken.put(Number.of(definition.ref()), reading);
        return true;
    }

    /** Another one that would judge the same period from the same day. */
    private Optional<Definition> clashing(Definition one) {
        return inForce().stream()
                .filter(other -> !Number.of(other.ref()).equals(Number.of(one.ref())))
                .filter(
                        other ->
                                !published.containsKey(Number.of(other.ref()))
                                        || !supersedes(one, other))
                .filter(
                        other ->
                                other.validFrom().equals(one.validFrom())
                                        && other.framework().period() == one.framework().period())
                .findFirst();
    }

    private void say(FolderReading reading, String key, Object... arguments) {
        issues.add(issue(reading, key, arguments));
    }

    private static Issue issue(FolderReading reading, String key, Object... arguments) {
        return issue(Severity.ERROR, reading, key, arguments);
    }

    private static Issue issue(
            Severity severity, FolderReading reading, String key, Object... arguments) {
        Place place = reading.version();
        return new Issue(
                severity,
                place.file().name(),
                place.line(),
                place.column(),
                Message.of("definitions." + key, arguments),
                place.file().line(place.line()));
    }

    /** All that is in force now, in no order. */
    List<Definition> inForce() {
        List<Definition> all = new ArrayList<>(published.values());
        all.addAll(held.values());
        taken.values().forEach(reading -> all.add(reading.sound()));
        return all;
    }

    /** What was taken from the folders. */
    List<FolderReading> taken() {
        return List.copyOf(taken.values());
    }

    /** What was in force and is so no longer. */
    List<FrameworkVersion> gone() {
        return kept.values().stream()
                .filter(FrameworkVersion::isInForce)
                .filter(version -> !taken.containsKey(Number.of(version.ref())))
                .filter(version -> !held.containsKey(Number.of(version.ref())))
                .filter(version -> !published.containsKey(Number.of(version.ref())))
                .toList();
    }

    FolderProblems problems() {
        return new FolderProblems(List.copyOf(issues), refusals);
    }
}
