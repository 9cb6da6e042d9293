package org.shiji.unions.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.Text;
import org.shiji.unions.AccountEntry;
import org.shiji.unions.AccountLine;
import org.shiji.unions.Province;
import org.shiji.unions.Role;
import org.shiji.unions.Scopes;

/** Asks what an account is called, what it is for, and what it is bound to. */
class AccountForm extends PeopleDialog {

    private static final long serialVersionUID = 1L;

    /** What somebody filled in. */
    record Entered(String username, Locale language, AccountEntry entry) {}

    private final PeopleWords words;
    private final TextField username = new TextField();
    private final TextField chinese = new TextField();
    private final TextField english = new TextField();
    private final Select<Role> role = new Select<>();
    private final ComboBox<Province> province = new ComboBox<>();
    private final ComboBox<Scopes.NamedUnion> union = new ComboBox<>();
    private final Select<Locale> language = new Select<>();
    private final TextField mail = new TextField();

    /**
     * @param known to be changed, null for a new one
     * @param save is called with what was filled in, and says why that cannot be
     */
    AccountForm(
            @Nullable AccountLine known,
            Scopes scopes,
            PeopleWords words,
            SerializableFunction<Entered, Optional<Message>> save) {
        super(
                known == null ? words.say("form.new") : words.say("form.change", known.username()),
                words.say(known == null ? "form.create" : "save"),
                words);
        this.words = words;
        fields(scopes);
        if (known != null) {
            show(known, scopes);
        }
        bind();
        asking(username, chinese, english, role, province, union, language, mail);
        saving(this::isComplete, () -> save.apply(entered()));
    }

    private void fields(Scopes scopes) {
        username.setLabel(words.say("username"));
        username.setHelperText(words.say("form.username.hint"));
        username.setMaxLength(64);
        username.setRequiredIndicatorVisible(true);
        chinese.setLabel(words.say("name.zh"));
        chinese.setMaxLength(100);
        chinese.setRequiredIndicatorVisible(true);
        english.setLabel(words.say("name.en"));
        english.setMaxLength(200);
        english.setRequiredIndicatorVisible(true);
        role.setLabel(words.say("role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(words::role);
        role.setValue(Role.UNION_REPORTER);
        role.addValueChangeListener(chosen -> bind());
        province.setLabel(words.say("form.province"));
        province.setItems(scopes.provinces());
        province.setItemLabelGenerator(one -> one.name().in(words.locale()));
        province.setRequiredIndicatorVisible(true);
        union.setLabel(words.say("form.union"));
        union.setItems(scopes.unions());
        union.setItemLabelGenerator(one -> one.name().in(words.locale()));
        union.setRequiredIndicatorVisible(true);
        language.setLabel(words.say("form.language"));
        language.setItems(Locale.CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(one -> words.say("language." + one.getLanguage()));
        language.setValue(Locale.CHINESE);
        mail.setLabel(words.say("mail"));
        mail.setHelperText(words.say("form.mail.hint"));
        mail.setMaxLength(254);
    }

    private void show(AccountLine known, Scopes scopes) {
        username.setValue(known.username());
        username.setVisible(false);
        language.setVisible(false);
        chinese.setValue(known.name().zh());
        english.setValue(known.name().en());
        role.setValue(known.role());
        mail.setValue(known.mail() == null ? "" : known.mail());
        scopes.provinces().stream()
                .filter(one -> one.code().equals(known.province()))
                .findFirst()
                .ifPresent(province::setValue);
        scopes.unions().stream()
                .filter(one -> one.id().equals(known.union()))
                .findFirst()
                .ifPresent(union::setValue);
    }

    /** Only what the role is bound to is asked for. */
    private void bind() {
        province.setVisible(role.getValue() == Role.PROVINCIAL_INSPECTOR);
        union.setVisible(role.getValue() == Role.UNION_REPORTER);
    }

    private boolean isComplete() {
        return isFilled(username, username.isEmpty())
                & isFilled(chinese, chinese.getValue().isBlank())
                & isFilled(english, english.getValue().isBlank())
                & isFilled(province, province.isVisible() && province.isEmpty())
                & isFilled(union, union.isVisible() && union.isEmpty());
    }

    private Entered entered() {
        Province chosen = province.isVisible() ? province.getValue() : null;
        Scopes.NamedUnion bound = union.isVisible() ? union.getValue() : null;
        return new Entered(
                username.getValue().strip(),
                language.getValue(),
                new AccountEntry(
                        new Text(chinese.getValue().strip(), english.getValue().strip()),
                        role.getValue(),
                        chosen == null ? null : chosen.code(),
                        bound == null ? null : bound.id(),
                        mail.getValue()));
    }

    private boolean isFilled(HasValidation field, boolean blank) {
        field.setErrorMessage(words.say("needed"));
        field.setInvalid(blank);
        return !blank;
    }
}
