package org.shiji.shared.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A finding, the picture that shows it, and the figures behind the picture. */
public class ChartPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Chart chart;

    /**
     * @param finding what the picture shows, as a sentence
     * @param reading how to read the picture, one line
     */
    public ChartPanel(
            String finding,
            String reading,
            ObjectNode spec,
            TableOfFigures figures,
            Locale locale) {
        addClassNames("panel", "chart-panel");
        H2 title = new H2(finding);
        Paragraph how = new Paragraph(reading);
        how.addClassName("quiet");
        chart = new Chart(finding, spec, figures.table());
        add(title, how, chart, figures.details(locale));
    }

    /** The picture itself. */
    public Chart chart() {
        return chart;
    }
}
