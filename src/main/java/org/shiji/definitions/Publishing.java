package org.shiji.definitions;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shiji.definitions.Outcome.Done;
import org.shiji.definitions.Outcome.Refused;
import org.shiji.definitions.Outcome.Wrong;
import org.shiji.definitions.Proposal.State;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How rules that were tried become rules that judge: somebody proposes them as a new version,
 * somebody else publishes it. A proposal is in force nowhere. What is published is kept like a
 * version from the folder and judges from its first day on: here at once, on other nodes with their
 * next look.
 *
 * <p>Whoever looks after rules may propose; the national inspector and the administrator publish
 * and decline, nobody their own.
 */
@Service
public class Publishing {

    /** Characters of a reason. */
    public static final int LONGEST = 2000;

    private final Proposals proposals;
    private final ProposedVersions onFile;
    private final VersionStore versions;
    private final RulesInForce rules;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Publishing(
            Proposals proposals,
            ProposedVersions onFile,
            VersionStore versions,
            RulesInForce rules,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.proposals = proposals;
        this.onFile = onFile;
        this.versions = versions;
        this.rules = rules;
        this.events = events;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a new version could be called and when it could begin.
     *
     * @param version a number higher than all there are
     * @param periods the next that were not opened yet; it begins with the first day of one
     */
    public record Suggestion(String version, List<Period> periods) {
        public Suggestion {
            periods = List.copyOf(periods);
        }
    }

    /**
     * @param candidate one without errors
     * @param tried the period it was tried on
     * @throws NotVisible when the viewer looks after no rules
     */
    public Suggestion suggest(Viewer viewer, Candidate candidate, Period tried) {
        List<FrameworkRef> open =
                proposals.all(viewer).stream().filter(Proposal::isOpen).map(Proposal::ref).toList();
        Definition definition = sound(candidate);
        return new Admission(versions.openedPeriods(), versions.all(), rules.all())
                .suggestion(definition, open, tried);
    }

    /**
     * Proposes rules that were tried as a new version. Their files are read once more, with the
     * number and the day written into them.
     *
     * @param candidate one without errors
     * @param from the first period the version is to judge
     * @param reason for those who decide
     * @throws NotVisible when the viewer looks after no rules
     */
    public Outcome propose(
            Viewer viewer, Candidate candidate, String version, Period from, String reason) {
        Proposals.requireKeeper(viewer);
        Definition definition = sound(candidate);
        Optional<Outcome> unfounded = unfounded(reason);
        if (unfounded.isPresent()) {
            return unfounded.get();
        }
        SortedMap<String, byte[]> files = new TreeMap<>(candidate.files());
        String day = from.first().toString();
        Optional<byte[]> framework =
                Optional.ofNullable(files.get(DefinitionFolder.FRAMEWORK))
                        .flatMap(FrameworkText::of)
                        .flatMap(text -> text.withVersion(version.strip(), day));
        if (framework.isEmpty()) {
            return refused("write-yourself", version.strip(), day);
        }
        files.put(DefinitionFolder.FRAMEWORK, framework.get());
        Reading read = DefinitionReader.read(definition.ref().code(), files);
        Definition proposed = read.definition();
        return proposed == null
                ? new Wrong(read.problems())
                : inTransaction(
                        () ->
                                obstacle(proposed, versions.openedPeriods())
                                        .orElseGet(
                                                () ->
                                                        put(
                                                                proposed,
                                                                files,
                                                                viewer,
                                                                reason.strip())));
    }

    private Outcome put(
            Definition proposed, SortedMap<String, byte[]> files, Viewer viewer, String reason) {
        Proposal proposal =
                onFile.saveAndFlush(
                                new ProposedVersion(
                                        proposed, files, viewer, clock.instant(), reason))
                        .proposal();
        events.publishEvent(new VersionProposed(proposal.id(), proposal.ref(), viewer.account()));
        return new Done(proposal);
    }

    /**
     * Takes a proposal back.
     *
     * @throws NotVisible when there is no such proposal, or the viewer looks after no rules
     * @throws NotAllowed when somebody else proposed it
     */
    public Outcome withdraw(Viewer viewer, long id) {
        return decide(
                viewer,
                id,
                proposed -> {
                    if (!proposed.proposal().isOf(viewer)) {
                        throw new NotAllowed("only the author withdraws a proposal");
                    }
                    return close(proposed, State.WITHDRAWN, viewer, "");
                });
    }

    /**
     * Says no.
     *
     * @param reason for the author
     * @throws NotVisible as {@link #withdraw}
     * @throws NotAllowed when the viewer is the author, or does not publish
     */
    public Outcome decline(Viewer viewer, long id, String reason) {
        return decide(
                viewer,
                id,
                proposed -> {
                    requireOther(viewer, proposed.proposal());
                    return unfounded(reason)
                            .orElseGet(
                                    () -> close(proposed, State.DECLINED, viewer, reason.strip()));
                });
    }

    /**
     * Makes a proposal a version in force. Its files are read anew, and all that held when it was
     * proposed must still hold.
     *
     * @throws NotVisible as {@link #withdraw}
     * @throws NotAllowed as {@link #decline}
     */
    public Outcome publish(Viewer viewer, long id) {
        Outcome outcome;
        try {
            outcome = decide(viewer, id, proposed -> publish(viewer, proposed));
        } catch (DuplicateKeyException | ConcurrencyFailureException faster) {
            return refused("meanwhile");
        }
        // within somebody's transaction it is not on file yet; then the next look sees it
        if (outcome instanceof Done
                && !TransactionSynchronizationManager.isActualTransactionActive()) {
            rules.takePublished();
        }
        return outcome;
    }

    private Outcome publish(Viewer viewer, ProposedVersion proposed) {
        Proposal proposal = proposed.proposal();
        requireOther(viewer, proposal);
        Set<Period> opened = versions.heldOpenings(); // before anything is read
        SortedMap<String, byte[]> files = proposed.files();
        Reading read = DefinitionReader.read(proposal.ref().code(), files);
        Definition definition = read.definition();
        if (definition == null) {
            return new Wrong(read.problems());
        }
        if (!definition.ref().equals(proposal.ref())) {
            throw new IllegalStateException("the files of proposal " + proposal.id() + " changed");
        }
        return obstacle(definition, opened)
                .orElseGet(
                        () -> {
                            versions.publish(definition, files, clock.instant());
                            return close(proposed, State.PUBLISHED, viewer, "");
                        });
    }

    private Outcome decide(Viewer viewer, long id, Function<ProposedVersion, Outcome> decision) {
        Proposals.requireKeeper(viewer);
        return inTransaction(
                () -> {
                    ProposedVersion proposed =
                            onFile.findToDecide(id)
                                    .orElseThrow(() -> new NotVisible("proposal " + id));
                    Proposal now = proposed.proposal();
                    return now.decision() == null
                            ? decision.apply(proposed)
                            : refused("is-" + Words.of(now.state()), now.decision().byName());
                });
    }

    private Outcome close(ProposedVersion proposed, State state, Viewer by, String answer) {
        proposed.become(state, by, clock.instant(), answer);
        Proposal closed = onFile.saveAndFlush(proposed).proposal();
        events.publishEvent(
                new ProposalClosed(
                        closed.id(), closed.ref(), state, closed.author(), by.account()));
        return new Done(closed);
    }

    private static void requireOther(Viewer viewer, Proposal proposal) {
        if (!proposal.mayBeDecidedBy(viewer)) {
            throw new NotAllowed("decided by another account, of those who publish");
        }
    }

    private Optional<Outcome> obstacle(Definition definition, Set<Period> opened) {
        return new Admission(opened, versions.all(), rules.all())
                .obstacle(definition)
                .map(Refused::new);
    }

    private static Optional<Outcome> unfounded(String reason) {
        if (reason.isBlank()) {
            return Optional.of(refused("no-reason"));
        }
        return reason.length() > LONGEST
                ? Optional.of(refused("long-reason", LONGEST))
                : Optional.empty();
    }

    private static Definition sound(Candidate candidate) {
        return Objects.requireNonNull(candidate.reading().definition(), "a sound candidate");
    }

    private static Outcome refused(String key, Object... arguments) {
        return new Refused(Message.of("definitions.proposal." + key, arguments));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
