package org.shiji.definitions.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.shiji.definitions.Check;
import org.shiji.definitions.Definition;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Namer;
import org.shiji.scoring.Node;
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
                levels());
        if (!definition.checks().isEmpty()) {
            UnorderedList checks = new UnorderedList();
            definition.checks().forEach(check -> checks.add(item(check)));
            add(new H2(say("checks")), checks);
        }
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
                            : FormulaWords.describe(when.tree(), this::name, locale);
            levels.add(new ListItem(name, new Span(say("colon", condition))));
        }
        return levels;
    }

    private ListItem item(Check check) {
        String words = FormulaWords.describe(check.expect().tree(), Namer.of(framework), locale);
        String severity = say("severity." + check.severity().name().toLowerCase(Locale.ROOT));
        return new ListItem(say("check", severity, words, check.message().in(locale)));
    }

    private String name(String code, Locale language) {
        if (code.startsWith("score.")) {
            return say("scoreOf", scored(code.substring("score.".length())));
        }
        if (code.startsWith("stage.")) {
            return say("scoreOf", say("stage." + code.substring("stage.".length())));
        }
        return say("name." + code);
    }

    private String scored(String code) {
        String node = find(framework.root(), code);
        return node.isEmpty() ? Namer.of(framework).name(code, locale) : node;
    }

    private String find(Node node, String code) {
        if (node.code().value().equals(code)) {
            return node.name().in(locale);
        }
        for (Node.Child child : node.children()) {
            if (child instanceof Node.Branch branch) {
                String found = find(branch.node(), code);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
