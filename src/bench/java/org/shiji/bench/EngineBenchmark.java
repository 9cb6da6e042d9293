package org.shiji.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Scores;
import org.shiji.scoring.Scoring;
import org.shiji.scoring.Sheet;

/**
 * The engine against plain loops over {@code double[]}, on the same numbers in the same run: N units
 * × 44 indicators × 5 periods, 2 % missing, min-max by period, weighted means in three levels,
 * competition ranks. The engine's part has formulas, missing policies, ranks and published rounding.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class EngineBenchmark {

    private static final double CLOSE = 1e-9;

    /** The sum of all index values of a correct result, as the benchmark data states it. */
    private static final Map<Integer, Double> SUMS = Map.of(1000, 98023.0499, 10000, 873287.3975);

    @Param({"1000", "10000"})
    public int units;

    private Numbers numbers;
    private Framework framework;
    private List<Sheet> sheets;

    @Setup
    public void read() throws IOException {
        numbers = Numbers.read(Path.of(System.getProperty("shiji.bench.data")), units);
        framework = numbers.framework();
        sheets = numbers.sheets();
        double loop = loop();
        double engine = engine();
        double off = Math.abs(engine - loop) / loop;
        double right = Objects.requireNonNull(SUMS.get(units));
        double wrong = Math.abs(engine - right) / right;
        System.out.printf(
                "%ncheck sums: loop %.6f, engine %.6f, off by %.1e; %.4f expected, off by %.1e%n",
                loop, engine, off, right, wrong);
        if (!(off < CLOSE) || !(wrong < CLOSE)) {
            throw new IllegalStateException("the engine does not agree");
        }
    }

    @Benchmark
    public double loop() {
        return PlainLoop.run(numbers);
    }

    @Benchmark
    public double engine() {
        double sum = 0;
        for (Scores scores : Scoring.score(framework, sheets)) {
            sum += Numbers.ranked(scores, framework);
        }
        return sum;
    }

    public static void main(String[] arguments) throws RunnerException {
        var results =
                new Runner(
                                new OptionsBuilder()
                                        .include(EngineBenchmark.class.getSimpleName())
                                        .jvmArgsAppend(
                                                "-Dshiji.bench.data="
                                                        + System.getProperty("shiji.bench.data"))
                                        .build())
                        .run();
        for (String units : List.of("1000", "10000")) {
            double engine = score(results, "engine", units);
            double loop = score(results, "loop", units);
            System.out.printf(
                    "N = %s: engine %.2f ms, loop %.2f ms, ratio %.2f%n",
                    units, engine, loop, engine / loop);
        }
    }

    private static double score(Iterable<RunResult> results, String method, String units) {
        for (RunResult result : results) {
            boolean same =
                    result.getParams().getBenchmark().endsWith("." + method)
                            && result.getParams().getParam("units").equals(units);
            if (same) {
                return result.getPrimaryResult().getScore();
            }
        }
        throw new IllegalStateException("not measured: " + method);
    }
}
