package org.shiji.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.shiji.notices.Notice.Kind;
import org.shiji.notices.Telling.Event;
import org.shiji.reporting.Outstanding;
import org.shiji.reporting.Schedules;
import org.shiji.shared.UnionId;
import org.shiji.unions.Addressee;
import org.shiji.unions.Addressees;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells unions that have not handed in that the last day is near. */
@Component
class Reminders {
    private final Schedules schedules;
    private final Addressees addressees;
    private final Telling telling;
    private final NoticeSettings settings;
    private final Clock clock;

    Reminders(
            Schedules schedules,
            Addressees addressees,
            Telling telling,
            NoticeSettings settings,
            Clock clock) {
        this.schedules = schedules;
        this.addressees = addressees;
        this.telling = telling;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Looks who is to be reminded today. A reminder that was missed is made up for, with a later
     * one not twice.
     */
    @Transactional
    public void look() {
        List<Integer> before = settings.daysBefore();
        if (before.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Map<UnionId, List<Addressee>> reporters = addressees.reporters();
        for (Outstanding report : schedules.outstanding(today, today.plusDays(before.getLast()))) {
            long left = ChronoUnit.DAYS.between(today, report.due());
            int reached = before.stream().filter(days -> left <= days).findFirst().orElseThrow();
            telling.tell(
                    new Event(
                            Kind.DUE_SOON,
                            report.union(),
                            report.period(),
                            report.due() + " " + reached,
                            clock.instant(),
                            null,
                            report.due()),
                    reporters.getOrDefault(report.union(), List.of()));
        }
    }
}
