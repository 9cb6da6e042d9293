package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.evidence.Evidence;
import org.shiji.evidence.Papers;
import org.shiji.reporting.EvidenceItem.Behind;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files of evidence over HTTP, as everybody. Hedi lies in province 92, and its report is open. */
@WithDemonstration
class EvidenceFilesTest {
    private static final UnionId HEDI = new UnionId("hedi");
    private static final byte[] PDF = Papers.pdf("paper", 2);

    @LocalServerPort private int port;
    @Autowired private Evidence evidence;
    @Autowired private Accounts accounts;
    @Autowired private JdbcTemplate jdbc;

    private String root = "";

    @BeforeEach
    void attach() {
        forget();
        root = attach("社保 \"a\"\r\nX: y;.html", PDF);
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from evidence_item where sha256 in (select sha256 from evidence_file)");
        jdbc.update("delete from evidence_file");
    }

    @Test
    void aFileIsSavedAndNeverOpened() {
        HttpResponse<byte[]> answer = Visit.as("hedi", port).bytes(root + "/file");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(PDF);
        assertHeader(answer, "content-type", "application/pdf");
        assertHeader(answer, "content-length", String.valueOf(PDF.length));
        assertThat(answer.headers().allValues("content-disposition"))
                .singleElement()
                .asString()
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''%E7%A4%BE%E4%BF%9D%20%22a%22X%3A%20y%3B.html.pdf");
        assertGuarded(answer);
    }

    @Test
    void aPageIsAPicture() {
        HttpResponse<byte[]> answer = Visit.as("hedi", port).bytes(root + "/page/2");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith("\u0089PNG");
        assertHeader(answer, "content-type", "image/png");
        assertGuarded(answer);
    }

    /** Whatever a browser says it would like: what came as a picture is no page. */
    @Test
    void whatSomebodyHidInAPictureIsSentAsThePicture() {
        String picture =
                attach(
                        "page.html",
                        Papers.joined(
                                Papers.picture("jpg", 9, 9),
                                "<html><script>alert(1)</script>"
                                        .getBytes(StandardCharsets.UTF_8)));
        HttpResponse<byte[]> answer =
                Visit.as("hedi", port).ask("GET", picture + "/file", "Accept", "text/html");
        assertThat(answer.headers().firstValue("content-type").orElse(""))
                .isNotEqualTo("text/html");
        if (answer.statusCode() == 200) {
            assertHeader(answer, "content-type", "image/jpeg");
            assertGuarded(answer);
        }
        HttpResponse<byte[]> any = Visit.as("hedi", port).bytes(picture + "/file");
        assertHeader(any, "content-type", "image/jpeg");
        assertThat(any.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment; ")
                .endsWith(".html.jpg");
        assertGuarded(any);
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous, 302",
        "hedi, 200",
        "sheng92, 200",
        "guojia, 200",
        "sheng91, 404",
        "chengxi, 404",
        "admin, 404"
    })
    void whoSeesTheUnionSeesItsFiles(String visitor, int status) {
        Visit visit = visitor.equals("anonymous") ? Visit.anonymous(port) : Visit.as(visitor, port);
        for (String what : List.of("/file", "/page/1")) {
            HttpResponse<byte[]> answer = visit.bytes(root + what);
            assertThat(answer.statusCode()).as(what).isEqualTo(status);
            if (status != 200) {
                assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
                        .doesNotStartWith("%PDF")
                        .doesNotStartWith("\u0089PNG");
            }
        }
    }

    @Test
    void whatIsNotTheirsIsAnsweredLikeWhatDoesNotExist() {
        Visit stranger = Visit.as("chengxi", port);
        HttpResponse<String> foreign = stranger.get(root + "/file");
        for (String other :
                List.of(
                        root.replaceAll("[0-9]+$", "999999999") + "/file",
                        "evidence/nowhere/2025/1/file",
                        "evidence/hedi/2031/1/file",
                        root + "/page/99",
                        "evidence/chengxi/2025/" + root.replaceAll(".*/", "") + "/file")) {
            HttpResponse<String> unknown = stranger.get(other);
            assertThat(unknown.statusCode()).as(other).isEqualTo(404);
            assertThat(unknown.body())
                    .as(other)
                    .isEqualTo(foreign.body())
                    .contains(Trouble.NOT_FOUND.title(Locale.CHINESE));
        }
    }

    @Test
    void askingForAPartOrForTheHeadAloneDoesNoHarm() {
        Visit visit = Visit.as("hedi", port);
        for (String range : List.of("bytes=0-9", "bytes=5-", "bytes=-1", "bytes=9-1", "x")) {
            HttpResponse<byte[]> part = visit.ask("GET", root + "/file", "Range", range);
            assertThat(part.statusCode()).as(range).isEqualTo(200);
            assertThat(part.body()).as(range).isEqualTo(PDF);
            assertGuarded(part);
        }
        HttpResponse<byte[]> head = visit.ask("HEAD", root + "/file", "Accept", "*/*");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertGuarded(head);
        for (String method : List.of("POST", "PUT", "DELETE")) {
            HttpResponse<byte[]> answer = visit.ask(method, root + "/file", "Accept", "*/*");
            assertThat(answer.statusCode()).as(method).isBetween(400, 499);
        }
        assertThat(visit.bytes(root + "/file").body()).isEqualTo(PDF);
    }

    private String attach(String name, byte[] file) {
        Evidence.Receipt receipt =
                evidence.attach(
                        accounts.viewer("hedi"),
                        HEDI,
                        Period.year(2025),
                        new Behind.OfFigure(new ElementCode("staff")),
                        "photo",
                        name,
                        new ByteArrayInputStream(file));
        assertThat(receipt).isEqualTo(new Evidence.Receipt.Attached());
        return "evidence/hedi/2025/"
                + jdbc.queryForObject("select max(id) from evidence_item", Long.class);
    }

    private static void assertGuarded(HttpResponse<byte[]> answer) {
        assertHeader(answer, "content-security-policy", "default-src 'none'; sandbox");
        assertHeader(answer, "x-content-type-options", "nosniff");
        assertHeader(answer, "cross-origin-resource-policy", "same-origin");
        assertHeader(answer, "cache-control", "private, no-store");
        assertHeader(answer, "x-frame-options", "DENY");
    }

    private static void assertHeader(HttpResponse<byte[]> answer, String name, String value) {
        assertThat(answer.headers().allValues(name)).as(name).containsExactly(value);
    }
}
