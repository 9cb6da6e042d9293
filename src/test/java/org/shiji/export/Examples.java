package org.shiji.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.shiji.assessment.Firmness;
import org.shiji.assessment.Scorecard;
import org.shiji.assessment.Scorecard.Cause;
import org.shiji.assessment.Scorecard.DeductionMade;
import org.shiji.assessment.Scorecard.ElementFigures;
import org.shiji.assessment.Scorecard.IndicatorScore;
import org.shiji.assessment.Scorecard.LensScore;
import org.shiji.assessment.Scorecard.NodeScore;
import org.shiji.assessment.Scorecard.RuleReason;
import org.shiji.assessment.Scorecard.Totals;
import org.shiji.assessment.Scorecard.Verdict;
import org.shiji.assessment.Scorecard.VoidCount;
import org.shiji.assessment.Standing;
import org.shiji.definitions.FrameworkRef;
import org.shiji.export.Papers.FlaggedRecord;
import org.shiji.export.Papers.Seal;
import org.shiji.inspection.Flag;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.scoring.IndicatorKind;
import org.shiji.scoring.MissingPolicy;
import org.shiji.scoring.Stage;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Figure;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Lens;
import org.shiji.shared.Missing;
import org.shiji.shared.Period;
import org.shiji.shared.Severity;
import org.shiji.shared.Text;
import org.shiji.shared.UnionId;
import org.shiji.unions.UnionProfile;

/**
 * Scorecards of every kind: the five verdicts, long and hostile names, missing figures, rare
 * characters.
 */
final class Examples {

    static final String HOSTILE =
            "<script>alert('x')</script> & =HYPERLINK(\"http://evil\";\"x\") ]]> <!--";

    /** In the font: beyond the basic plane, and extension A. */
    static final String RARE = "\uD842\uDFB7\u3402";

    static final Instant FROZEN = Instant.parse("2026-01-12T01:30:45Z");
    static final List<String> LEVELS =
            List.of("substantive", "developing", "showy", "vetoed", "undetermined");

    private static final Map<String, Text> NAMES =
            Map.of(
                    "substantive", new Text("实质运行", "Substantive"),
                    "developing", new Text("建设中", "Developing"),
                    "showy", new Text("华而不实", "Showy"),
                    "vetoed", new Text("一票否决", "Vetoed"),
                    "undetermined", new Text("证据不足", "Undetermined"));

    private Examples() {}

    /**
     * A full set of papers for a level; the undetermined one has almost no figures and no history.
     */
    static Papers papers(String level) {
        boolean thin = level.equals("undetermined");
        return new Papers(
                card(level),
                thin ? List.of() : history(),
                thin ? List.of() : flagged(),
                thin ? null : new Seal("c4".repeat(32), FROZEN));
    }

    static Scorecard card(String level) {
        boolean thin = level.equals("undetermined");
        return new Scorecard(
                union(),
                Period.year(2025),
                new FrameworkRef("demo-2025", "1.0.0", "ab12".repeat(16)),
                new Text("市域产教联合体绩效评价（演示）", "Union performance (demonstration)"),
                new Text("演示指标，非官方44项", "demonstration set, not the official 44"),
                2,
                "1",
                "0f9e".repeat(16),
                verdict(level),
                thin ? thinTotals() : totals(),
                nodes(thin),
                indicators(thin),
                elements(thin),
                thin ? List.of() : flags(),
                thin ? List.of() : deductions(),
                thin ? null : firmness());
    }

    private static Firmness firmness() {
        return new Firmness(
                new Firmness.Trial(
                        1000,
                        0.963,
                        true,
                        new Firmness.Ranks(12, 11, 13, 13),
                        List.of(),
                        new Firmness.TrialWords(
                                new Text(
                                        "结论在 96.3% 的模拟中不变",
                                        "The verdict holds in 96.3% of the simulations"),
                                new Text("达到规则要求的 80%", "as many as the 80% asked for"),
                                Text.same(""),
                                new Text(
                                        "名次：中位第 12 名，九成模拟在第 11 至第 13 名之间",
                                        "Rank: median 12, between 11 and 13 in nine of ten simulations"),
                                new Text("共模拟 1,000 次", "1,000 simulations"))),
                List.of());
    }

    static UnionProfile union() {
        return new UnionProfile(
                new UnionId("binjiang-zhineng"),
                new Text("滨江智能装备产教联合体", "Binjiang Intelligent Equipment Industry-Education Union"),
                "91",
                new Text("东江省", "Dongjiang"),
                new Text("滨江市", "Binjiang"),
                new Text("滨江高新技术产业开发区", "Binjiang High-Tech Park"),
                List.of(
                        new Text("智能装备", "intelligent equipment"),
                        new Text("新能源汽车零部件", "parts for electric vehicles")),
                "2022-06-18");
    }

