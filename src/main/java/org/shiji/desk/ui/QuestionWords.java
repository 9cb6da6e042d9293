package org.shiji.desk.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.assessment.Earlier;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.definitions.EvidenceClass;
import org.shiji.desk.ReportForm.Question;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Units;
import org.shiji.shared.ui.Numbers;

/** What is said of one figure of the form. */
record QuestionWords(ElementType type, Locale locale) {

    String label(Question question) {
        return question.unit().isEmpty()
                ? question.name().in(locale)
                : Messages.say(
                        locale,
                        "desk.question.name",
                        question.name().in(locale),
                        Units.in(locale, question.unit()));
    }

    String facts(Question question) {
        StringBuilder said = new StringBuilder();
        Earlier earlier = question.earlier();
        if (earlier != null) {
            said.append(
                    Messages.say(
                            locale,
                            "desk.question.earlier",
                            plain(earlier.own(), 2),
                            plain(earlier.median(), 2)));
        }
        if (question.evidence() != null) {
            said.append(said.isEmpty() ? "" : " · ")
                    .append(
                            Messages.say(
                                    locale,
                                    "desk.question.evidence." + question.evidence().name()));
        }
        return said.toString();
    }

    /** What the records or the evidence carry of it. */
    String support(Question question) {
        ElementFigures now = question.now();
        if (now.recordType() != null) {
            return records(now);
        }
        if (Gains.lacksEvidence(now)) {
            return Messages.say(locale, "desk.question.noEvidence");
        }
        return Gains.isWeak(now) ? weak(question, "desk.question.onlyWeak", "") : "";
    }

    /** What evidence of a class is worth for it. */
    String worth(Question question, EvidenceClass kind) {
        String enough = Messages.say(locale, "desk.evidence.worth.enough");
        return kind.strength() == EvidenceStrength.WEAK
                ? weak(question, "desk.evidence.worth.weak", enough)
                : enough;
    }

    /** What weak evidence keeps back, where it does. */
    private String weak(Question question, String key, String otherwise) {
        String caps =
                question.meanings().stream()
                        .filter(meaning -> meaning.caps().required() == EvidenceStrength.STRONG)
                        .map(
                                meaning ->
                                        Messages.say(
                                                locale,
                                                "desk.evidence.worth.cap",
                                                meaning.indicator().value(),
                                                meaning.name().in(locale),
                                                Numbers.write(meaning.caps().weak(), 0)))
                        .collect(
                                Collectors.joining(Messages.say(locale, "figures.list.separator")));
        return caps.isEmpty() ? otherwise : Messages.say(locale, key, caps);
    }

    private String records(ElementFigures now) {
        if (Gains.lacksRecords(now)) {
            return Messages.say(locale, "desk.question.noRecords");
        }
        long voided = now.voided().values().stream().mapToLong(one -> one.count()).sum();
        String said =
                Messages.say(
                        locale,
                        "desk.question.records",
                        Numbers.plain(now.supported(), 2),
                        Numbers.write(now.records(), 0));
        return voided == 0
                ? said
                : said
                        + Messages.say(
                                locale,
                                "desk.question.voided",
                                Numbers.write(voided, 0),
                                now.voided().values().stream()
                                        .map(one -> one.reason().in(locale))
                                        .collect(
                                                Collectors.joining(
                                                        Messages.say(
                                                                locale,
                                                                "figures.list.separator"))));
    }

    String written(Question question) {
        return question.typed().version() == 0 ? Numbers.NONE : written(question.typed().figure());
    }

    String written(Figure figure) {
        return figure.missing() == null
                ? plain(figure, 6)
                : Numbers.reason(figure.missing(), locale);
    }

    private String plain(Figure figure, int most) {
        return type == ElementType.YESNO && figure.isKnown()
                ? Messages.say(locale, figure.or(0) == 0 ? "desk.no" : "desk.yes")
                : Numbers.plain(figure, most);
    }
}
