package org.shiji.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code shiji.evidence.*}.
 *
 * @param folder where the files are kept; readable by this account only, and to be backed up with
 *     the database
 * @param maxFileSize largest file that is taken, such as {@code 20MB}
 * @param maxPixels most pixels of a picture, such as {@code 100000000}
 * @param maxPages most pages of a PDF
 * @param keep how long a file stays that no figure or record refers to any more
 * @param sweep how often such files are looked for; 0 for never
 */
@ConfigurationProperties("shiji.evidence")
record EvidenceSettings(
        @DefaultValue("data/evidence") Path folder,
        @DefaultValue("20MB") DataSize maxFileSize,
        @DefaultValue("100000000") long maxPixels,
        @DefaultValue("500") int maxPages,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("6h") Duration sweep) {

    /** Longer than any upload takes: what is just coming in is not what nobody needs. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    EvidenceSettings {
        if (maxFileSize.toBytes() < 1 || maxPixels < 1 || maxPages < 1) {
            throw new IllegalArgumentException(
                    "shiji.evidence.max-file-size, max-pixels and max-pages are at least 1");
        }
        if (keep.compareTo(SHORTEST) < 0 || sweep.isNegative()) {
            throw new IllegalArgumentException(
                    "shiji.evidence.keep is at least an hour, and sweep not negative");
        }
    }

    /** Where files are while they come in. */
    Path incoming() {
        return folder.resolve("incoming");
    }

    /** Where they stay. */
    Path files() {
        return folder.resolve("files");
    }
}
