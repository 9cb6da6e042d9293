package org.shiji.unions.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.unions.CouncilSeat;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.FocusMajor;
import org.shiji.unions.Outcome;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.UnionSheet;

/** The focus majors and the council of a union, each a list to be kept. */
final class ListsPart {
    private final UnionSheet sheet;
    private final UnionKeeping keeping;
    private final CurrentViewer current;
    private final PeopleWords words;
    private final SerializableFunction<Outcome<UnionSheet>, Optional<Message>> kept;

    ListsPart(
            UnionSheet sheet,
            UnionKeeping keeping,
            CurrentViewer current,
            PeopleWords words,
            SerializableFunction<Outcome<UnionSheet>, Optional<Message>> kept) {
        this.sheet = sheet;
        this.keeping = keeping;
        this.current = current;
        this.words = words;
        this.kept = kept;
    }

    RowsPart<FocusMajor> majors() {
        return new RowsPart<>(
                words.say("major.title"),
                words.say("major.none"),
                sheet.focusMajors(),
                words,
                new RowsPart.Rows<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String title(FocusMajor major) {
                        return major.code() + " " + major.name().in(words.locale());
                    }

                    @Override
                    public String facts(FocusMajor major) {
                        return words.say("major.serves", major.industry().in(words.locale()));
                    }

                    @Override
                    public void add() {
                        askMajor(
                                null, entered -> keepMajors(put(sheet.focusMajors(), -1, entered)));
                    }

                    @Override
                    public void change(int place) {
                        askMajor(
                                sheet.focusMajors().get(place),
                                entered -> keepMajors(put(sheet.focusMajors(), place, entered)));
                    }

                    @Override
                    public void keep(List<FocusMajor> changed) {
                        keepMajors(changed);
                    }
                });
    }

    private Optional<Message> keepMajors(List<FocusMajor> majors) {
        return kept.apply(
                keeping.setFocusMajors(current.get(), sheet.id(), majors, sheet.version()));
    }

    private void askMajor(
            @Nullable FocusMajor known, SerializableFunction<FocusMajor, Optional<Message>> save) {
        TextField code = new TextField(words.say("major.code"));
        code.setRequiredIndicatorVisible(true);
        code.setMaxLength(12);
        code.setValue(known == null ? "" : known.code());
        TextPair name =
                new TextPair(words.say("major.name"), words, known == null ? null : known.name());
        TextPair industry =
                new TextPair(
                        words.say("major.industry"),
                        words,
                        known == null ? null : known.industry());
        new PeopleDialog(
                        words.say(known == null ? "major.add" : "major.change"),
                        words.say("save"),
                        words)
                .asking(code, name, industry)
                .saving(
                        () -> {
                            code.setErrorMessage(words.say("needed"));
                            code.setInvalid(code.getValue().isBlank());
                            return name.isComplete() & industry.isComplete() & !code.isInvalid();
                        },
                        () ->
                                save.apply(
                                        new FocusMajor(
                                                code.getValue().strip().toUpperCase(Locale.ROOT),
                                                name.value(),
                                                industry.value())))
                .open();
    }

    RowsPart<CouncilSeat> council() {
        return new RowsPart<>(
                words.say("council.title"),
                words.say("council.none"),
                sheet.council(),
                words,
                new RowsPart.Rows<>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String title(CouncilSeat seat) {
                        return seat.holder().in(words.locale());
                    }

                    @Override
                    public String facts(CouncilSeat seat) {
                        return seat.office().in(words.locale());
                    }

                    @Override
                    public void add() {
                        askSeat(null, entered -> keepCouncil(put(sheet.council(), -1, entered)));
                    }

                    @Override
                    public void change(int place) {
                        askSeat(
                                sheet.council().get(place),
                                entered -> keepCouncil(put(sheet.council(), place, entered)));
                    }

                    @Override
                    public void keep(List<CouncilSeat> changed) {
                        keepCouncil(changed);
                    }
                });
    }

    private Optional<Message> keepCouncil(List<CouncilSeat> council) {
        return kept.apply(keeping.setCouncil(current.get(), sheet.id(), council, sheet.version()));
    }

    private void askSeat(
            @Nullable CouncilSeat known,
            SerializableFunction<CouncilSeat, Optional<Message>> save) {
        TextPair holder =
                new TextPair(
                        words.say("council.holder"), words, known == null ? null : known.holder());
        TextPair office =
                new TextPair(
                        words.say("council.office"), words, known == null ? null : known.office());
        new PeopleDialog(
                        words.say(known == null ? "council.add" : "council.change"),
                        words.say("save"),
                        words)
                .asking(holder, office)
                .saving(
                        () -> holder.isComplete() & office.isComplete(),
                        () -> save.apply(new CouncilSeat(holder.value(), office.value())))
                .open();
    }

    /** At its place, or at the end. */
    private static <T> List<T> put(List<T> all, int place, T entered) {
        List<T> changed = new ArrayList<>(all);
        if (place < 0) {
            changed.add(entered);
        } else {
            changed.set(place, entered);
        }
        return changed;
    }
}
