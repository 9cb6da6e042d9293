package org.shiji.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.assessment.AssessmentCompleted;
import org.shiji.assessment.Assessments;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.unions.Accounts;
import org.shiji.unions.NewAccount;
import org.shiji.unions.Unions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the demonstration and assesses its periods, before the address is
 * printed. Where a start was cut off, the next one takes up what is missing. A database with unions
 * of others is left alone.
 */
@Component
@ConditionalOnBooleanProperty("shiji.demo")
@Order(Demonstration.EARLY)
class Demonstration implements ApplicationRunner {
    static final int EARLY = 0;

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final Unions unions;
    private final Accounts accounts;
    private final Inserting inserting;
    private final Assessments assessments;

    Demonstration(Unions unions, Accounts accounts, Inserting inserting, Assessments assessments) {
        this.unions = unions;
        this.accounts = accounts;
        this.inserting = inserting;
        this.assessments = assessments;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        World world = new World();
        DemoAccounts demoAccounts = DemoAccounts.of(world.unions());
        if (unions.everyUnion().isEmpty()) {
            fill(world, demoAccounts);
        }
        if (accounts.exists(demoAccounts.national())) {
            assess(demoAccounts);
            print(demoAccounts);
        }
    }

    private void fill(World world, DemoAccounts demoAccounts) {
        long begin = System.nanoTime();
        log("demo.filling");
        int records = inserting.all(world, demoAccounts);
        log("demo.filled", world.unions().size(), records, seconds(begin));
    }

    private void assess(DemoAccounts demoAccounts) {
        List<Period> done = assessments.periods(accounts.viewer(demoAccounts.national()));
        for (Period period : World.PERIODS) {
            if (!done.contains(period)) {
                long begin = System.nanoTime();
                AssessmentCompleted completed = assessments.assess(period);
                log("demo.assessed", period.code(), completed.unions(), seconds(begin));
            }
        }
    }

    private static void print(DemoAccounts demoAccounts) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            System.out.println();
            System.out.println(Messages.say(locale, "demo.accounts", demoAccounts.password()));
            for (NewAccount office : demoAccounts.offices()) {
                System.out.println(
                        Messages.say(locale, "demo.account", office.username(), office.name()));
            }
            String reporters =
                    demoAccounts.reporters().stream()
                            .map(NewAccount::username)
                            .collect(Collectors.joining(" "));
            System.out.println(Messages.say(locale, "demo.reporters", reporters));
        }
    }

    private static void log(String key, Object... arguments) {
        LOG.info(
                "{} / {}",
                Messages.say(Locale.CHINESE, key, arguments),
                Messages.say(Locale.ENGLISH, key, arguments));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
