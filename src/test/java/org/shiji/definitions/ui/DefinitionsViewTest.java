package org.shiji.definitions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.definitions.Catalogue;
import org.shiji.unions.ScratchTest;
import org.springframework.beans.factory.annotation.Autowired;

@ScratchTest
class DefinitionsViewTest {

    @Autowired private Catalogue catalogue;

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void saysPlainlyThatTheSetIsNotTheOfficialOne() {
        show(Locale.CHINESE, "");

        assertThat(_get(H1.class).getText()).isEqualTo("市域产教联合体绩效评价（演示）");
        assertThat(paragraphs()).anyMatch(text -> text.contains("非官方44项"));
        assertThat(paragraphs()).anyMatch(text -> text.contains("版本 1.0.0"));
    }

    @Test
    void anIndicatorIsReadableInWords() {
        show(Locale.CHINESE, "");
        Line retention = line("T10");

        assertThat(retention.name()).isEqualTo("留园就业率");
        assertThat(retention.kind()).isEqualTo("计分 · 成效");
        assertThat(retention.weight()).isEqualTo("12");
        assertThat(retention.share()).matches("\\d+\\.\\d%");
        assertThat(retention.formula()).contains("÷").contains("（%）").doesNotContain("_");
        assertThat(retention.missing()).isEqualTo("计 0 分");
    }

    @Test
    void sharesOfTheGradedIndicatorsAddUpToTheWhole() {
        show(Locale.ENGLISH, "");
        double sum =
                all(catalogueLines()).stream()
                        .filter(line -> !line.group() && !line.share().isEmpty())
                        .mapToDouble(line -> Double.parseDouble(line.share().replace("%", "")))
                        .sum();

        assertThat(sum).isBetween(99.0, 101.0);
    }

    @Test
    void anElementSaysWhichRecordsCount() {
        show(Locale.CHINESE, "employed_in_park");

        assertThat(
                        _find(ListItem.class).stream()
                                .map(item -> item.getElement().getTextRecursively()))
                .anyMatch(text -> text.contains("由“毕业去向”记录计数；条件：就业单位在园区内"));
    }

    @Test
    void searchingKeepsWhatMatchesAndTheGroupsAboveIt() {
        DefinitionsView view = show(Locale.CHINESE, "");
        type("留园");

        List<Line> found = all(_get(view, TreePart.class).getTreeData().getRootItems());
        assertThat(found).extracting(Line::code).contains("TOTAL", "T10").doesNotContain("S02");
        type("t10");
        assertThat(all(_get(view, TreePart.class).getTreeData().getRootItems()))
                .extracting(Line::code)
                .contains("T10");
    }

    @Test
    void searchingInVainSaysSo() {
        show(Locale.ENGLISH, "no such thing");

        assertThat(paragraphs()).contains("Nothing matches; try another code or name");
    }

    @Test
    void thePhoneGetsTheSameLinesAsCards() {
        DefinitionsView view = show(Locale.CHINESE, "");

        assertThat(_find(_get(view, CardsPart.class), NativeDetails.class))
                .hasSize(all(catalogueLines()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everythingHasWordsInBothLanguages(String language) {
        DefinitionsView view = show(Locale.of(language), "");
        String text = view.getElement().getTextRecursively();

        assertThat(text).doesNotContain("definitions.ui").doesNotContain("{0}");
        if (language.equals("en")) {
            assertThat(text).contains("How the verdict is reached", "records with the same");
        } else {
            assertThat(text).contains("结论如何得出", "相同的记录视为同一项");
        }
    }

    private DefinitionsView show(Locale locale, String search) {
        UI.getCurrent().setLocale(locale);
        DefinitionsView view = new DefinitionsView(catalogue);
        UI.getCurrent().add(view);
        String address =
                search.isEmpty() ? "definitions" : "definitions?q=" + search.replace(" ", "%20");
        NavigationEvent event =
                new NavigationEvent(
                        UI.getCurrent().getInternals().getRouter(),
                        new Location(address),
                        UI.getCurrent(),
                        NavigationTrigger.PAGE_LOAD);
        view.beforeEnter(new BeforeEnterEvent(event, DefinitionsView.class, List.of()));
        return view;
    }

    private List<Line> catalogueLines() {
        return Lines.of(catalogue.all().getFirst().framework(), UI.getCurrent().getLocale());
    }

    private Line line(String code) {
        return all(catalogueLines()).stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Line> all(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line), all(line.children()).stream()))
                .toList();
    }

    /** As a reader does it: the value comes from the browser. */
    private static void type(String words) {
        TextField field = _get(TextField.class);
        String before = field.getValue();
        field.setValue(words);
        ComponentUtil.fireEvent(
                field, new AbstractField.ComponentValueChangeEvent<>(field, field, before, true));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
