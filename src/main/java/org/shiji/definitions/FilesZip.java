package org.shiji.definitions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of a version as they lie below {@code kpi-definitions}: the folder of the framework,
 * and {@code records.yaml} beside it. The same files are the same bytes each time.
 *
 * @param name of the zip
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
public record FilesZip(String name, byte[] bytes) {

    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 1, 1, 0, 0);

    static FilesZip of(FrameworkRef ref, SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                String name = file.getKey();
                ZipEntry entry =
                        new ZipEntry(
                                name.equals(DefinitionFolder.RECORDS)
                                        ? "records.yaml"
                                        : ref.code() + "/" + name);
                entry.setTimeLocal(NO_DATE);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilesZip(ref.code() + "-" + ref.version() + ".zip", bytes.toByteArray());
    }
}
