package org.shiji.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shiji.definitions.FieldKind;
import org.shiji.definitions.RecordKind;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/**
 * A workbook to be filled in: a column a field, with drop-downs and formats, a sheet that explains
 * the fields, and one out of sight with what can be chosen.
 */
final class Template {
    private static final int LAST_ROW = 1_048_575;
    private static final String BLUE = "DBE6F5";
    private static final String LINE = "\n";

    private final RecordKind kind;
    private final Worksheet table;
    private final Worksheet help;
    private final Worksheet lists;

    private Template(RecordKind kind, Workbook workbook) {
        this.kind = kind;
        table = workbook.newWorksheet(say("intake.template.sheet").zh());
        help = workbook.newWorksheet(say("intake.template.help").zh());
        lists = workbook.newWorksheet("lists");
        lists.setVisibilityState(VisibilityState.HIDDEN);
    }

    static byte[] of(RecordKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Shiji", null)) {
            workbook.properties().setTitle(kind.name().zh());
            Template template = new Template(kind, workbook);
            template.table();
            template.help();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return repacked(out.toByteArray());
    }

    /** With the sizes where every reader of zips finds them. */
    static byte[] repacked(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
        try (ZipFile from =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                                .get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
                to.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void table() {
        List<RecordKind.Field> fields = kind.fields();
        table.freezePane(0, 1);
        for (int column = 0; column < fields.size(); column++) {
            RecordKind.Field field = fields.get(column);
            table.width(column, 18);
            format(column, field.kind());
            table.value(0, column, header(field));
            table.style(0, column)
                    .bold()
                    .format("@")
                    .fillColor(field.required() ? BLUE : "EEEEEE")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
            choices(column, field);
        }
    }

    /** As it is matched again: the unit stands in brackets. */
    private static String header(RecordKind.Field field) {
        return field.unit().isEmpty()
                ? field.name().zh()
                : Message.of("intake.template.unit", field.name().zh(), field.unit()).text().zh();
    }

    /** Numbers of persons and codes are text: a spreadsheet would round them. */
    private void format(int column, FieldKind sort) {
        switch (sort) {
            case PERSON, ORGANISATION, SCHOOL, CODE, TEXT, EVIDENCE ->
                    table.style(column).format("@").set();
            case DATE -> table.style(column).format("yyyy-mm-dd").set();
            case AMOUNT, NUMBER, COUNT, YESNO, CHOICE -> {}
        }
    }

    private void choices(int column, RecordKind.Field field) {
        List<String> names = names(field);
        if (names.isEmpty()) {
            return;
        }
        for (int row = 0; row < names.size(); row++) {
            lists.value(row, column, names.get(row));
        }
        table.range(1, column, LAST_ROW, column)
                .validateWithList(lists.range(0, column, names.size() - 1, column))
                .allowBlank(!field.required())
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(field.name().zh())
                .error(both(say("intake.template.choose")));
    }

    private static List<String> names(RecordKind.Field field) {
        return field.kind() == FieldKind.YESNO
                ? List.of(say("intake.template.yes").zh(), say("intake.template.no").zh())
                : field.choices().stream().map(choice -> choice.name().zh()).toList();
    }

    private void help() {
        for (int column = 0; column < 5; column++) {
            help.width(column, column < 2 ? 24 : column == 2 ? 14 : 60);
        }
        int row = 0;
        help.value(row, 0, kind.name().zh() + " / " + kind.name().en());
        help.style(row++, 0).bold().fontSize(14).set();
        row = line(row, say("intake.template.lead"));
        row = line(row, key());
        for (RecordKind.Validity rule : kind.valid()) {
            row = line(row, say("intake.template.rule", rule.message()));
        }
        row++;
        for (int column = 0; column < 5; column++) {
            help.value(row, column, both(say("intake.template.column." + column)));
            help.style(row, column).bold().fillColor(BLUE).wrapText(true).set();
        }
        for (RecordKind.Field field : kind.fields()) {
            field(++row, field);
        }
    }

    private int line(int row, Text text) {
        help.value(row, 0, text.zh());
        help.value(row + 1, 0, text.en());
        return row + 2;
    }

    private Text key() {
        List<Text> parts =
                kind.key().stream()
                        .map(
                                part ->
                                        switch (part) {
                                            case RecordKind.Key.OfField field ->
                                                    kind.field(field.field()).name();
                                            case RecordKind.Key.OfPeriod period ->
                                                    say("intake.template.period");
                                        })
                        .toList();
        Text separator = say("intake.columns.separator");
        return say(
                "intake.template.key",
                new Text(
                        parts.stream().map(Text::zh).collect(Collectors.joining(separator.zh())),
                        parts.stream().map(Text::en).collect(Collectors.joining(separator.en()))));
    }

    private void field(int row, RecordKind.Field field) {
        String sort = field.kind().name().toLowerCase(Locale.ROOT);
        String[] cells = {
            field.name().zh() + LINE + field.name().en(),
            field.code().value(),
            both(say(field.required() ? "intake.template.required" : "intake.template.optional")),
            both(say("intake.template.kind." + sort)),
            field.kind() == FieldKind.YESNO
                    ? String.join(" / ", names(field))
                    : field.choices().stream()
                            .map(choice -> choice.name().zh() + " / " + choice.name().en())
                            .collect(Collectors.joining(LINE))
        };
        for (int column = 0; column < cells.length; column++) {
            help.value(row, column, cells[column]);
            help.style(row, column).wrapText(true).verticalAlignment("top").format("@").set();
        }
    }

    private static Text say(String key, Object... arguments) {
        return Message.of(key, arguments).text();
    }

    private static String both(Text text) {
        return text.zh() + LINE + text.en();
    }
}
