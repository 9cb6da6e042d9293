package org.shiji.unions.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.shared.ui.DayPicker;
import org.shiji.shared.ui.FormDialog;
import org.shiji.unions.Province;
import org.shiji.unions.UnionEntry;
import org.shiji.unions.UnionSheet;

/** Asks what a union is. */
class UnionForm extends Div {

    private static final long serialVersionUID = 1L;

    private final PeopleWords words;
    private final TextField id = new TextField();
    private final TextPair name;
    private final ComboBox<Province> province = new ComboBox<>();
    private final Checkbox isNew = new Checkbox();
    private final TextField code = new TextField();
    private final TextPair newProvince;
    private final TextPair city;
    private final TextPair park;
    private final DatePicker founded;
    private final TextArea industries = new TextArea();

    UnionForm(@Nullable UnionSheet known, List<Province> provinces, PeopleWords words) {
        this.words = words;
        UnionEntry entry = known == null ? null : known.entry();
        addClassName("people-fields");
        id.setLabel(words.say("register.id"));
        id.setHelperText(words.say("register.id.hint"));
        id.setMaxLength(40);
        id.setRequiredIndicatorVisible(true);
        id.setVisible(known == null);
        id.setValue(known == null ? "" : known.id().value());
        name = new TextPair(words.say("register.name"), words, entry == null ? null : entry.name());
        province.setLabel(words.say("register.province"));
        province.setItems(provinces);
        province.setItemLabelGenerator(one -> one.name().in(words.locale()));
        province.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        isNew.setLabel(words.say("register.newProvince"));
        code.setLabel(words.say("register.region"));
        code.setMaxLength(12);
        newProvince = new TextPair(words.say("register.province"), words, null);
        city = new TextPair(words.say("register.city"), words, entry == null ? null : entry.city());
        park = new TextPair(words.say("register.park"), words, entry == null ? null : entry.park());
        founded = DayPicker.of(words.say("register.founded"), words.locale());
        industries.setLabel(words.say("register.industries"));
        industries.setHelperText(words.say("register.industries.hint"));
        industries.setMinRows(2);
        if (entry != null) {
            provinces.stream()
                    .filter(one -> one.code().equals(entry.province().code()))
                    .findFirst()
                    .ifPresent(province::setValue);
            founded.setValue(entry.founded());
            industries.setValue(
                    entry.industries().stream()
                            .map(one -> one.zh() + " | " + one.en())
                            .collect(Collectors.joining("\n")));
        }
        isNew.setValue(provinces.isEmpty());
        isNew.addValueChangeListener(chosen -> bind());
        bind();
        add(id, name, province, isNew, code, newProvince, city, park, founded, industries);
    }

    private void bind() {
        province.setVisible(!isNew.getValue());
        code.setVisible(isNew.getValue());
        newProvince.setVisible(isNew.getValue());
    }

    /** Opens it as a dialog. */
    FormDialog asDialog(
            String title, SerializableBiFunction<String, UnionEntry, Optional<Message>> save) {
        return new PeopleDialog(title, words.say("save"), words)
                .asking(this)
                .saving(this::isComplete, () -> save.apply(id.getValue().strip(), entry()));
    }

    private boolean isComplete() {
        return isFilled(id, id.getValue().isBlank())
                & name.isComplete()
                & isFilled(province, !isNew.getValue() && province.isEmpty())
                & isFilled(code, isNew.getValue() && code.getValue().isBlank())
                & newProvince.isComplete()
                & city.isComplete()
                & park.isComplete()
                & isFilled(founded, founded.isEmpty());
    }

    private boolean isFilled(HasValidation field, boolean blank) {
        field.setErrorMessage(words.say("needed"));
        field.setInvalid(blank);
        return !blank;
    }

    private UnionEntry entry() {
        return new UnionEntry(
                name.value(),
                isNew.getValue()
                        ? new Province(code.getValue().strip(), newProvince.value())
                        : province.getValue(),
                city.value(),
                park.value(),
                industries
                        .getValue()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(UnionForm::industry)
                        .toList(),
                founded.getValue());
    }

    /** Chinese before the bar, English after it. */
    private static Text industry(String line) {
        String[] parts = line.split("[|\uFF5C]", 2);
        return new Text(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "");
    }
}
