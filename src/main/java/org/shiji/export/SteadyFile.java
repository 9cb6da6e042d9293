package org.shiji.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A spreadsheet file that says when its content was made instead of when it was packed: same
 * content, same bytes.
 */
final class SteadyFile {

    /** The first moment a zip file can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED =
            Pattern.compile("(<dcterms:created [^>]*>)[^<]*(</dcterms:created>)");

    private SteadyFile() {}

    /** The same file with that moment of making. */
    static byte[] of(byte[] xlsx, Instant written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(xlsx.length);
        try (ZipFile from =
                        ZipFile.builder()
                                .setSeekableByteChannel(new SeekableInMemoryByteChannel(xlsx))
                                .get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntriesInPhysicalOrder())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(NO_TIME);
                to.putNextEntry(copy);
                try (InputStream content = from.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    to.write(entry.getName().equals(PROPERTIES) ? dated(bytes, written) : bytes);
                }
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] dated(byte[] properties, Instant written) {
        String time = DateTimeFormatter.ISO_INSTANT.format(written);
        Matcher created = CREATED.matcher(new String(properties, StandardCharsets.UTF_8));
        return created.replaceFirst("$1" + time + "$2").getBytes(StandardCharsets.UTF_8);
    }
}
