package org.shiji.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import org.shiji.shared.Messages;

/** Takes one zip of a framework folder, into memory only. */
class ZipUpload extends Upload {

    private static final long serialVersionUID = 1L;

    /** The service looks at the size, too; here it saves the way. */
    private static final int MOST_BYTES = 2 << 20;

    ZipUpload(Locale locale, SerializableBiConsumer<String, byte[]> uploaded) {
        setUploadHandler(
                UploadHandler.inMemory((about, bytes) -> uploaded.accept(about.fileName(), bytes)));
        setAcceptedFileTypes(".zip", "application/zip");
        setMaxFiles(1);
        setMaxFileSize(MOST_BYTES);
        setUploadButton(new Button(say(locale, "choose")));
        setDropLabel(new Span(say(locale, "drop")));
        setI18n(words(locale));
        // what the file says is answered at once, and the next one may follow
        getElement().addEventListener("upload-success", done -> clearFileList());
    }

    private static UploadI18N words(Locale locale) {
        UploadI18N words = new UploadI18N();
        words.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(say(locale, "one"))
                        .setFileIsTooBig(say(locale, "tooBig"))
                        .setIncorrectFileType(say(locale, "onlyZip")));
        words.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(say(locale, "sending"))
                                        .setStalled(say(locale, "stalled"))
                                        .setProcessing(say(locale, "reading"))
                                        .setHeld(say(locale, "held")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(say(locale, "failed"))
                                        .setUnexpectedServerError(say(locale, "failed"))
                                        .setForbidden(say(locale, "failed"))));
        words.setFile(
                new UploadI18N.File()
                        .setRetry(say(locale, "retry"))
                        .setStart(say(locale, "start"))
                        .setRemove(say(locale, "remove")));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        return words;
    }

    private static String say(Locale locale, String key) {
        return Messages.say(locale, "dashboard.upload." + key);
    }
}
