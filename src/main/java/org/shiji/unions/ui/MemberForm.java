package org.shiji.unions.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.shared.ui.FormDialog;
import org.shiji.unions.Member;

/** Asks what a member organisation is. */
class MemberForm extends Div {

    private static final long serialVersionUID = 1L;

    private final PeopleWords words;
    private final Select<Member.Kind> kind = new Select<>();
    private final TextField code = new TextField();
    private final TextPair name;
    private final Checkbox aboveScale = new Checkbox();
    private final Checkbox inPark = new Checkbox();

    MemberForm(@Nullable Member known, PeopleWords words) {
        this.words = words;
        addClassName("people-fields");
        kind.setLabel(words.say("member.kind"));
        kind.setItems(Member.Kind.values());
        kind.setItemLabelGenerator(words::kind);
        kind.setValue(known == null ? Member.Kind.COMPANY : known.kind());
        code.setLabel(words.say("member.code"));
        code.setHelperText(words.say("member.code.hint"));
        code.setMaxLength(18);
        code.setRequiredIndicatorVisible(true);
        code.setValue(known == null ? "" : known.code());
        name = new TextPair(words.say("member.name"), words, known == null ? null : known.name());
        aboveScale.setLabel(words.say("member.aboveScale"));
        aboveScale.setValue(known != null && known.aboveScale());
        inPark.setLabel(words.say("member.inPark"));
        inPark.setValue(known != null && known.inPark());
        add(kind, code, name, aboveScale, inPark);
    }

    FormDialog asDialog(String title, SerializableFunction<Member, Optional<Message>> save) {
        return new PeopleDialog(title, words.say("save"), words)
                .asking(this)
                .saving(this::isComplete, () -> save.apply(member()));
    }

    private boolean isComplete() {
        code.setErrorMessage(words.say("needed"));
        code.setInvalid(code.getValue().isBlank());
        return name.isComplete() & !code.isInvalid();
    }

    private Member member() {
        return new Member(
                kind.getValue(),
                code.getValue().strip().toUpperCase(Locale.ROOT),
                name.value(),
                aboveScale.getValue(),
                inPark.getValue());
    }
}
