package org.shiji.definitions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.Serializable;
import java.util.Locale;
import org.shiji.definitions.Proposal;
import org.shiji.definitions.Publishing;
import org.shiji.shared.Messages;
import org.shiji.unions.Viewer;

/** What the viewer may do about an open proposal, and in words what they may not and why. */
class ProposalActions extends Div {

    private static final long serialVersionUID = 1L;

    /** What is done once it was confirmed. */
    interface Deeds extends Serializable {
        void publish();

        void decline(String reason);

        void withdraw();
    }

    private final Proposal proposal;
    private final Locale locale;

    /**
     * @param blocked whether something stands against it, whoever asks; the page says what
     */
    ProposalActions(
            Proposal proposal,
            boolean blocked,
            Viewer viewer,
            DownloadHandler files,
            Locale locale,
            Deeds deeds) {
        this.proposal = proposal;
        this.locale = locale;
        addClassName("proposal-actions");
        Anchor tryOut = new Anchor("what-if?proposal=" + proposal.id(), say("try"));
        name(tryOut, "try");
        Anchor download = new Anchor(files, say("download"));
        name(download, "download");
        Div ways = new Div(tryOut, download);
        ways.addClassName("version-links");
        Paragraph who = new Paragraph(who(viewer, blocked));
        who.addClassName("quiet");
        add(ways, who);
        Div buttons = new Div();
        buttons.addClassName("proposal-buttons");
        if (proposal.mayBeDecidedBy(viewer)) {
            if (!blocked) {
                Button publish = button("publish", () -> confirmPublishing(deeds));
                publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                buttons.add(publish);
            }
            buttons.add(button("decline", () -> askWhy(deeds)));
        }
        if (proposal.isOf(viewer)) {
            buttons.add(button("withdraw", () -> confirmWithdrawing(deeds)));
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    private String who(Viewer viewer, boolean blocked) {
        if (proposal.isOf(viewer)) {
            return say(Proposal.decides(viewer) ? "own.another" : "own");
        }
        if (!proposal.mayBeDecidedBy(viewer)) {
            return say("others");
        }
        return say(blocked ? "yours.blocked" : "yours");
    }

    private Button button(String key, Command deed) {
        Button button = new Button(say(key), click -> deed.execute());
        button.setAriaLabel(say("of", say(key), proposal.ref().version()));
        return button;
    }

    /** Several proposals may stand on the page: each link says whose it is. */
    private void name(Anchor link, String key) {
        link.setAriaLabel(say("of", say(key), proposal.ref().version()));
    }

    private void confirmPublishing(Deeds deeds) {
        Dialog dialog = dialog("publish.title");
        dialog.add(new Paragraph(say("publish.meaning", proposal.validFrom())));
        confirm(dialog, "publish", deeds::publish);
    }

    private void confirmWithdrawing(Deeds deeds) {
        Dialog dialog = dialog("withdraw.title");
        dialog.add(new Paragraph(say("withdraw.meaning")));
        confirm(dialog, "withdraw", deeds::withdraw);
    }

    private void askWhy(Deeds deeds) {
        Dialog dialog = dialog("decline.title");
        dialog.setCloseOnOutsideClick(false);
        TextArea reason = new TextArea(say("decline.reason"));
        reason.setHelperText(say("decline.hint"));
        reason.setMaxLength(Publishing.LONGEST);
        reason.setRequired(true);
        reason.setMinRows(3);
        reason.setWidthFull();
        dialog.add(reason);
        Button go =
                new Button(
                        say("decline"),
                        click -> {
                            reason.setInvalid(reason.getValue().isBlank());
                            reason.setErrorMessage(say("decline.needed"));
                            if (reason.isInvalid()) {
                                reason.focus();
                            } else {
                                dialog.close();
                                deeds.decline(reason.getValue());
                            }
                        });
        finish(dialog, go);
    }

    private Dialog dialog(String title) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(say(title, proposal.ref().version()));
        dialog.addClassName("proposal-dialog");
        dialog.setMaxWidth("min(36rem, 100%)");
        return dialog;
    }

    private void confirm(Dialog dialog, String key, Command deed) {
        finish(
                dialog,
                new Button(
                        say(key),
                        click -> {
                            dialog.close();
                            deed.execute();
                        }));
    }

    private void finish(Dialog dialog, Button go) {
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(say("cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private String say(String key, Object... arguments) {
        return Messages.say(locale, "definitions.ui.proposals." + key, arguments);
    }
}
