package org.shiji.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.shiji.inspection.PointsOff;
import org.shiji.inspection.Verified;
import org.shiji.reporting.Tally.Reported;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Sha256;

/**
 * SHA-256 over everything about one union that went into its scorecard, in a fixed order and form.
 */
final class InputsHash {

    private InputsHash() {}

    static String of(CohortFigures figures, int row) {
        MessageDigest digest = Sha256.digest();
        line(digest, "union", figures.units().get(row).value());
        for (Map.Entry<ElementCode, Reported> entry : figures.tally(row).figures().entrySet()) {
            Reported reported = entry.getValue();
            line(
                    digest,
                    entry.getKey().value(),
                    said(reported.claimed()),
                    said(reported.documented()),
                    said(reported.supported()),
                    reported.evidence().name(),
                    Long.toString(reported.records()),
                    reported.voided().toString());
            Verified verified = figures.verified(row, entry.getKey());
            if (verified != null) {
                line(digest, "verified", said(verified.value()), verified.by(), verified.on());
            }
        }
        for (PointsOff off : figures.pointsOff(row)) {
            line(
                    digest,
                    "off",
                    off.target().value(),
                    Double.toString(off.points()),
                    off.by(),
                    off.on());
        }
        return Sha256.hex(digest);
    }

    private static void line(MessageDigest digest, String... parts) {
        digest.update(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static String said(Figure figure) {
        return figure.value() != null
                ? Double.toString(figure.value())
                : String.valueOf(figure.missing());
    }
}
