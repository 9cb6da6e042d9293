package org.shiji.evidence;

import java.util.Locale;
import java.util.Optional;

/** What files may be, by their content and not by what they are called. */
public enum FileKind {
    PDF("application/pdf", ".pdf", true),
    PNG("image/png", ".png", true),
    JPEG("image/jpeg", ".jpg", true),
    /** The format of Chinese electronic invoices, GB/T 33190. */
    OFD("application/ofd", ".ofd", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", false);

    private final String type;
    private final String ending;
    private final boolean shown;

    FileKind(String type, String ending, boolean shown) {
        this.type = type;
        this.ending = ending;
        this.shown = shown;
    }

    /** The MIME type. */
    public String type() {
        return type;
    }

    /** With its dot. */
    public String ending() {
        return ending;
    }

    /** Whether its pages can be looked at here. */
    public boolean isShown() {
        return shown;
    }

    /** A name with the ending of what the file is, whatever it was called. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean jpeg = this == JPEG && lower.endsWith(".jpeg");
        return jpeg || lower.endsWith(ending) ? name : name + ending;
    }

    static Optional<FileKind> ofType(String type) {
        for (FileKind kind : values()) {
            if (kind.type.equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
