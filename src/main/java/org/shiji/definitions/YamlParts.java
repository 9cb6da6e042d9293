package org.shiji.definitions;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.shiji.definitions.YamlProblems.Problem;
import org.shiji.shared.Message;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What could be understood of a file. What is no YAML is left out with the item it stands in, and
 * the rest is read, so that one slip does not hide what else is wrong.
 *
 * @param content empty where it could not be understood at all
 * @param whole whether all of it was; else some parts are {@link YamlValue.Refused}
 * @param lost the words of those parts
 */
record YamlParts(Optional<YamlValue> content, boolean whole, Set<String> lost) {

    /** Of a file that is not there, or is none. */
    static final YamlParts NOTHING = new YamlParts(Optional.empty(), false, Set.of());

    /** Who breaks more begins anew. */
    private static final int MOST_CUTS = 20;

    /** A larger file is not read again and again. */
    private static final int LONGEST_READ_AGAIN = 400_000;

    /** Reads a file; the reason for what could not be understood is among the issues. */
    static YamlParts of(SourceFile file, Issues issues) {
        Cuts cuts = new Cuts(file);
        Set<Problem> problems = new LinkedHashSet<>();
        while (true) {
            // of a file that is read once more, only what is found the last time counts
            Issues found = new Issues();
            try {
                Optional<YamlValue> content = YamlParser.parse(file, cuts, found);
                tell(problems, found, issues);
                return new YamlParts(content, cuts.isWhole(), cuts.words());
            } catch (YamlParser.GivenUp alreadySaid) {
                tell(problems, found, issues);
                return NOTHING;
            } catch (MarkedYamlEngineException wrong) {
                Problem problem = YamlProblems.of(wrong, file, cuts.lines());
                boolean isNew = problems.add(problem);
                boolean goesOn =
                        problems.size() <= MOST_CUTS && file.text().length() <= LONGEST_READ_AGAIN;
                if (!isNew || !goesOn || !cuts.leaveOut(problem.place().line())) {
                    problems.remove(problem);
                    problems.add(
                            new Problem(
                                    problem.place(),
                                    Message.of("definitions.rest-unread", problem.message())));
                    tell(problems, found, issues);
                    return NOTHING;
                }
            } catch (YamlEngineException wrong) {
                issues.error(file.start(), "yaml");
                return NOTHING;
            }
        }
    }

    private static void tell(Set<Problem> problems, Issues found, Issues issues) {
        problems.forEach(problem -> issues.error(problem.place(), problem.message()));
        issues.take(found);
    }
}
