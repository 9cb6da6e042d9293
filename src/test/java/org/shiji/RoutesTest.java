package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.assessment.Assessments;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.shiji.unions.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every address as everybody, over HTTP: by typing it and by walking there. A route that is not in
 * the table fails the test.
 */
@WithDemonstration
class RoutesTest {

    private static final List<String> VISITORS =
            List.of("anonymous", "guojia", "sheng91", "chengxi", "admin");

    /**
     * Chengxi and qiyan lie in province 91, tiegang elsewhere. L: sent to the sign-in; o: shown; n:
     * there is no such page.
     */
    private static final String TABLE =
            """
            route                                  | address                                        | anonymous guojia sheng91 chengxi admin
                                                   |                                                | L o o o o
            login                                  | login                                          | o o o o o
            welcome/:token                         | welcome/nothing                                | o o o o o
            welcome/:token                         | welcome/%27--                                  | o o o o o
            account                                | account                                        | L o o o o
            tokens                                 | tokens                                         | L n n o o
            accounts                               | accounts                                       | L n n n o
            accounts                               | accounts?search=%25&role=x&state=disabled      | L n n n o
            registry                               | registry                                       | L n n n o
            registry                               | registry?search=%25                            | L n n n o
            registry/:union                        | registry/chengxi                               | L n n n o
            registry/:union                        | registry/nowhere                               | L n n n n
            registry/:union                        | registry/CHENGXI                               | L n n n n
            periods                                | periods                                        | L o o n o
            periods                                | periods?period=2031                            | L n n n n
            periods                                | periods?period=%27--                           | L n n n n
            notices                                | notices                                        | L o o o n
            overview                               | overview                                       | L o o n n
            overview                               | overview?period=2024                           | L o o n n
            overview                               | overview?period=2031                           | L n n n n
            overview                               | overview?period=%27--                          | L n n n n
            overview                               | overview?province=92                           | L o o n n
            overview                               | overview?province=92&province=91&search=%25    | L o o n n
            definitions                            | definitions                                    | L o o o o
            definitions                            | definitions?q=%3Cb%3E&framework=nothing        | L o o o o
            definitions                            | definitions?code=demo-2025&from=0.1&to=1.0.0   | L o o o o
            definitions                            | definitions?framework=demo-2025&version=%27--  | L o o o o
            definitions/proposals                  | definitions/proposals                          | L o o n o
            what-if                                | what-if                                        | L o o n o
            what-if                                | what-if?period=2024                            | L o o n o
            what-if                                | what-if?period=2031                            | L n n n n
            what-if                                | what-if?period=%27--                           | L n n n n
            what-if                                | what-if?proposal=999999                        | L n n n n
            what-if                                | what-if?proposal=%27--                         | L n n n n
            report                                 | report                                         | L o o o n
            report                                 | report?period=2024                             | L o o o n
            report                                 | report?period=%27--                            | L n n n n
            report/:union/:period                  | report/chengxi/2025                            | L o o o n
            report/:union/:period                  | report/chengxi/2031                            | L n n n n
            report/:union/:period                  | report/chengxi/x                               | L n n n n
            report/:union/:period                  | report/qiyan/2025                              | L o o n n
            report/:union/:period                  | report/tiegang/2025                            | L o n n n
            report/:union/:period                  | report/nowhere/2025                            | L n n n n
            report/:union/:period/hand-in          | report/chengxi/2025/hand-in                    | L n n o n
            report/:union/:period/hand-in          | report/qiyan/2025/hand-in                      | L n n n n
            report/:union/:period/changes          | report/chengxi/2025/changes                    | L o o o n
            report/:union/:period/changes          | report/tiegang/2025/changes                    | L o n n n
            report/:union/:period/records/:type    | report/chengxi/2025/records/certificate        | L o o o n
            report/:union/:period/records/:type    | report/chengxi/2025/records/nothing            | L n n n n
            report/:union/:period/records/:type    | report/chengxi/2031/records/certificate        | L n n n n
            report/:union/:period/records/:type    | report/qiyan/2025/records/certificate          | L o o n n
            report/:union/:period/records/:type    | report/tiegang/2025/records/certificate        | L o n n n
            report/:union/:period/import/:type     | report/hedi/2025/import/receipt                | L n n n n
            report/:union/:period/import/:type     | report/chengxi/2025/import/receipt             | L n n o n
            report/:union/:period/import/:type     | report/chengxi/2025/import/nothing             | L n n n n
            report/:union/:period/import/:type     | report/chengxi/2031/import/receipt             | L n n n n
            report/:union/:period/import/:type     | report/chengxi/x/import/%27--                  | L n n n n
            report/:union/:period/import/:type     | report/qiyan/2025/import/receipt               | L n n n n
            report/:union/:period/import/:type     | report/nowhere/2025/import/receipt             | L n n n n
            unions/:union/:period?                 | unions/chengxi                                 | L o o o n
            unions/:union/:period?                 | unions/chengxi/2025                            | L o o o n
            unions/:union/:period?                 | unions/chengxi/2031                            | L n n n n
            unions/:union/:period?                 | unions/chengxi/x                               | L n n n n
            unions/:union/:period?                 | unions/qiyan                                   | L o o n n
            unions/:union/:period?                 | unions/qiyan/2024                              | L o o n n
            unions/:union/:period?                 | unions/tiegang                                 | L o n n n
            unions/:union/:period?                 | unions/tiegang/2025                            | L o n n n
            unions/:union/:period?                 | unions/nowhere                                 | L n n n n
            unions/:union/:period?                 | unions/nowhere/2025                            | L n n n n
            unions/:union/:period?                 | unions/CHENGXI/2025                            | L n n n n
            unions/:union/:period/records/:element | unions/chengxi/2025/records/certificates       | L o o o n
            unions/:union/:period/records/:element | unions/chengxi/2025/records/certificates?show=voided | L o o o n
            unions/:union/:period/records/:element | unions/chengxi/2025/records/nothing            | L n n n n
            unions/:union/:period/records/:element | unions/chengxi/2031/records/certificates       | L n n n n
            unions/:union/:period/records/:element | unions/qiyan/2025/records/certificates         | L o o n n
            unions/:union/:period/records/:element | unions/tiegang/2025/records/certificates       | L o n n n
            unions/:union/:period/records/:element | unions/tiegang/2025/records/certificates?union=chengxi | L o n n n
            unions/:union/:period/records/:element | unions/nowhere/2025/records/certificates       | L n n n n
            """;

