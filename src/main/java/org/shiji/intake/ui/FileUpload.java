package org.shiji.intake.ui;

import java.util.List;
import org.shiji.intake.Intake.Receipt;
import org.shiji.shared.ui.FileDrop;

/** Takes one table at a time. */
class FileUpload extends FileDrop {

    private static final long serialVersionUID = 1L;

    FileUpload(Words words, Taking<Receipt> taking, Taken<Receipt> taken) {
        super(
                words.locale(),
                words.say("upload.drop"),
                words.say("upload.type"),
                List.of(".xlsx", ".csv", ".tsv", ".txt", "text/csv"),
                taking,
                taken);
        setMaxFiles(1);
    }
}
