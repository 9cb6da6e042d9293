package org.shiji;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Everything an answer says, however deep: each text, number and code of it by itself, files as the
 * text in them.
 */
final class Said {

    private final List<String> parts = new ArrayList<>();

    private Said() {}

    static List<String> of(@Nullable Object answer) {
        Said said = new Said();
        said.add(answer);
        return said.parts;
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case byte[] bytes -> addFile(bytes);
            case Record fields -> {
                for (RecordComponent component : fields.getClass().getRecordComponents()) {
                    add(read(component, fields));
                }
            }
            case Map<?, ?> map ->
                    map.forEach(
                            (key, held) -> {
                                add(key);
                                add(held);
                            });
            case Collection<?> all -> all.forEach(this::add);
            case Stream<?> all -> all.forEach(this::add);
            case Optional<?> perhaps -> add(perhaps.orElse(null));
            default -> parts.add(value.toString());
        }
    }

    private static @Nullable Object read(RecordComponent component, Record fields) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException failure) {
            throw new AssertionError(failure);
        }
    }

    private void addFile(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        try {
            if (start.equals("%PDF")) {
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    addWords(new PDFTextStripper().getText(document));
                }
            } else if (start.startsWith("PK")) {
                addZip(bytes);
            } else {
                addWords(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void addZip(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                addWords(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** A text as a whole and each word of it, so that a code in a file is found as a code. */
    private void addWords(String text) {
        parts.add(text);
        parts.addAll(List.of(text.split("[\\s\"<>,;:、，。；：（）()]+")));
    }
}
