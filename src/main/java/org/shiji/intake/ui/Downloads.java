package org.shiji.intake.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.shiji.intake.Intake;
import org.shiji.intake.IntakeJob;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotAllowed;
import org.shiji.unions.NotVisible;

/** What can be fetched: made when somebody fetches it, for who they are then. */
final class Downloads {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=utf-8";

    private Downloads() {}

    static DownloadHandler template(CurrentViewer current, Intake intake, At at, Words words) {
        String name = words.say("template.file", at.kind().name().in(words.locale())) + ".xlsx";
        return DownloadHandler.fromInputStream(
                event -> {
                    try {
                        byte[] bytes =
                                intake.template(current.get(), at.union(), at.period(), at.type());
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes), name, XLSX, bytes.length);
                    } catch (NotVisible noLonger) {
                        return DownloadResponse.error(404);
                    }
                });
    }

    static DownloadHandler badRows(
            CurrentViewer current, Intake intake, At at, IntakeJob job, Words words) {
        return event -> {
            try {
                Optional<String> ending = intake.badRowsEnding(current.get(), at.union(), job.id());
                if (ending.isEmpty()) {
                    event.getResponse().setStatus(404);
                    return;
                }
                event.setFileName(
                        words.say("bad.file", at.kind().name().in(words.locale()), job.id())
                                + ending.get());
                event.setContentType(ending.get().equals(".csv") ? CSV : XLSX);
                intake.writeBadRows(
                        current.get(),
                        at.union(),
                        job.id(),
                        words.locale(),
                        event.getOutputStream());
            } catch (NotVisible | NotAllowed noLonger) {
                event.getResponse().setStatus(404);
            }
        };
    }
}
