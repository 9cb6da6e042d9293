package org.shiji.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import java.util.Locale;
import org.shiji.shared.Issue;

/** A problem of a file: place and message, then the line with the caret. */
public class IssueItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /**
     * @param line what the shown line is called, for screen readers
     */
    public IssueItem(Issue issue, Locale locale, String line) {
        String said = issue.in(locale);
        int end = said.indexOf('\n');
        add(new Div(end < 0 ? said : said.substring(0, end)));
        if (end >= 0) {
            Pre place = new Pre(said.substring(end + 1).stripIndent());
            place.getElement().setAttribute("tabindex", "0");
            place.getElement().setAttribute("aria-label", line);
            place.getElement().setAttribute("role", "region");
            add(place);
        }
    }
}
