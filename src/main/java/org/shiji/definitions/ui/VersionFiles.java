package org.shiji.definitions.ui;

import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.shiji.definitions.FilesZip;
import org.shiji.unions.NotVisible;

/** The files of a version to be taken away. */
final class VersionFiles {

    private VersionFiles() {}

    /**
     * @param files is asked when somebody downloads, with who they are then
     */
    static DownloadHandler download(SerializableSupplier<FilesZip> files) {
        return DownloadHandler.fromInputStream(
                event -> {
                    try {
                        FilesZip zip = files.get();
                        return new DownloadResponse(
                                new ByteArrayInputStream(zip.bytes()),
                                zip.name(),
                                "application/zip",
                                zip.bytes().length);
                    } catch (NotVisible noLonger) {
                        return DownloadResponse.error(404);
                    }
                });
    }
}
