package org.shiji.definitions;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shiji.shared.Message;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words what the YAML library says in its own. */
final class YamlProblems {

    /** Up to its quoted part, a line that says one thing and not the next. */
    private static final Pattern COMMENT = Pattern.compile("\\s(#)");

    private static final String CLOSERS = "}]";

    private final MarkedYamlEngineException wrong;
    private final SourceFile file;
    private final List<String> lines;
    private final String problem;
    private final String context;
    private final Place at;

    private YamlProblems(MarkedYamlEngineException wrong, SourceFile file, List<String> lines) {
        this.wrong = wrong;
        this.file = file;
        this.lines = lines;
        problem = String.valueOf(wrong.getProblem());
        context = String.valueOf(wrong.getContext());
        at = wrong.getProblemMark().or(wrong::getContextMark).map(this::place).orElse(file.start());
    }

    /**
     * What keeps a file from being understood.
     *
     * @param place where its cause stands; the library often notices it only further down
     */
    record Problem(Place place, Message message) {}

    /**
     * @param lines of the file as they were read: what was refused before is left out
     */
    static Problem of(MarkedYamlEngineException wrong, SourceFile file, List<String> lines) {
        return new YamlProblems(wrong, file, lines).problem();
    }

    private Problem problem() {
        Place quote = Lines.openQuote(file, lines, at.line());
        if (quote != null) {
            return said(quote, "yaml-quote-open");
        }
        boolean flow = context.contains("flow mapping") || context.contains("flow sequence");
        Place begin = wrong.getContextMark().map(this::place).orElse(at);
        int from = flow ? begin.line() : Math.max(1, at.line() - 1);
        Problem slip = Slip.in(file, lines, from, at.line());
        if (slip != null) {
            return slip;
        }
        if (flow) {
            return bracket(begin);
        }
        if (context.contains("quoted scalar")) {
            boolean open = problem.contains("end of stream");
            return open ? said(begin, "yaml-quote-open") : said(at, "yaml-quote");
        }
        if (context.contains("simple key")) {
            return said(begin, "yaml-no-colon");
        }
        if (problem.contains("undefined tag handle")) {
            return said(at, "tag", YamlParser.shortened(Lines.word(at)));
        }
        if (problem.contains("found '}'") || problem.contains("found ']'")) {
            return said(at, "yaml-bracket-extra");
        }
        return said(at, key());
    }

    private String key() {
        if (problem.contains("mapping values are not allowed")) {
            return "yaml-colon";
        }
        if (problem.contains("cannot start any token")) {
            return problem.contains("TAB") || problem.contains("\\t")
                    ? "yaml-tab"
                    : "yaml-character";
        }
        if (problem.contains("sequence entries are not allowed")) {
            return "yaml-dash";
        }
        return context.contains("block mapping") || context.contains("block collection")
                ? "yaml-indent"
                : "yaml";
    }

    /**
     * @param begin where the bracket opens
     */
    private Problem bracket(Place begin) {
        String line = lines.get(begin.line() - 1);
        int open = line.offsetByCodePoints(0, begin.column() - 1);
        Matcher comment = COMMENT.matcher(line);
        if (at.line() > begin.line() && comment.find(Math.min(open + 1, line.length()))) {
            int hash = comment.start(1);
            String rest = line.substring(hash);
            if (rest.chars().anyMatch(c -> CLOSERS.indexOf(c) >= 0)) {
                Place place = Lines.place(file, begin.line(), hash);
                return said(place, "yaml-comment", YamlParser.shortened(quoted(line, open, hash)));
            }
        }
        return at.line() > begin.line()
                ? said(begin, "yaml-bracket-open", String.valueOf(line.charAt(open)))
                : said(at, "yaml-bracket");
    }

    /** The part of a line between brackets that a number sign cuts in two, in quotes. */
    private static String quoted(String line, int open, int hash) {
        int from = open + 1;
        for (int i = open; i < hash; i++) {
            boolean parts = line.charAt(i) == ',' || line.startsWith(": ", i);
            if (parts || "{[".indexOf(line.charAt(i)) >= 0) {
                from = i + 1;
            }
        }
        int to = hash;
        while (to < line.length() && ",}]".indexOf(line.charAt(to)) < 0) {
            to++;
        }
        return "\"" + line.substring(from, to).strip() + "\"";
    }

