package org.shiji.assessment;

import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shiji.definitions.DefinitionsChanged;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Assesses again what changed rules or a new version of the product have outdated: at start, and in
 * the background when the rules change while the product runs. What was cut off is found outdated
 * again at the next start.
 */
@Component
@Order(Renewal.AFTER_THE_DATA)
class Renewal implements ApplicationRunner {

    static final int AFTER_THE_DATA = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Assessments assessments;
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "renewal");
                        thread.setDaemon(true);
                        return thread;
                    });

    Renewal(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        assessments.openAssessed();
        renew();
    }

    @EventListener
    void on(DefinitionsChanged event) {
        background.execute(this::renew);
    }

    /** One period that cannot be assessed does not keep the others from it. */
    private void renew() {
        for (Period period : assessments.outdated()) {
            try {
                AssessmentCompleted done = assessments.assess(period);
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
    }

    @PreDestroy
    void close() {
        background.shutdownNow();
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
