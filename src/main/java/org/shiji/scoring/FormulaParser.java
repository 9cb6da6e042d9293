package org.shiji.scoring;

import java.util.List;
import org.shiji.shared.Message;

/** Reads the formula language of the definition format. Length and depth are bounded; it never throws on bad input. */
public final class FormulaParser {

    private FormulaParser() {}

    /** What came of reading a text. */
    public sealed interface Parsed {
        record Ok(Formula formula) implements Parsed {}

        /** At least one problem, in the order of the text. */
        record Refused(List<Problem> problems) implements Parsed {}
    }

    /**
     * @param offset where in the text, from 0
     * @param message what is wrong and what is allowed there
     */
    public record Problem(int offset, Message message) {}
}
