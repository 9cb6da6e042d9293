package org.shiji.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiji.scoring.Element;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Indicator;
import org.shiji.scoring.Node;
import org.shiji.scoring.VerdictRules;

/**
 * What is told of an edit. Each row edits the example of {@code src/test/resources} in one place.
 */
class DifferencesTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            small/framework.yaml | `version: 1.0.0` | `version: 1.0.1` | `` | ``
            small/framework.yaml | `小框架` | `大框架` | `框架 · 名称：小框架 → 大框架` | `framework · name: 小框架 → 大框架`
            small/framework.yaml | `period: year` | `period: quarter` | `框架 · 评价期：年度 → 季度` | `framework · period: year → quarter`
            small/framework.yaml | `validFrom: 2025-01-01` | `validFrom: 2026-01-01` | `框架 · 适用起始日：2025-01-01 → 2026-01-01` | `framework · valid from: 2025-01-01 → 2026-01-01`
            small/framework.yaml | `decimals: 2` | `decimals: 1` | `框架 · 小数位数：2 → 1` | `framework · decimals: 2 → 1`
            small/framework.yaml | `aggregate: geometric` | `aggregate: {power: 0.5}` | `TOTAL · 合成方式：几何平均 → 幂平均（0.5 次）` | `TOTAL · roll-up: geometric mean → power mean of order 0.5`
            small/framework.yaml | `lens: verified` | `lens: verified¶  confidence: {runs: 500, seed: 7}` | `稳健性检验 · 是否模拟：不模拟 → 模拟` | `trial of confidence · simulated: no → yes`
            small/checks.yaml | `checks:¶` | `checks:¶  - {code: RUSH, kind: detector, detector: burst, record: receipt, params: {days: 10}, severity: warning, effect: flag, message: {zh: 突击, en: rush}}¶` | `RUSH · 新增红旗探测：突击` | `RUSH · detector added: rush`
            small/framework.yaml | `aggregate: geometric` | `aggregate: min` | `TOTAL · 合成方式：几何平均 → 取最低` | `TOTAL · roll-up: geometric mean → the least`
            small/framework.yaml | `    missing: block¶` | `` | `TOTAL · 缺数据时：上级不出分 → 按各指标自己的规定` | `TOTAL · without data: its group has no score → as each indicator says`
            small/framework.yaml | `minCoverage: 0.5` | `minCoverage: 0.65` | `TOTAL · 最低覆盖率：0.5 → 0.65` | `TOTAL · least coverage: 0.5 → 0.65`
            small/framework.yaml | `name: {zh: 服务, en: service}` | `name: {zh: 服务产业, en: industry}` | `SERVICE · 名称：服务 → 服务产业` | `SERVICE · name: service → industry`
            small/framework.yaml | `points: 5` | `points: 10` | `X01 · 加分上限：5 → 10` | `X01 · most extra points: 5 → 10`
            small/framework.yaml | `          - {indicator: I01}¶` | `` | `I01 · 所在分组：否定性 → （不在树中）` | `I01 · group: negative → (not in the tree)`
            small/framework.yaml | `          - {indicator: X01, points: 5}¶      - code: NEG¶        name: {zh: 否定性, en: negative}¶        children:¶` | `      - code: NEG¶        name: {zh: 否定性, en: negative}¶        children:¶          - {indicator: X01, points: 5}¶` | `X01 · 所在分组：服务 → 否定性` | `X01 · group: service → negative`
            small/framework.yaml | `lens: verified` | `lens: supported` | `结论 · 依据的得分：核定分 → 佐证分` | `verdict · judged by: verified → supported`
            small/framework.yaml | `water > 0.30` | `water > 0.25` | `showy · 条件：成效得分 < 40 或 水分 > 0.3 或 服务得分 < 10 → 成效得分 < 40 或 水分 > 0.25 或 服务得分 < 10` | `showy · condition: score of outcome < 40 or water > 0.3 or score of service < 10 → score of outcome < 40 or water > 0.25 or score of service < 10`
            small/framework.yaml | `score.SERVICE < 10` | `score.TOTAL < 10` | `showy · 条件：成效得分 < 40 或 水分 > 0.3 或 服务得分 < 10 → 成效得分 < 40 或 水分 > 0.3 或 总分得分 < 10` | `showy · condition: score of outcome < 40 or water > 0.3 or score of service < 10 → score of outcome < 40 or water > 0.3 or score of total < 10`
            small/framework.yaml | `{code: vetoed, when: vetoes > 0}¶    - {code: showy, when: stage.outcome < 40 or water > 0.30 or score.SERVICE < 10}` | `{code: showy, when: stage.outcome < 40 or water > 0.30 or score.SERVICE < 10}¶    - {code: vetoed, when: vetoes > 0}` | `结论 · 判断顺序：一票否决、华而不实、良好 → 华而不实、一票否决、良好` | `verdict · order: Vetoed then Showy then fine → Showy then Vetoed then fine`
            small/framework.yaml | `    - {code: vetoed, when: vetoes > 0}¶` | `` | `vetoed · 删去结论：一票否决` | `vetoed · verdict removed: Vetoed`
            small/indicators.yaml | `name: {zh: 到款率, en: receipt ratio}` | `name: {zh: 到账率, en: paid ratio}` | `S03 · 名称：到款率 → 到账率` | `S03 · name: receipt ratio → paid ratio`
            small/indicators.yaml | `zh: 技术服务到款` | `zh: 技术服务实际到款` | `S02 · 口径：技术服务到款 → 技术服务实际到款` | `S02 · definition: 技术服务到款 → 技术服务实际到款`
            small/indicators.yaml | `kind: gate` | `kind: veto` | `G01 · 类别：门槛 → 一票否决 ; G01 · 缺数据时：上级不出分 → 计 0 分` | `G01 · kind: gate → veto ; G01 · without data: its group has no score → scores 0`
            small/indicators.yaml | `stage: output` | `stage: outcome` | `G01 · 环节：产出 → 成效` | `G01 · stage: output → outcome`
            small/indicators.yaml | `unit: "%"` | `unit: "家"` | `S03 · 单位：% → 家` | `S03 · unit: % → companies`
            small/indicators.yaml | `decimals: 1` | `decimals: 2` | `S02 · 小数位数：1 → 2` | `S02 · decimals: 1 → 2`
            small/indicators.yaml | `S02 / contract_value * 100` | `(S02/contract_value)*100` | `` | ``
            small/indicators.yaml | `S02 / contract_value * 100` | `S02 / max(contract_value, 1) * 100` | `S03 · 计算方法：到款额 ÷ 合同额 × 100 → 到款额 ÷ 最大值(合同额、1) × 100` | `S03 · formula: receipts ÷ contract value × 100 → receipts ÷ greatest of (contract value, 1) × 100`
            small/indicators.yaml | `full: 100` | `full: 80` | `S02 · 计分方法：0 万元 得 0 分，100 万元 得 100 分，其间按直线 → 0 万元 得 0 分，80 万元 得 100 分，其间按直线` | `S02 · score: 0 × 10,000 yuan scores 0, 100 × 10,000 yuan scores 100, in a straight line between → 0 × 10,000 yuan scores 0, 80 × 10,000 yuan scores 100, in a straight line between`
            small/indicators.yaml | `{from: 30, score: 50}` | `{from: 30, score: 55}` | `S03 · 计分方法：分档：0% 及以上得 0 分，30% 及以上得 50 分，超过 30% 得 60 分，80% 及以上得 100 分；未达最低一档得 0 分 → 分档：0% 及以上得 0 分，30% 及以上得 55 分，超过 30% 得 60 分，80% 及以上得 100 分；未达最低一档得 0 分` | `S03 · score: in steps: 0% or more scores 0, 30% or more scores 50, more than 30% scores 60, 80% or more scores 100; 0 below the lowest step → in steps: 0% or more scores 0, 30% or more scores 55, more than 30% scores 60, 80% or more scores 100; 0 below the lowest step`
            small/indicators.yaml | `[0.5, 60]` | `[0.5, 50]` | `X01 · 计分方法：按折线：0 得 0 分，0.5 得 60 分，1 得 100 分；两端以外取端点得分 → 按折线：0 得 0 分，0.5 得 50 分，1 得 100 分；两端以外取端点得分` | `X01 · score: along a broken line: 0 scores 0, 0.5 scores 60, 1 scores 100; flat beyond its ends → along a broken line: 0 scores 0, 0.5 scores 50, 1 scores 100; flat beyond its ends`
            small/indicators.yaml | `value >= 1` | `value >= 2` | `G01 · 计分方法：数值 ≥ 1 时得 100 分，否则 0 分 → 数值 ≥ 2 时得 100 分，否则 0 分` | `G01 · score: 100 when value ≥ 1, else 0 → 100 when value ≥ 2, else 0`
            small/indicators.yaml | `points: 1, cap: 1` | `points: 1, cap: 2` | `V01 · 计分方法：每 1 扣 1 点，最多扣 1 点，按占最多扣点的比例从 100 分中扣除 → 每 1 扣 1 点，最多扣 2 点，按占最多扣点的比例从 100 分中扣除` | `V01 · score: 1 points off for every 1, at most 1; their share of the most comes off 100 → 1 points off for every 1, at most 2; their share of the most comes off 100`
            small/indicators.yaml | `missing: exclude` | `missing: zero` | `S03 · 缺数据时：不计入，权重由其余分担 → 计 0 分` | `S03 · without data: is left out, the others carry its weight → scores 0`
            small/indicators.yaml | `strength: strong, cap: {weak: 50, none: 0}` | `strength: strong, cap: {weak: 60, none: 10}` | `S02 · 弱佐证最多得分：50 → 60 ; S02 · 无佐证最多得分：0 → 10` | `S02 · most with weak evidence: 50 → 60 ; S02 · most without evidence: 0 → 10`
            small/elements.yaml | `name: {zh: 付款单位数, en: payers}` | `name: {zh: 付款方数, en: paying bodies}` | `payers · 名称：付款单位数 → 付款方数` | `payers · name: payers → paying bodies`
            small/elements.yaml | `type: count¶    unit: 家` | `type: number¶    unit: 家` | `payers · 数据类型：计数 → 数值` | `payers · type: count → number`
            small/elements.yaml | `unit: 家` | `unit: 个` | `payers · 单位：家 → 个` | `payers · unit: companies → sites`
            small/elements.yaml | `purpose = 'service' and not urgent` | `purpose = 'service'` | `receipts · 计入条件：purpose = “技术服务” 且 非urgent → purpose = “技术服务”` | `receipts · condition for counting: purpose = "service" and not urgent → purpose = "service"`
            small/elements.yaml | `    where: purpose = 'service' and not urgent¶` | `` | `receipts · 计入条件：purpose = “技术服务” 且 非urgent → 全部记录` | `receipts · condition for counting: purpose = "service" and not urgent → all records`
            small/elements.yaml | `measure: {sum: amount}` | `measure: {max: amount}` | `receipts · 来源：由“到款”记录合计“amount”；条件：purpose = “技术服务” 且 非urgent → 取“到款”记录中“amount”的最大值；条件：purpose = “技术服务” 且 非urgent` | `receipts · source: adds up “amount” of the records “receipt”, where purpose = "service" and not urgent → takes the greatest “amount” of the records “receipt”, where purpose = "service" and not urgent`
            small/elements.yaml | `required: true` | `required: false` | `contract_value · 来源：联合体填报，须有强佐证（到账凭证、发票、社保、考勤） → 联合体填报，可附强佐证（到账凭证、发票、社保、考勤）` | `contract_value · source: typed in by the union, asks for strong evidence (bank slip, invoice, social insurance, attendance) → typed in by the union, may come with strong evidence (bank slip, invoice, social insurance, attendance)`
            small/checks.yaml | `receipts <= contract_value` | `receipts <= contract_value * 1.1` | `RECEIPTS_LE_CONTRACTS · 须满足的关系：到款额 ≤ 合同额 → 到款额 ≤ 合同额 × 1.1` | `RECEIPTS_LE_CONTRACTS · what must hold: receipts ≤ contract value → receipts ≤ contract value × 1.1`
            small/checks.yaml | `severity: warning` | `severity: error` | `RECEIPTS_LE_CONTRACTS · 严重程度：须说明 → 错误` | `RECEIPTS_LE_CONTRACTS · severity: needs an explanation → error`
            records.yaml | `{code: photo, name: {zh: 照片, en: photo}, strength: weak}` | `{code: photo, name: {zh: 照片, en: picture}, strength: strong}` | `photo · 名称：photo → picture ; photo · 证明力：弱佐证（新闻、照片、协议） → 强佐证（到账凭证、发票、社保、考勤）` | `photo · name: photo → picture ; photo · strength: weak evidence (news, photo, agreement) → strong evidence (bank slip, invoice, social insurance, attendance)`
            records.yaml | `  - {code: photo, name` | `  - {code: news, name: {zh: 新闻, en: news}, strength: weak}¶  - {code: photo, name` | `news · 新增佐证类别：新闻` | `news · class of evidence added: news`
            records.yaml | `¶  - {code: photo, name: {zh: 照片, en: photo}, strength: weak}` | `` | `photo · 删去佐证类别：照片` | `photo · class of evidence removed: photo`
            records.yaml | `key: [voucher]` | `key: [voucher, payer]` | `receipt · 主键：凭证号 → 凭证号、payer` | `receipt · key: voucher → voucher, payer`
            records.yaml | `kind: code, required: true}¶      - {code: project` | `kind: text, required: true}¶      - {code: project` | `receipt · 字段 voucher 的类型：编号 → 文字` | `receipt · kind of field voucher: code → text`
            records.yaml | `unit: 万元, required: true` | `unit: 万元` | `receipt · 字段 amount：必填 → 可不填` | `receipt · field amount: required → optional`
            records.yaml | `          - {code: training, name: {zh: 培训, en: training}}` | `          - {code: training, name: {zh: 培训, en: training}}¶          - {code: lease, name: {zh: 租赁, en: lease}}` | `receipt · 字段 purpose 的选项：service（技术服务）、training（培训） → service（技术服务）、training（培训）、lease（租赁）` | `receipt · choices of field purpose: service (service), training (training) → service (service), training (training), lease (lease)`
            records.yaml | `{code: urgent, kind: yesno}` | `{code: urgent, kind: yesno}¶      - {code: note, kind: text}` | `receipt · 新增字段 note：note` | `receipt · field note added: note`
            records.yaml | `when: in_period(received)` | `when: in_period(received) and amount > 0` | `receipt · 有效条件 IN_PERIOD：received在评价期内 → received在评价期内 且 amount > 0` | `receipt · validity rule IN_PERIOD: received lies in the period → received lies in the period and amount > 0`
            records.yaml | `      - {code: IN_PERIOD, when: in_period(received), message: {zh: 不在评价期内, en: outside the period}}` | `      - {code: IN_PERIOD, when: in_period(received), message: {zh: 不在评价期内, en: outside the period}}¶      - {code: POSITIVE, when: amount > 0, message: {zh: 金额应大于零, en: not positive}}` | `receipt · 新增有效条件 POSITIVE：金额应大于零` | `receipt · validity rule POSITIVE added: not positive`
            """)
    void anEditIsToldInWords(String file, String from, String to, String zh, String en)
            throws IOException {
        List<Change> changes = edited(file, from, to);

        assertThat(said(changes, Locale.ENGLISH)).isEqualTo(en);
        assertThat(said(changes, Locale.CHINESE)).isEqualTo(zh);
    }

    @Test
    void whatIsNewAndWhatIsGoneIsToldOnce() throws IOException {
        Examples.copy("all", folder);
        Definition before = read();
        edit(
                "small/framework.yaml",
                "{indicator: S03, weight: 40}",
                "{indicator: S04, weight: 40}");
        edit("small/indicators.yaml", "code: S03", "code: S04");
        edit("small/elements.yaml", "code: cases", "code: events");
        edit("small/indicators.yaml", "formula: cases", "formula: events");
        edit("small/checks.yaml", "RECEIPTS_LE_CONTRACTS", "PAID_LE_AGREED");

        assertThat(said(Differences.between(before, read()), Locale.ENGLISH))
                .isEqualTo(
                        "S03 · indicator removed: receipt ratio ; V01 · formula: cases → events"
                                + " ; S04 · indicator added: receipt ratio"
                                + " ; cases · element removed: cases ; events · element added: cases"
                                + " ; RECEIPTS_LE_CONTRACTS · rule removed: more received than agreed"
                                + " ; PAID_LE_AGREED · rule added: more received than agreed");
    }

    @Test
    void aGroupIsToldWhenItComesGoesOrMoves() throws IOException {
        Examples.copy("all", folder);
        Definition before = read();
        edit(
                "small/framework.yaml",
                "          - {indicator: V01}¶",
                "          - code: RISK¶            name: {zh: 风险, en: risk}¶"
                        + "            children:¶              - {indicator: V01}¶");

        List<Change> changes = Differences.between(before, read());

        assertThat(said(changes, Locale.ENGLISH))
                .isEqualTo("RISK · group added: risk ; V01 · group: negative → risk");
        assertThat(Differences.between(read(), before)).hasSameSizeAs(changes);
    }

    @Test
    void theNumbersOfADetectorAreComparedOneByOne() throws IOException {
        Examples.copy("all", folder);
        String detector =
                "checks:¶  - {code: RUSH, kind: detector, detector: burst, record: receipt,"
                        + " params: {days: 10}, severity: warning, effect: flag,"
                        + " message: {zh: 突击, en: rush}}¶";
        edit("small/checks.yaml", "checks:¶", detector);
        Definition before = read();
        edit("small/checks.yaml", "{days: 10}", "{days: 14, share: 0.5}");
        edit("small/checks.yaml", "effect: flag", "effect: void-record");

        assertThat(said(Differences.between(before, read()), Locale.ENGLISH))
                .isEqualTo(
                        "RUSH · parameter days: 10 → 14 ; RUSH · parameter share: (none) → 0.5"
                                + " ; RUSH · effect: asks only → the record does not count");
    }

    @Test
    void theSettingsOfTheTrialAreComparedOneByOne() throws IOException {
        Examples.copy("all", folder);
        edit("small/framework.yaml", "lens: verified", "lens: verified¶  confidence: {runs: 1000}");
        Definition before = read();
        edit("small/framework.yaml", "{runs: 1000}", "{runs: 500, seed: 7}");

        assertThat(said(Differences.between(before, read()), Locale.ENGLISH))
                .isEqualTo(
                        "trial of confidence · runs: 1000 → 500 ; "
                                + "trial of confidence · seed: 20250101 → 7");
    }

    @Test
    void nothingDiffersFromItself() throws IOException {
        Examples.copy("all", folder);
        assertThat(Differences.between(read(), read())).isEmpty();
    }

    /** Whoever adds a key to the format tells its changes too, or says here why not. */
    @ParameterizedTest
    @MethodSource("told")
    void everyKeyOfTheFormatIsCompared(Class<?> type, String components) {
        assertThat(
                        Arrays.stream(type.getRecordComponents())
                                .map(java.lang.reflect.RecordComponent::getName))
                .as("compared by Differences: keys of %s", type.getSimpleName())
                .containsExactlyInAnyOrder(components.split(" "));
    }

    static Stream<Arguments> told() {
        return Stream.of(
                // the hash says that something differs, not what; cases judge nobody
                Arguments.of(
                        Definition.class,
                        "framework basis validFrom sources recordKinds evidence checks detectors cases hash"),
                // the version is what the two are called
                Arguments.of(
                        Framework.class,
                        "code version name notice period decimals elements indicators roots verdict"),
                Arguments.of(Node.class, "code name aggregate power children missing minCoverage"),
                Arguments.of(Node.Branch.class, "node weight"),
                Arguments.of(Node.Leaf.class, "indicator weight points"),
                Arguments.of(
                        Indicator.class,
                        "code name definition kind stage unit decimals formula score missing caps"),
                Arguments.of(Indicator.EvidenceCaps.class, "required weak none"),
                Arguments.of(Element.class, "code name type unit"),
                Arguments.of(ElementSource.Declared.class, "evidenceRequired strength"),
                Arguments.of(ElementSource.FromRecords.class, "record measure where"),
                Arguments.of(EvidenceClass.class, "code name strength"),
                Arguments.of(RecordKind.class, "type name key fields valid"),
                Arguments.of(RecordKind.Field.class, "code name kind unit required choices"),
                Arguments.of(RecordKind.Validity.class, "code when message"),
                Arguments.of(Check.class, "code expect severity message"),
                Arguments.of(VerdictRules.class, "lens levels confidence"),
                Arguments.of(VerdictRules.Confidence.class, "runs weights data rollUp seed least"),
                Arguments.of(Detector.class, "code pattern record params severity effect message"),
                Arguments.of(VerdictRules.Level.class, "code name when"));
    }

    private static String said(List<Change> changes, Locale locale) {
        return changes.stream()
                .map(change -> change.in(locale))
                .collect(java.util.stream.Collectors.joining(" ; "));
    }

    private List<Change> edited(String file, String from, String to) throws IOException {
        Examples.copy("all", folder);
        Definition before = read();
        edit(file, from, to);
        return Differences.between(before, read());
    }

    /** ¶ is a new line. */
    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String sought = from.replace('¶', '\n');
        assertThat(text).contains(sought);
        int at = text.indexOf(sought);
        Files.writeString(
                path,
                text.substring(0, at)
                        + to.replace('¶', '\n')
                        + text.substring(at + sought.length()));
    }

    private Definition read() {
        Reading reading = DefinitionReader.read(folder.resolve("small"));
        assertThat(reading.issues())
                .noneMatch(issue -> issue.severity() == org.shiji.shared.Severity.ERROR);
        return Objects.requireNonNull(reading.definition());
    }
}
