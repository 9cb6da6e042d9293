package org.shiji.definitions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.definitions.Catalogue;
import org.shiji.definitions.Proposals;
import org.shiji.definitions.Shelf;
import org.shiji.definitions.Shelf.Running;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.Examples;
import org.shiji.unions.NewAccount;
import org.shiji.unions.Role;
import org.shiji.unions.ScratchTest;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@ScratchTest
class DefinitionsViewTest {

    private static final Path SHIPPED = Path.of("kpi-definitions/demo-2025");

    @TempDir private Path folder;

    @Autowired private CurrentViewer current;
    @Autowired private Accounts accounts;
    @Autowired private Unions unions;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcTemplate jdbc;

    private Shelf shelf;
    private Running product;
    private Catalogue catalogue;

    @BeforeEach
    void open() throws IOException {
        Examples.clear(jdbc);
        accounts.create(account("guojia", Role.NATIONAL_INSPECTOR, null));
        accounts.create(account("admin", Role.ADMINISTRATOR, null));
        Examples.foundAll(unions);
        accounts.create(account("east", Role.UNION_REPORTER, Examples.EAST));
        signIn("guojia");
        shelf = Shelf.in(context, folder).addShipped(SHIPPED);
        product = shelf.start();
        catalogue = product.catalogue();
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
        Examples.clear(jdbc);
    }

    @Test
    void saysPlainlyThatTheSetIsNotTheOfficialOne() {
        show(Locale.CHINESE, "");

        assertThat(_get(H1.class).getText()).isEqualTo("市域产教联合体绩效评价（演示）");
        assertThat(paragraphs()).anyMatch(text -> text.contains("非官方44项"));
        assertThat(paragraphs()).anyMatch(text -> text.contains("版本 1.0.0"));
    }

    @Test
    void howConfidenceIsTriedIsSaid() {
        show(Locale.CHINESE, "");

        assertThat(paragraphs())
                .anyMatch(text -> text.contains("模拟 1,000 次，每次每个权重上下浮动至多 25%，每个数值上下浮动至多 2%"));
    }

    @Test
    void everyWorkedExampleIsNamedWithItsOutcome() throws IOException {
        Path cases = folder.resolve("demo-2025/cases.yaml");
        java.nio.file.Files.writeString(
                cases,
                """
                cases:
                  - name: 27.5 % 留园
                    values: {employed_in_park: 27.5, graduates_employed: 100}
                    expect: {T10: {value: 27.5, score: 50}}
                """);
        assertThat(cases.resolveSibling("framework.yaml")).exists();
        product.look();
        DefinitionsView view = visit(Locale.CHINESE, "");

        assertThat(_find(view, H2.class).stream().map(H2::getText)).contains("算例：1 个，全部相符");
        assertThat(_find(view, ListItem.class).stream().map(ListItem::getText))
                .contains("27.5 % 留园：相符");
    }

    @Test
    void anIndicatorIsReadableInWords() {
        show(Locale.CHINESE, "");
        Line retention = line("T10");

        assertThat(retention.name()).isEqualTo("留园就业率");
        assertThat(retention.kind()).isEqualTo("计分 · 成效");
        assertThat(retention.weight()).isEqualTo("12");
        assertThat(retention.share()).matches("\\d+\\.\\d%");
        assertThat(retention.formula()).contains("÷").contains("（%，保留 1 位小数）").doesNotContain("_");
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

    @Test
    void anIndicatorIsFoundByItsNameInEitherLanguageAndByItsElements() {
        show(Locale.CHINESE, "");
        List<Line> lines = catalogueLines();

        assertThat(codes(Line.matching(lines, "Retention"))).contains("T10");
        assertThat(codes(Line.matching(lines, "employed_in_park"))).contains("T10");
        assertThat(codes(Line.matching(lines, "留园就业人数"))).contains("T10");
        assertThat(codes(Line.matching(lines, "SUBST"))).contains("T10", "SUBST", "TOTAL");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 留园就业, 找到 1 个指标、1 个数据元素",
        "en, park retention, 1 indicator and no data elements found",
        "en, nothing-like-it, no indicators and no data elements found"
    })
    void theNumberFoundIsSaidAloud(String language, String words, String said) {
        show(Locale.of(language), words);
        Span found = _get(Span.class, spec -> spec.withClasses("definition-found"));

        assertThat(found.getText()).isEqualTo(said);
        assertThat(found.getElement().getAttribute("role")).isEqualTo("status");
        type("");
        assertThat(found.getText()).isEmpty();
    }