    private static Verdict verdict(String level) {
        return new Verdict(
                level,
                name(level),
                !level.equals("undetermined"),
                new Text(
                        "自报 78.90 分，核定 42.27 分：合同 1,240 万元只到款 37 万元，455 名实习生中 412 名在岗不足 4 周。",
                        "Claimed 78.90, verified 42.27: of 12.4 million yuan contracted 0.37 million was received, and 412"
                                + " of 455 placements lasted less than four weeks."),
                List.of(
                        new RuleReason(
                                level,
                                name(level),
                                true,
                                new Text("成效得分 31.40 < 40", "outcome score 31.40 < 40")),
                        new RuleReason(
                                level,
                                name(level),
                                true,
                                new Text("水分 46.4% > 30%", "water 46.4% > 30%")),
                        new RuleReason(
                                "developing",
                                name("developing"),
                                false,
                                new Text(
                                        "前面各级条件均不成立才为建设中", "only where no level before it holds"))),
                level.equals("vetoed")
                        ? List.of(new Text("查实虚假就业 3 起", "faked employment upheld: 3"))
                        : List.of(),
                List.of(
                        new Cause(
                                new ElementCode("placements"),
                                12.5,
                                new Text(
                                        "455 条实习记录中 412 条不足 4 周",
                                        "412 of 455 placements are under four weeks")),
                        new Cause(
                                new ElementCode("receipts"),
                                8.25,
                                new Text(
                                        "合同额 1,240 万元没有到款凭证",
                                        "12.4 million yuan have no receipt"))));
    }

    static Text name(String level) {
        return Objects.requireNonNull(NAMES.get(level));
    }

    private static Totals totals() {
        return new Totals(
                Figure.of(78.9),
                Figure.of(67.904999999999994),
                Figure.of(50.615),
                Figure.of(42.264999999999997),
                Figure.of(0.46432),
                0.915,
                stages(),
                Figure.of(0.48),
                1,
                0,
                Figure.of(63.4),
                14);
    }

    private static Totals thinTotals() {
        Figure none = Figure.absent(Missing.NOT_REPORTED);
        return new Totals(
                Figure.of(38.1),
                none,
                none,
                none,
                Figure.absent(Missing.NOT_COMPUTABLE),
                0.214,
                Map.of(),
                Figure.absent(Missing.NOT_COMPUTABLE),
                0,
                0,
                Figure.of(63.4),
                14);
    }

    private static Map<Stage, Figure> stages() {
        Map<Stage, Figure> stages = new EnumMap<>(Stage.class);
        stages.put(Stage.ACTIVITY, Figure.of(65.4));
        stages.put(Stage.OUTCOME, Figure.of(31.4));
        return stages;
    }

    private static List<NodeScore> nodes(boolean thin) {
        return List.of(
                node("TOTAL", "综合得分", "Total", null, 0, 100, 1, thin, 42.265),
                node("BASIC", "基础性", "Basic", "TOTAL", 1, 20, 0.2, false, 71.5),
                node("SUBST", "实质性", "Substantive", "TOTAL", 1, 65, 0.65, thin, 35.2),
                node("NEGATIVE", "否定性", "Negative", "TOTAL", 1, 15, 0.15, false, 100),
                node("TALENT", "人才培养", "Talent cultivation", "SUBST", 2, 55, 0.55, thin, 41),
                node(
                        "SERVICE",
                        "服务产业（含技术服务、共同研发、职业培训与公共实训基地开放）",
                        "Industry service, with technical service, joint research, training and open bases",
                        "SUBST",
                        2,
                        45,
                        0.45,
                        thin,
                        22.35));
    }

    private static NodeScore node(
            String code,
            String zh,
            String en,
            @Nullable String parent,
            int depth,
            double weight,
            double share,
            boolean gap,
            double score) {
        Figure verified = gap ? Figure.absent(Missing.NOT_REPORTED) : Figure.of(score);
        return new NodeScore(
                new KpiCode(code),
                new Text(zh, en),
                parent == null ? null : new KpiCode(parent),
                depth,
                weight,
                share,
                new Text("按权重算术平均", "weighted arithmetic mean"),
                Map.of(
                        Lens.CLAIMED,
                        Figure.of(Math.min(100, score + 32)),
                        Lens.SUPPORTED,
                        gap
                                ? Figure.absent(Missing.NOT_REPORTED)
                                : Figure.of(Math.min(100, score + 9)),
                        Lens.VERIFIED,
                        verified),
                Figure.of(61.25),
                List.of());
    }

