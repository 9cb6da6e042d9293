package org.shiji.unions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.shiji.unions.Member;
import org.shiji.unions.MemberTable;

/** Takes members from a table: shows what would come of it before anything is applied. */
class MembersDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PROBLEMS = 100;

    private final PeopleWords words;
    private final List<Member> present;
    private final SerializableFunction<byte[], MemberTable> read;
    private final SerializableFunction<List<Member>, Optional<Message>> apply;
    private final TextArea pasted = new TextArea();
    private final RadioButtonGroup<Boolean> replaces = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private final Button go = new Button();
    private @Nullable MemberTable table;

    /**
     * @param read reads a table and applies nothing
     * @param apply takes all members the union is to have, and says why that cannot be
     */
    MembersDialog(
            List<Member> present,
            PeopleWords words,
            SerializableFunction<byte[], MemberTable> read,
            SerializableFunction<List<Member>, Optional<Message>> apply) {
        this.present = present;
        this.words = words;
        this.read = read;
        this.apply = apply;
        addClassName("people-dialog");
        addClassName("members-dialog");
        setHeaderTitle(words.say("import.title"));
        setCloseOnOutsideClick(false);
        setWidth("min(52rem, 100%)");
        Paragraph how = new Paragraph(words.say("import.how"));
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("role", "status");
        Div content = new Div(how, pasted(), upload(), replaces(), preview);
        content.addClassName("import-fields");
        add(content);
        go.setText(words.say("import.apply"));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setEnabled(false);
        go.addClickListener(click -> apply());
        getFooter().add(new Button(words.say("cancel"), click -> close()), go);
    }

    private Div pasted() {
        pasted.setLabel(words.say("import.pasted"));
        pasted.setPlaceholder(words.say("import.example"));
        pasted.setMinRows(5);
        pasted.setMaxRows(10);
        pasted.setWidthFull();
        Button check =
                new Button(
                        words.say("import.check"),
                        click -> check(pasted.getValue().getBytes(StandardCharsets.UTF_8)));
        Div part = new Div(pasted, check);
        part.addClassName("people-fields");
        return part;
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> check(bytes)));
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv", "text/csv", "text/plain");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MemberTable.MOST_BYTES);
        upload.setUploadButton(new Button(words.say("import.choose")));
        upload.setDropLabel(new Span(words.say("import.drop")));
        // what the file says is answered at once, and the next one may follow
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        return upload;
    }

    private RadioButtonGroup<Boolean> replaces() {
        replaces.setLabel(words.say("import.mode"));
        replaces.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        replaces.setItems(false, true);
        replaces.setItemLabelGenerator(all -> words.say(all ? "import.replace" : "import.add"));
        replaces.setValue(false);
        replaces.addValueChangeListener(chosen -> show());
        return replaces;
    }

    final void check(byte[] bytes) {
        table = read.apply(bytes);
        show();
    }

    private void show() {
        preview.removeAll();
        MemberTable shown = table;
        if (shown == null) {
            return;
        }
        go.setEnabled(shown.problems().isEmpty());
        if (!shown.problems().isEmpty()) {
            say("import.wrong", "refused", shown.problems().size());
            preview.add(problems(shown.problems()));
            return;
        }
        MemberMerge merge = merge(shown);
        say(
                "import.right",
                "done",
                shown.members().size(),
                merge.added(),
                merge.changed(),
                merge.removed(),
                merge.all().size());
    }

    private MemberMerge merge(MemberTable read) {
        return MemberMerge.of(present, read.members(), replaces.getValue());
    }

    private UnorderedList problems(List<MemberTable.Problem> problems) {
        UnorderedList list = new UnorderedList();
        list.addClassName("import-problems");
        for (MemberTable.Problem problem :
                problems.subList(0, Math.min(MOST_PROBLEMS, problems.size()))) {
            String why = problem.why().in(words.locale());
            list.add(
                    new ListItem(
                            problem.value().isEmpty()
                                    ? words.say("import.problem", problem.line(), why)
                                    : words.say(
                                            "import.problemAt",
                                            problem.line(),
                                            problem.value(),
                                            why)));
        }
        if (problems.size() > MOST_PROBLEMS) {
            list.add(new ListItem(words.say("import.more", problems.size() - MOST_PROBLEMS)));
        }
        return list;
    }

    private void apply() {
        MemberTable read = table;
        if (read == null) {
            return;
        }
        apply.apply(merge(read).all())
                .ifPresentOrElse(
                        why -> {
                            preview.removeAll();
                            Paragraph notice = new Paragraph(why.in(words.locale()));
                            notice.addClassNames("notice", "refused");
                            preview.add(notice);
                        },
                        this::close);
    }

    private void say(String key, String how, Object... arguments) {
        Paragraph notice = new Paragraph(words.say(key, arguments));
        notice.addClassNames("notice", how);
        preview.add(notice);
    }
}
