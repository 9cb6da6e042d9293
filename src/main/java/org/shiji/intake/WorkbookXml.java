package org.shiji.intake;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a part of a workbook, event by event. No entity is ever resolved: a part with a
 * document type is refused. So is one that is deep, or full of names no workbook has: the parser
 * keeps each name it met.
 */
final class WorkbookXml implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int MOST_STRANGE = 10_000;
    private static final Set<String> KNOWN =
            Set.of(
                    "row",
                    "c",
                    "v",
                    "f",
                    "is",
                    "t",
                    "r",
                    "si",
                    "rPr",
                    "rPh",
                    "phoneticPr",
                    "s",
                    "cm",
                    "vm",
                    "ph",
                    "ref",
                    "spans",
                    "customFormat",
                    "ht",
                    "hidden",
                    "customHeight",
                    "outlineLevel",
                    "collapsed",
                    "thickTop",
                    "thickBot",
                    "dyDescent",
                    "space",
                    "val",
                    "sz",
                    "color",
                    "rFont",
                    "family",
                    "charset",
                    "scheme",
                    "rgb",
                    "theme",
                    "b",
                    "i",
                    "u",
                    "fontId",
                    "type",
                    "sb",
                    "eb");

    private final BoundedXml in;
    private final XMLStreamReader reader;
    private int depth;
    private int strange;

    WorkbookXml(BoundedXml in) throws Unreadable {
        this.in = in;
        // one of its own: what it learns of names is forgotten with it
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        }
    }

    /** Goes to the next tag; false at the end. */
    boolean nextTag() throws Unreadable {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
    }

    private int next() throws Unreadable {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new Unreadable("hostile");
                    }
                    countStrange();
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Unreadable("hostile");
                default -> {}
            }
            return event;
        } catch (XMLStreamException broken) {
            throw unreadable(broken);
        } catch (RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    private void countStrange() throws Unreadable {
        strange += KNOWN.contains(reader.getLocalName()) ? 0 : 1;
        strange += reader.getNamespaceCount();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            strange += KNOWN.contains(reader.getAttributeLocalName(i)) ? 0 : 1;
        }
        if (strange > MOST_STRANGE) {
            throw new Unreadable("hostile");
        }
    }

    private static @Nullable Throwable inner(Throwable failure) {
        return failure.getCause() == null && failure instanceof XMLStreamException of
                ? of.getNestedException()
                : failure.getCause();
    }

    private static Unreadable unreadable(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = inner(cause)) {
            if (cause instanceof BoundedXml.TooMuch) {
                return new Unreadable("bomb");
            }
        }
        return new Unreadable("broken");
    }

    boolean starts(String name) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    String name() {
        return reader.getLocalName();
    }

    /** Of an attribute without a namespace, or in any where {@code anywhere}. */
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the element it stands at, tags within it left out. */
    String text() throws Unreadable {
        int until = depth - 1;
        String only = "";
        @Nullable StringBuilder more = null;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_DOCUMENT || depth == until) {
                return more == null ? only : more.toString();
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                String part = part();
                if (more != null) {
                    more.append(part);
                } else if (only.isEmpty()) {
                    only = part;
                } else {
                    more = new StringBuilder(only).append(part);
                }
                if ((more == null ? only.length() : more.length()) > 2 * TableRows.LONGEST_CELL) {
                    throw new Unreadable("hostile");
                }
            }
        }
    }

    private String part() throws Unreadable {
        try {
            return reader.getText();
        } catch (RuntimeException broken) {
            throw unreadable(broken);
        }
    }

    /** Behind the end of the element it stands at. */
    void skip() throws Unreadable {
        int until = depth - 1;
        while (depth > until) {
            if (next() == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    long count() {
        return in.count();
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException nothingIsLost) {
            // what was read was read
        }
        in.close();
    }
}
