package org.shiji.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Assessments;
import org.shiji.assessment.Earlier;
import org.shiji.assessment.LiveScore;
import org.shiji.assessment.LiveScores;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Definition;
import org.shiji.definitions.ElementSource;
import org.shiji.desk.ReportForm.Group;
import org.shiji.desk.ReportForm.Meaning;
import org.shiji.desk.ReportForm.Question;
import org.shiji.inspection.Flag;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.Schedules;
import org.shiji.reporting.SubmissionState;
import org.shiji.reporting.SubmissionStep;
import org.shiji.reporting.SubmissionView;
import org.shiji.reporting.TypedFigure;
import org.shiji.scoring.Element;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.Indicator;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Role;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the form of a submission together from the definitions and what stands there. */
@Service
@Transactional(readOnly = true)
public class ReportForms {
    private static final TypedFigure NOTHING =
            new TypedFigure(Figure.absent(Missing.NOT_REPORTED), 0, null, null);

    private final Unions unions;
    private final Reporting reporting;
    private final Filling filling;
    private final Schedules schedules;
    private final LiveScores scores;
    private final Assessments assessments;
    private final Catalogue catalogue;

    ReportForms(
            Unions unions,
            Reporting reporting,
            Filling filling,
            Schedules schedules,
            LiveScores scores,
            Assessments assessments,
            Catalogue catalogue) {
        this.unions = unions;
        this.reporting = reporting;
        this.filling = filling;
        this.schedules = schedules;
        this.scores = scores;
        this.assessments = assessments;
        this.catalogue = catalogue;
    }

    /**
     * The form of a submission.
     *
     * @throws NotVisible when the viewer may not see the union or it has no submission for the
     *     period
     */
    public ReportForm form(Viewer viewer, UnionId union, Period period) {
        SubmissionView submission = reporting.submission(viewer, union, period);
        List<SubmissionStep> steps = reporting.steps(viewer, union, period);
        LiveScore score = scores.now(viewer, union, period);
        Definition definition = catalogue.forPeriod(period);
        Questions questions =
                new Questions(
                        definition,
                        score,
                        filling.figures(viewer, union, period),
                        scores.earlier(viewer, union, period),
                        remarks(submission, steps));
        return new ReportForm(
                unions.profile(viewer, union),
                submission,
                viewer.role() == Role.UNION_REPORTER && submission.state().isOpen(),
                questions.groups(),
                score,
                steps,
                assessments.isAssessed(viewer, union, period),
                schedules.due(viewer, union, period).orElse(null));
    }

    /** What was said of single items when the submission was returned, while it is. */
    private static Map<String, String> remarks(
            SubmissionView submission, List<SubmissionStep> steps) {
        return steps.isEmpty() || submission.state() != SubmissionState.RETURNED
                ? Map.of()
                : steps.getLast().remarks();
    }

    /** Lays the elements out under the nodes of the tree, each where it is first used. */
    private static final class Questions {
        private final Definition definition;
        private final LiveScore score;
        private final Map<ElementCode, TypedFigure> typed;
        private final Map<ElementCode, Earlier> earlier;
        private final Map<String, String> remarks;
        private final Map<ElementCode, ElementFigures> figures = new HashMap<>();
        private final Map<ElementCode, List<Meaning>> meanings = new HashMap<>();

        Questions(
                Definition definition,
                LiveScore score,
                Map<ElementCode, TypedFigure> typed,
                Map<ElementCode, Earlier> earlier,
                Map<String, String> remarks) {
            this.definition = definition;
            this.score = score;
            this.typed = typed;
            this.earlier = earlier;
            this.remarks = remarks;
            score.elements().forEach(one -> figures.put(one.code(), one));
            for (IndicatorScore indicator : score.indicators()) {
                Meaning meaning =
                        new Meaning(
                                indicator.code(),
                                indicator.name(),
                                indicator.definition(),
                                caps(indicator.code()));
                for (ElementCode element : indicator.elements()) {
                    meanings.computeIfAbsent(element, code -> new ArrayList<>()).add(meaning);
                }
            }
        }

        List<Group> groups() {
            SequencedMap<KpiCode, Set<ElementCode>> byNode = new LinkedHashMap<>();
            Set<ElementCode> rest = new LinkedHashSet<>(definition.framework().elements().keySet());
            for (IndicatorScore indicator : score.indicators()) {
                KpiCode parent = indicator.parent();
                if (parent != null) {
                    for (ElementCode element : indicator.elements()) {
                        if (rest.remove(element)) {
                            byNode.computeIfAbsent(parent, code -> new LinkedHashSet<>())
                                    .add(element);
                        }
                    }
                }
            }
            List<Group> groups = new ArrayList<>();
            for (NodeScore node : score.nodes()) {
                Set<ElementCode> elements = byNode.get(node.code());
                if (elements != null) {
                    groups.add(new Group(node.code(), node.name(), questions(elements)));
                }
            }
            if (!rest.isEmpty()) {
                groups.add(new Group(null, Message.of("desk.group.rest").text(), questions(rest)));
            }
            return groups;
        }

        private List<Question> questions(Set<ElementCode> elements) {
            return elements.stream().map(this::question).toList();
        }

        private Question question(ElementCode code) {
            Element element = Objects.requireNonNull(definition.framework().elements().get(code));
            return new Question(
                    code,
                    element.name(),
                    element.type(),
                    element.unit(),
                    List.copyOf(meanings.getOrDefault(code, List.of())),
                    evidence(code),
                    typed.getOrDefault(code, NOTHING),
                    Objects.requireNonNull(figures.get(code)),
                    earlier.get(code),
                    remarks.getOrDefault(code.value(), ""),
                    flags(code));
        }

        private Indicator.EvidenceCaps caps(KpiCode code) {
            return Objects.requireNonNull(definition.framework().indicators().get(code)).caps();
        }

        private List<Flag> flags(ElementCode code) {
            return score.flags().stream().filter(flag -> isAbout(flag, code)).toList();
        }

        private boolean isAbout(Flag flag, ElementCode code) {
            return definition.checks().stream()
                    .filter(check -> check.code().equals(flag.code()))
                    .anyMatch(check -> check.expect().names().contains(code.value()));
        }

        private @Nullable EvidenceStrength evidence(ElementCode code) {
            return definition.sources().get(code) instanceof ElementSource.Declared declared
                            && declared.evidenceRequired()
                    ? declared.strength()
                    : null;
        }
    }
}
