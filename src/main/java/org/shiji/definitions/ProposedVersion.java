package org.shiji.definitions;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Proposal.State;
import org.shiji.unions.Viewer;

/** A proposal on file. What is proposed never changes; it is decided once. */
@Entity
@Table(name = "proposal")
class ProposedVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version private int revision;

    private String code;
    private String number;

    @Column(columnDefinition = "char(64)")
    private String hash;

    private LocalDate validFrom;
    private String author;
    private String authorName;
    private Instant proposedAt;
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private State state;

    private @Nullable String decider;
    private @Nullable String deciderName;
    private @Nullable Instant decidedAt;
    private @Nullable String answer;

    @ElementCollection
    @CollectionTable(name = "proposal_file", joinColumns = @JoinColumn(name = "proposal_id"))
    @MapKeyColumn(name = "name")
    @Column(name = "content", columnDefinition = "mediumblob")
    private Map<String, byte[]> files;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ProposedVersion() {}

    ProposedVersion(
            Definition definition,
            SortedMap<String, byte[]> files,
            Viewer author,
            Instant at,
            String reason) {
        this.code = definition.ref().code();
        this.number = definition.ref().version();
        this.hash = definition.hash();
        this.validFrom = LocalDate.parse(definition.validFrom());
        this.author = author.account();
        this.authorName = author.name().zh();
        this.proposedAt = at;
        this.reason = reason;
        this.state = State.OPEN;
        this.files = new HashMap<>(files);
    }

    /**
     * @throws IllegalStateException when it was decided before
     */
    void become(State next, Viewer by, Instant at, String why) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(
                    "proposal " + id + " is " + state + " and cannot become " + next);
        }
        state = next;
        decider = by.account();
        deciderName = by.name().zh();
        decidedAt = at;
        answer = why;
    }

    /** Name within the folder → bytes. */
    SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    Proposal proposal() {
        return new Proposal(
                Objects.requireNonNull(id),
                new FrameworkRef(code, number, hash),
                validFrom.toString(),
                author,
                authorName,
                proposedAt,
                reason,
                state,
                decidedAt == null
                        ? null
                        : new Proposal.Decision(
                                Objects.requireNonNull(decider),
                                Objects.requireNonNull(deciderName),
                                decidedAt,
                                answer == null ? "" : answer));
    }
}
