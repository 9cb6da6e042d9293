package org.shiji.definitions;

import java.util.List;
import java.util.SequencedMap;

/**
 * A value of a YAML file with the place where it stands. Scalars stay text; what they mean is up to
 * the reader.
 */
sealed interface YamlValue {

    Place place();

    /** Key of the word for what it is. */
    default String kind() {
        return switch (this) {
            case Scalar scalar -> "definitions.kind.scalar";
            case Sequence list -> "definitions.kind.list";
            case Mapping map -> "definitions.kind.map";
            case Refused said -> "definitions.kind.scalar";
        };
    }

    /**
     * @param plain written without quotes, so it may be a number or true or false
     */
    record Scalar(String text, boolean plain, boolean block, Place place) implements YamlValue {

        boolean isEmpty() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /**
     * @param end just behind it: behind the bracket, or where the next thing of the file begins
     */
    record Sequence(List<YamlValue> items, Place place, Place end) implements YamlValue {}

    record Mapping(SequencedMap<String, Entry> entries, Place place) implements YamlValue {}

    /** Stands for something that was refused already; whoever meets it says nothing more. */
    record Refused(Place place) implements YamlValue {}

    /**
     * @param keyPlace where the key stands
     */
    record Entry(Place keyPlace, YamlValue value) {}
}
