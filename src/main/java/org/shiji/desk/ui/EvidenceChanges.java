package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiji.definitions.RecordKind;
import org.shiji.reporting.Changes;
import org.shiji.reporting.EvidenceItem;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.Numbers;

/** Which evidence came and went: file by file behind figures, counted behind records. */
class EvidenceChanges extends Section {

    private static final long serialVersionUID = 1L;

    EvidenceChanges(Changes changes, UnionId union, Period period, EvidenceWords words) {
        addClassName("panel");
        UnorderedList list = new UnorderedList();
        figures(changes, words)
                .forEach(
                        (figure, lines) -> {
                            String way =
                                    DeskLinks.report(union, period)
                                            + "#element-"
                                            + figure.element();
                            ListItem item = new ListItem(new Anchor(way, words.name(figure)));
                            lines.forEach(line -> item.add(new Paragraph(line)));
                            list.add(item);
                        });
        records(changes)
                .forEach(
                        (type, counts) ->
                                list.add(
                                        new ListItem(
                                                new Anchor(
                                                        DeskLinks.records(
                                                                union, period, type.value()),
                                                        name(type, words)),
                                                new Paragraph(
                                                        say(
                                                                words,
                                                                "line",
                                                                Numbers.write(counts[0], 0),
                                                                Numbers.write(counts[1], 0))))));
        add(new H2(say(words, "title")), list);
    }

    /** What came behind each figure, then what went. */
    private static Map<Behind.OfFigure, List<String>> figures(
            Changes changes, EvidenceWords words) {
        Map<Behind.OfFigure, List<String>> lines = new LinkedHashMap<>();
        changes.attached().forEach(item -> line(lines, item, "attached", words));
        changes.withdrawn().forEach(item -> line(lines, item, "withdrawn", words));
        return lines;
    }

    private static void line(
            Map<Behind.OfFigure, List<String>> lines,
            EvidenceItem item,
            String key,
            EvidenceWords words) {
        if (item.behind() instanceof Behind.OfFigure figure) {
            lines.computeIfAbsent(figure, none -> new ArrayList<>())
                    .add(say(words, key, item.file().name(), words.kind(item)));
        }
    }

    /** How many came behind records of each type, and how many went. */
    private static Map<RecordType, long[]> records(Changes changes) {
        Map<RecordType, long[]> counts = new LinkedHashMap<>();
        changes.attached().forEach(item -> count(counts, item, 0));
        changes.withdrawn().forEach(item -> count(counts, item, 1));
        return counts;
    }

    private static void count(Map<RecordType, long[]> counts, EvidenceItem item, int place) {
        if (item.behind() instanceof Behind.OfRecord record) {
            counts.computeIfAbsent(record.type(), none -> new long[2])[place]++;
        }
    }

    private static String name(RecordType type, EvidenceWords words) {
        RecordKind kind = words.definition().recordKinds().get(type);
        return kind == null ? type.value() : kind.name().in(words.locale());
    }

    private static String say(EvidenceWords words, String key, Object... arguments) {
        return Messages.say(words.locale(), "desk.changes.evidence." + key, arguments);
    }
}
