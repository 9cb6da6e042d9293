package org.shiji.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.shiji.definitions.Change.Area;
import org.shiji.shared.Message;
import org.shiji.shared.Text;

/** Collects what differs, one thing after the other. */
final class ChangeList {

    private final List<Change> found = new ArrayList<>();

    /** What the changes noted by it belong to. */
    final class Of {
        private final Area area;
        private final String code;
        private final Text name;

        private Of(Area area, String code, Text name) {
            this.area = area;
            this.code = code;
            this.name = name;
        }

        /** Notes a change where the two are not the same. */
        <T> void value(String key, T before, T after, Function<T, Text> words) {
            if (!Objects.equals(before, after)) {
                changed(key, words.apply(before), words.apply(after));
            }
        }

        void text(String key, Text before, Text after) {
            value(key, before, after, ChangeList::orNothing);
        }

        void plain(String key, String before, String after) {
            value(key, before, after, words -> orNothing(Text.same(words)));
        }

        void number(String key, double before, double after) {
            value(key, before, after, ChangeList::number);
        }

        void changed(String key, Text before, Text after) {
            changed(said(key), before, after);
        }

        void changed(Text key, Text before, Text after) {
            // where only the other language was changed, that is what there is to read
            boolean sameZh = before.zh().equals(after.zh());
            boolean sameEn = before.en().equals(after.en());
            found.add(
                    new Change(
                            area,
                            code,
                            name,
                            key,
                            readable(before, sameZh, sameEn),
                            readable(after, sameZh, sameEn)));
        }

        private static Text readable(Text words, boolean sameZh, boolean sameEn) {
            return new Text(sameZh ? words.en() : words.zh(), sameEn ? words.zh() : words.en());
        }

        void added(Text key, Text what) {
            found.add(new Change(area, code, name, key, null, what));
        }

        void removed(Text key, Text what) {
            found.add(new Change(area, code, name, key, what, null));
        }
    }

    Of about(Area area, String code, Text name) {
        return new Of(area, code, name);
    }

    /**
     * Notes what is only in one of two maps, and compares what is in both.
     *
     * @param what the word for such a thing
     */
    <K, V> void each(
            Area area,
            String what,
            Map<K, V> before,
            Map<K, V> after,
            Function<V, Text> name,
            BiConsumer<V, V> compare) {
        before.forEach(
                (key, old) -> {
                    V now = after.get(key);
                    if (now == null) {
                        about(area, key.toString(), name.apply(old))
                                .removed(said(what), name.apply(old));
                    } else {
                        compare.accept(old, now);
                    }
                });
        after.forEach(
                (key, now) -> {
                    if (!before.containsKey(key)) {
                        about(area, key.toString(), name.apply(now))
                                .added(said(what), name.apply(now));
                    }
                });
    }

    List<Change> all() {
        return List.copyOf(found);
    }

    /** The word for a key, or another word of this part, in both languages. */
    static Text said(String key, Object... arguments) {
        return Message.of("definitions.change." + key, arguments).text();
    }

    static Text both(Function<Locale, String> words) {
        return new Text(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
    }

    static Text number(double number) {
        return Text.same(YamlNumbers.plain(number));
    }

    /** Words of the definitions page, for constants of the format. */
    static Text word(String group, Enum<?> constant) {
        return Message.of(
                        "definitions.ui." + group + "." + constant.name().toLowerCase(Locale.ROOT))
                .text();
    }

    static Text orNothing(Text words) {
        return words.zh().isEmpty() && words.en().isEmpty() ? said("nothing") : words;
    }
}
