package org.shiji.export;

import java.util.ArrayList;
import java.util.List;

/** A table whose head is repeated on each page and whose rows are never broken. */
final class PdfTable {

    private final Tag head = Tag.of("tr");
    private final List<Tag> rows = new ArrayList<>();
    private final String cssClass;
    private int columns;

    PdfTable(String cssClass) {
        this.cssClass = cssClass;
    }

    PdfTable column(String name, String widthAndAlign) {
        head.add(Tag.of("th", widthAndAlign).with("scope", "col").say(name));
        columns++;
        return this;
    }

    PdfTable row(Tag... cells) {
        rows.add(Tag.of("tr").add(cells));
        return this;
    }

    /** A row that names the group of the rows after it. */
    PdfTable group(String cssClass, Tag... cells) {
        rows.add(Tag.of("tr", cssClass).add(cells));
        return this;
    }

    int columns() {
        return columns;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Tag drawn() {
        return Tag.of("table", cssClass).add(Tag.of("thead").add(head), Tag.of("tbody").add(rows));
    }

    static Tag words(String said) {
        return Tag.of("td", "w").say(said);
    }

    static Tag number(String said) {
        return Tag.of("td", "n").say(said);
    }

    /** A number, and below it in small letters what has to be said about it. */
    static Tag number(String said, String below) {
        Tag cell = number(said);
        return below.isEmpty() ? cell : cell.add(Tag.of("div", "note").say(below));
    }
}
