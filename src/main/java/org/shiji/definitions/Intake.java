package org.shiji.definitions;

import java.util.ArrayList;
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
 * stays because its folder is broken or its edit refused, and what goes. Knows neither disk nor
 * database.
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

    private void decide(List<FolderReading> readings) {
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

    private boolean isRefused(Definition definition) {
        FrameworkVersion version = kept.get(Number.of(definition.ref()));
        return version != null
                && version.isOpened()
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
        Issue issue =
                changes.isEmpty()
                        ? issue(reading, "opened-same", version.ref().version(), named)
                        : issue(reading, "opened", version.ref().version(), named, changes.size());
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
        } else if (!taken.containsKey(number) && clashing(content.get()).isEmpty()) {
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
        Optional<Definition> other = clashing(definition);
        if (other.isPresent()) {
            say(reading, "same-day", other.get().framework().code(), definition.validFrom());
            return false;
        }
        taken.put(Number.of(definition.ref()), reading);
        return true;
    }

    /** Another one that would judge the same period from the same day. */
    private Optional<Definition> clashing(Definition one) {
        return inForce().stream()
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
        Place place = reading.version();
        return new Issue(
                Severity.ERROR,
                place.file().name(),
                place.line(),
                place.column(),
                Message.of("definitions." + key, arguments),
                place.file().line(place.line()));
    }

    /** All that is in force now, in no order. */
    List<Definition> inForce() {
        List<Definition> all = new ArrayList<>(held.values());
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
                .toList();
    }

    FolderProblems problems() {
        return new FolderProblems(List.copyOf(issues), refusals);
    }
}
