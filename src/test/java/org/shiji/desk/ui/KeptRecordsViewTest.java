package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.AtAPage;
import org.shiji.WithDemonstration;
import org.shiji.assessment.LiveScores;
import org.shiji.definitions.Catalogue;
import org.shiji.desk.KeptRecords;
import org.shiji.desk.KeptReports;
import org.shiji.evidence.Evidence;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.RecordKeeping;
import org.shiji.reporting.RecordQuery;
import org.shiji.reporting.RecordRow;
import org.shiji.reporting.Reporting;
import org.shiji.reporting.ui.RecordGrid;
import org.shiji.shared.FieldCode;
import org.shiji.shared.Period;
import org.shiji.shared.RecordType;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@WithDemonstration
class KeptRecordsViewTest {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final Period Y2025 = Period.year(2025);
    private static final RecordType MEETING = new RecordType("meeting");
    private static final RecordType CERTIFICATE = new RecordType("certificate");
    private static final FieldCode HELD = new FieldCode("held");
    private static final FieldCode ATTENDED = new FieldCode("attended");

    @Autowired private ApplicationContext context;
    @Autowired private Reporting reporting;
    @Autowired private Catalogue catalogue;
    @Autowired private Accounts accounts;
    @Autowired private JdbcTemplate jdbc;

    private @Nullable KeptRecords kept;

    @BeforeEach
    void keep() {
        kept = new KeptRecords(jdbc, HEDI);
    }

    @AfterEach
    void putBack() {
        AtAPage.leave();
        if (kept != null) {
            kept.close();
        }
        KeptReports.withoutFiles(jdbc);
    }

    @Test
    void aRecordIsEnteredChangedAndTakenBack() {
        open("hedi");
        assertThat(sums()).contains("No records yet");
        _click(_get(Button.class, spec -> spec.withText("Add one")));
        RecordDialog dialog = _get(RecordDialog.class);
        field(dialog, "minutes number").setValue("J-1");
        _get(dialog, DatePicker.class).setValue(LocalDate.of(2025, 4, 2));
        field(dialog, "invited (persons)").setValue("20");
        field(dialog, "attended (persons)").setValue("six");
        _click(_get(dialog, Button.class, spec -> spec.withText("Save")));
        assertThat(field(dialog, "attended (persons)").getErrorMessage()).contains("no number");
        field(dialog, "attended (persons)").setValue("6");
        field(dialog, "resolutions (items)").setValue("3");
        _click(_get(dialog, Button.class, spec -> spec.withText("Save")));
        assertThat(dialog.isOpened()).isFalse();
        assertThat(sums()).contains("Records: 1; not counted: 1");

        RecordRow row =
                reporting
                        .records(
                                accounts.viewer("hedi"),
                                RecordQuery.ofType(
                                        catalogue.forPeriod(Y2025), HEDI, Y2025, MEETING))
                        .getFirst();
        Component ways = GridKt._getCellComponent(_get(RecordGrid.class), 0, KeptRecordsView.WAYS);
        _click(_get(ways, Button.class, spec -> spec.withText("Change")));
        RecordDialog change = _get(RecordDialog.class);
        assertThat(field(change, "minutes number").getValue()).isEqualTo("J-1");
        field(change, "attended (persons)").setValue("15");
        _click(_get(change, Button.class, spec -> spec.withText("Save")));
        assertThat(sums()).contains("Records: 1, all of them count");

        _click(_get(ways, Button.class, spec -> spec.withText("Take back")));
        WithdrawDialog back = _get(WithdrawDialog.class);
        _click(_get(back, Button.class, spec -> spec.withText("Take back 1")));
        assertThat(_get(back, TextArea.class).getErrorMessage()).isEqualTo("Say why.");
        _get(back, TextArea.class).setValue("entered twice");
        _click(_get(back, Button.class, spec -> spec.withText("Take back 1")));
        assertThat(sums()).contains("No records yet");
        assertThat(
                        jdbc.queryForObject(
                                "select withdrawn_reason from record_withdrawn where number = ?"
                                        + " and type = 'meeting'",
                                String.class,
                                row.number()))
                .isEqualTo("entered twice");
    }

    @Test
    void aRecordIsChangedAsItIsOnFileNow() {
        keeping().add(reporter(), HEDI, Y2025, MEETING, meeting("6"));
        open("hedi");
        Component ways = GridKt._getCellComponent(_get(RecordGrid.class), 0, KeptRecordsView.WAYS);
        keeping().change(reporter(), HEDI, Y2025, MEETING, inHand(), Map.of(ATTENDED, "15"));
        _click(_get(ways, Button.class, spec -> spec.withText("Change")));
        RecordDialog dialog = _get(RecordDialog.class);
        assertThat(field(dialog, "attended (persons)").getValue())
                .as("what somebody else typed meanwhile")
                .isEqualTo("15");
        dialog.close();

        keeping().withdraw(reporter(), HEDI, Y2025, MEETING, List.of(1), "entered twice");
        _click(_get(ways, Button.class, spec -> spec.withText("Change")));
        assertThat(_find(RecordDialog.class)).isEmpty();
        NotificationsKt.expectNotifications(
                "Somebody has just changed this record or taken it back: close this and try again.");
    }

