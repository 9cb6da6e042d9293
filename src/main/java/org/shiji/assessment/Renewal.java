package org.shiji.assessment;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.shiji.definitions.DefinitionsChanged;
import org.shiji.inspection.InspectionClosed;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Assesses what an accepted report, changed rules or a new version of the product have outdated: in
 * the background once a report is accepted or the rules change, and at start, where what was cut
 * off is found outdated again.
 */
@Component
@Order(Renewal.AFTER_THE_DATA)
class Renewal implements ApplicationRunner {

    static final int AFTER_THE_DATA = 100;

    private static final int ATTEMPTS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Assessments assessments;
    private final Background background;

    /** Periods with a report that was accepted and not judged yet. */
    private final Set<Period> accepted = ConcurrentHashMap.newKeySet();

    Renewal(Assessments assessments, Background background) {
        this.assessments = assessments;
        this.background = background;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        assessments.openAssessed();
        renew();
    }

    @EventListener
    void on(DefinitionsChanged event) {
        background.run(this::renew);
    }

    /**
     * What was accepted is judged at once, and those that are compared with it anew; several that
     * are accepted while one is being judged are judged together.
     */
    @TransactionalEventListener
    void on(InspectionClosed event) {
        Period period = event.period();
        accepted.add(period);
        background.run(
                () -> {
                    if (accepted.remove(period)) {
                        assess(period);
                    }
                });
    }

    private void renew() {
        assessments.outdated().forEach(this::assess);
    }

    /** One period that cannot be assessed does not keep the others from it. */
    private void assess(Period period) {
        try {
            AssessmentCompleted done = withPatience(period);
            LOG.info(
                    "{} / {}",
                    said(Locale.CHINESE, period, done),
                    said(Locale.ENGLISH, period, done));
        } catch (RuntimeException failure) {
            LOG.error(
                    "{} / {}",
                    Messages.say(Locale.CHINESE, "assessment.notRenewed", period.code()),
                    Messages.say(Locale.ENGLISH, "assessment.notRenewed", period.code()),
                    failure);
        }
    }

    /** Those who report meanwhile go first; what they hold back is tried again. */
    private AssessmentCompleted withPatience(Period period) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return assessments.assess(period);
            } catch (ConcurrencyFailureException overtaken) {
                LOG.debug("assessing {} gave way", period, overtaken);
            }
        }
        return assessments.assess(period);
    }

    private static String said(Locale locale, Period period, AssessmentCompleted done) {
        return Messages.say(
                locale,
                "assessment.renewed",
                period.code(),
                String.valueOf(done.unions()),
                String.valueOf(done.changed()));
    }
}
