package org.shiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shiji.unions.UnionProfile;
import org.shiji.unions.Unions;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests by chance. None fails, none tells of another union, none changes one. The same some
 * hundred in each build, so that a build says the same of the same code; 10,000 others each time
 * with {@code ./mvnw -Papi-fuzz test}, and {@code -Dshiji.api-fuzz.seed=…} repeats those.
 */
class ApiFuzzTest extends MachineStory {
    private static final int IN_EACH_BUILD = 300;
    private static final int REQUESTS =
            Integer.getInteger("shiji.api-fuzz.requests", IN_EACH_BUILD);
    private static final long SEED =
            Long.getLong(
                    "shiji.api-fuzz.seed", REQUESTS == IN_EACH_BUILD ? 2_025 : System.nanoTime());
    private static final String PLANTED = "planted-in-the-report-of-another";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private Unions unions;

    private final Set<String> telling = new HashSet<>();
    private final List<String> names = new ArrayList<>(List.of(PLANTED));

    @Test
    void noRequestFailsOrTellsOrChangesWhatIsOfAnotherUnion() throws Exception {
        System.out.println("shiji.api-fuzz.seed=" + SEED);
        plant();
        Map<String, Object> before = others();
        JsonNode document = JSON.readTree(Files.readString(Path.of("docs", "openapi.json")));
        ApiFuzz fuzz = new ApiFuzz(SEED, port, document, tokensOfAllKinds());
        fuzz.run(REQUESTS, this::look);
        fuzz.seen.forEach((operation, statuses) -> System.out.println(operation + " " + statuses));

        assertThat(fuzz.seen).hasSize(fuzz.operations());
        assertThat(others()).isEqualTo(before);
        if (REQUESTS >= 5_000) {
            assertThat(fuzz.seen)
                    .allSatisfy(
                            (operation, statuses) ->
                                    assertThat(statuses.keySet())
                                            .as(operation)
                                            .anyMatch(status -> status < 300)
                                            .contains(401));
        }
    }

    private void look(ApiFuzz.Answer answer) {
        if (answer.operation().equals("handIn") && answer.status() == 200) {
            // open again, or nothing could be written any more
            jdbc.update(
                    "update submission set state = 'RETURNED' where union_id = 'hedi' and period = '2025'");
        }
        if (answer.foreign()) {
            return; // it may read its own
        }
        assertThat(names).as(answer.said()).noneMatch(answer.body()::contains);
        if (answer.status() < 300 && answer.body().startsWith("{")) {
            assertThat(texts(JSON.readTree(answer.body()), new ArrayList<>()))
                    .as(answer.said())
                    .noneMatch(telling::contains);
        }
    }

    private ApiFuzz.Tokens tokensOfAllKinds() {
        MadeToken expired = made("hedi", Scope.WRITE);
        jdbc.update("update api_token set expires = made_at where id = ?", expired.line().id());
        MadeToken revoked = made("hedi", Scope.WRITE);
        tokens.revoke(accounts.viewer("hedi"), HEDI, revoked.line().id());
        return new ApiFuzz.Tokens(
                made("hedi", Scope.WRITE, Scope.HAND_IN).secret(),
                made("hedi").secret(),
                made("chengxi").secret(),
                List.of(expired.secret(), revoked.secret(), "shiji_" + "A".repeat(43), "x"));
    }

    /** What gives another union away: what was planted, names, numbers of certificates, seals. */
    private void plant() {
        jdbc.update(
                "insert into submission_explanation"
                        + " select id, 'NO_STAFF', ?, now(), ?, 1 from submission where union_id <> 'hedi'",
                PLANTED,
                PLANTED);
        jdbc.update(
                "update declared_figure f join submission s on s.id = f.submission_id"
                        + " set f.changed_by = ? where s.union_id <> 'hedi'",
                PLANTED);
        for (UnionProfile union : unions.everyUnion()) {
            if (!union.id().equals(HEDI)) {
                names.add(union.name().zh());
                names.add(union.name().en());
            }
        }
        String slot =
                jdbc.queryForObject(
                        "select slot from record_field where type = 'certificate' and field = 'certificate'",
                        String.class);
        telling.addAll(
                jdbc.queryForList(
                        "select distinct "
                                + slot
                                + " from record_ where type = 'certificate'"
                                + " and union_id <> 'hedi' and "
                                + slot
                                + " not in (select "
                                + slot
                                + " from record_ where type = 'certificate' and union_id = 'hedi')",
                        String.class));
        telling.addAll(
                jdbc.queryForList(
                        "select content_hash from scorecard where union_id <> 'hedi'",
                        String.class));
        assertThat(telling).hasSizeGreaterThan(1_000);
    }

    private Map<String, Object> others() {
        return Map.of(
                "submissions",
                jdbc.queryForList("select * from submission where union_id <> 'hedi' order by id"),
                "figures",
                jdbc.queryForList(
                        "select f.* from declared_figure f join submission s on s.id = f.submission_id"
                                + " where s.union_id <> 'hedi' order by s.id, f.element"),
                "explanations",
                jdbc.queryForList(
                        "select e.* from submission_explanation e join submission s on s.id = e.submission_id"
                                + " where s.union_id <> 'hedi' order by s.id"),
                "evidence",
                jdbc.queryForList(
                        "select e.* from evidence_item e join submission s on s.id = e.submission_id"
                                + " where s.union_id <> 'hedi' order by e.id"),
                "records",
                jdbc.queryForMap(
                        "select count(*), sum(crc32(concat_ws('|', type, period, union_id, number,"
                                + " hex(content_hash), void_reasons))) from record_ where union_id <> 'hedi'"));
    }

    private static List<String> texts(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(child -> texts(child, texts));
        return texts;
    }
}
