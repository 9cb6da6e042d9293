package org.shiji.assessment;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.function.Function;
import org.shiji.shared.ElementCode;
import org.shiji.shared.KpiCode;
import org.shiji.shared.Period;
import org.shiji.shared.UnionId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Scorecards as bytes and back: UTF-8 JSON, keys in the order of the records, numbers in their
 * shortest form. The same scorecard always gives the same bytes.
 */
final class CardJson {

    /**
     * Goes up whenever a card written before can no longer be read, or says what it should no
     * longer say: every card of another format is made again.
     */
    static final int FORMAT = 2;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(codes())
                    .changeDefaultVisibility(
                            detect -> detect.withIsGetterVisibility(Visibility.NONE))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private CardJson() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static <T> T read(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }

    private static SimpleModule codes() {
        SimpleModule module = new SimpleModule("codes");
        code(module, UnionId.class, UnionId::new);
        code(module, KpiCode.class, KpiCode::new);
        code(module, ElementCode.class, ElementCode::new);
        code(module, Period.class, Period::parse);
        return module;
    }

    private static <T> void code(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator generator, SerializationContext context) {
                        generator.writeString(value.toString());
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser parser, DeserializationContext context) {
                        return read.apply(parser.getString());
                    }
                });
    }
}
