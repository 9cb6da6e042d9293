package org.shiji.desk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.AtAPage;
import org.shiji.WithDemonstration;
import org.shiji.definitions.Catalogue;
import org.shiji.desk.KeptReports;
import org.shiji.desk.ReportForms;
import org.shiji.evidence.Evidence;
import org.shiji.evidence.Evidence.Piece;
import org.shiji.inspection.HandingIn;
import org.shiji.inspection.Reviews;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.reporting.Filling;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.shared.ui.FileDrop;
import org.shiji.unions.CurrentViewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@WithDemonstration
class EvidencePartTest {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final Period Y2025 = Period.year(2025);
    private static final ElementCode STAFF = new ElementCode("staff");
    private static final ElementCode LEGAL = new ElementCode("legal_entity");

    @Autowired private ApplicationContext context;
    @Autowired private JdbcTemplate jdbc;

    @AfterEach
    void putBack() {
        AtAPage.leave();
        KeptReports.withoutFiles(jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Add evidence, 'Choose the class first, then add files.',"
                + " 'With nothing but this class: B10 full-time staff, at most 50 points',"
                + " '\"slip.pdf\" is attached.', 'Evidence: 1 file, weak',"
                + " 'only weak evidence so far: B10 full-time staff, at most 50 points'",
        "zh, 添加佐证, 先选类别，再添加文件。, 只有这一类时：B10 专职人员数最多 50 分,"
                + " “slip.pdf”已附上。, 佐证：1 件，弱佐证, 目前只有弱佐证：B10 专职人员数最多 50 分"
    })
    void aFileIsTakenOnceItIsSaidWhatItIs(
            String in,
            String add,
            String first,
            String worth,
            String attached,
            String sum,
            String weak) {
        report("hedi", Locale.of(in));
        EvidencePart part = part(STAFF);
        assertThat(text(part)).startsWith(add);
        unfold(part);
        assertThat(_find(part, FileDrop.class)).isEmpty();
        assertThat(EvidenceActs.classes(part).getHelperText()).isEqualTo(first);
        EvidenceActs.choose(part, "photo");
        assertThat(EvidenceActs.classes(part).getHelperText()).isEqualTo(worth);
        EvidenceActs.upload(part, "slip.pdf", EvidenceActs.pdf(2));

        assertThat(text(part)).startsWith(sum).contains(attached);
        assertThat(kept())
                .singleElement()
                .satisfies(
                        piece -> {
                            assertThat(piece.item().behind()).isEqualTo(behind(STAFF));
                            assertThat(piece.item().kind()).isEqualTo("photo");
                            assertThat(piece.item().file().name()).isEqualTo("slip.pdf");
                            assertThat(piece.item().uploadedBy()).isEqualTo("hedi");
                            assertThat(piece.pages()).isEqualTo(2);
                        });
        MockVaadin.tearDown();
        report("hedi", Locale.of(in));
        assertThat(text(row(STAFF))).contains(weak, sum);
    }

    @ParameterizedTest
    @CsvSource({
        "en, '\"slip.pdf\" was not taken: the store of the files cannot be"
                + " reached now. Try again later; what is there is not lost'",
        "zh, “slip.pdf”没有收下：现在连不上存放佐证文件的服务。请稍后再试，原有的佐证没有丢失"
    })
    void aStoreThatIsAwayIsTold(String in, String words) {
        EvidenceWords said =
                new EvidenceWords(context.getBean(Catalogue.class).forPeriod(Y2025), Locale.of(in));
        assertThat(said.receipt("slip.pdf", new Evidence.Receipt.Away())).isEqualTo(words);
    }

