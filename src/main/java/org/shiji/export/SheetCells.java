package org.shiji.export;

import java.math.BigDecimal;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.shiji.shared.Figure;

/** A sheet with a frozen header that is filled row by row, cell by cell. */
final class SheetCells {

    /** Digits a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private final Worksheet sheet;
    private int row;
    private int column;

    SheetCells(Workbook workbook, String name) {
        sheet = workbook.newWorksheet(name);
    }

    /** A column of the header with its width in characters. */
    SheetCells head(String name, double width) {
        sheet.width(column, width);
        sheet.value(0, column, CellText.of(name));
        sheet.style(0, column)
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor("DBE6F5")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .set();
        column++;
        return this;
    }

    /** Ends the header: it stays in sight, can be filtered by and is printed on each page. */
    void headDone(int frozenColumns) {
        sheet.freezePane(frozenColumns, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Lets the reader filter by the columns of the header, once all rows are there. */
    void filter(int columns) {
        sheet.setAutoFilter(0, 0, row, columns - 1);
    }

    void nextRow() {
        row++;
        column = 0;
    }

    SheetCells text(String text) {
        return text(text, 0, false);
    }

    SheetCells text(String text, int indent, boolean bold) {
        if (!text.isEmpty()) {
            sheet.value(row, column, CellText.of(text));
            var style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
            if (CellText.looksLikeFormula(text)) {
                style.format("@");
            }
            if (indent > 0) {
                style.horizontalAlignment("left").indent(indent);
            }
            if (bold) {
                style.bold();
            }
            style.set();
        }
        column++;
        return this;
    }

    /** A number as it is, shown with that many decimals; a dash where it is missing. */
    SheetCells figure(Figure figure, int decimals) {
        Double value = figure.value();
        return value == null ? missing() : number(value, format(decimals));
    }

    /** A number as it is, shown with the digits it has. */
    SheetCells amount(Figure figure) {
        Double value = figure.value();
        return value == null
                ? missing()
                : number(value, format(new BigDecimal(Numbers.plain(value)).scale()));
    }

    SheetCells share(double share) {
        return number(share, "0.0%");
    }

    SheetCells share(Figure share) {
        Double value = share.value();
        return value == null ? missing() : share(value.doubleValue());
    }

    /** As a number where a spreadsheet keeps all of its digits, else as text. */
    SheetCells exact(BigDecimal number) {
        return number.precision() <= DIGITS
                ? number(number, format(number.scale()))
                : text(number.toPlainString());
    }

    SheetCells number(Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).verticalAlignment("top").set();
        column++;
        return this;
    }

    SheetCells skip(int columns) {
        column += columns;
        return this;
    }

    private SheetCells missing() {
        sheet.value(row, column, Words.DASH);
        sheet.style(row, column).horizontalAlignment("right").verticalAlignment("top").set();
        column++;
        return this;
    }

    static String format(int decimals) {
        return decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(Math.min(decimals, 12));
    }
}
