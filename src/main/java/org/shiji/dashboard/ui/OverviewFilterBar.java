package org.shiji.dashboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.unions.Province;

/** Period, province and search of the overview. */
class OverviewFilterBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_BEFORE_SEARCH = 400;

    private final Select<Period> period = new Select<>();
    private final ComboBox<Province> province = new ComboBox<>();
    private final TextField search = new TextField();
    private final List<Province> provinces;
    private OverviewFilter shown = new OverviewFilter(null, null, "");

    OverviewFilterBar(
            List<Period> periods,
            List<Province> provinces,
            Locale locale,
            SerializableConsumer<OverviewFilter> changed) {
        this.provinces = provinces;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", Messages.say(locale, "dashboard.filter"));

        period.setAriaLabel(Messages.say(locale, "dashboard.filter.period"));
        period.setItems(periods);
        period.setItemLabelGenerator(one -> Messages.say(locale, "dashboard.period", one.code()));
        period.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.accept(shown.inPeriod(event.getValue()));
                    }
                });

        province.setAriaLabel(Messages.say(locale, "dashboard.filter.province"));
        province.setPlaceholder(Messages.say(locale, "dashboard.filter.province.all"));
        province.setClearButtonVisible(true);
        province.setItems(provinces);
        province.setItemLabelGenerator(one -> one.name().in(locale));
        province.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.accept(shown.inProvince(code(event.getValue())));
                    }
                });

        search.setAriaLabel(Messages.say(locale, "dashboard.filter.search"));
        search.setPlaceholder(Messages.say(locale, "dashboard.filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(PAUSE_BEFORE_SEARCH);
        search.addValueChangeListener(
                event -> {
                    if (event.isFromClient()) {
                        changed.accept(shown.searching(event.getValue().strip()));
                    }
                });
        add(period, province, search);
        province.setVisible(provinces.size() > 1);
    }

    /** Takes over what the address says. */
    void show(OverviewFilter filter) {
        shown = filter;
        period.setValue(filter.period());
        province.setValue(
                provinces.stream()
                        .filter(one -> one.code().equals(filter.province()))
                        .findFirst()
                        .orElse(null));
        if (!search.getValue().strip().equals(filter.search())) {
            search.setValue(filter.search());
        }
    }

    private static @Nullable String code(@Nullable Province province) {
        return province == null ? null : province.code();
    }
}
