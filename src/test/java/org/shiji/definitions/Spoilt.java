package org.shiji.definitions;

import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiji.definitions.Probe.Sound;
import org.shiji.shared.Issue;
import org.shiji.shared.Severity;

/**
 * A sound folder with one thing of one file changed, and what the reader and the schema say of it.
 *
 * @param path of what was changed
 * @param change such as {@code = 5}
 */
record Spoilt(
        Sound folder,
        String file,
        String path,
        String change,
        List<Issue> said,
        List<Error> drawn) {

    static final String DROPPED = " dropped";

    /** What is written in the place of something else. */
    private static final List<String> VALUES =
            List.of(
                    Probe.UNHEARD_OF,
                    "5",
                    "0",
                    "-1",
                    "0.5",
                    "101",
                    "1e16",
                    "5%",
                    "2025-13-01",
                    "\"5\"",
                    "\" \"",
                    "true",
                    "\"true\"",
                    "",
                    "[]",
                    "[1]",
                    "{}",
                    "{unheard_of: 1}",
                    "x".repeat(2001));

    /**
     * One thing after the other is dropped, called otherwise, made something else; once where many
     * are alike.
     */
    static List<Spoilt> all(List<Sound> folders) {
        List<Spoilt> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sound folder : folders) {
            for (String file : folder.files().keySet()) {
                Page page = folder.page(file);
                for (Page.Spot spot : page.spots()) {
                    if (seen.add(Probe.plain(file) + spot.sort())) {
                        spoil(folder, file, page, spot, all);
                    }
                }
            }
        }
        return all;
    }

    private static void spoil(
            Sound folder, String file, Page page, Page.Spot spot, List<Spoilt> all) {
        String path = spot.path();
        Set<String> values = new LinkedHashSet<>(VALUES);
        if (spot.value() instanceof YamlValue.Scalar) {
            values.addAll(put(folder, file, page, path, Probe.UNHEARD_OF).listed());
            values.addAll(put(folder, file, page, path, "123456789").bounds());
        }
        values.forEach(value -> all.add(put(folder, file, page, path, value)));
        if (!path.isEmpty()) {
            all.add(of(folder, file, page.with(path, null), path, DROPPED));
        }
        if (spot.value() instanceof YamlValue.Mapping map) {
            map.entries()
                    .forEach(
                            (key, entry) -> {
                                Page other =
                                        page.with(path + "/" + key, null)
                                                .with(path + "/" + key + "x", entry.value());
                                all.add(of(folder, file, other, path, "/" + key + " renamed"));
                            });
        }
    }

    /**
     * Every key that may stand in a map and does not is added, with a value it has elsewhere.
     *
     * @param keyed maps of sound folders
     */
    static List<Spoilt> withMore(List<Probe.Keyed> keyed) {
        List<Spoilt> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Probe.Keyed map : keyed) {
            for (String key : map.allowed()) {
                if (!map.present().contains(key) && seen.add(map.kind() + map.present() + key)) {
                    Page more = map.page().with(map.path() + "/" + key, elsewhere(map, key));
                    all.add(of(map.folder(), map.name(), more, map.path(), "/" + key + " added"));
                }
            }
        }
        return all;
    }

    private static YamlValue elsewhere(Probe.Keyed map, String key) {
        return map.page().spots().stream()
                .filter(spot -> spot.path().endsWith("/" + key))
                .map(Page.Spot::value)
                .findFirst()
                .orElse(Page.value("1"));
    }

    private static Spoilt put(Sound folder, String file, Page page, String path, String value) {
        String change = " = " + (value.length() > 99 ? "too long" : value);
        return of(folder, file, page.with(path, Page.value(value)), path, change);
    }

    static Spoilt of(Sound folder, String file, Page page, String path, String change) {
        String name = Probe.plain(file);
        return new Spoilt(
                folder,
                name,
                path,
                change,
                folder.read(file, page),
                EditorSchema.of(name).problems(page));
    }

    /** The words that may stand there, as the reader lists them when there is another one. */
    List<String> listed() {
        return Stream.of("unknown-word", "unknown-form", "unknown-measure")
                .flatMap(key -> errors(key).stream().limit(1))
                .flatMap(issue -> Probe.words(issue.message().arguments().getLast()).stream())
                .filter(word -> !word.startsWith("{"))
                .toList();
    }

    /** Both bounds of a number, as the reader names them, and what is just beyond. */
    private List<String> bounds() {
        return errors("out-of-range").stream()
                .findFirst()
                .map(issue -> issue.message().arguments())
                .map(
                        all ->
                                List.of(
                                        all.get(2).toString(),
                                        all.get(3).toString(),
                                        below(all.get(2).toString()),
                                        above(all.get(3).toString())))
                .orElse(List.of());
    }

    private static String below(String bound) {
        return new BigDecimal(bound).subtract(BigDecimal.ONE).toPlainString();
    }

    private static String above(String bound) {
        return new BigDecimal(bound).add(BigDecimal.ONE).toPlainString();
    }

    boolean isTaken() {
        return !Probe.isRefused(said);
    }

    boolean isValid() {
        return drawn.isEmpty();
    }

    /** The errors of that kind in that very file. */
    List<Issue> errors(String key) {
        return Probe.errors(said, file, key);
    }

    /** The messages with which the reader refuses that very file, without their prefix. */
    Set<String> messages() {
        return said.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .filter(issue -> Probe.plain(issue.file()).equals(file))
                .map(issue -> issue.message().key().substring("definitions.".length()))
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return "%s/%s %s%s: %s | %s"
                .formatted(
                        folder,
                        file,
                        path,
                        change,
                        said.stream().map(each -> each.message().key()).distinct().toList(),
                        drawn);
    }
}
