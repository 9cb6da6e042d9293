package org.shiji.definitions;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shiji.shared.Message;

/**
 * The codes of a framework: elements, indicators and nodes share one space of names, each name
 * stands for one thing.
 */
final class Codes {

    static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "if", "true", "false", "value", "null");

    /** More than anybody writes; what grows with their square stays small. */
    private static final int MOST = 4000;

    /** What a code stands for. */
    enum Kind {
        ELEMENT,
        INDICATOR,
        NODE;

        /** Such as "an element". */
        Message words() {
            return Message.of("definitions.code." + Words.of(this));
        }
    }

    private final Map<String, Place> declared = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();

    /** Of what was refused: whoever uses one of them did nothing wrong. */
    private final Set<String> lost = new HashSet<>();

    private boolean tooMany;

    /**
     * The code under that key, if it is of legal form; said to be doubled when it was declared
     * before.
     */
    Optional<String> declare(Keys keys, Kind kind) {
        Optional<String> code = keys.word("code", FORM, "T10, graduates_employed");
        if (code.isEmpty() && keys.optional("code").orElse(null) instanceof YamlValue.Scalar bad) {
            lost.add(bad.text());
            proposal(bad.text()).ifPresent(lost::add);
        }
        code.filter(Codes::isReserved).ifPresent(lost::add);
        code.filter(word -> !isReserved(word)).ifPresent(word -> kinds.putIfAbsent(word, kind));
        return code.filter(word -> isFree(word, keys));
    }

    /** A code like a text that is none, empty where none suggests itself. */
    static Optional<String> proposal(String text) {
        String word = text.strip().replaceAll("[-\\s./]+", "_");
        return word.equals(text)
                ? Optional.empty()
                : Optional.of(word).filter(FORM.asMatchPredicate());
    }

    /** Says that what stands there can be no code, and what to write. */
    static void refuse(String key, YamlValue.Scalar scalar, String example, Issues issues) {
        String shown = YamlParser.shortened(scalar.text());
        proposal(scalar.text())
                .ifPresentOrElse(
                        code -> issues.error(scalar.place(), "bad-code", key, shown, code),
                        () -> issues.error(scalar.place(), "bad-code-like", key, shown, example));
    }

    /** Codes may be among these words of parts that could not be read. */
    void lose(Collection<String> words) {
        lost.addAll(words);
    }

    /** Whether the word may be the code of something that was refused where it stands. */
    boolean isLost(String word) {
        return lost.contains(word);
    }

    /** What a code stands for, where it is one. */
    Optional<Kind> kind(String word) {
        return Optional.ofNullable(kinds.get(word));
    }

    /** Takes in which nodes there will be, before they are read. */
    void expectNodes(YamlValue framework) {
        if (framework instanceof YamlValue.Mapping map
                && map.entries().get("tree") instanceof YamlValue.Entry tree) {
            expectNodesOf(tree.value());
        }
    }

    private void expectNodesOf(YamlValue list) {
        if (!(list instanceof YamlValue.Sequence items)) {
            return;
        }
        for (YamlValue item : items.items()) {
            if (item instanceof YamlValue.Mapping node) {
                if (node.entries().get("code") instanceof YamlValue.Entry code
                        && code.value() instanceof YamlValue.Scalar word) {
                    kinds.putIfAbsent(word.text(), Kind.NODE);
                }
                if (node.entries().get("children") instanceof YamlValue.Entry children) {
                    expectNodesOf(children.value());
                }
            }
        }
    }

    /** Whether the formula language uses the word itself. */
    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    private boolean isFree(String word, Keys keys) {
        Place place = keys.place("code");
        if (isReserved(word)) {
            keys.issues().error(place, "reserved-word", word);
            return false;
        }
        if (declared.size() >= MOST && !declared.containsKey(word)) {
            if (!tooMany) {
                keys.issues().error(place, "too-many-codes", MOST);
            }
            tooMany = true;
            return false;
        }
        Place first = declared.putIfAbsent(word, place);
        if (first != null) {
            keys.issues()
                    .error(
                            place,
                            "code-twice",
                            word,
                            first.file().name(),
                            "" + first.line(),
                            "" + first.column());
            return false;
        }
        return true;
    }
}
