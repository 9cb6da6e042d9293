package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.Check;
import org.shiji.definitions.Definition;
import org.shiji.definitions.Detector;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.VerdictWords;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Namer;
import org.shiji.scoring.VerdictRules.Confidence;
import org.shiji.scoring.VerdictRules.Level;
import org.shiji.shared.Messages;

/** By which conditions the verdict is reached, and which rules the figures must keep. */
class VerdictPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Framework framework;
    private final Locale locale;

    VerdictPart(Definition definition, Locale locale) {
        this.framework = definition.framework();
        this.locale = locale;
        addClassName("panel");
        add(
                new H2(say("verdict")),
                new Paragraph(
                        say(
                                "verdictLens",
                                say(
                                        "lens."
                                                + framework
                                                        .verdict()
                                                        .lens()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)))),
                levels(),
                new H2(say("confidence")),
                new Paragraph(confidence(framework.verdict().confidence())));
        if (!definition.checks().isEmpty()) {
            UnorderedList checks = new UnorderedList();
            definition.checks().forEach(check -> checks.add(item(check)));
            add(new H2(say("checks")), checks);
        }
        if (!definition.detectors().isEmpty()) {
            UnorderedList detectors = new UnorderedList();
            definition
                    .detectors()
                    .forEach(detector -> detectors.add(new ListItem(words(definition, detector))));
            add(new H2(say("detectors")), detectors);
        }
        if (!definition.cases().isEmpty()) {
            UnorderedList cases = new UnorderedList();
            cases.addClassName("definition-cases");
            definition.cases().forEach(name -> cases.add(new ListItem(say("case", name))));
            add(new H2(say("cases", definition.cases().size())), cases);
        }
    }

    private String confidence(@Nullable Confidence confidence) {
        return confidence == null
                ? say("confidence.none")
                : say(
                        "confidence.said",
                        confidence.runs(),
                        confidence.weights(),
                        confidence.data(),
                        say(confidence.rollUp() ? "confidence.rollUp" : "confidence.noRollUp"),
                        confidence.least(),
                        String.valueOf(confidence.seed()));
    }

    private OrderedList levels() {
        OrderedList levels = new OrderedList();
        for (Level level : framework.verdict().levels()) {
            Formula when = level.when();
            Span name = new Span(level.name().in(locale));
            name.addClassName("definition-name");
            String condition =
                    when == null
                            ? say("otherwise")
                            : VerdictWords.of(framework).describe(when, locale);
            levels.add(new ListItem(name, new Span(say("colon", condition))));
        }
        return levels;
    }

    private ListItem item(Check check) {
        String words = FormulaWords.describe(check.expect().tree(), Namer.of(framework), locale);
        String severity = say("severity." + check.severity().name().toLowerCase(Locale.ROOT));
        return new ListItem(say("check", severity, words, check.message().in(locale)));
    }

    private String words(Definition definition, Detector detector) {
        RecordKind kind = // of the patterns that look at records
                detector.record() == null ? null : definition.recordKinds().get(detector.record());
        String params =
                detector.params().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .collect(Collectors.joining(say("comma")));
        return say(
                "detector",
                say("severity." + detector.severity().name().toLowerCase(Locale.ROOT)),
                say("pattern." + detector.pattern().name().toLowerCase(Locale.ROOT)),
                kind == null ? say("figures") : kind.name().in(locale),
                params.isEmpty() ? say("ownNumbers") : params,
                say("effect." + detector.effect().name().toLowerCase(Locale.ROOT)),
                detector.message().in(locale));
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
