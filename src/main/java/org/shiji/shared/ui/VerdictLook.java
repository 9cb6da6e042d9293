package org.shiji.shared.ui;

import java.util.Comparator;
import java.util.List;

/** Colour and shape of a verdict, the same on every page; an office's own verdict looks neutral. */
public enum VerdictLook {
    SUBSTANTIVE("●", "circle"),
    DEVELOPING("◆", "diamond"),
    SHOWY("▲", "triangle"),
    VETOED("✕", "cross"),
    UNDETERMINED("○", "circle"),
    OTHER("■", "square");

    private static final List<VerdictLook> LOOKS = List.of(values());

    private final String sign;
    private final String marker;

    VerdictLook(String sign, String marker) {
        this.sign = sign;
        this.marker = marker;
    }

    /** The look for a verdict's code, such as {@code showy}. */
    public static VerdictLook of(String verdict) {
        return LOOKS.stream().filter(look -> look.code().equals(verdict)).findFirst().orElse(OTHER);
    }

    /** Codes from the best verdict to none, unknown ones last. */
    public static Comparator<String> order() {
        return Comparator.<String, VerdictLook>comparing(VerdictLook::of)
                .thenComparing(Comparator.naturalOrder());
    }

    /** The name in style sheets. */
    public String code() {
        return switch (this) {
            case SUBSTANTIVE -> "substantive";
            case DEVELOPING -> "developing";
            case SHOWY -> "showy";
            case VETOED -> "vetoed";
            case UNDETERMINED -> "undetermined";
            case OTHER -> "other";
        };
    }

    /** The shape as a character. */
    public String sign() {
        return sign;
    }

    /** The shape as charts call it. */
    public String marker() {
        return marker;
    }

    /** Whether the shape is drawn as an outline only. */
    public boolean isHollow() {
        return this == UNDETERMINED;
    }

    /** The colour as a reference to the style sheet. */
    public String colour() {
        return "var(--verdict-" + code() + ")";
    }
}
