package org.broken.scoring;

import org.broken.reporting.Reports;

class UsesReporting {
    Object uses() {
        return new Reports();
    }
}
