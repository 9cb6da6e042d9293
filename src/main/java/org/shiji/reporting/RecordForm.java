package org.shiji.reporting;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.definitions.RecordKind.Field;
import org.shiji.shared.CreditCode;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/**
 * Reads what people type, and what their files hold, into the values of a record: dates and numbers
 * as they are usually written, choices and yes and no by name in either language, organisations by
 * code or by the name of a member. What cannot be read is told, never guessed.
 *
 * <p>Not for several threads at once: it remembers what it has looked up.
 */
public final class RecordForm {
    private static final int LONGEST = 191;
    private static final int SHOWN = 40;

    private final Map<String, String> organisations;
    private final Map<FieldCode, Map<String, String>> choices = new HashMap<>();
    private final Map<String, String> checked = new HashMap<>();
    private final Set<String> yes = words("reporting.written.yes");
    private final Set<String> no = words("reporting.written.no");

    /**
     * @param kind the record type
     * @param organisations name of a member in either language → its code
     */
    RecordForm(RecordKind kind, Map<String, String> organisations) {
        this.organisations = Map.copyOf(organisations);
        for (Field field : kind.fields()) {
            Map<String, String> words = new HashMap<>();
            for (RecordKind.Choice choice : field.choices()) {
                words.put(folded(choice.code()), choice.code());
                words.put(folded(choice.name().zh()), choice.code());
                words.put(folded(choice.name().en()), choice.code());
            }
            choices.put(field.code(), words);
        }
    }

    /**
     * Reads a value.
     *
     * @param raw a text, or a Number, Boolean, LocalDate or LocalDateTime from a spreadsheet
     */
    public FieldRead read(Field field, @Nullable Object raw) {
        if (raw == null || (raw instanceof String text && text.isBlank())) {
            return field.required()
                    ? new FieldRead.Wrong(Message.of("reporting.field.blank"))
                    : new FieldRead.Blank();
        }
        return switch (field.kind()) {
            case PERSON -> person(raw);
            case ORGANISATION -> organisation(text(raw));
            case SCHOOL -> school(text(raw));
            case TEXT, CODE, EVIDENCE -> within(text(raw));
            case CHOICE -> choice(field, text(raw));
            case DATE -> date(raw);
            case AMOUNT, NUMBER -> number(raw, false);
            case COUNT -> number(raw, true);
            case YESNO -> yesNo(raw);
        };
    }

    /** A spreadsheet keeps a number of 18 digits as a rounded one: then the text is lost. */
    private static FieldRead person(Object raw) {
        if (raw instanceof Number number && Math.abs(number.doubleValue()) >= 1e15) {
            return new FieldRead.Wrong(Message.of("reporting.field.person.rounded"));
        }
        String text = text(raw);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            return new FieldRead.Wrong(Message.of("reporting.field.long", LONGEST));
        }
        return IdentityNumber.looksLikeOne(text) && !IdentityNumber.isValid(text)
                ? new FieldRead.Wrong(Message.of("reporting.field.person.digit"))
                : new FieldRead.Value(text);
    }

    private FieldRead organisation(String text) {
        String known = checked.get(text);
        if (known != null) {
            return new FieldRead.Value(known);
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (CreditCode.isValid(code)) {
            checked.put(text, code);
            return new FieldRead.Value(code);
        }
        String member = organisations.get(text);
        if (member != null) {
            checked.put(text, member);
            return new FieldRead.Value(member);
        }
        String key =
                code.length() == 18 && code.chars().allMatch(one -> one < 128)
                        ? "reporting.field.organisation.digit"
                        : "reporting.field.organisation.unknown";
        return new FieldRead.Wrong(Message.of(key, shortened(text)));
    }

    private FieldRead school(String text) {
        return within(organisations.getOrDefault(text, text));
    }

    private FieldRead choice(Field field, String text) {
        String code = choices.getOrDefault(field.code(), Map.of()).get(folded(text));
        return code == null
                ? new FieldRead.Wrong(
                        Message.of("reporting.field.choice", shortened(text), allowed(field)))
                : new FieldRead.Value(code);
    }

    /** The choices by name, separated as the reader's language separates. */
    private static Text allowed(Field field) {
        Text separator = Message.of("figures.list.separator").text();
        return new Text(
                field.choices().stream()
                        .map(choice -> choice.name().zh())
                        .collect(Collectors.joining(separator.zh())),
                field.choices().stream()
                        .map(choice -> choice.name().en())
                        .collect(Collectors.joining(separator.en())));
    }

    private static FieldRead date(Object raw) {
        Optional<LocalDate> date =
                switch (raw) {
                    case LocalDate day -> Optional.of(day);
                    case LocalDateTime time -> Optional.of(time.toLocalDate());
                    default -> WrittenDate.read(text(raw));
                };
        return date.filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200)
                .<FieldRead>map(FieldRead.Value::new)
                .orElseGet(
                        () ->
                                new FieldRead.Wrong(
                                        Message.of("reporting.field.date", shortened(text(raw)))));
    }

    private static FieldRead number(Object raw, boolean count) {
        Optional<BigDecimal> number = WrittenNumber.read(raw);
        if (number.isEmpty()) {
            return new FieldRead.Wrong(Message.of("reporting.field.number", shortened(text(raw))));
        }
        BigDecimal value = number.get();
        if (!WrittenNumber.fits(value)) {
            return new FieldRead.Wrong(
                    Message.of(
                            "reporting.field.number.long",
                            WrittenNumber.DIGITS,
                            WrittenNumber.DECIMALS));
        }
        if (count && (value.signum() < 0 || value.scale() > 0)) {
            return new FieldRead.Wrong(Message.of("reporting.field.count", shortened(text(raw))));
        }
        return new FieldRead.Value(value);
    }

    private FieldRead yesNo(Object raw) {
        if (raw instanceof Boolean) {
            return new FieldRead.Value(raw);
        }
        String word = folded(text(raw));
        if (yes.contains(word)) {
            return new FieldRead.Value(true);
        }
        return no.contains(word)
                ? new FieldRead.Value(false)
                : new FieldRead.Wrong(Message.of("reporting.field.yesNo", shortened(text(raw))));
    }

    /** How people write yes, or no, in either language. */
    private static Set<String> words(String key) {
        Text words = Message.of(key).text();
        Set<String> all = new HashSet<>();
        for (String word : (words.zh() + " " + words.en()).split(" ")) {
            all.add(folded(word));
        }
        return all;
    }

    private static FieldRead within(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? new FieldRead.Wrong(Message.of("reporting.field.long", LONGEST))
                : new FieldRead.Value(text);
    }

    /** As text: a whole number without a point, spaces around it gone. */
    private static String text(Object raw) {
        return switch (raw) {
            case String text -> text.strip();
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number when Double.isFinite(number) ->
                    BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> raw.toString().strip();
        };
    }

    /** Full width to half width, capitals to small: how people write one word differently. */
    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