    private static final Set<String> KEPT_BY_ADMINISTRATORS =
            Set.of("accounts", "registry", "registry/:union", "tokens");

    private static final ForeignData DATA = new ForeignData();
    private static final Map<String, List<UnionId>> OWN = new HashMap<>();
    private static final Map<String, Visit> VISITS = new HashMap<>();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Assessments assessments;
    @Autowired private Unions unions;
    @Autowired private JdbcTemplate jdbc;
    @Autowired private org.shiji.definitions.Catalogue catalogue;

    private record Row(String route, String address, Map<String, String> outcomes) {}

    @BeforeEach
    void know() {
        if (DATA.size() > 0) {
            return;
        }
        Viewer national = accounts.viewer("guojia");
        for (UnionProfile union : unions.everyUnion()) {
            DATA.add(
                    union,
                    unions.members(national, union.id()),
                    assessments.history(national, union.id()));
            DATA.addRegistered(unions.focusMajors(national, union.id()));
        }
        DATA.addRows(jdbc, catalogue.forPeriod(org.shiji.shared.Period.year(2025)));
        for (String visitor : VISITORS) {
            OWN.put(
                    visitor,
                    visitor.equals("anonymous")
                            ? List.of()
                            : unions.visibleTo(accounts.viewer(visitor)).stream()
                                    .map(UnionProfile::id)
                                    .toList());
        }
    }

