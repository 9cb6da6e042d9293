package org.shiji.definitions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads the part of YAML that people need to write definitions: maps, lists and scalars. Tags,
 * anchors and aliases are refused, depth and number of values are bounded, a key stands once. Works
 * on the stream of events, so a hostile file is given up at the first event that goes too far.
 */
final class YamlParser {

    private static final int MOST_DEPTH = 40;
    private static final int MOST_VALUES = 100_000;

    private final SourceFile file;
    private final Issues issues;
    private final Cuts cuts;
    private final Iterator<Event> events;
    private int values;
    private int lastLine = 1;

    private YamlParser(SourceFile file, Cuts cuts, Issues issues) {
        this.file = file;
        this.issues = issues;
        this.cuts = cuts;
        LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
        this.events = new Parse(settings).parseString(cuts.text()).iterator();
    }

    /** The content of the file, empty where part of it could not be understood. */
    static Optional<YamlValue> parse(SourceFile file, Issues issues) {
        YamlParts parts = YamlParts.of(file, issues);
        return parts.whole() ? parts.content() : Optional.empty();
    }

    /**
     * The content of a file without what is left out of it.
     *
     * @throws MarkedYamlEngineException where something in it is no YAML
     * @throws GivenUp where it is not worth reading on; the issue is recorded
     */
    static Optional<YamlValue> parse(SourceFile file, Cuts cuts, Issues issues) {
        return new YamlParser(file, cuts, issues).document();
    }

    private Optional<YamlValue> document() {
        Optional<YamlValue> content = Optional.empty();
        while (events.hasNext()) {
            Event event = next();
            if (event instanceof NodeEvent node) {
                content = Optional.of(value(node, 1));
            } else if (event instanceof DocumentStartEvent && content.isPresent()) {
                issues.error(place(event), "second-document");
                return Optional.empty();
            }
        }
        if (content.isEmpty()
                || (content.get() instanceof YamlValue.Scalar scalar && scalar.isEmpty())) {
            issues.error(file.start(), "empty-file");
            return Optional.empty();
        }
        return content;
    }

    private Event next() {
        Event event = events.next();
        lastLine = end(event).line();
        return event;
    }

    private YamlValue value(NodeEvent event, int depth) {
        Place place = place(event);
        if (event instanceof ScalarEvent mark && cuts.isMark(place.line(), mark.getValue())) {
            return new YamlValue.Refused(place);
        }
        if (depth > MOST_DEPTH) {
            issues.error(place, "too-deep", MOST_DEPTH);
            throw new GivenUp();
        }
        if (++values > MOST_VALUES) {
            issues.error(place, "too-many-values", MOST_VALUES);
            throw new GivenUp();
        }
        boolean refused = isRefused(event, place);
        YamlValue value =
                switch (event.getEventId()) {
                    case MappingStart -> mapping(place, depth);
                    case SequenceStart ->
                            sequence(((CollectionStartEvent) event).isFlow(), place, depth);
                    case Scalar -> scalar((ScalarEvent) event, place);
                    default -> new YamlValue.Refused(place);
                };
        if (refused || value instanceof YamlValue.Refused) {
            cuts.lose(place.line(), lastLine);
            return new YamlValue.Refused(place);
        }
        return value;
    }

    private boolean isRefused(NodeEvent event, Place place) {
        if (event instanceof AliasEvent) {
            issues.error(place, "alias", "*" + name(event));
            return true;
        }
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent collection -> collection.getTag();
                    default -> Optional.empty();
                };
        if (tag.isPresent()) {
            issues.error(place, "tag", shortened(written(place, tag.get())));
            return true;
        }
        if (event.getAnchor().isPresent()) {
            issues.error(place, "alias", "&" + name(event));
            return true;
        }
        return false;
    }

    /** A tag as it stands in the file, and not what it is short for. */
    private static String written(Place place, String meant) {
        String word = Lines.word(place);
        if (word.startsWith("&")) {
            int line = place.line() - 1;
            int column = place.column() + word.codePointCount(0, word.length()) + 1;
            boolean more = place.file().lines().get(line).codePoints().count() >= column;
            word = more ? Lines.word(new Place(place.file(), place.line(), column)) : "";
        }
        return word.startsWith("!") ? word : meant;
    }

    private static String name(NodeEvent event) {
        return shortened(event.getAnchor().map(Anchor::getValue).orElse(""));
    }

    private YamlValue scalar(ScalarEvent event, Place place) {
        boolean block = event.isLiteral() || event.isFolded();
        // what no file can hold can still be written as an escape
        OptionalInt invisible =
                event.getValue().codePoints().filter(Characters::isInvisible).findFirst();
        if (invisible.isPresent()) {
            String shown = "U+%04X".formatted(invisible.getAsInt());
            issues.error(place, "control-character", shown);
            return new YamlValue.Refused(place);
        }
        return new YamlValue.Scalar(event.getValue(), event.isPlain(), block, place);
    }

    private YamlValue sequence(boolean flow, Place place, int depth) {
        List<YamlValue> items = new ArrayList<>();
        boolean wide = false;
        Event event = next();
        for (; event instanceof NodeEvent node; event = next()) {
            YamlValue item = value(node, depth + 1);
            wide |= flow && Mistyped.isItem(item, issues);
            items.add(item);
        }
        return wide
                ? new YamlValue.Refused(place)
                : new YamlValue.Sequence(List.copyOf(items), place, end(event));
    }

    private YamlValue mapping(Place place, int depth) {
        SequencedMap<String, YamlValue.Entry> entries = new LinkedHashMap<>();
        boolean wide = false;
        for (Event event = next(); event instanceof NodeEvent node; event = next()) {
            YamlValue key = value(node, depth + 1);
            YamlValue content = value((NodeEvent) next(), depth + 1);
            switch (key) {
                case YamlValue.Scalar name when Mistyped.isKey(name, content, issues) ->
                        wide = true;
                case YamlValue.Scalar name -> put(entries, name, content);
                case YamlValue.Refused said -> {}
                case YamlValue.Mapping map -> issues.error(map.place(), "key-not-text");
                case YamlValue.Sequence list -> issues.error(list.place(), "key-not-text");
            }
        }
        return wide ? new YamlValue.Refused(place) : new YamlValue.Mapping(entries, place);
    }

    private void put(
            SequencedMap<String, YamlValue.Entry> entries,
            YamlValue.Scalar key,
            YamlValue content) {
        YamlValue.Entry first =
                entries.putIfAbsent(key.text(), new YamlValue.Entry(key.place(), content));
        if (first != null) {
            issues.error(
                    key.place(),
                    "key-twice",
                    shortened(key.text()),
                    Integer.toString(first.keyPlace().line()),
                    Integer.toString(first.keyPlace().column()));
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(file.start());
    }

    private Place end(Event event) {
        return event.getEndMark().map(mark -> place(file, mark)).orElse(file.start());
    }

    private static Place place(SourceFile file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** What a file says, cut to what a message can carry. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }

    /** The file is not worth reading on; the issue is recorded. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super(null, null, false, false);
        }
    }
}
