package org.shiji.desk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shiji.desk.ReportForm;
import org.shiji.desk.ReportForm.Group;
import org.shiji.desk.ReportForm.Question;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Messages;

/** The questions under one heading, with how many of them are answered. */
class GroupPart extends Section {

    private static final long serialVersionUID = 1L;

    private final Locale locale;
    private final @Nullable KpiCode code;
    private final Span count = new Span();
    private final Map<ElementCode, QuestionRow> rows = new LinkedHashMap<>();
    private final List<EvidencePart> evidence = new ArrayList<>();

    GroupPart(
            ReportForm form,
            Group group,
            AnswerPart.Keeper keeper,
            Drafts drafts,
            EvidencePart.Keeper files,
            EvidenceWords evidenceWords,
            Locale locale) {
        this.locale = locale;
        this.code = group.code();
        addClassNames("panel", "report-group");
        setId(id(group));
        count.addClassNames("quiet", "progress-count");
        Div head = new Div(new H2(group.name().in(locale)), count);
        head.addClassName("panel-head");
        add(head);
        for (Question question : group.questions()) {
            EvidencePart behind =
                    question.evidence() == null ? null : part(form, question, files, evidenceWords);
            QuestionRow row = new QuestionRow(form, question, keeper, drafts, behind, locale);
            rows.put(question.code(), row);
            add(row);
        }
        show(group);
    }

    private EvidencePart part(
            ReportForm form, Question question, EvidencePart.Keeper files, EvidenceWords of) {
        QuestionWords words = new QuestionWords(question.type(), locale);
        EvidencePart part =
                new EvidencePart(
                        new Behind.OfFigure(question.code()),
                        of,
                        form.mayFill(),
                        kind -> words.worth(question, kind),
                        files);
        evidence.add(part);
        return part;
    }

    /** What stands behind the figures now. */
    final void show(List<Piece> pieces) {
        evidence.forEach(part -> part.show(pieces));
    }

    /** What the group is called in an address. */
    static String id(Group group) {
        KpiCode code = group.code();
        return "group-" + (code == null ? "rest" : code.value());
    }

    @Nullable KpiCode code() {
        return code;
    }

    /** The row of a figure, null where it stands under another heading. */
    final @Nullable QuestionRow row(ElementCode element) {
        return rows.get(element);
    }

    final void show(Group group) {
        List<Question> questions = group.questions();
        count.setText(
                Messages.say(locale, "desk.progress.count", group.answered(), questions.size()));
        for (Question question : questions) {
            QuestionRow row = rows.get(question.code());
            if (row != null) {
                row.show(question);
            }
        }
    }
}
