package org.shiji.assessment;

import java.util.Locale;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start, assesses again what changed rules or a new version of the product have outdated. */
@Component
@Order(Renewal.AFTER_THE_DATA)
class Renewal implements ApplicationRunner {

    static final int AFTER_THE_DATA = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    private final Assessments assessments;

    Renewal(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Period period : assessments.outdated()) {
            AssessmentCompleted done = assessments.assess(period);
            LOG.info(
                    "{} / {}",
                    said(Locale.CHINESE, period, done),
                    said(Locale.ENGLISH, period, done));
        }
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