    @Test
    void aSoundFolderHasNoProblemsToShow() {
        show(Locale.CHINESE, "");
        assertThat(_find(ProblemsPart.class)).isEmpty();
        assertThat(_find(DifferencePart.class)).isEmpty();
    }

    @Test
    void aBrokenFolderIsShownWithLineAndCaretAndTheOldRulesStay() throws IOException {
        shelf.change("demo-2025/framework.yaml", "aggregate: geometric", "aggregate: geometrik");
        product.look();
        DefinitionsView view = show(Locale.CHINESE, "");

        assertThat(text(_get(view, ProblemsPart.class)))
                .contains("定义文件有 1 处问题，没有采用", "demo-2025/framework.yaml:49:20: ", "geometrik");
        assertThat(_get(view, Pre.class).getText())
                .startsWith("aggregate: geometrik\n")
                .endsWith("           ^");
        assertThat(codes(catalogueLines())).contains("T10");
    }

    @Test
    void administratorsSeeTheProblemsAndReportersDoNot() throws IOException {
        shelf.change("demo-2025/framework.yaml", "aggregate: geometric", "aggregate: geometrik");
        product.look();

        signIn("admin");
        assertThat(_find(show(Locale.CHINESE, ""), ProblemsPart.class)).hasSize(1);
        signIn("east");
        assertThat(_find(show(Locale.CHINESE, ""), ProblemsPart.class)).isEmpty();
    }

    @Test
    void aRefusedEditIsShownWithWhatItWouldChange() throws IOException {
        shelf.open(product, Period.year(2025));
        shelf.change(
                "demo-2025/framework.yaml",
                "{indicator: T10, weight: 12}",
                "{indicator: T10, weight: 14}");
        product.look();
        DefinitionsView view = show(Locale.CHINESE, "");

        assertThat(text(_get(view, ProblemsPart.class)))
                .contains("版本 1.0.0 已用于 2025，不能再改；这里有 1 处改动没有采用", "没有采用的 1 处改动");
        assertThat(text(_get(view, ChangesPart.class))).contains("留园就业率", "T10", "权重", "12", "14");
        assertThat(line("T10").weight()).isEqualTo("12");
    }

    @Test
    void everyVersionSaysFromWhenAndForWhichPeriods() throws IOException {
        newVersion();
        DefinitionsView view = show(Locale.CHINESE, "");
        List<String> versions =
                _find(_get(view, VersionsPart.class), ListItem.class).stream()
                        .map(DefinitionsViewTest::text)
                        .toList();

        assertThat(versions).hasSize(2);
        assertThat(versions.getFirst())
                .contains("版本 1.1.0现行", "本页显示的版本", "与版本 1.0.0 的差别", "系统运行中更新", "尚未用于任何评价期");
        assertThat(versions.getLast())
                .contains("版本 1.0.0已停用", "查看版本 1.0.0", "系统启动时读入", "停用", "评价期：2025");
        assertThat(paragraphs()).anyMatch(text -> text.contains("版本 1.1.0"));
    }

    @Test
    void anEarlierVersionCanBeReadWhole() throws IOException {
        newVersion();
        DefinitionsView view = visit(Locale.CHINESE, "?framework=demo-2025&version=1.0.0");

        assertThat(paragraphs()).anyMatch(text -> text.contains("这是以前的版本"));
        assertThat(all(_get(view, TreePart.class).getTreeData().getRootItems()))
                .filteredOn(line -> line.code().equals("T10"))
                .extracting(Line::weight)
                .containsExactly("12");
    }