    private static List<IndicatorScore> indicators(boolean thin) {
        List<IndicatorScore> all = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            all.add(
                    indicator(
                            "B%02d".formatted(i),
                            "理事会会议次数之" + i,
                            "council meetings " + i,
                            "BASIC",
                            i == 1 ? IndicatorKind.GATE : IndicatorKind.GRADED,
                            i == 1 ? 0 : 5,
                            thin && i > 3,
                            i));
        }
        for (int i = 1; i <= 14; i++) {
            all.add(
                    indicator(
                            "T%02d".formatted(i),
                            "留园就业率（第 " + i + " 类专业）",
                            "park retention rate, group " + i,
                            "TALENT",
                            IndicatorKind.GRADED,
                            4,
                            thin,
                            30 + i));
        }
        for (int i = 1; i <= 10; i++) {
            all.add(
                    indicator(
                            "S%02d".formatted(i),
                            "横向技术服务到款额之" + i,
                            "technical-service receipts " + i,
                            "SERVICE",
                            i == 10 ? IndicatorKind.BONUS : IndicatorKind.GRADED,
                            i == 10 ? 0 : 4.5,
                            thin || i == 4,
                            1234567.5 * i));
        }
        all.add(
                indicator(
                        "V01",
                        "虚假材料",
                        "false material",
                        "NEGATIVE",
                        IndicatorKind.VETO,
                        0,
                        false,
                        0));
        all.add(
                indicator(
                        "N01",
                        HOSTILE + " 李" + RARE,
                        HOSTILE + " Li " + RARE,
                        "NEGATIVE",
                        IndicatorKind.GRADED,
                        15,
                        false,
                        3));
        all.add(
                indicator(
                        "X01",
                        "学校数量",
                        "number of schools",
                        null,
                        IndicatorKind.INFO,
                        0,
                        false,
                        12));
        return all;
    }

    private static IndicatorScore indicator(
            String code,
            String zh,
            String en,
            @Nullable String parent,
            IndicatorKind kind,
            double weight,
            boolean gap,
            double value) {
        return new IndicatorScore(
                new KpiCode(code),
                new Text(zh, en),
                new Text(
                        "按评价期末有效记录计算，同一人只计一次。",
                        "Counted at the end of the period, each person once."),
                kind,
                Stage.OUTCOME,
                code.startsWith("T") ? "%" : "万元",
                1,
                parent == null ? null : new KpiCode(parent),
                weight,
                weight / 200,
                new Text(
                        "留园就业人数 ÷ 去向落实毕业生数 × 100",
                        "graduates employed in the park ÷ graduates with a destination × 100"),
                kind == IndicatorKind.INFO
                        ? Text.same("")
                        : new Text(
                                "10 得 0 分，45 得满分，其间按直线",
                                "10 scores 0, 45 scores 100, a straight line between"),
                MissingPolicy.ZERO,
                EvidenceStrength.STRONG,
                lenses(gap, value),
                gap ? Figure.absent(Missing.NOT_COMPUTABLE) : Figure.of(value * 1.1),
                List.of(new ElementCode("placements")));
    }

    private static Map<Lens, LensScore> lenses(boolean gap, double value) {
        Map<Lens, LensScore> lenses = new EnumMap<>(Lens.class);
        Figure none = Figure.absent(Missing.NOT_REPORTED);
        lenses.put(
                Lens.CLAIMED,
                new LensScore(Figure.of(value * 1.5), Figure.of(88), Figure.of(4.4), List.of()));
        lenses.put(
                Lens.SUPPORTED,
                gap
                        ? new LensScore(none, Figure.of(0), Figure.of(0), List.of())
                        : new LensScore(
                                Figure.of(value), Figure.of(61.005), Figure.of(3.05), List.of()));
        lenses.put(
                Lens.VERIFIED,
                gap
                        ? new LensScore(none, Figure.of(0), Figure.of(0), List.of())
                        : new LensScore(
                                Figure.of(value * 0.9),
                                Figure.of(54.865),
                                Figure.of(2.743),
                                List.of()));
        return lenses;
    }

    private static List<ElementFigures> elements(boolean thin) {
        SequencedMap<String, VoidCount> voided = new LinkedHashMap<>();
        voided.put("TOO_SHORT", new VoidCount(new Text("不足 4 周", "shorter than four weeks"), 412));
        voided.put("IN_PERIOD", new VoidCount(new Text("不在评价期内", "outside the period"), 7));
        List<ElementFigures> all = new ArrayList<>();
        all.add(
                new ElementFigures(
                        new ElementCode("placements"),
                        new Text("园区岗位实习人数", "placements in the park"),
                        "人",
                        "placement",
                        new Text("岗位实习", "placement"),
                        new Text("单位在园区内 且 已签三方协议", "company in the park and agreement signed"),
                        Figure.of(460),
                        Figure.of(455),
                        Figure.of(36),
                        Figure.of(33),
                        true,
                        new Text(
                                "抽查 36 条，3 人未到岗：" + HOSTILE,
                                "Of 36 sampled, 3 never came: " + HOSTILE),
                        EvidenceStrength.STRONG,
                        true,
                        455,
                        voided));
        all.add(
                new ElementFigures(
                        new ElementCode("receipts"),
                        new Text("横向技术服务到款额", "technical-service receipts"),
                        "万元",
                        "receipt",
                        new Text("到款", "receipt"),
                        null,
                        Figure.of(1240),
                        Figure.of(52.5),
                        Figure.of(37.255),
                        Figure.of(37.255),
                        false,
                        null,
                        EvidenceStrength.WEAK,
                        true,
                        12,
                        new LinkedHashMap<>()));
        for (int i = 1; i <= 20; i++) {
            Figure figure =
                    thin || i == 5 ? Figure.absent(Missing.NOT_REPORTED) : Figure.of(i * 17.5);
            all.add(
                    new ElementFigures(
                            new ElementCode("typed_" + i),
                            new Text("填报要素之" + i, "typed element " + i),
                            "项",
                            null,
                            null,
                            null,
                            Figure.of(i * 20),
                            figure,
                            figure,
                            figure,
                            false,
                            null,
                            EvidenceStrength.NONE,
                            i % 4 == 0,
                            0,
                            new LinkedHashMap<>()));
        }
        return all;
    }

    private static List<Flag> flags() {
        return List.of(
                new Flag(
                        "PAID_LT_SIGNED",
                        Severity.WARNING,
                        new Text("合同多、到款少", "Contracts without payment"),
                        new Text(
                                "到款率 3.0%，低于 30%。",
                                "3.0% of what was contracted was received, below 30%.")),
                new Flag(
                        "HIRED_LE_EMPLOYED",
                        Severity.ERROR,
                        new Text("成员企业接收数大于去向落实数", "More hired than employed"),
                        new Text("接收 120 > 落实 98。", "120 hired > 98 with a destination.")));
    }

    private static List<DeductionMade> deductions() {
        return List.of(
                new DeductionMade(
                        new KpiCode("TALENT"),
                        new Text("人才培养", "Talent cultivation"),
                        8.35,
                        new Text("实习记录与考勤不符", "placements do not match attendance"),
                        "inspector.zhang",
                        "2026-01-08"));
    }

    static List<Standing> history() {
        return List.of(
                standing(2023, 31.2, 0.51),
                standing(2024, 38.1, 0.48),
                standing(2025, 42.265, 0.46432));
    }

    private static Standing standing(int year, double total, double water) {
        return new Standing(
                union(),
                Period.year(year),
                "showy",
                name("showy"),
                true,
                Figure.of(78),
                Figure.of(52),
                Figure.of(total),
                Figure.of(water),
                stages(),
                3,
                new Text("……", "..."));
    }

    static List<FlaggedRecord> flagged() {
        List<FlaggedRecord> rows = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            SequencedMap<Text, Object> fields = new LinkedHashMap<>();
            fields.put(new Text("学生", "student"), "S***" + i);
            fields.put(
                    new Text("单位", "employer"),
                    i == 3 ? "=HYPERLINK(\"http://evil\",\"x\")" : "滨江精密机械有限公司");
            fields.put(new Text("开始", "start"), "2025-07-01");
            fields.put(new Text("周数", "weeks"), new BigDecimal("0.4"));
            fields.put(new Text("三方协议", "agreement"), i % 2 == 0);
            rows.add(
                    new FlaggedRecord(
                            new Text("岗位实习", "placement"),
                            i,
                            fields,
                            List.of(new Text("不足 4 周", "shorter than four weeks")),
                            null));
        }
        SequencedMap<Text, Object> fields = new LinkedHashMap<>();
        fields.put(new Text("凭证号", "voucher"), "+8613800000000");
        fields.put(new Text("金额", "amount"), new BigDecimal("1234567.89"));
        rows.add(
                new FlaggedRecord(
                        new Text("到款", "receipt"),
                        4,
                        fields,
                        List.of(
                                new Text("重复", "duplicate"),
                                new Text("不在评价期内", "outside the period")),
                        Text.same("2024 · #12")));
        return rows;
    }
}
