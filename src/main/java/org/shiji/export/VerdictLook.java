package org.shiji.export;

import java.util.List;

/**
 * How a verdict looks: colour and shape together, so that print in greyscale and every eye can tell
 * them apart.
 */
enum VerdictLook {
    SUBSTANTIVE("#0f766e", "#e6f4f2"),
    DEVELOPING("#1d4ed8", "#e8eefc"),
    SHOWY("#b45309", "#fdf1e3"),
    VETOED("#991b1b", "#fbeaea"),
    UNDETERMINED("#4b5563", "#eef0f2"),
    /** A level of an office's own. */
    OTHER("#334155", "#eef1f5");

    private static final double SIZE = 20;

    private final String colour;
    private final String tint;

    VerdictLook(String colour, String tint) {
        this.colour = colour;
        this.tint = tint;
    }

    static VerdictLook of(String level) {
        return switch (level) {
            case "substantive" -> SUBSTANTIVE;
            case "developing" -> DEVELOPING;
            case "showy" -> SHOWY;
            case "vetoed" -> VETOED;
            case "undetermined" -> UNDETERMINED;
            default -> OTHER;
        };
    }

    String colour() {
        return colour;
    }

    /** A light ground on which the colour is readable. */
    String tint() {
        return tint;
    }

    /** The shape: disc, diamond, triangle, cross, ring or square. */
    Tag shape(String name) {
        return Drawing.of(SIZE, SIZE, name, name).add(marks());
    }

    private List<Tag> marks() {
        return switch (this) {
            case SUBSTANTIVE ->
                    List.of(
                            Tag.of("circle")
                                    .with("cx", 10)
                                    .with("cy", 10)
                                    .with("r", 8)
                                    .with("fill", colour));
            case DEVELOPING -> List.of(polygon("10,1 19,10 10,19 1,10"));
            case SHOWY -> List.of(polygon("10,2 19,18 1,18"));
            case VETOED -> List.of(stroke(3, 3, 17, 17), stroke(17, 3, 3, 17));
            case UNDETERMINED ->
                    List.of(
                            Tag.of("circle")
                                    .with("cx", 10)
                                    .with("cy", 10)
                                    .with("r", 7)
                                    .with("fill", "#ffffff")
                                    .with("stroke", colour)
                                    .with("stroke-width", 3));
            case OTHER -> List.of(polygon("2,2 18,2 18,18 2,18"));
        };
    }

    private Tag polygon(String points) {
        return Tag.of("polygon").with("points", points).with("fill", colour);
    }

    private Tag stroke(double x1, double y1, double x2, double y2) {
        return Tag.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("stroke", colour)
                .with("stroke-width", 4);
    }
}