    @Test
    void aLinkShowsTheDifferenceBetweenTwoVersions() throws IOException {
        newVersion();
        DefinitionsView view = visit(Locale.CHINESE, "?code=demo-2025&from=1.0.0&to=1.1.0");
        DifferencePart difference = _get(view, DifferencePart.class);

        assertThat(_get(difference, H2.class).getText()).isEqualTo("版本 1.0.0 到 1.1.0 有 2 处改动");
        assertThat(_find(difference, ListItem.class)).hasSize(2);
        assertThat(text(difference)).contains("留园就业率 T10权重", "华而不实", "0.3", "0.25");
    }

    @Test
    void aVersionThatIsNotThereIsSaidPlainly() {
        DefinitionsView view = visit(Locale.ENGLISH, "?code=demo-2025&from=0.1&to=1.0.0");
        assertThat(_get(_get(view, DifferencePart.class), H2.class).getText())
                .isEqualTo("There is no version 0.1 or 1.0.0");
    }

    @Test
    void twoVersionsCanBePickedAndCompared() throws IOException {
        newVersion();
        DefinitionsView view = show(Locale.ENGLISH, "");
        _click(_get(_get(view, VersionsPart.class), Button.class));

        assertThat(_get(_get(view, DifferencePart.class), H2.class).getText())
                .isEqualTo("2 changes from version 1.0.0 to 1.1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everythingHasWordsInBothLanguages(String language) throws IOException {
        newVersion();
        shelf.change("demo-2025/indicators.yaml", "kind: bonus", "kind: bonsu");
        product.look();
        DefinitionsView view = visit(Locale.of(language), "?code=demo-2025&from=1.0.0&to=1.1.0");
        String text = view.getElement().getTextRecursively();

        assertThat(text).doesNotContain("definitions.ui").doesNotContain("{0}");
        if (language.equals("en")) {
            assertThat(text).contains("How the verdict is reached", "records with the same");
        } else {
            assertThat(text).contains("结论如何得出", "相同的记录视为同一项");
        }
    }

    private DefinitionsView show(Locale locale, String search) {
        return visit(locale, search.isEmpty() ? "" : "?q=" + search.replace(" ", "%20"));
    }

    private DefinitionsView visit(Locale locale, String asked) {
        UI.getCurrent().setLocale(locale);
        DefinitionsView view =
                new DefinitionsView(catalogue, context.getBean(Proposals.class), current);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
        String address = "definitions" + asked;
        NavigationEvent event =
                new NavigationEvent(
                        UI.getCurrent().getInternals().getRouter(),
                        new Location(address),
                        UI.getCurrent(),
                        NavigationTrigger.PAGE_LOAD);
        view.beforeEnter(new BeforeEnterEvent(event, DefinitionsView.class, List.of()));
        return view;
    }

    private static NewAccount account(String name, Role role, @Nullable UnionId union) {
        return new NewAccount(
                name, "a long password", Text.same(name), role, null, union, Locale.CHINESE);
    }

    private static void signIn(String account) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, "", List.of()));
    }

    private static String text(Component part) {
        return part.getElement().getTextRecursively();
    }

    /** T10 weighs more in version 1.1.0, and showy begins at less water. */
    private void newVersion() throws IOException {
        shelf.open(product, Period.year(2025));
        shelf.change("demo-2025/framework.yaml", "version: 1.0.0", "version: 1.1.0")
                .change(
                        "demo-2025/framework.yaml",
                        "{indicator: T10, weight: 12}",
                        "{indicator: T10, weight: 14}")
                .change("demo-2025/framework.yaml", "water > 0.30", "water > 0.25");
        product.look();
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

    private static List<String> codes(List<Line> lines) {
        return all(lines).stream().map(Line::code).toList();
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(DefinitionsViewTest::text).toList();
    }
}
