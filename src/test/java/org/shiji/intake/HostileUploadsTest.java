package org.shiji.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shiji.intake.Counter.RECEIPT;
import static org.shiji.reporting.BulkEntry.Mode.ADD;
import static org.shiji.unions.Examples.EAST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiji.intake.Hostile.Upload;
import org.shiji.shared.Message;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** More than two hundred files that nobody should hand in, handed in one after the other. */
@ScratchTest
class HostileUploadsTest {
    private static final long MOST_LEFT = 48L << 20;

    @Autowired private ApplicationContext context;

    @Test
    void eachIsRefusedWithItsMessageAndNothingIsLeftOfIt() throws IOException {
        Counter counter = Counter.open(context);
        List<Upload> uploads = Hostile.all();
        assertThat(uploads).hasSizeGreaterThanOrEqualTo(200);
        long temporary = temporaryFiles();
        long before = used();
        List<String> wrong = new ArrayList<>();
        for (Upload upload : uploads) {
            String said = said(counter, counter.checked(RECEIPT, ADD, upload.bytes()));
            if (upload.keys().stream().noneMatch(key -> said.startsWith(start(key)))) {
                wrong.add(upload.name() + ": " + said + ", not " + upload.keys());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(counter.records()).isZero();
        assertThat(temporaryFiles()).isLessThanOrEqualTo(temporary);
        assertThat(used() - before).isLessThan(MOST_LEFT);
        System.out.printf(
                "MEASURE %d hostile uploads; heap after it %+d kB%n",
                uploads.size(), (used() - before) / 1024);

        IntakeJob good = counter.applied(counter.checked(RECEIPT, ADD, IntakeTest.receipts(0, 5)));
        assertThat(good.counts().added()).isEqualTo(5);
    }

    /** Why it failed, or else the first error in it. */
    private static String said(Counter counter, IntakeJob job) {
        if (job.state() == IntakeState.FAILED) {
            return Objects.requireNonNull(job.note()).en();
        }
        assertThat(job.counts().good()).as(job.toString()).isZero();
        return counter.intake()
                .problems(counter.reporter(), EAST, job.id(), 0, 1)
                .getFirst()
                .why()
                .en();
    }

    /** What the sentence begins with, before what is filled in. */
    private static String start(String key) {
        String sentence = Message.of("intake." + key, "\u0001", "\u0001").in(Locale.ENGLISH);
        int filled = sentence.indexOf('\u0001');
        return filled < 0 ? sentence : sentence.substring(0, filled);
    }

    private static long temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().contains("intake"))
                    .filter(Files::isRegularFile)
                    .count();
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
