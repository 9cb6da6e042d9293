package org.shiji.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiji.assessment.Assessments;
import org.shiji.evidence.Papers;
import org.shiji.intake.ExampleFile;
import org.shiji.reporting.Schedule;
import org.shiji.reporting.Schedules;
import org.shiji.shared.Period;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.AccountEntry;
import org.shiji.unions.AccountKeeping;
import org.shiji.unions.Examples;
import org.shiji.unions.HandOver;
import org.shiji.unions.Member;
import org.shiji.unions.Outcome;
import org.shiji.unions.Province;
import org.shiji.unions.Role;
import org.shiji.unions.UnionEntry;
import org.shiji.unions.UnionKeeping;
import org.shiji.unions.WelcomeLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * From nothing to a report that was handed in, returned and handed in again, by the people whose
 * work it is, on a product without any data. Pictures and what a person has to do are kept below
 * {@code target/whole-report}.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "shiji.test.schema=shiji_story")
class WholeReportTest extends BrowserStory {
    private static final Path FOLDER = Path.of("target", "whole-report");
    private static final UnionId UNION = new UnionId("xingang");
    private static final Period PERIOD = Period.year(2025);
    private static final String PASSWORD_OF_REPORTER = "港湾 lighthouse 27";
    private static final String PASSWORD_OF_INSPECTOR = "山坡 orchard 58";
    private static final String REPORT = "report/xingang/2025";

    /** What the union has to say: what is declared, and what it claims of its placements. */
    private static final Map<String, String> FIGURES =
            figures(
                    "park_output 320, member_companies 20, legal_entity 是, staff 4, list_entries 36,"
                            + " government_funds 150, ceremonies 3, news 12, graduates 2600,"
                            + " certificate_candidates 1800, joint_courses 12, course_hours 5200,"
                            + " teachers 130, dual_teachers 78, ip_granted 6, ip_transferred 2,"
                            + " survey_answers 400, survey_very 210, survey_fairly 120,"
                            + " survey_basically 50, complaints 0, false_material 0,"
                            + " faked_employment 0, illegal_fees 0, unsigned_placements 0,"
                            + " inactivity 0, diverted_funds 0, accidents 0, incidents 0,"
                            + " placements 5000, placements_in_park 2500, placement_weeks 16,"
                            + " placements_signed 4900, placements_paid 4600,"
                            + " placements_relevant 4300, placements_unsigned 81");

    @Autowired private UnionKeeping unions;
    @Autowired private AccountKeeping accounts;
    @Autowired private WelcomeLinks links;
    @Autowired private Schedules schedules;
    @Autowired private Assessments assessments;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private Clock clock;

    @Value("${shiji.intake.folder}")
    private Path intakeFolder;

    private final StringBuilder counted = new StringBuilder();
    private String welcome = "";
    private int pictures;

