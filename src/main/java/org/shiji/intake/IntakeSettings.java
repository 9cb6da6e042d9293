package org.shiji.intake;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code shiji.intake.*}.
 *
 * @param folder where files wait while they are worked on; readable by this account only
 * @param maxFileSize largest file that is taken, such as {@code 200MB}
 * @param maxUnpackedSize how much a sheet of a workbook may unpack to, such as {@code 1GB}
 * @param maxRows most rows of a file
 * @param workers how many files are worked on at once, one at a time of each union
 * @param keep how long a file with bad rows stays after its import has ended, for them to be
 *     fetched
 * @param forget after how long a file that was checked and not applied is given up
 */
@ConfigurationProperties("shiji.intake")
record IntakeSettings(
        @DefaultValue("data/intake") Path folder,
        @DefaultValue("200MB") DataSize maxFileSize,
        @DefaultValue("1GB") DataSize maxUnpackedSize,
        @DefaultValue("2000000") int maxRows,
        @DefaultValue("2") int workers,
        @DefaultValue("1d") Duration keep,
        @DefaultValue("7d") Duration forget) {

    IntakeSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException("shiji.intake.workers is 1 to 64, not " + workers);
        }
        if (maxFileSize.toBytes() < 1 || maxUnpackedSize.toBytes() < 1 || maxRows < 1) {
            throw new IllegalArgumentException(
                    "shiji.intake.max-file-size, max-unpacked-size and max-rows are at least 1");
        }
        if (keep.isNegative() || forget.isNegative()) {
            throw new IllegalArgumentException("shiji.intake.keep and forget must not be negative");
        }
    }
}
