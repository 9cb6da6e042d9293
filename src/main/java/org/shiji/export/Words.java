package org.shiji.export;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Scorecard;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.shared.Figure;
import org.shiji.shared.Lens;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.shiji.shared.Units;

/** The reader's language: every word and every number of a document comes through here. */
record Words(Locale locale) {

    /** What stands in the place of a number that is not there. */
    static final String DASH = "\u2014";

    private static final int MOST_DECIMALS = 2;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** The language of the document as PDF and HTML name it. */
    String tag() {
        return isEnglish() ? "en" : "zh-CN";
    }

    boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The sentence of that key below {@code export.}. */
    String say(String key, Object... arguments) {
        return Messages.say(locale, "export." + key, arguments);
    }

    String say(Text text) {
        return text.in(locale);
    }

    /** How firm the verdict is, in one line; empty where no simulation was asked for. */
    Optional<String> firmness(Scorecard card) {
        Firmness firmness = card.firmness();
        return Optional.ofNullable(firmness == null ? null : firmness.trial())
                .map(Firmness.Trial::words)
                .map(
                        said ->
                                say(
                                        "firmness",
                                        say(said.verdict()),
                                        say(said.rank()),
                                        say(said.varied())));
    }

    String unit(String unit) {
        return Units.in(locale, unit);
    }

    /** The published number, or a dash. */
    String figure(Figure figure, int decimals) {
        Double value = figure.value();
        return value == null ? DASH : Numbers.grouped(Numbers.published(value, decimals));
    }

    /**
     * A number with as many decimals as it has, at most those the screen shows: figures of elements
     * have no stated decimals.
     */
    String amount(Figure figure) {
        Double value = figure.value();
        return value == null ? DASH : Numbers.grouped(Numbers.atMost(value, MOST_DECIMALS));
    }

    /** A share of 0 to 1 in per cent, with one decimal. */
    String percent(Figure share) {
        Double value = share.value();
        return value == null ? DASH : percent(value.doubleValue());
    }

    String percent(double share) {
        return Numbers.grouped(Numbers.published(share * 100, 1)) + "%";
    }

    /** Why the number is not there, empty where it is. */
    String gap(Figure figure) {
        Missing missing = figure.missing();
        return missing == null ? "" : say("missing." + missing);
    }

    String period(Period period) {
        String year = Integer.toString(period.year());
        return say("period." + period.kind(), year, Integer.toString(period.index()));
    }

    /** A moment as the clock in Beijing showed it. */
    String moment(Instant instant) {
        return say("moment", MINUTE.format(instant.atZone(BEIJING)));
    }

    String lens(Lens lens) {
        return say("lens." + lens);
    }

    String kind(IndicatorKind kind) {
        return say("kind." + kind);
    }

    String policy(MissingPolicy policy) {
        return say("policy." + policy);
    }

    String strength(EvidenceStrength strength) {
        return say("strength." + strength);
    }

    String severity(Severity severity) {
        return say("severity." + severity);
    }

    String yesNo(boolean yes) {
        return say(yes ? "yes" : "no");
    }
}