    /** The office's part: the union, its members, two accounts, and a period to report for. */
    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(FOLDER);
        done(unions.found(Examples.ADMINISTRATOR, UNION.value(), entry()));
        int version = unions.sheet(Examples.ADMINISTRATOR, UNION).version();
        done(unions.setMembers(Examples.ADMINISTRATOR, UNION, members(), version));
        welcome = account("chen.gang", new Text("陈港", "Chen Gang"), Role.UNION_REPORTER);
        String inspector =
                account("province", new Text("周督", "Zhou Du"), Role.PROVINCIAL_INSPECTOR);
        done(
                links.setPassword(
                        inspector.substring(inspector.lastIndexOf('/') + 1),
                        PASSWORD_OF_INSPECTOR));
        LocalDate today = LocalDate.now(clock);
        schedules.open(
                Examples.NATIONAL, new Schedule(PERIOD, today.minusDays(1), today.plusDays(30)));
    }

    private static UnionEntry entry() {
        return new UnionEntry(
                new Text("新港高端装备产教联合体", "Xingang Equipment Union"),
                new Province("91", new Text("澜北省", "Lanbei")),
                new Text("新港市", "Xingang"),
                new Text("新港高新区", "Xingang High-tech Park"),
                List.of(new Text("高端装备", "equipment")),
                LocalDate.of(2023, 9, 1));
    }

    private String account(String name, Text called, Role role) {
        boolean reporter = role == Role.UNION_REPORTER;
        HandOver made =
                done(
                        accounts.create(
                                Examples.ADMINISTRATOR,
                                name,
                                Locale.CHINESE,
                                new AccountEntry(
                                        called,
                                        role,
                                        reporter ? null : "91",
                                        reporter ? UNION : null,
                                        "")));
        return made.address();
    }

    private static Map<String, String> figures(String written) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String one : written.split(", ")) {
            figures.put(one.substring(0, one.indexOf(' ')), one.substring(one.indexOf(' ') + 1));
        }
        return figures;
    }

    private static List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (String code : ExampleFile.members()) {
            String name = "港区企业 " + code.substring(14);
            members.add(new Member(Member.Kind.COMPANY, code, Text.same(name), true, true));
        }
        for (String code : ExampleFile.schools()) {
            members.add(
                    new Member(Member.Kind.SCHOOL, code, Text.same("职业学院 " + code), false, true));
        }
        return members;
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.what();
            case Outcome.Refused<T> refused -> throw new AssertionError(refused.why().text());
        };
    }

    @Test
    void fromNothingToAReportHandedInAgain(CapturedOutput printed) throws IOException {
        Page reporter = begin(Visitor.nobody());
        Hand hand = new Hand(reporter);
        arrive(reporter, hand);
        fillIn(reporter, hand);
        importRecords(reporter, hand);
        attach(reporter, hand);
        handIn(reporter, hand, "已提交");

        Page inspector = signedIn("province", PASSWORD_OF_INSPECTOR);
        Hand office = new Hand(inspector);
        sendBack(inspector, office);
        correct(reporter, hand);
        accept(inspector, office);
        judge(inspector, office);
        Files.writeString(FOLDER.resolve("counted.txt"), counted);
        System.out.println(counted);
        nobodyIsFound(inspector, printed);
    }

    /** With the link the office handed over: a password, and on to the report. */
    private void arrive(Page page, Hand hand) {
        go(page, welcome.replaceFirst("^/", ""));
        picture(page, "welcome");
        hand.write(page.locator("vaadin-password-field input").nth(0), PASSWORD_OF_REPORTER);
        hand.write(page.locator("vaadin-password-field input").nth(1), PASSWORD_OF_REPORTER);
        hand.click(page.locator(".people-fields vaadin-button"));
        hand.click(page.locator("main a[href=login]"));
        page.waitForURL("**/login");
        hand.write(page.locator("input[name=username]"), "chen.gang");
        hand.write(page.locator("input[name=password]"), PASSWORD_OF_REPORTER);
        hand.press("Enter");
        page.waitForURL("**/unions/xingang**");
        settled(page);
        picture(page, "first-page");
        hand.click(page.locator("nav a[href=report]"));
        hand.click(page.locator("main a[href='" + REPORT + "']"));
        assertThat(page.locator(".report-head .state-badge")).hasText("填报中");
        picture(page, "empty-report");
        counted.append(hand.count("password and first way in"));
    }

    /** From field to field by the keyboard alone. */
    private void fillIn(Page page, Hand hand) {
        List<String> asked = new ArrayList<>();
        for (Locator question : page.locator(".question").all()) {
            asked.add(question.getAttribute("id").substring("element-".length()));
        }
        assertThat(asked).containsAll(FIGURES.keySet());
        hand.click(field(page, asked.getFirst()));
        int filled = 0;
        for (int i = 0; i < asked.size(); i++) {
            String figure = FIGURES.get(asked.get(i));
            if (figure != null) {
                filled++;
                if (figure.equals("是")) {
                    if (page.locator("vaadin-select[opened]").count() == 0) {
                        hand.press("Enter");
                    }
                    page.locator("vaadin-select-item:visible").first().waitFor();
                    hand.press("ArrowDown");
                    hand.press("Enter");
                    assertThat(page.locator("vaadin-select[opened]")).hasCount(0);
                } else {
                    hand.type(figure);
                }
            }
            if (i + 1 < asked.size()) {
                goOn(page, hand, asked.get(i + 1));
            }
        }
        for (String element : FIGURES.keySet()) {
            assertThat(page.locator("#element-" + element + " .question-state")).hasText("已保存");
        }
        settled(page);
        picture(page, "figures");
        counted.append(hand.count(filled + " figures by keyboard"));
    }

    /** The enter key leads from number to number, the tab key from anything. */
    private static void goOn(Page page, Hand hand, String next) {
        hand.press("Enter");
        for (int tabs = 0; tabs < 12; tabs++) {
            try {
                page.waitForFunction(
                        """
                        next => document.activeElement?.matches(
                            `#element-${next} :is(.figure-field input, vaadin-select-value-button)`)
                        """,
                        next,
                        new Page.WaitForFunctionOptions().setTimeout(tabs == 0 ? 2_000 : 200));
                return;
            } catch (com.microsoft.playwright.TimeoutError notYet) {
                hand.press("Tab");
            }
        }
        throw new AssertionError("the keyboard does not lead to " + next);
    }

    private static Locator field(Page page, String element) {
        return page.locator(
                        "#element-"
                                + element
                                + " .figure-field :is(input, vaadin-select-value-button)")
                .first();
    }

    private void importRecords(Page page, Hand hand) throws IOException {
        hand.click(page.locator("#element-placements .question-records"));
        assertThat(page.locator("h1")).hasText("岗位实习");
        picture(page, "no-records");
        hand.click(page.locator(".filters a"));
        byte[] file = Files.readAllBytes(ExampleFile.KEPT);
        upload(page, hand, "实习.xlsx", file);
        assertThat(page.locator(".import-problems h2")).containsText("37 处错误");
        assertThat(page.locator(".import-job .sentence")).containsText("4,963");
        picture(page, "faults");
        apply(page, hand);
        picture(page, "first-import");
        Download refused = page.waitForDownload(() -> hand.click(page.locator("a.import-bad")));
        byte[] mended = ExampleFile.mended(Files.readAllBytes(refused.path()));
        upload(page, hand, "待修改.xlsx", mended);
        assertThat(page.locator(".import-job .sentence")).containsText("37 行全部可以导入");
        apply(page, hand);
        picture(page, "second-import");
        hand.click(page.locator("nav.back a"));
        assertThat(page.locator("#element-placements .question-support")).containsText("5,000");
        hand.click(page.locator("#element-hosting_members .question-take"));
        assertThat(page.locator("#element-hosting_members .question-state")).hasText("已保存");
        assertThat(field(page, "hosting_members")).hasValue("20");
        counted.append(hand.count("5,000 placements, 37 mended"));
    }

    private static void upload(Page page, Hand hand, String name, byte[] content) {
        hand.choose(
                page.locator(".import-file vaadin-upload vaadin-button"),
                new FilePayload(
                        name,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        content));
        page.locator(".import-job vaadin-button[theme~=primary]").waitFor();
        settled(page);
    }

    private static void apply(Page page, Hand hand) {
        hand.click(page.locator(".import-job vaadin-button[theme~=primary]"));
        assertThat(page.locator(".import-job .sentence")).containsText("已导入");
        settled(page);
    }

    /** Two files behind two figures, one of them behind a third as well. */
    private void attach(Page page, Hand hand) {
        attach(page, hand, "staff", "社保名册.pdf", Papers.pdf("staff", 2));
        attach(page, hand, "government_funds", "到款凭证.pdf", Papers.pdf("funds", 1));
        picture(page, "evidence");
        counted.append(hand.count("evidence: 2 files"));
    }

    private static void attach(Page page, Hand hand, String element, String name, byte[] file) {
        String at = "#element-" + element + " ";
        hand.click(page.locator(at + ".evidence-part summary"));
        hand.click(page.locator(at + ".evidence-adding vaadin-select").first());
        hand.click(page.locator(at + "vaadin-select-item").first());
        hand.choose(
                page.locator(at + "vaadin-upload vaadin-button"),
                new FilePayload(name, "application/pdf", file));
        assertThat(page.locator(at + ".evidence-part summary")).containsText("佐证：1 件");
        settled(page);
    }

    private void handIn(Page page, Hand hand, String expected) {
        hand.click(page.locator("a.way-button"));
        picture(page, "checklist");
        for (Locator open : page.locator(".checklist-item textarea").all()) {
            if (open.inputValue().isEmpty()) {
                hand.write(open, "少数学生自行联系单位，协议正在补签，名单已报省厅。");
            }
        }
        assertThat(page.locator(".sentence").first()).containsText("可以提交");
        hand.click(page.locator(".declaration vaadin-checkbox input"));
        hand.write(page.locator(".declaration vaadin-text-field input"), "陈港");
        hand.press("Tab");
        hand.click(page.locator(".declaration vaadin-button"));
        page.waitForURL("**/" + REPORT);
        settled(page);
        assertThat(page.locator(".report-head .state-badge")).hasText(expected);
        picture(page, "handed-in");
        counted.append(hand.count("checklist and handing in"));
    }

    private void sendBack(Page page, Hand hand) {
        hand.click(page.locator("nav a[href=report]"));
        hand.click(page.locator("main a[href='" + REPORT + "']"));
        hand.click(page.locator(".review vaadin-button").first());
        hand.click(page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]"));
        assertThat(page.locator(".report-head .state-badge")).hasText("审核中");
        hand.click(page.locator(".review vaadin-button").first());
        hand.write(page.locator("vaadin-dialog[opened] textarea"), "请核对专职人员数。");
        hand.click(page.locator("vaadin-dialog[opened] summary").first());
        hand.write(
                page.getByLabel("专职人员数", new Page.GetByLabelOptions().setExact(true)).last(),
                "名册只有 3 人，请核对。");
        picture(page, "sending-back");
        hand.click(page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]"));
        assertThat(page.locator(".report-head .state-badge")).hasText("已退回");
        picture(page, "sent-back");
        counted.append(hand.count("office: review and return"));
    }

    private void correct(Page page, Hand hand) {
        page.reload();
        settled(page);
        assertThat(page.locator(".returned")).containsText("请核对专职人员数");
        assertThat(page.locator("#element-staff .question-remark")).containsText("名册只有 3 人");
        picture(page, "returned");
        field(page, "staff").focus();
        hand.press("Control+a");
        hand.type("3");
        assertThat(page.locator("#element-staff .question-state")).hasText("已保存");
        settled(page);
        hand.click(page.locator(".report-head a[href$=changes]"));
        assertThat(page.locator("table")).containsText("专职人员数");
        picture(page, "changes");
        hand.click(page.locator("nav.back a"));
        handIn(page, hand, "已重新提交");
    }

    private void accept(Page page, Hand hand) {
        page.reload();
        settled(page);
        hand.click(page.locator(".report-head a[href$=changes]"));
        assertThat(page.locator("table")).containsText("专职人员数");
        hand.click(page.locator("nav.back a"));
        for (String state : List.of("审核中", "已通过")) {
            hand.click(page.locator(".review vaadin-button[theme~=primary]"));
            hand.click(page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]"));
            assertThat(page.locator(".report-head .state-badge")).hasText(state);
        }
        picture(page, "accepted");
        counted.append(hand.count("office: accept"));
    }

    /** What was accepted is judged by itself: from the overview to the union's verdict. */
    private void judge(Page page, Hand hand) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !assessments.standings(Examples.NATIONAL, PERIOD).isEmpty());
        page.reload();
        settled(page);
        assertThat(page.locator(".report-head .tools a").first()).hasText("评价结果");
        hand.click(page.locator("nav a[href=overview]"));
        page.waitForURL("**/overview**");
        settled(page);
        picture(page, "overview");
        hand.click(page.locator("main a[href^='unions/xingang/2025']").first());
        page.waitForURL("**/unions/xingang/2025**");
        settled(page);
        assertThat(page.locator("h1")).containsText("新港高端装备产教联合体");
        picture(page, "scorecard");
        counted.append(hand.count("office: from the overview to the verdict"));
    }

    /** In the database, in what was printed and in what is handed around no person has a number. */
    private void nobodyIsFound(Page page, CapturedOutput printed) throws IOException {
        Traces persons = new Traces("990101", ExampleFile.persons());
        // what is looked for would be found
        assertThat(persons.inParts(Files.readAllBytes(ExampleFile.KEPT))).hasSizeGreaterThan(4_900);
        for (String form : List.of("PDF", "Excel")) {
            byte[] file = Files.readAllBytes(export(page, form).path());
            assertThat(persons.in(file)).as(form).isEmpty();
            if (form.equals("Excel")) {
                assertThat(persons.inParts(file)).isEmpty();
            } else if (form.equals("PDF")) {
                try (PDDocument document = Loader.loadPDF(file)) {
                    String text = new PDFTextStripper().getText(document);
                    assertThat(text).contains("新港高端装备产教联合体");
                    assertThat(persons.in(text)).isEmpty();
                }
            }
        }
        assertThat(persons.in(printed.getAll())).isEmpty();
        Path data =
                Path.of(
                        Objects.requireNonNull(
                                jdbc.queryForObject("select @@datadir", String.class)));
        assertThat(persons.below(data)).isEmpty();
        String company = ExampleFile.members().getFirst();
        assertThat(new Traces(company, List.of(company)).below(data)).isNotEmpty();
        onlyTheFileWithBadRowsWaits(persons);
    }

    /** Of the two files that were imported only the first can still be asked for its bad rows. */
    private void onlyTheFileWithBadRowsWaits(Traces persons) throws IOException {
        Path first = imported("bad > 0");
        assertThat(persons.inParts(Files.readAllBytes(first))).isNotEmpty();
        assertThat(imported("bad = 0")).doesNotExist();
    }

    private Path imported(String which) {
        return intakeFolder.resolve(
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "select file from intake_job where " + which, String.class)));
    }

    private Download export(Page page, String form) {
        go(page, "unions/xingang/2025");
        page.locator(".export-menu vaadin-button").first().click();
        return page.waitForDownload(
                () ->
                        page.getByRole(AriaRole.LINK)
                                .filter(new Locator.FilterOptions().setHasText(form))
                                .first()
                                .click());
    }

    private Page signedIn(String account, String password) {
        Page page = begin(Visitor.nobody());
        go(page, "login");
        signIn(page, account, password);
        page.waitForURL(address -> !address.contains("/login"));
        settled(page);
        return page;
    }

    private void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve("%02d-%s.png".formatted(++pictures, name))));
    }
}
