package org.shiji.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiji.audit.Trail;
import org.shiji.client.ApiClient;
import org.shiji.client.ApiException;
import org.shiji.client.EvidenceApi;
import org.shiji.client.FiguresApi;
import org.shiji.client.RecordsApi;
import org.shiji.client.ReportsApi;
import org.shiji.client.model.ChecklistOut;
import org.shiji.client.model.DefinitionOut;
import org.shiji.client.model.ElementOut;
import org.shiji.client.model.ExplanationIn;
import org.shiji.client.model.FigureOut;
import org.shiji.client.model.FiguresIn;
import org.shiji.client.model.FiguresOut;
import org.shiji.client.model.FlagOut;
import org.shiji.client.model.HandInIn;
import org.shiji.client.model.NamedFigure;
import org.shiji.client.model.RecordIn;
import org.shiji.client.model.RecordsDone;
import org.shiji.client.model.RecordsIn;
import org.shiji.client.model.RecordsOut;
import org.shiji.client.model.ReportOut;
import org.shiji.client.model.ScorecardOut;
import org.shiji.evidence.Papers;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole report of a union, by a client that was generated from the description alone. */
class ReportByClientTest extends MachineStory {
    private static final String UNION = "hedi";
    private static final String PERIOD = "2025";
    private static final String TYPE = "certificate";
    private static final int BATCH = 40;

    @Autowired private Trail trail;
    @TempDir private Path folder;

    private ReportsApi reports;
    private FiguresApi figures;
    private RecordsApi records;
    private EvidenceApi evidence;

    @BeforeEach
    void connect() {
        String secret = made("hedi", Scope.WRITE, Scope.HAND_IN).secret();
        ApiClient client = new ApiClient();
        client.updateBaseUri("http://localhost:" + port);
        client.setRequestInterceptor(
                request ->
                        request.header("Authorization", "Bearer " + secret)
                                .header("Accept-Language", "en"));
        reports = new ReportsApi(client);
        figures = new FiguresApi(client);
        records = new RecordsApi(client);
        evidence = new EvidenceApi(client);
    }

