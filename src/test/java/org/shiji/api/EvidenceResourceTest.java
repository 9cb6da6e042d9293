package org.shiji.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.shiji.evidence.Evidence.Receipt;

class EvidenceResourceTest {
    /** The machine is not to blame, and may send the same again later. */
    @Test
    void aStoreThatIsAwayIsNoFaultOfTheRequest() {
        assertThatThrownBy(() -> EvidenceResource.wasThere(new Receipt.Away()))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(
                        refusal -> {
                            assertThat(refusal.kind().status()).isEqualTo(503);
                            assertThat(refusal.detail().text().in(Locale.ENGLISH))
                                    .contains("cannot be reached", "not lost");
                        });
    }
}
