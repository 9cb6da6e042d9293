package org.shiji.definitions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.shiji.scoring.EvidenceStrength;
import org.shiji.shared.Message;

/** The classes of evidence: those a file lists, or else the ones the field commonly tells apart. */
final class EvidenceClasses {

    private static final Pattern FORM = Pattern.compile("(?!.{41})[a-z][a-z0-9]*(-[a-z0-9]+){0,5}");

    /** What is no evidence is no class. */
    private static final SequencedMap<String, EvidenceStrength> PROVING = proving();

    private static final List<String> STRONG =
            List.of(
                    "bank-slip",
                    "invoice",
                    "social-insurance",
                    "attendance",
                    "register-query",
                    "licence",
                    "official-letter",
                    "personnel-register",
                    "minutes",
                    "timetable",
                    "publication",
                    "survey-sheets");

    private static final List<String> WEAK =
            List.of("signed-agreement", "list", "statement", "photo", "news", "application");

    private EvidenceClasses() {}

    private static SequencedMap<String, EvidenceStrength> proving() {
        SequencedMap<String, EvidenceStrength> words = new LinkedHashMap<>(Words.STRENGTHS);
        words.remove(Words.of(EvidenceStrength.NONE));
        return Collections.unmodifiableSequencedMap(words);
    }

    /**
     * Those under that key.
     *
     * @return nothing where it lists none
     */
    static Optional<SequencedMap<String, EvidenceClass>> read(Keys file, Issues issues) {
        if (!file.has("evidence")) {
            return Optional.empty();
        }
        SequencedMap<String, EvidenceClass> classes = new LinkedHashMap<>();
        for (YamlValue item : file.items("evidence")) {
            Keys.of(item, issues, "code", "name", "strength")
                    .flatMap(keys -> read(keys, classes, issues))
                    .ifPresent(one -> classes.put(one.code(), one));
        }
        return Optional.of(classes);
    }

    private static Optional<EvidenceClass> read(
            Keys keys, SequencedMap<String, EvidenceClass> before, Issues issues) {
        var name = keys.bilingual("name");
        EvidenceStrength strength = keys.choice("strength", PROVING, EvidenceStrength.WEAK);
        return keys.word("code", FORM, "bank-slip, news")
                .filter(
                        code -> {
                            if (before.containsKey(code)) {
                                issues.error(keys.place("code"), "evidence-class-twice", code);
                            }
                            return !before.containsKey(code);
                        })
                .map(code -> new EvidenceClass(code, name, strength));
    }

    /** The usual ones; which are weak and which strong as in red flag H7 of the field. */
    static SequencedMap<String, EvidenceClass> usual() {
        SequencedMap<String, EvidenceClass> classes = new LinkedHashMap<>();
        STRONG.forEach(code -> classes.put(code, usual(code, EvidenceStrength.STRONG)));
        WEAK.forEach(code -> classes.put(code, usual(code, EvidenceStrength.WEAK)));
        return classes;
    }

    private static EvidenceClass usual(String code, EvidenceStrength strength) {
        return new EvidenceClass(code, Message.of("definitions.evidence." + code).text(), strength);
    }
}
