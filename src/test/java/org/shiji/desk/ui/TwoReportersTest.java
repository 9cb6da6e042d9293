package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiji.WithDemonstration;
import org.shiji.desk.KeepsReports;
import org.shiji.desk.ReportForm;
import org.shiji.desk.ReportForm.Question;
import org.shiji.desk.ReportForms;
import org.shiji.reporting.Filling;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.IntNode;

/**
 * Two reporters have the same figure before them. What one of them types, what their pages show of
 * it, late or soon, and what is refreshed come in any order.
 */
@WithDemonstration
@ExtendWith(KeepsReports.class)
class TwoReportersTest {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final Period Y2025 = Period.year(2025);
    private static final ElementCode STAFF = new ElementCode("staff");
    private static final int ACTS = 1_000;

    @Autowired private Filling filling;
    @Autowired private ReportForms forms;
    @Autowired private Accounts accounts;
    @Autowired private JdbcTemplate jdbc;

    private int saved;
    private int late;

    @BeforeEach
    void keep() {
        MockVaadin.setup();
        UI.getCurrent().removeAll();
    }

    @AfterEach
    void putBack() {
        MockVaadin.tearDown();
    }

    @Test
    void inAThousandInterleavingsNothingUnseenIsOverwritten() {
        jdbc.update("delete from declared_figure where element = 'staff'");
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        List<Page> pages = List.of(new Page(), new Page());
        for (int act = 0; act < ACTS; act++) {
            Page one = pages.get(chance.nextInt(2));
            switch (chance.nextInt(20)) {
                case 0 -> one.row.show(question());
                case 1, 2, 3, 4, 5, 6, 7, 8, 9 -> one.shows(pages);
                default -> one.types(String.valueOf(chance.nextInt(900)));
            }
        }
        assertThat(saved).as("seed " + seed).isGreaterThan(ACTS / 20);
        assertThat(late).as("seed " + seed).isGreaterThan(ACTS / 20);
        assertThat(version()).as("each saved figure has a version").isEqualTo(saved);
    }

    private ReportForm form() {
        return forms.form(viewer(), HEDI, Y2025);
    }

    private Question question() {
        return question(form());
    }

    private static Question question(ReportForm form) {
        return form.groups().stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> question.code().equals(STAFF))
                .findFirst()
                .orElseThrow();
    }

    private Viewer viewer() {
        return accounts.viewer("hedi");
    }

    private int version() {
        TypedFigure now = filling.figures(viewer(), HEDI, Y2025).get(STAFF);
        return now == null ? 0 : now.version();
    }

    /** What one of them has before them. */
    private final class Page {
        private final Drafts drafts = new Drafts(viewer(), HEDI, Y2025, Locale.ENGLISH);
        private final Deque<PendingJavaScriptInvocation> told = new ArrayDeque<>();
        private final Deque<Integer> versions = new ArrayDeque<>();
        private final QuestionRow row;
        private final TextField field;
        private int seen;

        Page() {
            ReportForm form = form();
            row =
                    new QuestionRow(
                            form,
                            question(form),
                            (asked, figure) -> {
                                int before = version();
                                Filling.Outcome outcome =
                                        filling.type(
                                                viewer(),
                                                HEDI,
                                                Y2025,
                                                STAFF,
                                                figure,
                                                asked.version());
                                note(outcome, before);
                                return outcome;
                            },
                            drafts,
                            null,
                            Locale.ENGLISH);
            UI.getCurrent().add(drafts, row);
            field = _get(row, TextField.class);
        }

        void types(String written) {
            Browsers.types(field, written);
        }

        private void note(Filling.Outcome outcome, int before) {
            switch (outcome) {
                case Filling.Outcome.Kept now -> {
                    assertThat(before).as("what is overwritten was seen").isEqualTo(seen);
                    seen = now.now().version();
                    versions.add(seen);
                    saved++;
                }
                case Filling.Outcome.Overtaken now -> {
                    versions.add(now.now().version());
                    late++;
                }
                case Filling.Outcome.Refused refused -> throw new AssertionError(refused);
                case Filling.Outcome.Locked locked -> throw new AssertionError(locked);
            }
        }

        /** The oldest thing this page was told and does not show yet. */
        void shows(List<Page> pages) {
            List<PendingJavaScriptInvocation> all = Browsers.told();
            for (Page page : pages) {
                page.told.addAll(Browsers.of(page.drafts, all));
            }
            PendingJavaScriptInvocation next = told.poll();
            if (next != null) {
                seen = Math.max(seen, versions.remove());
                next.complete(IntNode.valueOf(0));
            }
        }
    }
}
