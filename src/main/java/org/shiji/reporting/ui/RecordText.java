package org.shiji.reporting.ui;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.RecordKind.Choice;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.reporting.RecordRow;
import org.shiji.reporting.Reporting;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Text;
import org.shiji.shared.Units;
import org.shiji.shared.ui.Numbers;

/** What stands in the cells of a table of records. */
public final class RecordText {

    private static final int MOST_DECIMALS = 4;

    private final RecordKind kind;
    private final Map<String, Text> members;
    private final Locale locale;

    /**
     * @param members names of the union's members by credit or school code
     */
    public RecordText(RecordKind kind, Map<String, Text> members, Locale locale) {
        this.kind = kind;
        this.members = members;
        this.locale = locale;
    }

    /** A field's name with its unit. */
    public String header(Field field) {
        String name = field.name().in(locale);
        return field.unit().isEmpty()
                ? name
                : Messages.say(
                        locale, "reporting.records.header", name, Units.in(locale, field.unit()));
    }

    /** A value as people write it; a dash for a blank. */
    public String value(RecordRow row, Field field) {
        Object value = row.values().get(field.code());
        return switch (value) {
            case null -> Numbers.NONE;
            case Boolean yes -> Messages.say(locale, yes ? "reporting.yes" : "reporting.no");
            case BigDecimal number -> Numbers.plain(Figure.of(number.doubleValue()), MOST_DECIMALS);
            default -> word(field, value.toString());
        };
    }

    /** Whether the record counts, else every reason why not. */
    public String state(RecordRow row) {
        if (row.counts()) {
            return Messages.say(locale, "reporting.records.counts");
        }
        String why =
                row.voided().stream()
                        .map(code -> Reporting.reason(kind, code).in(locale))
                        .collect(
                                Collectors.joining(
                                        Messages.say(locale, "reporting.records.separator")));
        Text other = row.duplicateOf();
        return other == null
                ? why
                : Messages.say(locale, "reporting.records.duplicateOf", why, other.in(locale));
    }

    private String word(Field field, String value) {
        return switch (field.kind()) {
            case ORGANISATION -> organisation(value, "reporting.records.stranger");
            case SCHOOL -> organisation(value, "reporting.records.otherSchool");
            case CHOICE -> choice(field, value);
            case PERSON, TEXT, CODE, DATE, AMOUNT, NUMBER, COUNT, YESNO, EVIDENCE -> value;
        };
    }

    /** A member's name and code; of anyone else the code, saying that it is no member. */
    private String organisation(String code, String stranger) {
        Text name = members.get(code);
        return name == null
                ? Messages.say(locale, stranger, code)
                : Messages.say(locale, "reporting.records.member", name.in(locale), code);
    }

    private String choice(Field field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.code().equals(value))
                .map(Choice::name)
                .findFirst()
                .map(name -> name.in(locale))
                .orElse(value);
    }
}