    private Problem said(Place place, String key, Object... arguments) {
        return new Problem(place, Message.of("definitions." + key, arguments));
    }

    private Place place(Mark mark) {
        int line = Math.min(mark.getLine(), file.lines().size() - 1);
        return new Place(file, line + 1, mark.getColumn() + 1);
    }

    /**
     * What is easily typed instead of YAML's own punctuation. The library meets it only later, on
     * the same line or the next.
     */
    private enum Slip {
        WIDE_COLON(
                "^(?:[^\"'#]*[{,\\uFF0C])?[\\s-]*[A-Za-z][A-Za-z0-9_]*\\s*(\\uFF1A)",
                "yaml-wide-colon"),
        WIDE_COMMA("[{\\[][^\"'#]*[A-Za-z0-9}\\]]\\s*([\\uFF0C\\u3001\\uFF1B])", "yaml-wide-comma"),
        WIDE_COMMA_BEFORE_KEY(
                "[{\\[][^\"'#]*?([\\uFF0C\\u3001\\uFF1B])\\s*[A-Za-z][A-Za-z0-9_]*\\s*[:\\uFF1A]",
                "yaml-wide-comma"),
        WIDE_OPEN(
                "(?:[:\\[{,\\uFF1A]|^[\\s-]*-)\\s*([\\uFF5B\\uFF3B\\u3010])", "yaml-wide-bracket"),
        WIDE_CLOSE("^[^\"'#]*([\\uFF5D\\uFF3D\\u3011])\\s*,?$", "yaml-wide-bracket"),
        WIDE_SPACE("^[ -]*(?:[A-Za-z][A-Za-z0-9_]*:)?([\\p{Zs}&&[^ ]])", "yaml-wide-space"),
        WIDE_SPACE_WITHIN(
                "[{,][ ]*(?:[A-Za-z][A-Za-z0-9_]*:)?([\\p{Zs}&&[^ ]])", "yaml-wide-space"),
        NO_SPACE("^[\\s-]*[A-Za-z][A-Za-z0-9_]*(:)[^\\s:/]", "yaml-no-space"),
        NO_COLON_BEFORE_BRACKET("^[\\s-]*([A-Za-z][A-Za-z0-9_]*) *[{\\[]", "yaml-no-colon"),
        NO_COLON("^[\\s-]*+([A-Za-z][A-Za-z0-9_]*+)[^:{\\[\"'#]*+$", "yaml-no-colon");

        /** A longer line is not looked through: no person wrote it. */
        private static final int LONGEST = 500;

        private final Pattern pattern;
        private final String key;

        Slip(String pattern, String key) {
            this.pattern = Pattern.compile(pattern);
            this.key = key;
        }

        /** The first on one of these lines that explains the problem, from the last line up. */
        static @Nullable Problem in(SourceFile file, List<String> lines, int from, int to) {
            int last = Math.min(to, lines.size());
            for (int line = last; line >= from; line--) {
                String text = lines.get(line - 1);
                // the library is not far from the cause: where a bracket opens, or the line before
                boolean isFar = line > from && line < last - 1;
                if (isFar || text.length() > LONGEST) {
                    continue;
                }
                for (Slip slip : values()) {
                    Matcher found = slip.pattern.matcher(text);
                    if (found.find() && slip.mayStand(lines, line, to)) {
                        return slip.problem(Lines.place(file, line, found.start(1)));
                    }
                }
            }
            return null;
        }

        /** A line without a colon is wrong only where the next one begins as a key beside it. */
        private boolean mayStand(List<String> lines, int line, int to) {
            if (this != NO_COLON) {
                return true;
            }
            String next = lines.get(Math.min(to, lines.size()) - 1);
            return line < to && Lines.keyColumn(lines.get(line - 1)) == Lines.keyColumn(next);
        }

        private Problem problem(Place place) {
            String text = place.file().lines().get(place.line() - 1);
            int found = text.codePointAt(text.offsetByCodePoints(0, place.column() - 1));
            return switch (this) {
                case WIDE_COMMA, WIDE_COMMA_BEFORE_KEY ->
                        new Problem(
                                place, Message.of("definitions." + key, Character.toString(found)));
                case WIDE_SPACE, WIDE_SPACE_WITHIN ->
                        new Problem(
                                place, Message.of("definitions." + key, Characters.space(found)));
                default -> new Problem(place, Message.of("definitions." + key));
            };
        }
    }
}
