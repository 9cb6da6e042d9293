package org.shiji.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.shiji.shared.Messages;

/** Takes files, chosen or dropped, and hands their content on as it comes. */
public class FileDrop extends Upload {

    private static final long serialVersionUID = 1L;

    private static final String ALL_SENT = "element.files.every(file => file.complete)";

    private SerializableRunnable whenAllAreTaken = () -> {};

    /**
     * Takes the content of a file, outside the page.
     *
     * @param <T> what came of it
     */
    public interface Taking<T> {
        T take(String fileName, InputStream content) throws IOException;
    }

    /** Is told what came of it, in the page. */
    public interface Taken<T> extends Serializable {
        void received(String fileName, T receipt);
    }

    /**
     * @param drop what it says of files that are dropped
     * @param wrongType what it says of a file of another type
     * @param types endings and MIME types that are offered
     */
    public <T> FileDrop(
            Locale locale,
            String drop,
            String wrongType,
            List<String> types,
            Taking<T> taking,
            Taken<T> taken) {
        setUploadHandler(
                new UploadHandler() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void handleUploadRequest(UploadEvent event) throws IOException {
                        T receipt;
                        try (InputStream content = event.getInputStream()) {
                            receipt = taking.take(event.getFileName(), content);
                        }
                        UI page = event.getUI();
                        String name = event.getFileName();
                        var unused = page.access(() -> taken.received(name, receipt));
                    }
                });
        setAcceptedFileTypes(types.toArray(String[]::new));
        setUploadButton(new Button(Messages.say(locale, "upload.choose")));
        setDropLabel(new Span(drop));
        setI18n(i18n(locale, wrongType));
        // what comes of them stands elsewhere, and the next ones may follow
        getElement()
                .addEventListener(
                        "upload-success",
                        done -> {
                            if (done.getEventData().get(ALL_SENT).asBoolean()) {
                                clearFileList();
                                whenAllAreTaken.run();
                            }
                        })
                .addEventData(ALL_SENT);
    }

    /** What is to be done when all files that were chosen together are taken. */
    public final void whenAllAreTaken(SerializableRunnable then) {
        whenAllAreTaken = then;
    }

    private static UploadI18N i18n(Locale locale, String wrongType) {
        String failed = Messages.say(locale, "upload.failed");
        UploadI18N all = new UploadI18N();
        all.setError(
                new UploadI18N.Error()
                        .setTooManyFiles(Messages.say(locale, "upload.many"))
                        .setFileIsTooBig(failed)
                        .setIncorrectFileType(wrongType));
        all.setUploading(
                new UploadI18N.Uploading()
                        .setStatus(
                                new UploadI18N.Uploading.Status()
                                        .setConnecting(Messages.say(locale, "upload.sending"))
                                        .setStalled(Messages.say(locale, "upload.stalled"))
                                        .setProcessing(Messages.say(locale, "upload.processing"))
                                        .setHeld(Messages.say(locale, "upload.held")))
                        .setRemainingTime(
                                new UploadI18N.Uploading.RemainingTime()
                                        .setPrefix(Messages.say(locale, "upload.remaining"))
                                        .setUnknown(Messages.say(locale, "upload.unknown")))
                        .setError(
                                new UploadI18N.Uploading.Error()
                                        .setServerUnavailable(failed)
                                        .setUnexpectedServerError(failed)
                                        .setForbidden(failed)));
        all.setFile(
                new UploadI18N.File()
                        .setRetry(Messages.say(locale, "upload.retry"))
                        .setStart(Messages.say(locale, "upload.start"))
                        .setRemove(Messages.say(locale, "upload.remove")));
        all.setUnits(List.of("B", "kB", "MB", "GB"));
        return all;
    }
}
