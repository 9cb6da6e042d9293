package org.shiji.definitions;

import java.util.Locale;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaWords;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Namer;
import org.shiji.scoring.Node;
import org.shiji.shared.Messages;

/** The conditions of the verdict in words. */
public final class VerdictWords {

    private static final String SCORE = "score.";
    private static final String STAGE = "stage.";

    private final Framework framework;

    private VerdictWords(Framework framework) {
        this.framework = framework;
    }

    public static VerdictWords of(Framework framework) {
        return new VerdictWords(framework);
    }

    /** A condition, with nodes and indicators by their names. */
    public String describe(Formula condition, Locale locale) {
        return FormulaWords.describe(condition.tree(), this::name, locale);
    }

    private String name(String code, Locale locale) {
        if (code.startsWith(SCORE)) {
            return say(locale, "scoreOf", scored(code.substring(SCORE.length()), locale));
        }
        if (code.startsWith(STAGE)) {
            String stage = say(locale, "stage." + code.substring(STAGE.length()));
            return say(locale, "scoreOf", stage);
        }
        return say(locale, "name." + code);
    }

    private String scored(String code, Locale locale) {
        for (Node root : framework.roots()) {
            String node = find(root, code, locale);
            if (!node.isEmpty()) {
                return node;
            }
        }
        return Namer.of(framework).name(code, locale);
    }

    private static String find(Node node, String code, Locale locale) {
        if (node.code().value().equals(code)) {
            return node.name().in(locale);
        }
        for (Node.Child child : node.children()) {
            if (child instanceof Node.Branch branch) {
                String found = find(branch.node(), code, locale);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    private static String say(Locale locale, String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui." + key, arguments);
    }
}
