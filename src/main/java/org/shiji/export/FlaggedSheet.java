package org.shiji.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.shiji.export.Papers.FlaggedRecord;
import org.shiji.shared.Text;

/**
 * The records that do not count, each with its fields and its reasons. A field of several record
 * types has one column.
 */
final class FlaggedSheet {

    private FlaggedSheet() {}

    static void write(List<FlaggedRecord> records, Words words, Workbook workbook) {
        SheetCells cells = new SheetCells(workbook, words.say("sheet.flagged"));
        List<Text> fields =
                records.stream()
                        .flatMap(record -> record.fields().keySet().stream())
                        .distinct()
                        .toList();
        cells.head(words.say("xlsx.type"), 14)
                .head(words.say("xlsx.number"), 8)
                .head(words.say("xlsx.reasons"), 34)
                .head(words.say("xlsx.duplicate"), 20);
        fields.forEach(field -> cells.head(words.say(field), 18));
        cells.headDone(2);
        records.forEach(record -> row(record, fields, words, cells));
        if (records.isEmpty()) {
            cells.nextRow();
            cells.text(words.say("xlsx.none"));
        }
        cells.filter(4 + fields.size());
    }

    private static void row(
            FlaggedRecord record, List<Text> fields, Words words, SheetCells cells) {
        Text duplicateOf = record.duplicateOf();
        cells.nextRow();
        cells.text(words.say(record.type()))
                .number(record.number(), "0")
                .text(
                        record.reasons().stream()
                                .map(words::say)
                                .collect(Collectors.joining(words.say("join"))))
                .text(duplicateOf == null ? "" : words.say(duplicateOf));
        fields.forEach(field -> value(record.fields().get(field), words, cells));
    }

    private static void value(@Nullable Object value, Words words, SheetCells cells) {
        switch (value) {
            case null -> cells.skip(1);
            case BigDecimal number -> cells.exact(number);
            case Boolean yes -> cells.text(words.yesNo(yes));
            case Text text -> cells.text(words.say(text));
            default -> cells.text(value.toString());
        }
    }
}