    @Test
    void everyRouteIsInTheTable() {
        Set<String> known = rows().map(Row::route).collect(Collectors.toCollection(TreeSet::new));
        Set<String> routes =
                Views.routeClasses().stream()
                        .map(view -> view.getAnnotation(Route.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).isEqualTo(routes);
    }

    @TestFactory
    Stream<DynamicTest> everyAddressAsEverybody() {
        return rows().flatMap(
                        row ->
                                VISITORS.stream()
                                        .map(
                                                visitor ->
                                                        DynamicTest.dynamicTest(
                                                                visitor + " at /" + row.address(),
                                                                () -> check(row, visitor))));
    }

    private void check(Row row, String visitor) {
        String expected = row.outcomes().get(visitor);
        Visit visit = visit(visitor);
        HttpResponse<String> typed = visit.get(row.address());
        String walked = visit.walk(row.address());
        switch (String.valueOf(expected)) {
            case "L" -> {
                assertThat(typed.statusCode()).isEqualTo(302);
                assertThat(typed.headers().firstValue("location").orElse("")).endsWith("/login");
                assertThat(walked).doesNotContain(notFound());
            }
            case "o" -> {
                assertThat(typed.statusCode()).isEqualTo(200);
                assertThat(walked).doesNotContain(notFound()).doesNotContain(fault());
            }
            case "n" -> {
                assertThat(typed.statusCode()).isEqualTo(404);
                assertThat(walked).contains(notFound());
            }
            default -> throw new AssertionError("no outcome " + expected);
        }
        if (KEPT_BY_ADMINISTRATORS.contains(row.route()) && visitor.equals("admin")) {
            for (String text : List.of(typed.body(), walked)) {
                List<String> texts = text.startsWith("{") ? Visit.texts(text) : List.of(text);
                assertThat(DATA.reportedIn(texts)).isEmpty();
            }
            return; // the accounts of unions and their register, by name
        }
        List<UnionId> own = OWN.getOrDefault(visitor, List.of());
        // what somebody typed may come back to them
        Set<String> asked = new TreeSet<>(List.of(row.address().split("[/?=]")));
        for (String text : List.of(typed.body(), walked)) {
            List<String> texts = text.startsWith("{") ? Visit.texts(text) : List.of(text);
            assertThat(DATA.foreignIn(texts, own))
                    .filteredOn(part -> asked.stream().noneMatch(part::endsWith))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chengxi, unions/qiyan, unions/nowhere",
        "chengxi, unions/tiegang/2025, unions/nowhere/2025",
        "sheng91, unions/tiegang/2025, unions/nowhere/2025",
        "sheng91, unions/tiegang/2025/records/certificates, unions/nowhere/2025/records/certificates",
        "admin, unions/chengxi, unions/nowhere"
    })
    void aForeignUnionIsAnsweredLikeOneThatDoesNotExist(
            String visitor, String foreign, String unknown) {
        Visit visit = visit(visitor);
        HttpResponse<String> one = visit.get(foreign);
        HttpResponse<String> other = visit.get(unknown);
        assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
        assertThat(plain(one.body(), foreign)).isEqualTo(plain(other.body(), unknown));
        Visit here = Visit.as(visitor, port);
        Visit there = Visit.as(visitor, port);
        assertThat(shown(here.walk(foreign), foreign))
                .isEqualTo(shown(there.walk(unknown), unknown));
    }

    /** A page without what differs each time it is sent. */
    private static String plain(String body, String address) {
        return body.replaceAll("content=\"[\\w-]{40,}\"", "TOKEN")
                .replaceAll("\"?appId\"?[^,]*,", "")
                .replace(address, "?");
    }

    private static List<String> shown(String json, String address) {
        return Visit.texts(json).stream()
                .map(text -> text.replace(address, "?"))
                .filter(text -> !text.matches("[\\w-]{36}|.*loadOnDemand.*"))
                .toList();
    }

    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

    @Test
    void aDownloadBelongsToTheSessionThatGotItsLink() {
        Visit owner = Visit.as("chengxi", port);
        List<String> links = downloads(owner.walk("unions/chengxi/2025"));
        assertThat(links).hasSize(2);
        for (String link : links) {
            HttpResponse<byte[]> file = owner.bytes(link);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body().length).isGreaterThan(5000);
            assertThat(DATA.foreignIn(Said.of(file.body()), OWN.getOrDefault("chengxi", List.of())))
                    .isEmpty();
            for (String other : List.of("anonymous", "guojia", "sheng91", "qiyan", "admin")) {
                Visit thief = visit(other);
                thief.walk("definitions");
                HttpResponse<byte[]> taken = thief.bytes(link);
                assertThat(taken.statusCode()).as(other).isNotEqualTo(200);
                assertThat(new String(taken.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(other)
                        .doesNotStartWith("%PDF")
                        .doesNotStartWith("PK");
            }
        }
    }

    @Test
    void aDownloadEndsWithTheSessionAndWithTheAccount() {
        Visit owner = Visit.as("qiyan", port);
        String link = downloads(owner.walk("unions/qiyan/2025")).getFirst();
        assertThat(owner.bytes(link).statusCode()).isEqualTo(200);
        jdbc.update("update account set enabled = false where username = 'qiyan'");
        try {
            assertThat(owner.bytes(link).statusCode()).isEqualTo(404);
            assertThat(owner.get("unions/qiyan/2025").statusCode()).isEqualTo(404);
        } finally {
            jdbc.update("update account set enabled = true where username = 'qiyan'");
        }
        assertThat(owner.bytes(link).statusCode()).isEqualTo(200);
        assertThat(owner.post("logout", "_csrf=" + owner.pageToken("definitions")).statusCode())
                .isEqualTo(302);
        assertThat(owner.bytes(link).statusCode()).isNotEqualTo(200);
    }

    private static List<String> downloads(String said) {
        return DOWNLOAD.matcher(said).results().map(found -> found.group()).distinct().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "actuator/health, 200, 200",
        "actuator, 302, 404",
        "actuator/env, 302, 404",
        "actuator/heapdump, 302, 404",
        "styles.css, 200, 200",
        "definitions.css, 200, 200",
        "application.yaml, 302, 404",
        "WEB-INF/web.xml, 404, 404",
        "api/openapi.json, 200, 200",
        "api/v1/token, 401, 401",
        "api/v1/nothing, 401, 401",
        "evidence/chengxi/2025/1/file, 302, 404",
        "evidence/chengxi/2025/1/page/1, 302, 404",
        "evidence/nowhere/2025/1/file, 302, 404",
        "evidence/chengxi/2031/1/file, 302, 404",
        "evidence/CHENGXI/x/y/file, 302, 404",
        "evidence/chengxi/2025/99999999999999999999/file, 302, 404",
        "evidence/chengxi/2025/1/page/-1, 302, 404",
        "evidence/chengxi/2025/1/page/99999999999, 302, 404",
        "evidence/chengxi/2025/1, 302, 404",
        "nothing, 302, 404",
        "nothing/at/all, 302, 404",
        "error, 302, 404",
        "VAADIN/config/stats.json, 404, 404",
        "VAADIN/dynamic/resource/0/00000000-0000-0000-0000-000000000000/x.pdf, 404, 404"
    })
    void whatIsNoPageIsAnsweredPlainly(String address, int anonymous, int signedIn) {
        assertThat(visit("anonymous").get(address).statusCode()).isEqualTo(anonymous);
        HttpResponse<String> answer = visit("guojia").get(address);
        assertThat(answer.statusCode()).isEqualTo(signedIn);
        if (signedIn == 404 && !address.startsWith("VAADIN")) {
            assertThat(answer.body()).contains(notFound());
        }
    }

    private Visit visit(String visitor) {
        return VISITS.computeIfAbsent(
                visitor,
                name -> name.equals("anonymous") ? Visit.anonymous(port) : Visit.as(name, port));
    }

    private static String notFound() {
        return Trouble.NOT_FOUND.title(Locale.CHINESE);
    }

    private static String fault() {
        return Trouble.FAULT.title(Locale.CHINESE);
    }

    private static Stream<Row> rows() {
        return TABLE.lines()
                .skip(1)
                .map(
                        line -> {
                            String[] cells = line.split("\\|");
                            String[] outcomes = cells[2].strip().split(" ");
                            Map<String, String> all = new HashMap<>();
                            for (int i = 0; i < VISITORS.size(); i++) {
                                all.put(VISITORS.get(i), outcomes[i]);
                            }
                            return new Row(cells[0].strip(), cells[1].strip(), all);
                        });
    }
}