    @Test
    void filesThatComeTogetherAreEachTaken() {
        report("hedi", Locale.ENGLISH);
        EvidencePart part = part(STAFF);
        unfold(part);
        EvidenceActs.choose(part, "social-insurance");
        FileDrop drop = _get(part, FileDrop.class);
        EvidenceActs.upload(part, "one.pdf", EvidenceActs.pdf(1));
        EvidenceActs.upload(part, "two.pdf", EvidenceActs.pdf(2));
        assertThat(_get(part, FileDrop.class)).isSameAs(drop);
        assertThat(text(part))
                .startsWith("Evidence: 2 files, strong")
                .contains("\"one.pdf\" is attached.", "\"two.pdf\" is attached.");
        assertThat(kept())
                .extracting(piece -> piece.item().file().name())
                .containsExactlyInAnyOrder("one.pdf", "two.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '\"bad.pdf\" was not taken: this is no file that is taken'",
        "zh, “bad.pdf”没有收下：不是可以收下的文件"
    })
    void whatIsNoSuchFileIsRefusedWithAReason(String in, String refused) {
        report("hedi", Locale.of(in));
        EvidencePart part = part(STAFF);
        unfold(part);
        EvidenceActs.choose(part, "photo");
        EvidenceActs.upload(part, "bad.pdf", "no PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(text(part)).contains(refused);
        assertThat(kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, photo.pdf (operating legal entity), The same file stands behind: operating legal entity",
        "zh, photo.pdf（实体运营法人）, 同一文件还用于：实体运营法人"
    })
    void aFileOfAnotherFigureIsUsedAgain(String in, String offered, String also) {
        EvidenceActs.attach(context, behind(LEGAL), "photo.pdf");
        report("hedi", Locale.of(in));
        EvidencePart part = part(STAFF);
        unfold(part);
        EvidenceActs.choose(part, "photo");
        ComboBox<Piece> known = known(part);
        Piece piece = known.getListDataView().getItems().findFirst().orElseThrow();
        assertThat(known.getItemLabelGenerator().apply(piece)).isEqualTo(offered);
        known.setValue(piece);

        assertThat(text(part)).contains(also);
        assertThat(kept())
                .extracting(one -> one.item().behind())
                .containsExactlyInAnyOrder(behind(LEGAL), behind(STAFF));
        assertThat(kept())
                .extracting(one -> one.item().file().sha256())
                .containsOnly(kept().getFirst().item().file().sha256());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Take back, '\"photo.pdf\" will no longer stand behind this.',"
                + " '\"photo.pdf\" is taken back.'",
        "zh, 撤下, “photo.pdf”不再作为这一项的佐证。, “photo.pdf”已撤下。"
    })
    void whatIsTakenBackIsGoneOnceThatIsConfirmed(
            String in, String way, String meaning, String gone) {
        EvidenceActs.attach(context, behind(STAFF), "photo.pdf");
        report("hedi", Locale.of(in));
        EvidencePart part = part(STAFF);
        unfold(part);
        _click(_get(part, Button.class, spec -> spec.withText(way)));
        EvidenceWithdrawal asks = _get(EvidenceWithdrawal.class);
        assertThat(text(asks)).contains(meaning);
        assertThat(kept()).hasSize(1);
        _click(_get(asks, Button.class, spec -> spec.withText(way)));
        assertThat(kept()).isEmpty();
        assertThat(text(part)).contains(gone);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Look, Next, Page 1 of 2, Page 2 of 2, '\"photo.pdf\", page 2 of 2'",
        "zh, 查看, 下一页, 第 1 页，共 2 页, 第 2 页，共 2 页, “photo.pdf”第 2 页，共 2 页"
    })
    void whoInspectsLooksPageByPageAndChangesNothing(
            String in, String look, String next, String first, String second, String alt) {
        EvidenceActs.attach(context, behind(STAFF), "photo.pdf");
        long id = kept().getFirst().item().id();
        report("sheng92", Locale.of(in));
        assertThat(_find(EvidencePart.class)).hasSize(1);
        EvidencePart part = part(STAFF);
        unfold(part);
        assertThat(_find(part, Select.class)).isEmpty();
        assertThat(_find(part, Button.class)).extracting(Button::getText).containsExactly(look);
        assertThat(_get(part, Anchor.class).getHref())
                .isEqualTo("evidence/hedi/2025/" + id + "/file");
        _click(_get(part, Button.class));
        EvidenceDialog dialog = _get(EvidenceDialog.class);
        assertThat(dialog.getHeaderTitle()).isEqualTo("photo.pdf");
        assertThat(place(dialog)).isEqualTo(first);
        Button on = _get(dialog, Button.class, spec -> spec.withText(next));
        _click(on);
        Image page = _get(dialog, Image.class);
        assertThat(page.getSrc()).isEqualTo("evidence/hedi/2025/" + id + "/page/2");
        assertThat(page.getAlt()).contains(alt);
        assertThat(place(dialog)).isEqualTo(second);
        assertThat(on.isEnabled()).isFalse();
    }

    private void report(String account, Locale locale) {
        AtAPage.sit(account, locale);
        ReportView view =
                new ReportView(
                        context.getBean(CurrentViewer.class),
                        context.getBean(ReportForms.class),
                        context.getBean(Filling.class),
                        context.getBean(Reviews.class),
                        context.getBean(HandingIn.class),
                        context.getBean(Evidence.class),
                        context.getBean(Catalogue.class));
        UI.getCurrent().add(view);
        view.about(HEDI, Y2025);
    }

    private static QuestionRow row(ElementCode element) {
        return _find(QuestionRow.class).stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private static EvidencePart part(ElementCode element) {
        return _get(row(element), EvidencePart.class);
    }

    private static void unfold(EvidencePart part) {
        NativeDetails details = _get(part, NativeDetails.class);
        details.setOpen(true);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Piece> known(EvidencePart part) {
        return (ComboBox<Piece>) _get(part, ComboBox.class);
    }

    private static String place(EvidenceDialog dialog) {
        return _get(dialog, Span.class, spec -> spec.withClasses("evidence-place")).getText();
    }

    private List<Piece> kept() {
        return EvidenceActs.kept(context, HEDI, Y2025);
    }

    private static Behind behind(ElementCode element) {
        return new Behind.OfFigure(element);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
