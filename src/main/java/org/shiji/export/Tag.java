package org.shiji.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An element of XHTML or SVG. Names come from the program, everything else is text and is escaped
 * when it is written: there is no way to put markup in.
 */
final class Tag {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    /** Strings and tags. */
    private final List<Object> content = new ArrayList<>();

    private Tag(String name) {
        this.name = checked(name);
    }

    static Tag of(String name) {
        return new Tag(name);
    }

    /** An element of a class. */
    static Tag of(String name, String cssClass) {
        return new Tag(name).with("class", cssClass);
    }

    Tag with(String attribute, String value) {
        attributes.put(checked(attribute), value);
        return this;
    }

    /** A coordinate or length of a drawing. */
    Tag with(String attribute, double value) {
        return with(attribute, Numbers.coordinate(value));
    }

    Tag say(String text) {
        content.add(text);
        return this;
    }

    Tag add(Tag... children) {
        content.addAll(List.of(children));
        return this;
    }

    Tag add(List<Tag> children) {
        content.addAll(children);
        return this;
    }

    /** The element as well-formed XML. */
    String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach(
                (attribute, value) -> {
                    out.append(' ').append(attribute).append("=\"");
                    escape(value, out);
                    out.append('"');
                });
        if (content.isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : content) {
            if (part instanceof Tag tag) {
                tag.write(out);
            } else {
                escape((String) part, out);
            }
        }
        out.append("</").append(name).append('>');
    }

    private static void escape(String text, StringBuilder out) {
        String clean = CleanText.of(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }
}
