package org.shiji.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for numbers of persons in whatever the product leaves behind. All of them begin alike, so
 * that a place where one might stand is found without asking for each.
 */
final class Traces {
    private final String start;
    private final Set<String> persons;

    /**
     * @param start what all of the numbers begin with
     */
    Traces(String start, List<String> persons) {
        this.start = start;
        this.persons = Set.copyOf(persons);
    }

    /** Which of them stand in a text. */
    List<String> in(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
            String number = text.substring(at, Math.min(text.length(), at + 18));
            if (persons.contains(number)) {
                found.add(number);
            }
        }
        return found;
    }

    /** Which of them stand in a file, as text of one or of two bytes a character. */
    List<String> in(byte[] file) {
        String narrow = new String(file, StandardCharsets.ISO_8859_1);
        List<String> found = new ArrayList<>(in(narrow));
        found.addAll(in(narrow.replace("\0", "")));
        return found;
    }

    /** As {@link #in(byte[])}, in the parts of a packed file. */
    List<String> inParts(byte[] packed) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.addAll(in(zip.readAllBytes()));
            }
        }
        return found;
    }

    /** As {@link #in(byte[])}, in all files of a folder; each with the file it stands in. */
    List<String> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).flatMap(this::inFile).toList();
        }
    }

    private Stream<String> inFile(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return in(content.readAllBytes()).stream().map(number -> number + " in " + file);
        } catch (NoSuchFileException gone) {
            return Stream.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
