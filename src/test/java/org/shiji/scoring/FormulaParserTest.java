package org.shiji.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiji.scoring.FormulaParser.Parsed;
import org.shiji.scoring.FormulaParser.Problem;

class FormulaParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            1                       | 1.0
            1e-3                    | 0.001
            1.5E+2                  | 150.0
            a                       | a
            score.SUBST             | score.SUBST
            'x y'                   | 'x y'
            "x"                     | 'x'
            true                    | true
            a + b * c               | (a + (b * c))
            (a + b) * c             | ((a + b) * c)
            a - b - c               | ((a - b) - c)
            a / b * 100             | ((a / b) * 100.0)
            2 ^ 3 ^ 2               | (2.0 ^ (3.0 ^ 2.0))
            -2 ^ 2                  | (-(2.0 ^ 2.0))
            2 ^ -3                  | (2.0 ^ (-3.0))
            -a * b                  | ((-a) * b)
            a * -b                  | (a * (-b))
            a < b + 1               | (a < (b + 1.0))
            a = 1 or b != 2 and c   | ((a = 1.0) or ((b != 2.0) and c))
            not a = b               | (not (a = b))
            not a and b             | ((not a) and b)
            f in ('a', 'b')         | (f in ('a', 'b'))
            x in (1, -2, true)      | (x in (1.0, -2.0, true))
            if(a > 0, b, 0)         | if((a > 0.0), b, 0.0)
            linked(receipt.project, number) | linked(receipt.project, number)
            now()                   | now()
            """)
    void bindsAsInMathematics(String source, String tree) {
        assertThat(shown(tree(source))).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            a +                | 3 | the formula stops short
            a + * b            | 4 | "*" cannot stand here; expected a number
            a b                | 2 | "b" cannot stand here; expected an operator
            2 a                | 2 | "a" cannot stand here
            2a                 | 0 | neither a number nor a code
            (a + b             | 0 | this "(" has no ")"
            min(a, b           | 3 | this "(" has no ")"
            a + b)             | 5 | ")" cannot stand here
            (a, b)             | 2 | "," cannot stand here; expected an operator (+ - * / ^ = != < <= > >= and or in) or ")"
            f(a b)             | 4 | "b" cannot stand here; expected an operator (+ - * / ^ = != < <= > >= and or in), "," or ")"
            1,500 + a          | 1 | no thousands separators
            a < b < c          | 6 | comparisons cannot be chained ("<", then "<")
            a <> b             | 2 | write != instead
            a == b             | 2 | write = instead
            a && b             | 2 | write and instead
            a + not b          | 4 | not needs parentheses
            a in b             | 5 | in takes "("
            a in (b)           | 6 | the values of in are
            a in ()            | 6 | the values of in are
            1e400              | 0 | too great or too small
            1e-400             | 0 | too great or too small
            .5                 | 0 | both sides of the point
            5.                 | 0 | both sides of the point
            007                | 0 | a zero too many
            a * 50%            | 6 | formulas know no %
            'abc               | 0 | closing quote '
            a # b              | 2 | formulas know no "#"
            a[1]               | 1 | write ( instead
            a.b.()             | 3 | formulas know no "."
            （a                | 0 | write ( instead
            a ， b             | 2 | write , instead
            a ≥ b              | 2 | write >= instead
            a ≤ b              | 2 | write <= instead
            a × b              | 2 | write * instead
            a ÷ b              | 2 | write / instead
            a ＝ b             | 2 | write = instead
            “x”                | 0 | write " instead
            １ + a             | 0 | write 1 instead
            就业人数 / a       | 0 | "就业人数" is not a code
            !                  | 0 | write not instead
            """)
    void saysWhereAndWhatIsWrong(String source, int offset, String said) {
        Problem problem = problems(source).getFirst();
        assertThat(problem.message().in(Locale.ENGLISH)).contains(said);
        assertThat(problem.message().in(Locale.CHINESE)).isNotBlank();
        assertThat(problem.offset()).isEqualTo(offset);
    }

    @Test
    void namesEveryForeignSignAtOnce() {
        assertThat(problems("（a ＋ b）")).extracting(Problem::offset).containsExactly(0, 3, 6);
    }

    @Test
    void refusesWhatIsEmptyLongOrDeep() {
        assertThat(problems("  ").getFirst().message().key()).isEqualTo("scoring.parse.empty");
        assertThat(problems("1+".repeat(2000) + "1").getFirst().message().key())
                .isEqualTo("scoring.parse.long");
        assertThat(problems("(".repeat(3000)).getFirst().message().key())
                .isEqualTo("scoring.parse.deep");
        assertThat(problems("-".repeat(3000) + "1").getFirst().message().key())
                .isEqualTo("scoring.parse.deep");
        assertThat(problems("1+".repeat(301) + "1").getFirst().message().key())
                .isEqualTo("scoring.parse.many");
        assertThat(problems("2^".repeat(1000) + "2").getFirst().message().key())
                .isEqualTo("scoring.parse.deep");
        assertThat(problems("f(".repeat(1000)).getFirst().message().key())
                .isEqualTo("scoring.parse.deep");
    }

    @Test
    void readsTheLongestChain() {
        assertThat(tree("1+".repeat(300) + "1").to()).isEqualTo(601);
        assertThat(shown(tree("(".repeat(99) + "a" + ")".repeat(99)))).isEqualTo("a");
    }

    @Test
    void neverThrowsWhateverIsWritten() {
        String[] bits = {
            "a", "1", ".", "e5", "(", ")", ",", "+", "-", "^", "<", "=", " ", "not", "and ", "in",
            "'", "\"", "（", "\uD83D", "中", "%", "!", "\n", "\0"
        };
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder source = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                source.append(bits[random.nextInt(bits.length)]);
            }
            switch (FormulaParser.parse(source.toString())) {
                case Parsed.Ok ok ->
                        assertThat(ok.formula().tree().to()).isLessThanOrEqualTo(source.length());
                case Parsed.Refused refused -> {
                    assertThat(refused.problems()).isNotEmpty();
                    for (Problem problem : refused.problems()) {
                        assertThat(problem.offset()).isBetween(0, source.length());
                        assertThat(problem.message().in(Locale.ENGLISH)).doesNotContain("{0}");
                    }
                }
            }
        }
    }

    @Test
    void tellsNamesAndCallsWithTheirPlaces() {
        Formula formula = formula("if(b > 0, a / b, coalesce(a, c)) + a");
        assertThat(formula.names()).containsExactly("b", "a", "c");
        assertThat(formula.calls())
                .extracting(Expr.Call::function)
                .containsExactly("if", "coalesce");
        assertThat(formula.calls()).extracting(Expr.Call::at).containsExactly(0, 17);
        assertThat(formula.uses()).extracting(Expr.Name::at).containsExactly(3, 10, 14, 26, 29, 35);
    }

    @Test
    void placesIncludeParentheses() {
        Expr.Binary product = (Expr.Binary) tree("(a + b) * c");
        assertThat(product.at()).isZero();
        assertThat(product.left().to()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "graduates_emploied,graduates_employed",
        "Min,min",
        "coalesc,coalesce",
        "sqtr,sqrt",
        "xyz,"
    })
    void findsTheNameThatWasMeant(String found, String meant) {
        List<String> known = List.of("graduates_employed", "min", "max", "coalesce", "sqrt");
        assertThat(Nearest.of(found, known).orElse(null)).isEqualTo(meant);
    }

    @Test
    void knowsItsFunctions() {
        assertThat(Functions.codes()).hasSize(24).contains("if", "log10", "peers_median", "years");
        assertThat(Functions.of("geomean")).contains(Functions.GEOMEAN);
        assertThat(Functions.of("IF")).isEmpty();
    }

    static Formula formula(String source) {
        return switch (FormulaParser.parse(source)) {
            case Parsed.Ok ok -> ok.formula();
            case Parsed.Refused refused -> throw new AssertionError(refused.problems().toString());
        };
    }

    private static Expr tree(String source) {
        return formula(source).tree();
    }

    private static List<Problem> problems(String source) {
        return ((Parsed.Refused) FormulaParser.parse(source)).problems();
    }

    private static String shown(Expr expr) {
        return switch (expr) {
            case Expr.Num num -> String.valueOf(num.value());
            case Expr.Str str -> "'" + str.value() + "'";
            case Expr.Bool bool -> String.valueOf(bool.value());
            case Expr.Name name -> name.value();
            case Expr.Unary unary ->
                    (unary.op() == Expr.UnaryOp.NOT ? "(not " : "(-")
                            + shown(unary.operand())
                            + ")";
            case Expr.Binary binary ->
                    "("
                            + shown(binary.left())
                            + " "
                            + sign(binary.op())
                            + " "
                            + shown(binary.right())
                            + ")";
            case Expr.In in -> "(" + shown(in.left()) + " in (" + listed(in.choices()) + "))";
            case Expr.Call call -> call.function() + "(" + listed(call.arguments()) + ")";
        };
    }

    private static String listed(List<Expr> parts) {
        return String.join(", ", parts.stream().map(FormulaParserTest::shown).toList());
    }

    private static String sign(Expr.BinaryOp op) {
        return List.of("+", "-", "*", "/", "^", "=", "!=", "<", "<=", ">", ">=", "and", "or")
                .get(op.ordinal());
    }
}
