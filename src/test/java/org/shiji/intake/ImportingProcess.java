package org.shiji.intake;

import java.time.Duration;
import org.shiji.Application;
import org.shiji.reporting.BulkEntry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product in a process of its own, to be killed. With a number of rows it empties its schema
 * and imports a file of so many; without, it only starts.
 */
public final class ImportingProcess {
    private ImportingProcess() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context =
                SpringApplication.run(Application.class, "--server.port=0");
        if (arguments.length > 0) {
            int rows = Integer.parseInt(arguments[0]);
            Counter counter = Counter.open(context, Duration.ofMinutes(5));
            counter.applied(
                    counter.checked(
                            Counter.RECEIPT, BulkEntry.Mode.ADD, IntakeTest.receipts(0, rows)));
        }
    }
}