    @Test
    void aGeneratedClientDoesTheWholeReport() throws Exception {
        assertThat(reports.getToken().getUnion()).isEqualTo(UNION);
        assertThat(reports.getReports(UNION).getReports())
                .extracting(ReportOut::getPeriod)
                .containsExactly("2025", "2024", "2023");
        DefinitionOut definition = reports.getDefinition(UNION, PERIOD);
        assertThat(definition.getElements()).hasSizeGreaterThan(30);

        putAllFigures(definition);
        postRecords();
        uploadEvidence(definition);
        explainAndHandIn();

        assertThatThrownBy(
                        () ->
                                figures.putFigure(
                                        UNION,
                                        PERIOD,
                                        "staff",
                                        "1",
                                        new org.shiji.client.model.FigureIn()
                                                .value(BigDecimal.ONE)))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        locked -> {
                            assertThat(locked.getCode()).isEqualTo(409);
                            assertThat(locked.getResponseBody()).contains("waits for its review");
                        });
        ScorecardOut card = reports.getScorecard(UNION, PERIOD);
        assertThat(card.getVerdict().getName().getEn()).isNotBlank();
        assertThat(card.getIndicators()).hasSameSizeAs(definition.getIndicators());
        assertThat(card.getTotals().getClaimed().getValue()).isBetween(0.0, 100.0);
        assertThat(trail.entries(accounts.viewer("guojia"), 0, 1).getFirst())
                .satisfies(
                        entry -> {
                            assertThat(entry.deed()).isEqualTo("submission.resubmitted");
                            assertThat(entry.actor()).matches("api/\\d+/machine");
                        });
    }

    private void putAllFigures(DefinitionOut definition) throws ApiException {
        Map<String, FigureOut> before =
                figures.getFigures(UNION, PERIOD).getFigures().stream()
                        .collect(Collectors.toMap(FigureOut::getElement, Function.identity()));
        FiguresIn all = new FiguresIn();
        for (ElementOut element : definition.getElements()) {
            all.addFiguresItem(
                    new NamedFigure()
                            .element(element.getCode())
                            .value(new BigDecimal(value(element)))
                            .version(before.get(element.getCode()).getVersion()));
        }
        FiguresOut now = figures.putFigures(UNION, PERIOD, all);
        assertThat(now.getFigures())
                .hasSameSizeAs(definition.getElements())
                .allSatisfy(
                        figure -> {
                            assertThat(figure.getValue()).isNotNull();
                            assertThat(figure.getBy()).matches("api/\\d+/machine");
                            assertThat(figure.getVersion())
                                    .isEqualTo(before.get(figure.getElement()).getVersion() + 1);
                        });
    }

    /** Figures that keep the checks whose failure stands against handing in. */
    private static int value(ElementOut element) {
        return switch (element.getCode()) {
            case "graduates" -> 900;
            case "graduates_employed" -> 700;
            case "teachers" -> 90;
            default -> 1;
        };
    }

    private void postRecords() throws ApiException {
        long before = page().getTotal();
        for (int batch = 0; batch < 3; batch++) {
            RecordsIn some = new RecordsIn().mode(RecordsIn.ModeEnum.ADD);
            for (int i = 0; i < BATCH; i++) {
                some.addRecordsItem(new RecordIn().fields(certificate(batch * BATCH + i)));
            }
            RecordsDone done = records.postRecords(UNION, PERIOD, TYPE, "batch-" + batch, some);
            assertThat(done.getAdded()).isEqualTo(BATCH);
            // sent again, as a machine does whose line broke
            assertThat(records.postRecords(UNION, PERIOD, TYPE, "batch-" + batch, some))
                    .isEqualTo(done);
        }
        RecordsOut now = page();
        assertThat(now.getTotal()).isEqualTo(before + 3 * BATCH);
        assertThat(now.getRecords().getLast().getFields())
                .containsEntry("certificate", "C-" + (3 * BATCH - 1));
        assertThat(now.getRecords().getLast().getFields().get("person").toString())
                .as("persons are masked")
                .startsWith("···");
    }

    private RecordsOut page() throws ApiException {
        return records.getRecords(UNION, PERIOD, TYPE, "ALL", 0, 1000);
    }

    private static Map<String, Object> certificate(int number) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("person", "person " + number);
        fields.put("school", "School");
        fields.put("certificate", "C-" + number);
        fields.put("issuer", "Issuer");
        fields.put("issued", "2025-05-06");
        return fields;
    }

    private void uploadEvidence(DefinitionOut definition) throws ApiException, IOException {
        List<String> asked = reports.getChecklist(UNION, PERIOD).getUnproven();
        assertThat(asked).isNotEmpty();
        String strong =
                definition.getEvidenceKinds().stream()
                        .filter(kind -> kind.getStrength().getValue().equals("STRONG"))
                        .findFirst()
                        .orElseThrow()
                        .getCode();
        List<String> proven = new ArrayList<>();
        for (String element : asked) {
            Path paper = Files.write(folder.resolve(element + ".pdf"), Papers.pdf(element, 1));
            var kept =
                    evidence.attachEvidence(
                            UNION,
                            PERIOD,
                            "paper-" + element,
                            strong,
                            paper.toFile(),
                            element,
                            null,
                            null);
            assertThat(kept.getEvidence().getElement()).isEqualTo(element);
            proven.add(kept.getEvidence().getSha256());
        }
        assertThat(evidence.getEvidence(UNION, PERIOD).getEvidence())
                .extracting(org.shiji.client.model.EvidenceOut::getSha256)
                .containsAll(proven);
        assertThat(reports.getChecklist(UNION, PERIOD).getUnproven()).isEmpty();
    }

    private void explainAndHandIn() throws ApiException {
        ChecklistOut checklist = reports.getChecklist(UNION, PERIOD);
        assertThat(checklist.getErrors()).isEmpty();
        HandInIn declared = new HandInIn().declaredBy("李娜");
        if (!checklist.getWarnings().isEmpty()) {
            assertThatThrownBy(() -> reports.handIn(UNION, PERIOD, "early", declared))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            early -> assertThat(early.getCode()).isEqualTo(409));
        }
        for (FlagOut warning : checklist.getWarnings()) {
            reports.putExplanation(
                    UNION, PERIOD, warning.getCode(), new ExplanationIn().words("今年如此"));
        }
        assertThat(reports.getChecklist(UNION, PERIOD).getReady()).isTrue();
        ReportOut handedIn = reports.handIn(UNION, PERIOD, "hand-in", declared);
        assertThat(handedIn.getState()).isEqualTo(ReportOut.StateEnum.RESUBMITTED);
        assertThat(reports.handIn(UNION, PERIOD, "hand-in", declared)).isEqualTo(handedIn);
        assertThat(reports.getReport(UNION, PERIOD).getState())
                .isEqualTo(ReportOut.StateEnum.RESUBMITTED);
    }
}
