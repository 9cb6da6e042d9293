package org.shiji.headless;

import java.util.List;
import java.util.stream.Stream;
import org.shiji.scoring.Element;
import org.shiji.scoring.ElementType;
import org.shiji.scoring.Framework;
import org.shiji.shared.ElementCode;
import org.shiji.shared.Message;
import org.shiji.shared.Period;

/** Whether a file of values fits a framework: its columns, periods and answers. */
final class ValuesCheck {

    private final Framework framework;
    private final ValuesHeader header;
    private final Values values;
    private final Faults faults;

    private ValuesCheck(Framework framework, ValuesHeader header, Values values, Faults faults) {
        this.framework = framework;
        this.header = header;
        this.values = values;
        this.faults = faults;
    }

    static void check(Framework framework, ValuesHeader header, Values values, Faults faults) {
        ValuesCheck check = new ValuesCheck(framework, header, values, faults);
        check.columns();
        check.periods();
    }

    private void columns() {
        List<String> codes =
                framework.elements().keySet().stream().map(ElementCode::value).toList();
        List<String> allowed =
                Stream.concat(Stream.of(ValuesHeader.UNIT, ValuesHeader.PERIOD), codes.stream())
                        .toList();
        for (int place = 0; place < values.elements.size(); place++) {
            String name = values.elements.get(place);
            int column = header.column(place);
            if (!codes.contains(name)) {
                faults.forget(column);
                faults.add(
                        header.line,
                        column,
                        "unknown-column",
                        Hints.shortened(name),
                        Hints.nearest(name, allowed));
            } else if (isYesOrNo(name)) {
                answers(place, column);
            }
        }
    }

    private boolean isYesOrNo(String name) {
        Element element = framework.elements().get(new ElementCode(name));
        return element != null && element.type() == ElementType.YESNO;
    }

    private void answers(int place, int column) {
        for (Values.Table table : values.periods.values()) {
            for (int row = 0; row < table.units.size(); row++) {
                double value = table.column(place).or(row, Double.NaN);
                if (!Double.isNaN(value) && value != 0 && value != 1) {
                    faults.add(
                            table.line(row),
                            column,
                            "not-yes-or-no",
                            values.elements.get(place),
                            ScoresTable.number(value));
                }
            }
        }
    }

    private void periods() {
        values.periods.forEach(
                (period, table) -> {
                    if (period.kind() != framework.period()) {
                        for (int row = 0; row < table.units.size(); row++) {
                            faults.add(
                                    table.line(row),
                                    header.period,
                                    "period-of-other-kind",
                                    period.code(),
                                    kind(),
                                    new Period(framework.period(), 2025, 1).code());
                        }
                    }
                });
    }

    private Message kind() {
        return Message.of(
                switch (framework.period()) {
                    case YEAR -> "headless.period.year";
                    case HALF -> "headless.period.half";
                    case QUARTER -> "headless.period.quarter";
                    case MONTH -> "headless.period.month";
                });
    }
}
