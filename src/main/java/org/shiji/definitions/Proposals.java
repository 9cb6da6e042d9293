package org.shiji.definitions;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was proposed to become a version, to be read and tried by whoever looks after rules; to
 * others there are no proposals. {@link Publishing} changes them.
 */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final ProposedVersions proposals;
    private final VersionStore versions;
    private final RulesInForce rules;
    private final Candidates candidates;

    Proposals(
            ProposedVersions proposals,
            VersionStore versions,
            RulesInForce rules,
            Candidates candidates) {
        this.proposals = proposals;
        this.versions = versions;
        this.rules = rules;
        this.candidates = candidates;
    }

    static void requireKeeper(Viewer viewer) {
        if (viewer.role() == Role.UNION_REPORTER) {
            throw new NotVisible("proposals");
        }
    }

    /**
     * Every proposal, the open ones first, then the newest first.
     *
     * @throws NotVisible when the viewer looks after no rules
     */
    public List<Proposal> all(Viewer viewer) {
        requireKeeper(viewer);
        return proposals.findAllByOrderByIdDesc().stream()
                .map(ProposedVersion::proposal)
                .sorted(Comparator.comparing(proposal -> !proposal.isOpen()))
                .toList();
    }

    /**
     * A proposal as it would be published now.
     *
     * @param reading its files as the reader of today sees them
     * @param against the version that would judge its first period without it; null where there is
     *     none
     * @param changes against that; empty where one of the two is not there
     * @param obstacle what keeps it from being published, whoever asks; null where nothing does
     */
    public record Review(
            Proposal proposal,
            Reading reading,
            @Nullable Definition against,
            List<Change> changes,
            @Nullable Message obstacle) {
        public Review {
            changes = List.copyOf(changes);
        }
    }

    /**
     * @throws NotVisible when there is no such proposal, or the viewer looks after no rules
     */
    public Review review(Viewer viewer, long id) {
        ProposedVersion proposed = find(viewer, id);
        Proposal proposal = proposed.proposal();
        Reading reading = DefinitionReader.read(proposal.ref().code(), proposed.files());
        Definition definition = reading.definition();
        if (definition == null) {
            return new Review(proposal, reading, null, List.of(), null);
        }
        Definition against = against(definition);
        return new Review(
                proposal,
                reading,
                against,
                against == null ? List.of() : Differences.between(against, definition),
                proposal.isOpen() ? admission().obstacle(definition).orElse(null) : null);
    }

    /** What would judge its first period without it, rather one of its own framework. */
    private @Nullable Definition against(Definition definition) {
        List<Definition> before =
                rules.all().stream()
                        .filter(one -> one.framework().period() == definition.framework().period())
                        .filter(one -> !one.ref().equals(definition.ref()))
                        .filter(one -> one.validFrom().compareTo(definition.validFrom()) <= 0)
                        .toList();
        return before.stream()
                .filter(one -> one.ref().code().equals(definition.ref().code()))
                .findFirst()
                .or(() -> before.stream().findFirst())
                .orElse(null);
    }

    private Admission admission() {
        return new Admission(versions.openedPeriods(), versions.all(), rules.all());
    }

    /**
     * A proposal as rules to try on a period.
     *
     * @throws NotVisible as {@link #review}, or when nothing judges the period
     */
    public Candidate candidate(Viewer viewer, Period period, long id) {
        ProposedVersion proposed = find(viewer, id);
        return candidates.proposed(
                viewer, period, proposed.proposal().ref().code(), proposed.files());
    }

    /**
     * The files of a proposal.
     *
     * @throws NotVisible as {@link #review}
     */
    public FilesZip files(Viewer viewer, long id) {
        ProposedVersion proposed = find(viewer, id);
        return FilesZip.of(proposed.proposal().ref(), proposed.files());
    }

    /**
     * The files of a version that is or was in force, so that the folder can be brought up to date.
     *
     * @throws NotVisible when there is no such version, or the viewer looks after no rules
     */
    public FilesZip files(Viewer viewer, FrameworkRef ref) {
        requireKeeper(viewer);
        SortedMap<String, byte[]> files = versions.files(ref);
        if (files.isEmpty()) {
            throw new NotVisible("version " + ref.version() + " of " + ref.code());
        }
        return FilesZip.of(ref, files);
    }

    private ProposedVersion find(Viewer viewer, long id) {
        requireKeeper(viewer);
        return proposals.findById(id).orElseThrow(() -> new NotVisible("proposal " + id));
    }
}
