package org.shiji.shared.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shiji.shared.Figure;
import org.shiji.shared.Messages;
import org.shiji.shared.Missing;

/**
 * Scores of some periods as a line the height of a word, with the same in words for screen readers.
 */
public class Sparkline extends Span {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 72;
    private static final int HEIGHT = 22;
    private static final int EDGE = 4;

    /**
     * One period of the line.
     *
     * @param score 0 to 100
     */
    public record Point(String period, Figure score) {}

    /**
     * @param points oldest first
     */
    public Sparkline(List<Point> points, int decimals, Locale locale) {
        addClassName("sparkline");
        Svg line = new Svg(drawing(points));
        line.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(words(points, decimals, locale));
        words.addClassName("unseen");
        setTitle(words.getText());
        add(line, words);
    }

    /**
     * The line as SVG: a stretch breaks where a period has no score; the newest score has a dot.
     */
    static String drawing(List<Point> points) {
        List<String> stretches = new ArrayList<>();
        StringBuilder stretch = new StringBuilder();
        String dot = "";
        for (int i = 0; i < points.size(); i++) {
            Double score = points.get(i).score().value();
            if (score == null) {
                close(stretch, stretches);
                continue;
            }
            String at = x(i, points.size()) + "," + y(score);
            stretch.append(stretch.isEmpty() ? "" : " ").append(at);
            dot =
                    "<circle cx=\"%s\" cy=\"%s\" r=\"2.5\"/>"
                            .formatted(x(i, points.size()), y(score));
        }
        close(stretch, stretches);
        String lines =
                stretches.stream()
                        .map(line -> "<polyline points=\"%s\"/>".formatted(line))
                        .collect(Collectors.joining());
        return "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" focusable=\"false\">%s%s</svg>"
                .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT, lines, dot);
    }

    /** The line in words: period and score, or that there is none. */
    static String words(List<Point> points, int decimals, Locale locale) {
        return points.stream()
                .map(
                        point ->
                                Messages.say(
                                        locale,
                                        "figures.trend.point",
                                        point.period(),
                                        Numbers.spoken(point.score(), decimals, locale)))
                .collect(Collectors.joining(Messages.say(locale, "figures.list.separator")));
    }

    /** A point for a period without a score. */
    public static Point none(String period) {
        return new Point(period, Figure.absent(Missing.NOT_REPORTED));
    }

    private static void close(StringBuilder stretch, List<String> stretches) {
        if (!stretch.isEmpty()) {
            stretches.add(stretch.toString());
            stretch.setLength(0);
        }
    }

    private static String x(int index, int count) {
        double step = count < 2 ? 0 : (WIDTH - 2.0 * EDGE) / (count - 1);
        return Numbers.published(EDGE + index * step, 1).toPlainString();
    }

    private static String y(double score) {
        double share = Math.clamp(score, 0, 100) / 100;
        return Numbers.published(HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE), 1).toPlainString();
    }
}
