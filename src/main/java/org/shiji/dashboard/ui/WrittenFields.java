package org.shiji.dashboard.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.shiji.shared.Messages;

/**
 * Fields that say what stands in the rules in force once they are changed, and know the way back.
 */
final class WrittenFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final Map<String, AbstractField<?, String>> fields = new LinkedHashMap<>();
    private final Map<String, String> written = new LinkedHashMap<>();

    WrittenFields(Locale locale) {
        this.locale = locale;
    }

    /**
     * @param value what stands in the rules in force
     */
    <F extends AbstractField<?, String> & HasHelper & HasValueChangeMode> F add(
            String key, F field, String value) {
        field.setValue(value);
        // the note comes while somebody types: coming when they press a button, it would push that
        // away from under the pointer
        field.setValueChangeMode(ValueChangeMode.EAGER);
        fields.put(key, field);
        written.put(key, value);
        field.addValueChangeListener(
                change ->
                        field.setHelperText(
                                isChanged(key)
                                        ? Messages.say(locale, "dashboard.whatIf.was", value)
                                        : ""));
        return field;
    }

    boolean isChanged(String key) {
        return !typed(key).equals(written.get(key));
    }

    /** What differs from what is written, by key. */
    Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(this::isChanged)
                .forEach(key -> changed.put(key, typed(key)));
        return changed;
    }

    void reset() {
        fields.forEach((key, field) -> field.setValue(Objects.requireNonNull(written.get(key))));
    }

    private String typed(String key) {
        return Objects.requireNonNull(fields.get(key)).getValue().strip();
    }
}
