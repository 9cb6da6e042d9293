package org.shiji.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the code says of its shapes and the library does not see: a part that is not nullable is
 * always there, and what is taken in has no other parts.
 */
@Component
class ApiShapes implements ModelConverter {
    private static final String OURS = "org.shiji.";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java == null ? null : java.getRawClass();
        if (raw != null && raw.isRecord() && raw.getName().startsWith(OURS)) {
            Schema<?> model = context.getDefinedModels().get(raw.getSimpleName());
            if (model != null) {
                complete(model, raw);
            }
        }
        return resolved;
    }

    private static void complete(Schema<?> model, Class<?> shape) {
        List<String> always =
                Arrays.stream(shape.getRecordComponents())
                        .filter(
                                part ->
                                        !part.getAnnotatedType()
                                                .isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList();
        model.setRequired(always.isEmpty() ? null : always);
        boolean takenIn = isTakenIn(shape);
        if (takenIn) {
            model.setAdditionalProperties(false);
        }
        Schema<?> fields =
                model.getProperties() == null ? null : model.getProperties().get("fields");
        if (fields != null && fields.getAdditionalProperties() != null) {
            fields.setAdditionalProperties(new Schema<>());
        }
    }

    private static boolean isTakenIn(Class<?> shape) {
        Class<?> outer = shape.getEnclosingClass();
        return shape.getSimpleName().endsWith("In")
                || (outer != null && outer.getSimpleName().endsWith("In"));
    }
}
