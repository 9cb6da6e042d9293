package org.shiji.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shiji.AtAPage;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.RecordKind;
import org.shiji.intake.Counter;
import org.shiji.intake.Intake;
import org.shiji.intake.IntakeJob;
import org.shiji.intake.IntakeState;
import org.shiji.reporting.BulkEntry.Mode;
import org.shiji.reporting.Reporting;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ScratchTest
class ImportViewTest {
    private static final String FILE =
            """
            凭证号,付款单位,到款额,到账日期,款项性质,备注
            V1,IN-PARK-east,1,2025-03-01,技术服务,x
            V2,IN-PARK-east,一,2025-03-01,技术服务,x
            """;

    @Autowired private ApplicationContext context;
    private Counter counter;

    @BeforeEach
    void start() {
        counter = Counter.open(context);
    }

    @AfterEach
    void close() {
        AtAPage.leave();
    }

    @Test
    void whereNothingWasImportedThereIsOnlyTheWayIn() {
        open();
        _get(Upload.class);
        assertThat(
                        _get(
                                        Anchor.class,
                                        spec ->
                                                spec.withText(
                                                        "Download the template (.xlsx, with drop-downs and explanations)"))
                                .getHref())
                .isNotEmpty();
        _assertNone(JobPart.class);
    }

    @Test
    void whatWasFoundStandsInASentenceATableAndAPreview() {
        check();
        open();
        assertThat(sentence())
                .isEqualTo(
                        "Of 2 rows 1 can be imported and 1 have errors. Import the good ones, then download the others,"
                                + " mend them and import just those.");
        assertThat(_get(H2.class, spec -> spec.withText("1 errors, 1 warnings")).isVisible())
                .isTrue();
        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._getFormattedRow(grid, 0))
                .startsWith("3", "error", "到款额", "一")
                .last()
                .asString()
                .contains("no number");
        assertThat(_get(PreviewPart.class).getElement().getTextRecursively()).contains("V1");
        _get(Anchor.class, spec -> spec.withText("Download the 1 rows with errors"));
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
    }

    @Test
    void applyingGoesOnInTheBackgroundAndEndsInASentence() {
        IntakeJob job = check();
        open();
        _click(_get(Button.class, spec -> spec.withText("Import 1 rows")));
        assertThat(sentence()).startsWith("Writing 1 rows");
        assertThat(_get(ProgressBar.class).isVisible()).isTrue();
        assertThat(UI.getCurrent().getPollInterval()).isPositive();
        counter.settled(job.id());
        poll();
        assertThat(sentence())
                .isEqualTo("Imported 1 records. 1 rows with errors were not imported.");
        _assertNone(ProgressBar.class);
        assertThat(UI.getCurrent().getPollInterval()).isNegative();
        assertThat(counter.records()).isOne();
    }

    @Test
    void aFileIsDropped() {
        IntakeJob job = check();
        open();
        _click(_get(Button.class, spec -> spec.withText("Drop this file")));
        assertThat(sentence()).isEqualTo("Cancelled; no record was written.");
        assertThat(counter.settled(job.id()).state()).isEqualTo(IntakeState.CANCELLED);
    }

    @Test
    void aColumnIsSaidToHoldSomethingElseAndTheFileCheckedAnew() {
        IntakeJob job = check();
        open();
        Select<Object> note = select("备注");
        Object invoice =
                note.getListDataView()
                        .getItems()
                        .filter(
                                one ->
                                        note.getItemLabelGenerator()
                                                .apply(one)
                                                .equals("invoice number"))
                        .findFirst()
                        .orElseThrow();
        note.setValue(invoice);
        _click(_get(Button.class, spec -> spec.withText("Check again with these")));
        counter.settled(job.id());
        poll();
        assertThat(_get(H2.class, spec -> spec.withText("1 errors, 0 warnings")).isVisible())
                .isTrue();
        assertThat(select("备注").getHelperText()).isEqualTo("As chosen before");
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> select(String label) {
        return (Select<Object>) _get(Select.class, spec -> spec.withLabel(label));
    }

    private IntakeJob check() {
        return counter.checked(Counter.RECEIPT, Mode.ADD, FILE.getBytes(StandardCharsets.UTF_8));
    }

    private static String sentence() {
        return _find(_get(JobPart.class), Paragraph.class).getFirst().getText();
    }

    private static void poll() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        MockVaadin.clientRoundtrip(false);
    }

    private void open() {
        AtAPage.sit("reporter", Locale.ENGLISH, "ROLE_UNION_REPORTER");
        RecordKind kind =
                context.getBean(Catalogue.class)
                        .forPeriod(Counter.Y2025)
                        .recordKinds()
                        .get(Counter.RECEIPT);
        ImportView view =
                new ImportView(
                        context.getBean(CurrentViewer.class),
                        context.getBean(Intake.class),
                        context.getBean(Catalogue.class),
                        context.getBean(Reporting.class));
        UI.getCurrent().add(view);
        view.open(new At(Examples.EAST, Counter.Y2025, kind));
    }
}
