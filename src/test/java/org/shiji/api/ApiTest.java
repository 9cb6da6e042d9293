package org.shiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiji.api.Machine.Answer;
import org.shiji.evidence.Papers;
import tools.jackson.databind.JsonNode;

class ApiTest extends MachineStory {
    private static final String RECORDS = REPORT + "/records/certificate";

    @Test
    void withoutATokenNothingIsTold() {
        for (String token : new String[] {null, "", "shiji_", "shiji_" + "A".repeat(43)}) {
            Answer answer = new Machine(port, token).get(REPORT);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).isEqualTo("unauthorized");
            assertThat(answer.header("www-authenticate")).isEqualTo("Bearer");
            assertThat(answer.header("set-cookie")).isEmpty();
        }
        MadeToken made = made("hedi");
        Answer twice =
                new Machine(port, made.secret())
                        .get(REPORT, "Authorization", "Bearer " + made.secret());
        assertThat(twice.problem()).isEqualTo("unauthorized");
    }

    @Test
    void aTokenTellsWhoseItIs() {
        JsonNode token = machine("hedi", Scope.WRITE).get("/api/v1/token").json();
        assertThat(token.get("union").asString()).isEqualTo("hedi");
        assertThat(token.get("account").asString()).matches("api/\\d+/machine");
        assertThat(token.get("scopes").valueStream().map(JsonNode::asString))
                .containsExactly("READ", "WRITE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports",
                "/reports/2025",
                "/reports/2025/definition",
                "/reports/2025/figures",
                "/reports/2025/records/certificate",
                "/reports/2025/records/certificate/template",
                "/reports/2025/evidence",
                "/reports/2025/checklist",
                "/reports/2025/scorecard"
            })
    void whatBelongsToAnotherUnionDoesNotExist(String address) {
        Machine machine = worker();
        assertThat(machine.get("/api/v1/unions/hedi" + address).status()).isEqualTo(200);
        Answer foreign = machine.get("/api/v1/unions/chengxi" + address);
        assertThat(foreign.problem()).isEqualTo("not-found");
        for (String nothing : List.of("nowhere", "CHENGXI", "%27--", "x".repeat(80))) {
            Answer none = machine.get("/api/v1/unions/" + nothing + address);
            assertThat(none.status()).isEqualTo(404);
            assertThat(none.body()).isEqualTo(foreign.body());
        }
    }

    @Test
    void aTokenDoesOnlyWhatItsScopesAllow() {
        String figures = "{\"figures\":[{\"element\":\"staff\",\"value\":3,\"version\":0}]}";
        assertThat(machine("hedi").put(REPORT + "/figures", figures).problem())
                .isEqualTo("forbidden");
        assertThat(
                        machine("hedi", Scope.WRITE)
                                .post(REPORT + "/hand-in", "k", "{\"declaredBy\":\"李娜\"}")
                                .problem())
                .isEqualTo("forbidden");
        assertThat(machine("hedi", Scope.HAND_IN).put(REPORT + "/figures", figures).problem())
                .isEqualTo("forbidden");
    }

    @Test
    void aTokenEndsWithItsTimeItsRevocationAndItsMaker() {
        MadeToken made = made("hedi");
        Machine machine = new Machine(port, made.secret());
        assertThat(machine.get(REPORT).status()).isEqualTo(200);
        assertThat(tokens.of(accounts.viewer("hedi"), HEDI).getFirst().lastUsed()).isNotNull();

        jdbc.update("update account set enabled = false where username = 'hedi'");
        try {
            assertThat(machine.get(REPORT).status()).isEqualTo(401);
        } finally {
            jdbc.update("update account set enabled = true where username = 'hedi'");
        }
        assertThat(machine.get(REPORT).status()).isEqualTo(200);

        jdbc.update("update api_token set expires = made_at");
        assertThat(machine.get(REPORT).status()).isEqualTo(401);

        MadeToken other = made("hedi");
        tokens.revoke(accounts.viewer("hedi"), HEDI, other.line().id());
        assertThat(new Machine(port, other.secret()).get(REPORT).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PUT  | /figures | application/json | {\"figures\":[          | 400 | malformed",
                "PUT  | /figures | application/json | ``                      | 400 | malformed",
                "PUT  | /figures | application/json | {}                      | 422 | invalid",
                "PUT  | /figures | application/json | []                      | 422 | invalid",
                "PUT  | /figures | application/json | {\"figures\":null}      | 422 | invalid",
                "PUT  | /figures | application/json | {\"figures\":[null]}    | 422 | invalid",
                "PUT  | /figures | application/json | {\"figures\":[{\"element\":7,\"value\":1,\"version\":0}]} | 422 | invalid",
                "PUT  | /figures | application/json | {\"figures\":[{\"element\":\"staff\",\"value\":\"1\",\"version\":0}]} | 422 | invalid",
                "PUT  | /figures | application/json | {\"figures\":[{\"element\":\"staff\",\"value\":1e999999999,\"version\":0}]} | 422 | invalid",
                "PUT  | /figures | application/json | {\"figures\":[{\"element\":\"staff\",\"value\":1,\"version\":99999999999}]} | 400 | malformed",
                "PUT  | /figures | application/json | {\"figures\":[],\"figures\":[]} | 400 | malformed",
                "PUT  | /figures | text/plain       | x                       | 415 | media-type",
                "PATCH| /figures | application/json | {}                      | 405 | method",
                "POST | /records/certificate | application/json | {\"records\":[]}  | 400 | malformed",
                "GET  | /figures/nothing/at/all | application/json | ``       | 404 | not-found",
                "GET  | /records/certificate?limit=x | application/json | ``        | 400 | malformed",
                "GET  | /records/certificate?limit=0 | application/json | ``        | 400 | malformed",
                "GET  | /records/certificate?which=SOME | application/json | ``     | 400 | malformed",
                "GET  | /records/nothing | application/json | ``              | 404 | not-found",
                "POST | /evidence?kind=photo | multipart/form-data | x        | 400 | malformed"
            })
    void whatIsWrongIsSaid(
            String method, String address, String type, String body, int status, String problem) {
        Answer answer = worker().send(method, REPORT + address, body, "Content-Type", type);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.body()).doesNotContain("Exception", "org.shiji", "tools.jackson");
    }

    @Test
    void whatIsTooLargeIsSaid() {
        String large = "{\"figures\":[\"" + "x".repeat(6 << 20) + "\"]}";
        assertThat(worker().put(REPORT + "/figures", large).problem()).isEqualTo("too-large");
    }

    @Test
    void anAddressTheServerRefusesIsAProblemToo() {
        Answer answer = worker().get(REPORT + "/figures//x;y=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
        assertThat(answer.json().get("title").asString()).isEqualTo("请求无法读取");
    }

    @ParameterizedTest
    @CsvSource({
        "en, The content is wrong",
        "'en-GB,zh;q=0.5', The content is wrong",
        "'zh,en;q=0.5', 内容有误",
        "fr, 内容有误",
        "'*;q=;;', 内容有误"
    })
    void itSpeaksTheLanguageAskedFor(String language, String title) {
        Answer answer = worker().put(REPORT + "/figures", "{\"x\":1}", "Accept-Language", language);
        assertThat(answer.json().get("title").asString()).isEqualTo(title);
        assertThat(answer.error("/x").get("code").asString()).isEqualTo("unknown-property");
    }

    @Test
    void figuresAreKeptAllOrNone() {
        Machine machine = worker();
        int version = version(machine, "staff");
        Answer wrong =
                machine.put(
                        REPORT + "/figures",
                        ("{\"figures\":[{\"element\":\"staff\",\"value\":7,\"version\":%d},"
                                        + "{\"element\":\"graduates\",\"value\":-1,\"version\":0},"
                                        + "{\"element\":\"nothing\",\"value\":1,\"version\":0},"
                                        + "{\"element\":\"news\",\"version\":0}]}")
                                .formatted(version),
                        "Accept-Language",
                        "en");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.error("/figures/1/value").get("code").asString())
                .isEqualTo("not-a-figure");
        assertThat(wrong.error("/figures/2/element").get("code").asString())
                .isEqualTo("no-such-element");
        assertThat(wrong.error("/figures/3/value").get("code").asString())
                .isEqualTo("value-or-missing");
        assertThat(version(machine, "staff")).isEqualTo(version);
    }

    @Test
    void aFigureSomebodyChangedMeanwhileIsTold() {
        Machine machine = worker();
        int version = version(machine, "staff");
        Answer first =
                machine.put(
                        REPORT + "/figures/staff",
                        "{\"value\":4}",
                        "If-Match",
                        "\"" + version + "\"");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.header("etag")).isEqualTo("\"" + (version + 1) + "\"");
        Answer second =
                machine.put(
                        REPORT + "/figures",
                        "{\"figures\":[{\"element\":\"staff\",\"value\":5,\"version\":%d}]}"
                                .formatted(version),
                        "Accept-Language",
                        "en");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("overtaken");
        JsonNode error = second.error("/figures/0/version");
        assertThat(error.get("current").get("value").asDouble()).isEqualTo(4);
        assertThat(error.get("current").get("version").asInt()).isEqualTo(version + 1);
        assertThat(error.get("current").get("by").asString()).matches("api/\\d+/machine");
        assertThat(error.get("detail").asString()).contains("machine");
    }

    @Test
    void aFigureNeedsTheVersionItsAuthorSaw() {
        Answer answer = worker().put(REPORT + "/figures/staff", "{\"value\":4}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("If-Match").get("code").asString()).isEqualTo("missing");
    }

    @Test
    void everyFieldOfARecordThatCannotBeKeptIsNamed() {
        Answer answer =
                worker().post(
                                RECORDS,
                                "wrong",
                                "{\"records\":[{\"fields\":%s},{\"fields\":{\"issued\":\"soon\",\"a/b\":1,\"level\":[1]}}]}"
                                        .formatted(certificate("first")),
                                "Accept-Language",
                                "en");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.error("/records/1/fields/a~1b").get("code").asString())
                .isEqualTo("unknown-field");
        for (String field : List.of("person", "school", "certificate", "issuer")) {
            assertThat(answer.error("/records/1/fields/" + field).get("code").asString())
                    .isEqualTo("missing");
        }
        assertThat(answer.error("/records/1/fields/level").get("code").asString())
                .isEqualTo("wrong-type");
        assertThat(answer.error("/records/1/fields/issued").get("detail").asString())
                .contains("soon");
        assertThat(answer.json().get("errors").valueStream())
                .noneMatch(error -> error.get("pointer").asString().startsWith("/records/0"));
    }

    @Test
    void oneKeyIsOneBatch() {
        Machine machine = worker();
        long before = total(machine);
        String batch = "{\"records\":[{\"fields\":%s}]}".formatted(certificate("one"));
        Answer first = machine.post(RECORDS, "key-1", batch);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().get("added").asInt()).isEqualTo(1);
        Answer again = machine.post(RECORDS, "key-1", batch);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(total(machine)).isEqualTo(before + 1);

        Answer other =
                machine.post(
                        RECORDS,
                        "key-1",
                        "{\"records\":[{\"fields\":%s}]}".formatted(certificate("two")));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("key-reused");
        assertThat(total(machine)).isEqualTo(before + 1);

        // the keys of another token are its own
        assertThat(worker().post(RECORDS, "key-1", batch).json().get("same").asInt()).isEqualTo(1);
        assertThat(machine.post(RECORDS, "key-2", batch).json().get("same").asInt()).isEqualTo(1);
    }

    @Test
    void ofTwoAtOnceWithOneKeyOneDoesTheWork() throws Exception {
        Machine machine = worker();
        long before = total(machine);
        String batch = "{\"records\":[{\"fields\":%s}]}".formatted(certificate("at once"));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(() -> machine.post(RECORDS, "at-once", batch));
        }
        Set<String> answers = new HashSet<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            for (Future<Answer> answer : pool.invokeAll(calls)) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
                answers.add(answer.get().body());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(total(machine)).isEqualTo(before + 1);
    }

    @Test
    void recordsAreTakenBackWithAReason() {
        Machine machine = worker();
        long before = total(machine);
        machine.post(
                RECORDS, "a", "{\"records\":[{\"fields\":%s}]}".formatted(certificate("back")));
        JsonNode records = machine.get(RECORDS + "?limit=1000").json().get("records");
        int number = records.get(records.size() - 1).get("number").asInt();
        String body = "{\"numbers\":[%d],\"reason\":\"entered twice\"}".formatted(number);
        Answer taken = machine.post(RECORDS + "/withdrawals", "b", body);
        assertThat(taken.json().get("withdrawn").asInt()).isEqualTo(1);
        assertThat(machine.post(RECORDS + "/withdrawals", "b", body).body())
                .isEqualTo(taken.body());
        assertThat(machine.post(RECORDS + "/withdrawals", "c", body).error("/numbers").isObject())
                .isTrue();
        assertThat(total(machine)).isEqualTo(before);
    }

    @Test
    void evidenceIsTakenOnceAndHostileFilesNot() {
        Machine machine = worker();
        byte[] pdf = Papers.pdf("machine", 1);
        String address = REPORT + "/evidence?kind=photo&element=staff";
        Answer first = machine.attach(address, "e1", "社保.pdf", pdf);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().get("there").asBoolean()).isFalse();
        assertThat(first.json().get("evidence").get("fileName").asString()).isEqualTo("社保.pdf");
        assertThat(machine.attach(address, "e1", "社保.pdf", pdf).body()).isEqualTo(first.body());
        assertThat(machine.attach(address, "e1", "其他.pdf", pdf).problem()).isEqualTo("key-reused");
        assertThat(machine.attach(address, "e2", "社保.pdf", pdf).json().get("there").asBoolean())
                .isTrue();
        Answer refused = machine.attach(address, "e3", "x.pdf", "MZ no paper".getBytes());
        assertThat(refused.error("/file").get("detail").asString()).isNotBlank();
        assertThat(
                        machine.attach(
                                        REPORT + "/evidence?kind=rumour&element=staff",
                                        "e4",
                                        "x",
                                        pdf)
                                .status())
                .isEqualTo(404);
        assertThat(
                        machine.attach(REPORT + "/evidence?kind=photo", "e5", "x", pdf)
                                .error("element")
                                .isObject())
                .isTrue();
        assertThat(machine.get(REPORT + "/evidence").json().get("evidence").valueStream())
                .anyMatch(one -> one.get("fileName").asString().equals("社保.pdf"));
    }

    @Test
    void anAnswerTellsHowManyMayFollow() {
        Answer answer = worker().get("/api/v1/token");
        assertThat(answer.header("ratelimit-policy")).matches("\"token\";q=\\d+;w=60");
        assertThat(answer.header("ratelimit")).matches("\"token\";r=\\d+;t=\\d+");
        assertThat(answer.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(answer.header("cache-control")).contains("no-store");
    }

    @Test
    void aClosedReportTakesNothing() {
        Machine machine = worker();
        Answer answer =
                machine.put(
                        "/api/v1/unions/hedi/reports/2023/figures",
                        "{\"figures\":[{\"element\":\"staff\",\"value\":5,\"version\":1}]}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("locked");
    }

    private static int version(Machine machine, String element) {
        return machine.get(REPORT + "/figures")
                .json()
                .get("figures")
                .valueStream()
                .filter(figure -> figure.get("element").asString().equals(element))
                .findFirst()
                .orElseThrow()
                .get("version")
                .asInt();
    }

    private static long total(Machine machine) {
        return machine.get(RECORDS).json().get("total").asLong();
    }

    private static String certificate(String number) {
        return ("{\"person\":\"machine %1$s\",\"school\":\"School\",\"certificate\":\"M-%1$s\","
                        + "\"issuer\":\"Issuer\",\"issued\":\"2025-05-06\"}")
                .formatted(number);
    }
}
