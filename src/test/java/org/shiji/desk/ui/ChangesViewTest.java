package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.AtAPage;
import org.shiji.WithDemonstration;
import org.shiji.definitions.Catalogue;
import org.shiji.desk.KeepsReports;
import org.shiji.evidence.Evidence;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.Filling;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.TypedFigure;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@WithDemonstration
@ExtendWith(KeepsReports.class)
class ChangesViewTest {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final Period Y2025 = Period.year(2025);
    private static final ElementCode STAFF = new ElementCode("staff");

    @Autowired private ApplicationContext context;
    @Autowired private Accounts accounts;
    @Autowired private Filling filling;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void putBack() {
        AtAPage.leave();
    }

    @Test
    void withoutAChangeItSaysThatThereIsNone() {
        changes("hedi", Locale.ENGLISH);
        assertThat(sentence()).contains("Nothing has changed");
        assertThat(_find(EvidenceChanges.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Added: new.pdf (photo · weak), Taken back: old.pdf (photo · weak), '2 added, 1 taken back'",
        "zh, 新增：new.pdf（照片 · 弱佐证）, 撤回：old.pdf（照片 · 弱佐证）, '新增 2 份，撤回 1 份'"
    })
    void evidenceThatCameOrWentIsNamedWhereItBelongs(
            String in, String added, String takenBack, String ofRecords) {
        Behind figure = new Behind.OfFigure(STAFF);
        Behind record = new Behind.OfRecord(new RecordType("certificate"), firstCertificate());
        EvidenceActs.attach(context, figure, "old.pdf");
        EvidenceActs.attach(context, record, "old of a record.pdf");
        handedInBefore();
        takeAllBack();
        EvidenceActs.attach(context, new Behind.OfFigure(new ElementCode("news")), "new.pdf", 1);
        EvidenceActs.attach(context, record, "one.pdf", 3);
        EvidenceActs.attach(context, record, "two.pdf", 4);

        changes("hedi", Locale.of(in));
        EvidenceChanges part = _get(EvidenceChanges.class);
        assertThat(_find(part, ListItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains(added))
                .anySatisfy(line -> assertThat(line).contains(takenBack))
                .anySatisfy(line -> assertThat(line).contains(ofRecords));
        assertThat(_find(part, Anchor.class))
                .extracting(Anchor::getHref)
                .containsExactlyInAnyOrder(
                        "report/hedi/2025#element-news",
                        "report/hedi/2025#element-staff",
                        "report/hedi/2025/records/certificate");
    }

    @Test
    void evidenceThatIsMovedToAnotherRecordIsTold() {
        RecordType type = new RecordType("certificate");
        int number = firstCertificate();
        byte[] file = EvidenceActs.pdf(2);
        EvidenceActs.attach(context, new Behind.OfRecord(type, number), "a.pdf", file);
        EvidenceActs.attach(context, new Behind.OfRecord(type, number), "b.pdf", 1);
        handedInBefore();
        takeAllBack();
        EvidenceActs.attach(context, new Behind.OfRecord(type, number + 1), "a.pdf", file);
        changes("hedi", Locale.ENGLISH);
        assertThat(_get(EvidenceChanges.class).getElement().getTextRecursively())
                .contains("1 added, 2 taken back");
    }

    @Test
    void figuresStandBeforeAndNowForTheOfficeToo() {
        TypedFigure typed = Objects.requireNonNull(figures().get(STAFF));
        filling.type(accounts.viewer("hedi"), HEDI, Y2025, STAFF, Figure.of(77), typed.version());
        changes("sheng92", Locale.ENGLISH);
        String page = UI.getCurrent().getElement().getTextRecursively();
        assertThat(page).contains(String.valueOf((int) typed.figure().or(-1)), "77");
        assertThat(sentence()).doesNotContain("Nothing has changed");
    }

    private Map<ElementCode, TypedFigure> figures() {
        return filling.figures(accounts.viewer("hedi"), HEDI, Y2025);
    }

    private int firstCertificate() {
        return Objects.requireNonNull(
                jdbc.queryForObject(
                        "select min(number) from record_ where union_id = 'hedi'"
                                + " and period = '2025' and type = 'certificate'",
                        Integer.class));
    }

    /** As if what was just attached had been handed in with the round before. */
    private void handedInBefore() {
        assertThat(jdbc.update("update evidence_item set round = 0 where uploaded_by = 'hedi'"))
                .isEqualTo(2);
    }

    private void takeAllBack() {
        Evidence evidence = context.getBean(Evidence.class);
        for (Evidence.Piece piece : EvidenceActs.kept(context, HEDI, Y2025)) {
            if ("hedi".equals(piece.item().uploadedBy())) {
                evidence.withdraw(accounts.viewer("hedi"), HEDI, Y2025, piece.item().id());
            }
        }
    }

    private static String sentence() {
        return _get(Paragraph.class, spec -> spec.withClasses("sentence")).getText();
    }

    private void changes(String account, Locale locale) {
        AtAPage.sit(account, locale);
        ChangesView view =
                new ChangesView(
                        context.getBean(CurrentViewer.class),
                        context.getBean(Reporting.class),
                        context.getBean(Catalogue.class));
        UI.getCurrent().add(view);
        view.about(HEDI, Y2025);
    }
}
