package org.shiji.definitions;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shiji.shared.Message;
import org.shiji.shared.Period;
import org.shiji.shared.PeriodKind;

/** What a version that does not come from the folder must be like before it may judge anybody. */
final class Admission {

    private static final int CHOICES = 4;

    private final List<FrameworkVersion> kept;
    private final Collection<Period> opened;
    private final List<Definition> inForce;

    /**
     * @param opened every period that was ever opened
     * @param kept every version that is or was in force
     */
    Admission(Collection<Period> opened, List<FrameworkVersion> kept, List<Definition> inForce) {
        this.kept = kept;
        this.opened = opened;
        this.inForce = inForce;
    }

    /** The first thing that stands against it; empty where it may come into force. */
    Optional<Message> obstacle(Definition definition) {
        return taken(definition.ref()).or(() -> late(definition)).or(() -> sameDay(definition));
    }

    private Optional<Message> taken(FrameworkRef ref) {
        if (numbers(ref.code()).anyMatch(ref.version()::equals)) {
            return said("taken", ref.version());
        }
        return numbers(ref.code())
                .filter(number -> !VersionOrder.isHigher(ref.version(), number))
                .max(VersionOrder.LOWEST_FIRST)
                .flatMap(highest -> said("not-higher", ref.version(), highest));
    }

    private Optional<Message> late(Definition definition) {
        PeriodKind kind = definition.framework().period();
        if (!isFirstDay(kind, definition.validFrom())) {
            return said("no-first-day", definition.validFrom());
        }
        return opened.stream()
                .filter(period -> period.kind() == kind)
                .filter(period -> period.first().toString().compareTo(definition.validFrom()) >= 0)
                .sorted()
                .findFirst()
                .flatMap(period -> said("period-opened", period.code(), definition.validFrom()));
    }

    private static boolean isFirstDay(PeriodKind kind, String day) {
        int year = Integer.parseInt(day.substring(0, day.indexOf('-')));
        return IntStream.rangeClosed(1, kind.perYear())
                .mapToObj(index -> new Period(kind, year, index).first().toString())
                .anyMatch(day::equals);
    }

    private Optional<Message> sameDay(Definition definition) {
        return inForce.stream()
                .filter(other -> !other.ref().code().equals(definition.ref().code()))
                .filter(other -> other.framework().period() == definition.framework().period())
                .filter(other -> other.validFrom().equals(definition.validFrom()))
                .findFirst()
                .flatMap(other -> said("day-taken", other.ref().code(), other.validFrom()));
    }

    /**
     * A number higher than all there are, its own if that is, and the next periods.
     *
     * @param proposed what others proposed: numbers to keep clear of
     * @param tried the period it was tried on; the first where none was ever opened
     */
    Publishing.Suggestion suggestion(
            Definition definition, List<FrameworkRef> proposed, Period tried) {
        Period first =
                opened.stream()
                        .filter(period -> period.kind() == definition.framework().period())
                        .max(Period::compareTo)
                        .map(Period::next)
                        .orElse(tried);
        return new Publishing.Suggestion(
                nextNumber(definition.ref(), proposed),
                Stream.iterate(first, Period::next).limit(CHOICES).toList());
    }

    private String nextNumber(FrameworkRef ref, List<FrameworkRef> proposed) {
        Optional<String> highest =
                Stream.concat(
                                proposed.stream()
                                        .filter(other -> other.code().equals(ref.code()))
                                        .map(FrameworkRef::version),
                                numbers(ref.code()))
                        .max(VersionOrder.LOWEST_FIRST);
        return highest.filter(number -> !VersionOrder.isHigher(ref.version(), number))
                .map(number -> VersionOrder.next(number).orElse(number + ".1"))
                .orElse(ref.version());
    }

    private Stream<String> numbers(String code) {
        return kept.stream()
                .map(FrameworkVersion::ref)
                .filter(ref -> ref.code().equals(code))
                .map(FrameworkRef::version);
    }

    private static Optional<Message> said(String key, Object... arguments) {
        return Optional.of(Message.of("definitions.proposal." + key, arguments));
    }
}
