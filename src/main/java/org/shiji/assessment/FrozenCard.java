package org.shiji.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Sha256;

/**
 * A scorecard as it was frozen. Its bytes never change; a later one with other bytes supersedes it.
 */
@Entity
@Table(name = "scorecard")
class FrozenCard {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version private int version;

    private String unionId;
    private String period;
    private int format;
    private String rulesHash;

    @Column(columnDefinition = "mediumblob")
    private byte[] content;

    private String contentHash;

    @Column(columnDefinition = "blob")
    private byte[] head;

    private Instant frozenAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected FrozenCard() {}

    FrozenCard(Scorecard card, byte[] content, byte[] head, Instant frozenAt) {
        this.unionId = card.union().id().value();
        this.period = card.period().code();
        this.format = CardJson.FORMAT;
        this.rulesHash = card.framework().hash();
        this.content = content;
        this.contentHash = Sha256.hex(content);
        this.head = head;
        this.frozenAt = frozenAt;
    }

    void supersede(Instant at) {
        if (supersededAt != null) {
            throw new IllegalStateException(
                    "scorecard " + id + " was superseded at " + supersededAt + " already");
        }
        supersededAt = at;
    }

    /** The card would be written with the same bytes today. */
    void stillHolds() {
        format = CardJson.FORMAT;
    }

    String unionId() {
        return unionId;
    }

    String period() {
        return period;
    }

    byte[] content() {
        return content;
    }

    String contentHash() {
        return contentHash;
    }

    byte[] head() {
        return head;
    }

    Instant frozenAt() {
        return frozenAt;
    }
}
