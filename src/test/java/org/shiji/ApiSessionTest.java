package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who is signed in on the pages is nobody to the interface for machines. */
@WithDemonstration
class ApiSessionTest {
    @LocalServerPort private int port;

    @Test
    void aSessionOpensNothingForMachines() {
        Visit visit = Visit.as("hedi", port);
        assertThat(visit.get("report/hedi/2025").statusCode()).isEqualTo(200);
        assertThat(visit.get("api/v1/token").statusCode()).isEqualTo(401);
        assertThat(visit.get("api/v1/unions/hedi/reports/2025").statusCode()).isEqualTo(401);
    }
}
