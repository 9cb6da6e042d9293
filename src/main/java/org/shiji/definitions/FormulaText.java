package org.shiji.definitions;

import java.util.Optional;
import org.shiji.scoring.Expr;
import org.shiji.scoring.Formula;
import org.shiji.scoring.FormulaParser;
import org.shiji.scoring.FormulaParser.Parsed;

/**
 * A formula together with where it was written, so that a problem inside of it can be pointed at.
 */
record FormulaText(Formula formula, YamlValue.Scalar scalar) {

    /** The formula as read; empty where it is none, and then the problems are among the issues. */
    static Optional<FormulaText> read(YamlValue.Scalar scalar, Issues issues) {
        return switch (FormulaParser.parse(scalar.text())) {
            case Parsed.Ok ok -> Optional.of(new FormulaText(ok.formula(), scalar));
            case Parsed.Refused refused -> {
                refused.problems()
                        .forEach(
                                problem ->
                                        issues.error(
                                                at(scalar, problem.offset()), problem.message()));
                yield Optional.empty();
            }
        };
    }

    Place at(Expr expression) {
        return at(scalar, expression.at());
    }

    /**
     * The place in the file of an offset in the text. Quotes, folded lines and indentation stand
     * between the two, so both are walked side by side, white space aside.
     */
    static Place at(YamlValue.Scalar scalar, int offset) {
        Place start = scalar.place();
        SourceFile file = start.file();
        int line = start.line();
        String written = file.lines().get(line - 1);
        int i = written.offsetByCodePoints(0, start.column() - 1);
        char quote = quote(scalar, written, i);
        if (scalar.block() || quote != 0) {
            i++;
        }
        if (scalar.block()) {
            i = written.length();
        }
        int ahead = inkBefore(scalar.text(), offset);
        if (ahead > 0 && ahead == inkBefore(scalar.text(), scalar.text().length())) {
            // nothing follows: just behind the last thing there is, and not on another line
            Place last = at(scalar, scalar.text().stripTrailing().length() - 1);
            return new Place(file, last.line(), last.column() + 1);
        }
        while (true) {
            while (i >= written.length() || isBlank(written.charAt(i))) {
                if (i < written.length()) {
                    i++;
                } else if (line < file.lines().size()) {
                    written = file.lines().get(line++);
                    i = 0;
                } else {
                    return start;
                }
            }
            if (ahead == 0) {
                return new Place(file, line, written.codePointCount(0, i) + 1);
            }
            ahead--;
            boolean pair =
                    i + 1 < written.length()
                            && ((quote == '\'' && written.startsWith("''", i))
                                    || (quote == '"' && written.charAt(i) == '\\'));
            i += pair ? 2 : 1;
        }
    }

    private static char quote(YamlValue.Scalar scalar, String written, int at) {
        if (scalar.plain() || scalar.block() || at >= written.length()) {
            return 0;
        }
        return written.charAt(at);
    }

    private static int inkBefore(String text, int offset) {
        int ink = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (!isBlank(text.charAt(i))) {
                ink++;
            }
        }
        return ink;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
