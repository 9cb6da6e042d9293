package org.shiji.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Column.How;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/**
 * Finds out which column holds which field: by the name of the field in either language or its
 * code, however people write it. Where two would fit nothing is guessed.
 */
final class ColumnMatch {
    static final int LONGEST = 191;
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*]|\\{[^}]*}");
    private static final Pattern NO_LETTERS = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{S}\\p{Cf}]+");

    private final RecordKind kind;
    private final Map<String, Set<FieldCode>> exact = new HashMap<>();
    private final Map<String, Optional<FieldCode>> remembered;

    /**
     * @param remembered header as {@link #key} makes it → its field, empty for none
     */
    ColumnMatch(RecordKind kind, Map<String, Optional<FieldCode>> remembered) {
        this.kind = kind;
        this.remembered = Map.copyOf(remembered);
        for (RecordKind.Field field : kind.fields()) {
            for (String name :
                    List.of(field.code().value(), field.name().zh(), field.name().en())) {
                exact.computeIfAbsent(key(name), none -> new LinkedHashSet<>()).add(field.code());
            }
        }
    }

    /** As which a header is remembered: full width as half, capitals as small, letters only. */
    static String key(String header) {
        String half = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = NO_LETTERS.matcher(half).replaceAll("");
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST);
    }

    /** The same without what stands in brackets: units, and remarks. */
    private static String bare(String header) {
        String half = Normalizer.normalize(header, Normalizer.Form.NFKC);
        return key(BRACKETS.matcher(half).replaceAll(""));
    }

    /** How many required fields a row names: to tell the header from titles above it. */
    int requiredIn(List<String> row) {
        Set<FieldCode> named = new HashSet<>();
        for (String header : row) {
            Set<FieldCode> fields = fields(header);
            if (fields.size() == 1) {
                named.addAll(fields);
            }
        }
        return (int)
                kind.fields().stream()
                        .filter(RecordKind.Field::required)
                        .filter(field -> named.contains(field.code()))
                        .count();
    }

    List<Column> match(List<String> headers) {
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < headers.size(); place++) {
            columns.add(column(place, headers.get(place)));
        }
        return withoutRivals(columns);
    }

    private Column column(int place, String cell) {
        String header = CellText.header(cell);
        String shown = header.length() <= LONGEST ? header : header.substring(0, LONGEST);
        if (isOurs(header)) {
            return new Column(place, shown, null, How.OURS);
        }
        Optional<FieldCode> said = remembered.get(key(header));
        if (said != null && !key(header).isEmpty()) {
            return new Column(place, shown, said.orElse(null), How.REMEMBERED);
        }
        Set<FieldCode> fields = fields(header);
        return switch (fields.size()) {
            case 0 -> new Column(place, shown, null, How.UNKNOWN);
            case 1 -> new Column(place, shown, fields.iterator().next(), How.BY_NAME);
            default -> new Column(place, shown, null, How.AMBIGUOUS);
        };
    }

    private Set<FieldCode> fields(String header) {
        Set<FieldCode> fields = exact.getOrDefault(key(header), Set.of());
        return fields.isEmpty() ? exact.getOrDefault(bare(header), Set.of()) : fields;
    }

    /** The columns with a message and a row number that the file of bad rows begins with. */
    static boolean isOurs(String header) {
        String key = key(header);
        for (String ours : List.of("intake.bad.column.message", "intake.bad.column.row")) {
            Text said = Message.of(ours).text();
            if (key.equals(key(said.zh())) || key.equals(key(said.en()))) {
                return true;
            }
        }
        return false;
    }

    /** Of two columns that name one field neither is taken, unless somebody said which. */
    static List<Column> withoutRivals(List<Column> columns) {
        Map<FieldCode, Long> all =
                columns.stream()
                        .map(Column::field)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        Map<FieldCode, Long> said =
                columns.stream()
                        .filter(one -> one.how() != How.BY_NAME && one.field() != null)
                        .map(Column::field)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        return columns.stream()
                .map(
                        one -> {
                            @Nullable FieldCode field = one.field();
                            if (field == null || all.getOrDefault(field, 0L) == 1) {
                                return one;
                            }
                            boolean alone =
                                    said.getOrDefault(field, 0L) == 1 && one.how() != How.BY_NAME;
                            return alone ? one : one.with(null, How.AMBIGUOUS);
                        })
                .toList();
    }

    /** Required fields that no column holds. */
    List<RecordKind.Field> missing(List<Column> columns) {
        return kind.fields().stream()
                .filter(RecordKind.Field::required)
                .filter(
                        field ->
                                columns.stream().noneMatch(one -> field.code().equals(one.field())))
                .toList();
    }
}
