package org.broken.reporting.ui;

import org.broken.reporting.Machines;
import org.broken.reporting.Reports;

class Sly {
    Runnable byReference(Reports reports) {
        return reports::everything;
    }

    Runnable later(Reports reports) {
        return () -> reports.everything();
    }

    void wholeClass(Machines machines) {
        machines.run();
    }
}
