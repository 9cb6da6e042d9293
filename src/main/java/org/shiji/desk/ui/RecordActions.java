package org.shiji.desk.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.RecordKeeping;
import org.shiji.reporting.RecordRow;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;

/**
 * What a union does with its records of a type, each in a dialog.
 *
 * @param members names of the union's members by their codes
 * @param changed is called when it was done
 */
record RecordActions(
        RecordKeeping keeping,
        CurrentViewer current,
        UnionId union,
        Period period,
        RecordKind kind,
        Map<String, Text> members,
        Locale locale,
        SerializableRunnable changed) {

    void add() {
        new RecordDialog(
                        kind,
                        null,
                        members,
                        locale,
                        typed -> keeping.add(current.get(), union, period, kind.type(), typed),
                        changed)
                .open();
    }

    /** Shows it as it is on file now: the grid may have been read before somebody changed it. */
    void change(RecordRow row) {
        RecordKeeping.InHand hand;
        try {
            hand = keeping.take(current.get(), union, period, kind.type(), (int) row.number());
        } catch (NotVisible gone) {
            Notification.show(Messages.say(locale, "desk.record.overtaken"));
            changed.run();
            return;
        }
        new RecordDialog(
                        kind,
                        hand,
                        members,
                        locale,
                        typed ->
                                keeping.change(
                                        current.get(), union, period, kind.type(), hand, typed),
                        changed)
                .open();
    }

    /** Asks why first. */
    void withdraw(List<Integer> numbers) {
        new WithdrawDialog(
                        numbers.size(),
                        locale,
                        reason -> {
                            RecordKeeping.Outcome outcome =
                                    keeping.withdraw(
                                            current.get(),
                                            union,
                                            period,
                                            kind.type(),
                                            numbers,
                                            reason);
                            if (!(outcome instanceof RecordKeeping.Outcome.Done)) {
                                Notification.show(Messages.say(locale, "desk.record.overtaken"));
                            }
                            changed.run();
                        })
                .open();
    }
}
