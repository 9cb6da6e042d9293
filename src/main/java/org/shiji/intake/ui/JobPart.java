package org.shiji.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.shiji.intake.IntakeJob;
import org.shiji.intake.IntakeState;

/** One import: where it stands, said aloud as it changes, and what can be done with it. */
class JobPart extends Section {

    private static final long serialVersionUID = 1L;

    private final Words words;
    private final H2 name = new H2();
    private final Paragraph sentence = new Paragraph();
    private final ProgressBar progress = new ProgressBar(0, 1000);
    private final Div buttons = new Div();
    private final Button apply;
    private final Button cancel;

    JobPart(Words words, Command applying, Command cancelling) {
        this.words = words;
        addClassNames("panel", "import-job");
        sentence.addClassName("sentence");
        sentence.getElement().setAttribute("role", "status");
        sentence.getElement().setAttribute("aria-live", "polite");
        apply = new Button("", click -> applying.execute());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        cancel = new Button(words.say("cancel"), click -> cancelling.execute());
        progress.getElement().setAttribute("aria-label", words.say("progress"));
        buttons.addClassName("tools");
        add(name, sentence, progress, buttons);
    }

    void show(IntakeJob job) {
        name.setText(job.fileName());
        String said = words.sentence(job);
        if (!said.equals(sentence.getText())) {
            sentence.setText(said);
        }
        boolean busy = job.state().isBusy();
        progress.setVisible(busy);
        progress.setIndeterminate(job.state() == IntakeState.RECEIVED);
        progress.setValue(job.progress());
        apply.setVisible(job.canBeApplied());
        apply.setEnabled(true);
        apply.setText(words.say("apply", Words.count(job.counts().good())));
        cancel.setVisible(busy || job.state() == IntakeState.CHECKED);
        cancel.setText(words.say(busy ? "cancel" : "discard"));
        buttons.removeAll();
        buttons.add(apply, cancel);
    }

    /** The bad rows, to be fetched. */
    void offer(DownloadHandler badRows, IntakeJob job) {
        Anchor link = new Anchor(badRows, words.say("bad", Words.count(job.counts().bad())));
        link.addClassName("import-bad");
        buttons.add(link);
    }
}
