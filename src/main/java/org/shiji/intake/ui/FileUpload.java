package org.shiji.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.shiji.intake.Intake.Receipt;

/** Takes one file at a time and hands its content on as it comes. */
class FileUpload extends Upload {

    private static final long serialVersionUID = 1L;

    /** Takes the content, outside the page. */
    interface Taking {
        Receipt take(String fileName, InputStream content);
    }

    /** Is told of it, in the page. */
    interface Taken {
        void received(Receipt receipt);
    }

    FileUpload(Words words, Taking taking, Taken taken) {
        setUploadHandler(
                new UploadHandler() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void handleUploadRequest(UploadEvent event) throws IOException {
                        Receipt receipt;
                        try (InputStream content = event.getInputStream()) {
                            receipt = taking.take(event.getFileName(), content);
                        }
                        UI page = event.getUI();
                        var unused = page.access(() -> taken.received(receipt));
                    }
                });
        setAcceptedFileTypes(".xlsx", ".csv", ".tsv", ".txt", "text/csv");
        setMaxFiles(1);
        setUploadButton(new Button(words.say("upload.choose")));
        setDropLabel(new Span(words.say("upload.drop")));
        setI18n(i18n(words));
        // what comes of it stands below, and the next one may follow
        getElement().addEventListener("upload-success", done -> clearFileList());
    }

    private static UploadI18N i18n(Words words) {
        UploadI18N all = new UploadI18N();
        all.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(words.say("upload.one"))
                        .setFileIsTooBig(words.say("upload.failed"))
                        .setIncorrectFileType(words.say("upload.type")));
        all.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(words.say("upload.sending"))
                                        .setStalled(words.say("upload.stalled"))
                                        .setProcessing(words.say("upload.processing"))
                                        .setHeld(words.say("upload.held")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix(words.say("upload.remaining"))
                                        .setUnknown(words.say("upload.unknown")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(words.say("upload.failed"))
                                        .setUnexpectedServerError(words.say("upload.failed"))
                                        .setForbidden(words.say("upload.failed"))));
        all.setFile(
                new UploadI18N.File()
                        .setRetry(words.say("upload.retry"))
                        .setStart(words.say("upload.start"))
                        .setRemove(words.say("upload.remove")));
        all.setUnits(List.of("B", "kB", "MB", "GB"));
        return all;
    }
}