    @Test
    void aDayThatIsNoneIsToldAndTheDayBeforeStays() {
        keeping().add(reporter(), HEDI, Y2025, MEETING, meeting("15"));
        open("hedi");
        Component ways = GridKt._getCellComponent(_get(RecordGrid.class), 0, KeptRecordsView.WAYS);
        _click(_get(ways, Button.class, spec -> spec.withText("Change")));
        RecordDialog dialog = _get(RecordDialog.class);
        DatePicker day = _get(dialog, DatePicker.class);
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2025, 4, 2));
        day.setValue(null);
        day.getElement().setProperty("_inputElementValue", "the day after");
        BasicUtilsKt._fireDomEvent(day, "unparsable-change");
        _click(_get(dialog, Button.class, spec -> spec.withText("Save")));
        assertThat(dialog.isOpened()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("This is no day: write it as 2026-03-31");
        assertThat(inHand().values()).containsEntry(HELD, LocalDate.of(2025, 4, 2));
    }

    private RecordKeeping keeping() {
        return context.getBean(RecordKeeping.class);
    }

    private Viewer reporter() {
        return accounts.viewer("hedi");
    }

    private RecordKeeping.InHand inHand() {
        return keeping().take(reporter(), HEDI, Y2025, MEETING, 1);
    }

    private static Map<FieldCode, Object> meeting(String attended) {
        return Map.of(
                new FieldCode("number"),
                "J-1",
                HELD,
                "2025-04-02",
                new FieldCode("invited"),
                "20",
                ATTENDED,
                attended,
                new FieldCode("resolutions"),
                "3");
    }

    @Test
    void anInspectorOnlyReads() {
        open("guojia");
        assertThat(_find(Button.class, spec -> spec.withText("Add one"))).isEmpty();
        assertThat(_get(RecordGrid.class).getColumnByKey(KeptRecordsView.WAYS)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Add evidence, 1 file, 'Evidence: 1 file, weak', '\"list.pdf\" is attached.'",
        "zh, 添加佐证, 佐证 1 件, 佐证：1 件，弱佐证, “list.pdf”已附上。"
    })
    void filesStandBehindARecord(String in, String add, String one, String sum, String attached) {
        open("hedi", CERTIFICATE, Locale.of(in));
        Button way = (Button) files();
        assertThat(way.getText()).isEqualTo(add);
        _click(way);
        Dialog dialog = _get(Dialog.class);
        EvidenceActs.choose(dialog, "list");
        EvidenceActs.upload(dialog, "list.pdf", EvidenceActs.pdf(1));

        assertThat(dialog.getElement().getTextRecursively()).contains(sum, attached);
        assertThat(way.getText()).isEqualTo(one);
        assertThat(EvidenceActs.kept(context, HEDI, Y2025))
                .singleElement()
                .satisfies(
                        piece -> {
                            assertThat(piece.item().behind())
                                    .isEqualTo(new Behind.OfRecord(CERTIFICATE, 1));
                            assertThat(piece.item().kind()).isEqualTo("list");
                            assertThat(piece.item().uploadedBy()).isEqualTo("hedi");
                        });
    }

    @Test
    void whatStandsBehindARecordIsTakenBack() {
        EvidenceActs.attach(context, new Behind.OfRecord(CERTIFICATE, 1), "a.pdf");
        open("hedi", CERTIFICATE, Locale.ENGLISH);
        _click((Button) files());
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Take back")));
        _click(
                _get(
                        _get(EvidenceWithdrawal.class),
                        Button.class,
                        spec -> spec.withText("Take back")));
        assertThat(EvidenceActs.kept(context, HEDI, Y2025)).isEmpty();
        assertThat(((Button) files()).getText()).isEqualTo("Add evidence");
    }

    @Test
    void anInspectorLooksAtWhatThereIs() {
        open("guojia", CERTIFICATE, Locale.ENGLISH);
        assertThat(((Span) files()).getText()).isEqualTo("—");
        EvidenceActs.attach(context, new Behind.OfRecord(CERTIFICATE, 1), "a.pdf");
        MockVaadin.tearDown();
        open("guojia", CERTIFICATE, Locale.ENGLISH);
        _click((Button) files());
        Dialog dialog = _get(Dialog.class);
        assertThat(_find(dialog, Button.class))
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("Look", "Close");
        assertThat(_find(dialog, Select.class)).isEmpty();
    }

    private static Component files() {
        return GridKt._getCellComponent(_get(RecordGrid.class), 0, KeptRecordsView.EVIDENCE);
    }

    private String sums() {
        return _get(KeptRecordsView.class).getElement().getTextRecursively();
    }

    private static TextField field(Component dialog, String label) {
        return _get(dialog, TextField.class, spec -> spec.withLabel(label));
    }

    private void open(String account) {
        open(account, MEETING, Locale.ENGLISH);
    }

    private void open(String account, RecordType type, Locale locale) {
        AtAPage.sit(account, locale);
        KeptRecordsView view =
                new KeptRecordsView(
                        context.getBean(CurrentViewer.class),
                        reporting,
                        context.getBean(RecordKeeping.class),
                        context.getBean(LiveScores.class),
                        catalogue,
                        context.getBean(Unions.class),
                        context.getBean(Evidence.class));
        UI.getCurrent().add(view);
        view.about(HEDI, Y2025, type);
    }
}
