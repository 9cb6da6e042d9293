package org.shiji.headless;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.shiji.definitions.WrittenChildren;
import org.shiji.scoring.Framework;
import org.shiji.scoring.Node;
import org.shiji.scoring.Weighting;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Message;
import org.shiji.shared.Published;

/**
 * Weights as they can be pasted into {@code framework.yaml}: the children of a node with the
 * proposed weights, the old ones beside them, and above them how the weights came about.
 */
final class Proposal {

    /** What the weights add up to where the node asks for nothing else: they are relative. */
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int FEWEST_DECIMALS = 2;
    private static final int MOST_DECIMALS = 4;

    /** So many units of the last place make the smallest weight right to a percent or better. */
    private static final int FINE = 50;

    private static final int DIGITS = 4;

    private final Framework framework;
    private final Node node;
    private final WrittenChildren written;
    private final double[] weights;
    private final List<Message> origin;
    private final SequencedMap<KpiCode, String> proposed = new LinkedHashMap<>();

    /**
     * @param weights of the children that carry one, in the order of the file, with the sum 1
     * @param origin how they came about, a sentence a line
     */
    Proposal(
            Framework framework,
            Node node,
            WrittenChildren written,
            double[] weights,
            List<Message> origin) {
        this.framework = framework;
        this.node = node;
        this.written = written;
        this.weights = weights.clone();
        this.origin = List.copyOf(origin);
        List<BigDecimal> rounded = isEqual() ? equal() : rounded();
        int scale =
                rounded.stream()
                        .mapToInt(weight -> Math.max(0, weight.stripTrailingZeros().scale()))
                        .max()
                        .orElse(0);
        List<KpiCode> codes = List.copyOf(written.weights().keySet());
        for (int i = 0; i < codes.size(); i++) {
            proposed.put(codes.get(i), rounded.get(i).setScale(scale).toPlainString());
        }
    }

    /** Child → proposed weight, in the order of the file. */
    SequencedMap<KpiCode, String> weights() {
        return proposed;
    }

    /** The children to which the method gives nothing. */
    List<KpiCode> withoutWeight() {
        List<KpiCode> without = new ArrayList<>();
        int i = 0;
        for (KpiCode code : proposed.keySet()) {
            if (weights[i++] == 0) {
                without.add(code);
            }
        }
        return without;
    }

    private boolean isEqual() {
        for (double weight : weights) {
            if (weight != weights[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Equal to the last place where that can be: 1 each where the sum is free and does not divide.
     */
    private List<BigDecimal> equal() {
        BigDecimal sum = written.sum().orElse(HUNDRED);
        BigDecimal count = BigDecimal.valueOf(weights.length);
        BigDecimal each = sum.divide(count, sum.scale() + MOST_DECIMALS, RoundingMode.DOWN);
        if (each.multiply(count).compareTo(sum) == 0) {
            return Collections.nCopies(weights.length, each);
        }
        return written.sum().isPresent()
                ? rounded()
                : Collections.nCopies(weights.length, BigDecimal.ONE);
    }

    private List<BigDecimal> rounded() {
        BigDecimal sum = written.sum().orElse(HUNDRED);
        // a hundredth of a percent of the sum: two decimals of 100, four of 1
        int magnitude = sum.precision() - sum.scale() - 1;
        int fewest =
                Math.max(
                        sum.stripTrailingZeros().scale(),
                        Math.max(FEWEST_DECIMALS, MOST_DECIMALS - magnitude));
        double least = 1;
        for (double weight : weights) {
            least = weight > 0 ? Math.min(least, weight) : least;
        }
        int decimals = fewest;
        while (decimals < fewest + 2 && least * sum.doubleValue() * Math.pow(10, decimals) < FINE) {
            decimals++;
        }
        return Weighting.rounded(weights, sum, decimals);
    }

    void print(PrintStream out) {
        Map<KpiCode, String> remarks = new LinkedHashMap<>();
        List<KpiCode> without = withoutWeight();
        written.weights()
                .forEach(
                        (code, old) ->
                                remarks.put(
                                        code,
                                        both(
                                                Message.of(
                                                        without.contains(code)
                                                                ? "headless.weigh.was-and-nothing"
                                                                : "headless.weigh.was",
                                                        old))));
        WrittenChildren.Block block = written.with(proposed, remarks);
        String margin = block.text().substring(0, block.text().indexOf("children"));
        List<String> comments = new ArrayList<>();
        comments.add(
                both(
                        Message.of(
                                "headless.weigh.title",
                                node.code().value(),
                                node.name(),
                                framework.code(),
                                framework.version())));
        origin.forEach(sentence -> comments.add(both(sentence)));
        comments.add(both(sum()));
        for (KpiCode unsaid : block.unsaid()) {
            comments.add(unsaid.value() + ": " + remarks.get(unsaid));
        }
        comments.add(
                both(
                        Message.of(
                                "headless.weigh.place",
                                Integer.toString(block.firstLine()),
                                Integer.toString(block.lastLine()))));
        comments.forEach(comment -> out.println(margin + "# " + comment));
        out.println(block.text());
    }

    private Message sum() {
        String sum =
                proposed.values().stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString();
        return Message.of(
                written.sum().isPresent() ? "headless.weigh.sum-of-node" : "headless.weigh.sum",
                sum);
    }

    /** On one line, whatever stands in a name. */
    private static String both(Message message) {
        String said = message.in(Locale.CHINESE) + " / " + message.in(Locale.ENGLISH);
        return said.replaceAll("\\s+", " ");
    }

    /** A number of a method, with four decimals. */
    static String number(double value) {
        return Published.exactly(value, DIGITS).toPlainString();
    }

    /** To one decimal at most. */
    static String tenth(double value) {
        BigDecimal tenth = Published.exactly(value, 1).stripTrailingZeros();
        return tenth.toPlainString();
    }
}
