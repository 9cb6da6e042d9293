package org.shiji.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Column;
import org.shiji.shared.FieldCode;

/** Which column holds which field, to be said otherwise. */
class ColumnsPart extends NativeDetails {

    private static final long serialVersionUID = 1L;

    /** What a column can be taken for. */
    private record Choice(String code, String name) {}

    /** Is told what was chosen. */
    interface Chosen {
        void match(Map<Integer, Optional<FieldCode>> columns);
    }

    ColumnsPart(List<Column> columns, RecordKind kind, Words words, Chosen chosen) {
        super(words.say("columns"));
        addClassNames("panel", "import-columns");
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("columns.none")));
        kind.fields()
                .forEach(
                        field ->
                                choices.add(
                                        new Choice(
                                                field.code().value(),
                                                field.name().in(words.locale())
                                                        + (field.required() ? " *" : ""))));
        Map<Integer, Optional<FieldCode>> changed = new HashMap<>();
        Div fields = new Div();
        fields.addClassName("import-column-fields");
        Button save = new Button(words.say("columns.save"), click -> chosen.match(changed));
        save.setEnabled(false);
        for (Column column : columns) {
            if (column.how() != Column.How.OURS && !column.header().isBlank()) {
                Select<Choice> select = select(column, choices, words);
                select.addValueChangeListener(
                        change -> {
                            String code = change.getValue().code();
                            changed.put(
                                    column.place(),
                                    code.isEmpty()
                                            ? Optional.empty()
                                            : Optional.of(new FieldCode(code)));
                            save.setEnabled(true);
                        });
                fields.add(select);
            }
        }
        setOpen(columns.stream().anyMatch(one -> one.how() == Column.How.AMBIGUOUS));
        setContent(new Div(new Paragraph(words.say("columns.lead")), fields, save));
    }

    private static Select<Choice> select(Column column, List<Choice> choices, Words words) {
        Select<Choice> select = new Select<>();
        select.setLabel(column.header());
        select.setItems(choices);
        select.setItemLabelGenerator(Choice::name);
        FieldCode field = column.field();
        String code = field == null ? "" : field.value();
        choices.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .ifPresent(select::setValue);
        select.setHelperText(
                switch (column.how()) {
                    case REMEMBERED -> words.say("columns.remembered");
                    case AMBIGUOUS -> words.say("columns.ambiguous");
                    case UNKNOWN -> words.say("columns.unknown");
                    case BY_NAME, OURS -> "";
                });
        return select;
    }
}
