package org.shiji.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shiji.WithDemonstration;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interface, open to everybody. */
@WithDemonstration
class ApiDocumentTest {
    private static final Path COMMITTED = Path.of("docs", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @LocalServerPort private int port;

    /** Where it differs, the one that is served stands in {@code target/openapi.json}. */
    @Test
    void theCommittedDescriptionIsTheOneThatIsServed() throws IOException {
        JsonNode served = JSON.readTree(new Machine(port, null).get("/api/openapi.json").body());
        Files.writeString(
                Path.of("target", "openapi.json"), JSON.writeValueAsString(served) + "\n");
        assertThat(served).isEqualTo(JSON.readTree(Files.readString(COMMITTED)));
    }

    @Test
    void thePageNeedsNothingThatItsPolicyForbids() {
        Machine.Answer page = new Machine(port, null).get("/api/swagger-ui/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "script-src 'self';")
                .doesNotContain("unsafe-eval");
        assertThat(page.body()).doesNotContainPattern("<script[^>]*>\\s*[^<\\s]");
        assertThat(new Machine(port, null).get("/api").header("location"))
                .endsWith("/api/swagger-ui/index.html");
    }
}
