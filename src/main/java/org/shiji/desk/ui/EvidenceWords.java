package org.shiji.desk.ui;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Definition;
import org.shiji.definitions.EvidenceClass;
import org.shiji.definitions.RecordKind;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.evidence.Evidence.Receipt;
import org.shiji.reporting.EvidenceItem;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.scoring.Element;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Messages;
import org.shiji.shared.ui.Sizes;
import org.shiji.shared.ui.Times;

/** What is said of evidence, in the names the definitions give to classes, figures and records. */
record EvidenceWords(Definition definition, Locale locale) {

    String say(String key, Object... arguments) {
        return Messages.say(locale, "desk.evidence." + key, arguments);
    }

    SequencedCollection<EvidenceClass> classes() {
        return definition.evidence().sequencedValues();
    }

    /** What a class is called and what it proves. */
    String name(EvidenceClass one) {
        return say("class.item", one.name().in(locale), strength(one.strength()));
    }

    /** As {@link #name(EvidenceClass)}; its code where the definition has no such class. */
    String kind(EvidenceItem item) {
        EvidenceClass one = definition.evidence().get(item.kind());
        return one == null
                ? say("class.item", item.kind(), strength(EvidenceStrength.NONE))
                : name(one);
    }

    String strength(EvidenceStrength strength) {
        return say("strength." + strength.name());
    }

    /** How many there are and what they prove together. */
    String sum(List<Piece> pieces) {
        return pieces.isEmpty()
                ? say("none")
                : say("count", pieces.size(), strength(strongest(pieces)));
    }

    /** What the strongest of them proves. */
    EvidenceStrength strongest(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> definition.evidence().get(piece.item().kind()))
                .filter(Objects::nonNull)
                .map(EvidenceClass::strength)
                .max(EvidenceStrength::compareTo)
                .orElse(EvidenceStrength.NONE);
    }

    /** The figure or record. */
    String name(Behind behind) {
        return switch (behind) {
            case Behind.OfFigure figure ->
                    name(definition.framework().elements().get(figure.element()))
                            .orElse(figure.element().value());
            case Behind.OfRecord record -> {
                RecordKind kind = definition.recordKinds().get(record.type());
                yield say(
                        "record",
                        kind == null ? record.type().value() : kind.name().in(locale),
                        String.valueOf(record.number()));
            }
        };
    }

    private Optional<String> name(@Nullable Element element) {
        return Optional.ofNullable(element).map(one -> one.name().in(locale));
    }

    /** Class, size, when and by whom. */
    String facts(Piece piece) {
        EvidenceItem item = piece.item();
        String by = item.uploadedBy();
        String facts =
                say(
                        by == null ? "facts" : "facts.by",
                        kind(item),
                        Sizes.of(item.file().size()),
                        Times.minute(item.uploadedAt()),
                        by == null ? "" : by);
        return piece.kind() == null ? say("notHere", facts) : facts;
    }

    /** What else the same file stands behind. */
    String alsoFor(Piece piece) {
        return say(
                "alsoFor",
                piece.others().stream()
                        .map(this::name)
                        .distinct()
                        .collect(
                                Collectors.joining(
                                        Messages.say(locale, "figures.list.separator"))));
    }

    /** What became of a file. */
    String receipt(String fileName, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Attached attached -> say("attached", fileName);
            case Receipt.There there -> say("there", fileName);
            case Receipt.Refused refused -> say("refused", fileName, refused.why().in(locale));
            case Receipt.Away away ->
                    say("refused", fileName, Messages.say(locale, "evidence.file.storeAway"));
            case Receipt.Locked locked ->
                    Messages.say(locale, "desk.locked", StateBadge.name(locked.state(), locale));
        };
    }
}
