package org.shiji.intake;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.FieldKind;
import org.shiji.shared.Text;

/** Cells as they are shown to people: short, and never the number of a person. */
final class CellText {
    private static final int SHOWN = 40;
    private static final String CUT = "\u2026";
    private static final String HIDDEN = "\u00B7\u00B7\u00B7";

    /** A number like that of an identity card, wherever it got to. */
    private static final Pattern IDENTITY =
            Pattern.compile(
                    "(?<![0-9])[1-9][0-9]{5}(18|19|20)[0-9]{2}[01][0-9][0-3][0-9]{4}[0-9Xx](?![0-9])");

    /** A number nobody calls a column by: a file without a header begins with a person. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6,}[Xx]?");

    private CellText() {}

    /** As it stands in the file. */
    static String of(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case TableRows.Formula formula -> of(formula.value());
            case TableRows.Failed failed -> failed.shown();
            default -> cell.toString();
        };
    }

    static String shown(@Nullable FieldKind kind, @Nullable Object cell) {
        String text = of(cell).strip();
        if (text.isEmpty()) {
            return "";
        }
        if (kind == FieldKind.PERSON) {
            return HIDDEN;
        }
        String clean = withoutIdentity(text.replaceAll("\\s+", " "));
        return clean.codePointCount(0, clean.length()) <= SHOWN
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, SHOWN)) + CUT;
    }

    /** What a column is called. */
    static String header(String cell) {
        return LONG_NUMBER.matcher(cell).replaceAll(HIDDEN);
    }

    static String withoutIdentity(String text) {
        Matcher found = IDENTITY.matcher(text);
        return found.find() ? found.replaceAll(HIDDEN) : text;
    }

    static Text withoutIdentity(Text text) {
        return new Text(withoutIdentity(text.zh()), withoutIdentity(text.en()));
    }
}
