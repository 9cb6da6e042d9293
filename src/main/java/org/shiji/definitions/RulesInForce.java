package org.shiji.definitions;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FrameworkVersion.Origin;
import org.shiji.shared.Issue;
import org.shiji.shared.Message;
import org.shiji.shared.Severity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is in force at this moment, and how it changes. Readers never wait: the state is replaced as
 * a whole, and only after it was put on file.
 */
@Component
class RulesInForce {

    private static final int RUNS = 5;
    private static final Comparator<Definition> NEWEST_FIRST =
            Comparator.comparing(Definition::validFrom)
                    .reversed()
                    .thenComparing(definition -> definition.framework().code());

    /**
     * @param fingerprint of the look it came from
     */
    private record State(List<Definition> inForce, FolderProblems problems, String fingerprint) {
        List<FrameworkRef> refs() {
            return inForce.stream().map(Definition::ref).toList();
        }
    }

    private final String folder;
    private final VersionStore versions;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<FrameworkRef, Definition> kept = new ConcurrentHashMap<>();
    private volatile State state = new State(List.of(), FolderProblems.NONE, "");

    /**
     * @throws BrokenDefinitions when a file is wrong, or a change cannot be taken and nothing was
     *     in force before
     * @throws NoDefinitions when there is nothing to read and nothing was in force before
     */
    RulesInForce(
            DefinitionSettings settings,
            VersionStore versions,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.folder = settings.folder();
        this.versions = versions;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        start();
    }

    private void start() {
        boolean isFirst = versions.all().stream().noneMatch(FrameworkVersion::isInForce);
        state =
                take(
                        isFirst ? FolderLook.at(folder) : look(),
                        Origin.START,
                        isFirst ? Asked.NOTHING_WRONG : Asked.NOTHING_BROKEN);
        ProblemLog.tell(FolderProblems.NONE, state.problems());
        if (state.inForce().isEmpty()) {
            throw new BrokenDefinitions(state.problems().issues());
        }
    }

    /** All in force, the newest first. */
    List<Definition> all() {
        return state.inForce();
    }

    FolderProblems problems() {
        return state.problems();
    }

    /** That very version, in force or not; empty where it is not on file or cannot be read. */
    Optional<Definition> find(FrameworkRef ref) {
        Optional<Definition> inForce =
                all().stream().filter(definition -> definition.ref().equals(ref)).findFirst();
        if (inForce.isPresent()) {
            return inForce;
        }
        Definition known = kept.get(ref);
        if (known == null) {
            known = readKept(ref);
            if (known != null) {
                kept.put(ref, known);
            }
        }
        return Optional.ofNullable(known);
    }

    private @Nullable Definition readKept(FrameworkRef ref) {
        SortedMap<String, byte[]> files = versions.files(ref);
        Definition read =
                files.isEmpty() ? null : DefinitionReader.readKept(ref.code(), files).definition();
        return read == null || !read.ref().equals(ref) ? null : read;
    }

    /**
     * Looks at the folder, and at what was published here or by another node, and takes what has
     * changed since the last time. A change that cannot be taken leaves in force what was.
     *
     * @param seenBefore fingerprint of the look before this one: only what two looks saw alike is
     *     taken, so that nobody is judged by half a file
     * @return fingerprint of this look
     */
    synchronized String refresh(String seenBefore) {
        FolderLook look = look();
        String seen = fingerprint(look, versions.published());
        if (!seen.equals(state.fingerprint()) && seen.equals(seenBefore)) {
            State before = state;
            state = take(look, Origin.RELOAD, Asked.NOTHING);
            kept.clear();
            ProblemLog.tell(before.problems(), state.problems());
            if (!state.refs().equals(before.refs())) {
                ProblemLog.tell(state.inForce());
                DefinitionsChanged changed = new DefinitionsChanged(state.refs());
                transactions.executeWithoutResult(status -> events.publishEvent(changed));
            }
        }
        return seen;
    }

    /** Takes what was published just now, without waiting for the next look. */
    synchronized void takePublished() {
        refresh(refresh(""));
    }

    private static String fingerprint(@Nullable FolderLook look, String published) {
        return (look == null ? "" : look.fingerprint()) + " " + published;
    }

    /**
     * Puts what is in force on file again, where the database was set back and forgot it. Waits for
     * nobody: it is called in the middle of a transaction.
     */
    void putBack() {
        take(look(), Origin.START, Asked.NOTHING);
    }

    /** Null where there is nothing to look at. */
    private @Nullable FolderLook look() {
        try {
            return FolderLook.at(folder);
        } catch (NoDefinitions | UncheckedIOException gone) {
            return null;
        }
    }

    /** What is asked of a folder before anything of it is taken. */
    private enum Asked {
        /** While the product runs, what was in force stays where the folder is wrong. */
        NOTHING,
        /** A start stops at files that cannot be read, whatever was in force before. */
        NOTHING_BROKEN,
        /** There is nothing to fall back to yet. */
        NOTHING_WRONG;

        boolean isMet(List<FolderReading> readings, Intake intake) {
            return switch (this) {
                case NOTHING -> true;
                case NOTHING_BROKEN ->
                        readings.stream().allMatch(reading -> reading.definition() != null);
                case NOTHING_WRONG -> !intake.problems().hasErrors();
            };
        }
    }

    private State take(@Nullable FolderLook look, Origin origin, Asked asked) {
        String published = versions.published(); // first: what comes later is seen at the next look
        if (look == null) {
            return withoutFolder(published);
        }
        List<FolderReading> readings = look.read();
        for (int run = 1; ; run++) {
            Intake intake = Intake.of(readings, versions.all(), this::find);
            if (!asked.isMet(readings, intake)) {
                throw new BrokenDefinitions(intake.problems().issues());
            }
            List<Definition> inForce = intake.inForce().stream().sorted(NEWEST_FIRST).toList();
            if (inForce.isEmpty() || isSettled(intake, inForce, origin, run)) {
                return new State(inForce, intake.problems(), fingerprint(look, published));
            }
        }
    }

    /** False where another node was faster and it must be decided anew. */
    private boolean isSettled(Intake intake, List<Definition> inForce, Origin origin, int run) {
        try {
            return versions.settle(
                    intake.taken(),
                    inForce.stream().map(Definition::ref).toList(),
                    intake.gone().stream().map(FrameworkVersion::ref).toList(),
                    origin,
                    clock.instant());
        } catch (ConcurrencyFailureException | DuplicateKeyException faster) {
            if (run == RUNS) {
                throw faster;
            }
            return false;
        }
    }

    /** What was in force stays so, and the missing folder is the problem. */
    private State withoutFolder(String published) {
        List<Definition> inForce =
                Intake.withoutFolder(versions.all(), this::find).inForce().stream()
                        .sorted(NEWEST_FIRST)
                        .toList();
        Message said = new NoDefinitions(folder).said();
        Issue issue = new Issue(Severity.ERROR, folder, 1, 1, said, "");
        return new State(
                inForce,
                new FolderProblems(List.of(issue), List.of()),
                fingerprint(null, published));
    }
}
