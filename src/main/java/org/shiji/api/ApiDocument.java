package org.shiji.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The description of the interface. Its shapes come from the code, its words from the messages, in
 * both languages at once: one document for everybody.
 */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final String TOKEN = "token";

    @Bean
    OpenAPI interfaceForMachines() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title(ApiWords.line("title"))
                                .description(ApiWords.paragraphs("about"))
                                .version("1"))
                .servers(List.of(new Server().url("/")))
                .tags(
                        Stream.of("reports", "figures", "records", "evidence")
                                .map(
                                        tag ->
                                                new Tag()
                                                        .name(tag)
                                                        .description(ApiWords.line("tag." + tag)))
                                .toList())
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(ApiWords.line("token"))))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OpenApiCustomizer wordsForMachines() {
        return document -> {
            Components components = document.getComponents();
            ModelConverters.getInstance().readAll(Problem.class).forEach(components::addSchemas);
            document.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(ApiDocument::describe));
            components.getSchemas().forEach(ApiDocument::describe);
        };
    }

    private static void describe(Operation operation) {
        String key = "op." + operation.getOperationId();
        operation.setSummary(ApiWords.line(key));
        operation.setDescription(ApiWords.paragraphs(key + ".more"));
        if (operation.getParameters() != null) {
            operation
                    .getParameters()
                    .forEach(
                            parameter ->
                                    parameter.setDescription(
                                            ApiWords.line("param." + parameter.getName())));
        }
        operation
                .getResponses()
                .forEach((status, response) -> response.setDescription(ApiWords.line("done")));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(ApiWords.line("refused"))
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(
                                                                                        "#/components/schemas/Problem")))));
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static void describe(String name, Schema schema) {
        schema.setDescription(ApiWords.line("schema." + name));
        if (schema.getProperties() != null) {
            for (Object entry : schema.getProperties().entrySet()) {
                if (entry instanceof Map.Entry<?, ?> part
                        && part.getValue() instanceof Schema<?> property
                        && property.get$ref() == null) {
                    property.setDescription(ApiWords.part(name, String.valueOf(part.getKey())));
                }
            }
        }
    }
}
