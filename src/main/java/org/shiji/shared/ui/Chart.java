package org.shiji.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.shared.SlotUtils;
import com.vaadin.flow.shared.Registration;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart drawn from data. The spec holds ApexCharts options as plain JSON; beyond those, a colour
 * may be written {@code var(--name)}, and {@code "number": {"digits": 1, "suffix": "%"}} says how
 * values are written on the value axis and in tooltips. Every chart needs a label and, for those
 * who cannot see it, a table of the same figures.
 */
@Tag("shiji-chart")
@NpmPackage(value = "apexcharts", version = "4.7.0")
@JsModule("./shiji-chart.ts")
public class Chart extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;

    public Chart(String label, ObjectNode spec, Component table) {
        setLabel(label);
        setSpec(spec);
        setTable(table);
    }

    /** What the chart shows, in one phrase; also names the saved picture. */
    public final void setLabel(String label) {
        getElement().setProperty("label", label);
    }

    /** Draws anew. */
    public final void setSpec(ObjectNode spec) {
        getElement().setProperty("spec", spec.toString());
    }

    /** The same figures as a table, read by screen readers and not seen. */
    public final void setTable(Component table) {
        SlotUtils.clearSlot(this, "table");
        SlotUtils.addToSlot(this, "table", table);
    }

    public Registration addPointSelectedListener(ComponentEventListener<PointSelected> listener) {
        return addListener(PointSelected.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().setProperty("saveLabel", getTranslation("chart.save"));
    }

    /** A point of the chart was clicked. */
    @DomEvent("point-selected")
    public static final class PointSelected extends ComponentEvent<Chart> {

        private static final long serialVersionUID = 1L;

        private final int series;
        private final int index;

        public PointSelected(
                Chart source,
                boolean fromClient,
                @EventData("event.detail.series") int series,
                @EventData("event.detail.index") int index) {
            super(source, fromClient);
            this.series = series;
            this.index = index;
        }

        /** Position of the series in the spec, from 0. */
        public int series() {
            return series;
        }

        /** Position of the point in its series, from 0. */
        public int index() {
            return index;
        }
    }
}
