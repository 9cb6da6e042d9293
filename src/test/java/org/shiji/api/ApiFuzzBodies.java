package org.shiji.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.shiji.evidence.Papers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies by chance: as a schema has them, and spoilt in many ways. */
final class ApiFuzzBodies {
    static final String BETWEEN = "between";
    static final List<String> TYPES = List.of("certificate", "contract", "visit", "placement");
    static final List<String> ELEMENTS =
            List.of("staff", "graduates", "news", "park_output", "legal_entity", "certificates");
    static final List<String> CHECKS = List.of("NO_STAFF", "PLACEMENTS_SHORT", "UNPAID_CONTRACTS");
    static final List<String> KINDS = List.of("photo", "bank-slip", "news");

    private static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "' or 1=1 --",
                    "<script>alert(1)</script>",
                    "\u202Eevil",
                    "a\u0000b",
                    "😀👩‍👩‍👧",
                    "\uD800",
                    "ﷺ".repeat(50),
                    "../../etc/passwd",
                    "${jndi:ldap://x}",
                    "{0} '{1}'",
                    "x".repeat(5000),
                    "NaN",
                    "1e400",
                    "\u200B",
                    "Ⅷ",
                    "2025-02-30");
    private static final List<String> NUMBERS =
            List.of(
                    "1e400",
                    "-0",
                    "1e-400",
                    "99999999999999999999999999999999",
                    "1e999999999",
                    "-1",
                    "0.0000001",
                    "2147483648",
                    "1".repeat(900),
                    "1".repeat(1500));
    private static final int LONGEST = 1_000;
    private static final byte[] PAPER = Papers.pdf("fuzz", 1);

    private final Random chance;
    private final JsonNode document;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    ApiFuzzBodies(Random chance, JsonNode document) {
        this.chance = chance;
        this.document = document;
    }

    /** For addresses: not so long that the server refuses them before it knows whose they are. */
    String oddText() {
        String text = any(ODD).replace("\uD800", "?");
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    byte[] noise() {
        byte[] bytes = new byte[chance.nextInt(400)];
        chance.nextBytes(bytes);
        return bytes;
    }

    /** A value as the schema has it, with codes that exist where the name tells which. */
    JsonNode of(JsonNode schema, String name) {
        if (schema.has("$ref")) {
            String shape = schema.get("$ref").asString().replaceFirst(".*/", "");
            return of(document.get("components").get("schemas").get(shape), shape);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(chance.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asString("any")) {
            case "object" -> object(schema, name);
            case "array" -> array(schema, name);
            case "integer" -> nodes.numberNode(1 + chance.nextInt(5));
            case "number" -> nodes.numberNode(chance.nextInt(2000));
            case "boolean" -> nodes.booleanNode(chance.nextBoolean());
            default -> nodes.stringNode(text(name));
        };
    }

    private String text(String name) {
        return switch (name) {
            case "element" -> any(ELEMENTS);
            case "declaredBy" -> "李娜";
            default -> "words " + chance.nextInt(1000);
        };
    }

    private JsonNode object(JsonNode schema, String name) {
        if (name.equals("fields")) {
            return fields();
        }
        ObjectNode object = nodes.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(one -> required.add(one.asString()));
        boolean either = schema.path("properties").has("missing");
        boolean value = chance.nextInt(3) > 0;
        schema.path("properties")
                .propertyStream()
                .forEach(
                        part -> {
                            String key = part.getKey();
                            boolean there =
                                    either && key.equals("value")
                                            ? value
                                            : either && key.equals("missing")
                                                    ? !value
                                                    : required.contains(key)
                                                            || chance.nextBoolean();
                            if (there && !key.equals("mode")) {
                                object.set(key, of(part.getValue(), key));
                            }
                        });
        return object;
    }

    private JsonNode fields() {
        ObjectNode fields = nodes.objectNode();
        int number = chance.nextInt(10_000);
        fields.put("person", "fuzz " + number);
        fields.put("school", "School");
        fields.put("certificate", "F-" + number);
        fields.put("issuer", "Issuer");
        fields.put("issued", "2025-0" + (1 + chance.nextInt(9)) + "-11");
        return fields;
    }

    private JsonNode array(JsonNode schema, String name) {
        ArrayNode array = nodes.arrayNode();
        int length = 1 + chance.nextInt(3);
        for (int i = 0; i < length; i++) {
            array.add(of(schema.get("items"), name));
        }
        return array;
    }

    byte[] json(JsonNode schema, boolean spoilt) {
        JsonNode whole = of(schema, "");
        if (!spoilt || chance.nextInt(4) == 0) {
            return bytes(mapper.writeValueAsString(whole));
        }
        return switch (chance.nextInt(10)) {
            case 0 -> noise();
            case 1 -> cut(mapper.writeValueAsString(whole));
            case 2 -> bytes("[".repeat(1 + chance.nextInt(3000)));
            case 3 -> bytes(any(NUMBERS));
            case 4 -> bytes(twice(mapper.writeValueAsString(whole)));
            case 5 -> bytes(withNumber(mapper.writeValueAsString(whole)));
            default -> bytes(mapper.writeValueAsString(spoil(whole)));
        };
    }

    private byte[] cut(String json) {
        return bytes(json.substring(0, chance.nextInt(json.length())));
    }

    /** The first property comes twice. */
    private static String twice(String json) {
        return json.length() > 2
                ? "{" + json.substring(1, json.length() - 1) + "," + json.substring(1)
                : json;
    }

    private String withNumber(String json) {
        return json.replaceFirst(":\\s*(-?\\d+|\"[^\"]*\")", ":" + any(NUMBERS));
    }

    /** Another value at one place, a part gone, or one more. */
    private JsonNode spoil(JsonNode whole) {
        if (whole.isObject() && !whole.isEmpty() && chance.nextInt(5) > 0) {
            ObjectNode object = (ObjectNode) whole;
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = any(names);
            switch (chance.nextInt(5)) {
                case 0 -> object.remove(name);
                case 1 -> object.put(any(ODD) + "~/", 1);
                default -> object.set(name, spoil(object.get(name)));
            }
            return object;
        }
        if (whole.isArray() && !whole.isEmpty() && chance.nextInt(5) > 0) {
            ArrayNode array = (ArrayNode) whole;
            int place = chance.nextInt(array.size());
            array.set(place, spoil(array.get(place)));
            return array;
        }
        return switch (chance.nextInt(7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.arrayNode().add(nodes.objectNode());
            case 2 -> nodes.objectNode().put("x", 1);
            case 3 -> nodes.booleanNode(true);
            case 4 -> nodes.numberNode(chance.nextLong());
            default -> nodes.stringNode(any(ODD));
        };
    }

    /** A file between its parts: a paper, noise, or parts that do not end. */
    byte[] file(boolean spoilt) {
        int kind = spoilt ? chance.nextInt(6) : 5;
        byte[] content = kind < 2 ? noise() : PAPER;
        String name = kind == 2 ? any(ODD).replaceAll("[\r\n\"]", "") : "paper.pdf";
        String part = kind == 3 ? "other" : "file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                bytes(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                                .formatted(BETWEEN, part, name)));
        body.writeBytes(content);
        body.writeBytes(bytes(kind == 4 ? "" : "\r\n--" + BETWEEN + "--\r\n"));
        return body.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
