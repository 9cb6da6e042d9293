package org.shiji.dashboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.shiji.assessment.Scorecard;
import org.shiji.export.Document;
import org.shiji.export.Exports;
import org.shiji.shared.Messages;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import org.shiji.unions.CurrentViewer;
import org.shiji.unions.NotVisible;
import org.shiji.unions.Viewer;

/** The scorecard as PDF or spreadsheet, and the page on paper. */
class ExportMenu extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes the document; asked when somebody downloads, with who they are then. */
    private interface Making {
        Document make(Viewer viewer, UnionId union, Period period, Locale locale);
    }

    ExportMenu(CurrentViewer current, Exports exports, Scorecard card, Locale locale) {
        addClassNames("export-menu", "no-print");
        Button export =
                new Button(
                        Messages.say(locale, "dashboard.export"), VaadinIcon.DOWNLOAD_ALT.create());
        Popover choices =
                new Popover(
                        new UnorderedList(
                                new ListItem(
                                        link(
                                                "dashboard.export.pdf",
                                                download(current, card, locale, exports::pdf),
                                                locale)),
                                new ListItem(
                                        link(
                                                "dashboard.export.xlsx",
                                                download(current, card, locale, exports::xlsx),
                                                locale))));
        choices.addClassName("export-choices");
        choices.setTarget(export);
        choices.setPosition(PopoverPosition.BOTTOM_END);
        choices.setAutofocus(true);
        choices.setAriaLabel(Messages.say(locale, "dashboard.export"));
        Button print =
                new Button(
                        Messages.say(locale, "dashboard.print"),
                        VaadinIcon.PRINT.create(),
                        click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(export, choices, print);
    }

    private static Anchor link(String key, DownloadHandler download, Locale locale) {
        return new Anchor(download, Messages.say(locale, key));
    }

    private static DownloadHandler download(
            CurrentViewer current, Scorecard card, Locale locale, Making making) {
        UnionId union = card.union().id();
        Period period = card.period();
        return DownloadHandler.fromInputStream(
                event -> {
                    try {
                        Document document = making.make(current.get(), union, period, locale);
                        byte[] bytes = document.bytes();
                        return new DownloadResponse(
                                new ByteArrayInputStream(bytes),
                                document.fileName(),
                                document.contentType(),
                                bytes.length);
                    } catch (NotVisible noLonger) {
                        return DownloadResponse.error(404);
                    }
                });
    }
}
