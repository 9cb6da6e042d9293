package org.shiji.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests by chance to every operation of the description: as it says, spoilt, and with tokens of
 * every kind. Looks at each answer for itself; what may be in it, the caller says.
 */
final class ApiFuzz {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> UNIONS =
            List.of("chengxi", "binjiang", "nowhere", "HEDI", "hedi ", "", "%", "..", "赤");
    private static final List<String> PERIODS =
            List.of("2024", "2023", "2031", "2025-H1", "x", "99999999999", "２０２５");
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND");

    private final Random chance;
    private final String root;
    private final Tokens tokens;
    private final ApiFuzzBodies bodies;
    private final JsonNode document;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Operation> operations = new ArrayList<>();

    /** Status → how often, of each operation. */
    final Map<String, Map<Integer, Integer>> seen = new TreeMap<>();

    /**
     * Tokens to be used.
     *
     * @param own may do everything for the union
     * @param reading may only read
     * @param foreign of another union
     * @param dead expired, revoked, and never made
     */
    record Tokens(String own, String reading, String foreign, List<String> dead) {}

    /**
     * What came back.
     *
     * @param foreign whether it was asked with the token of another union
     */
    record Answer(String operation, boolean foreign, int status, String body, String said) {}

    private record Operation(String path, String method, JsonNode description) {
        String name() {
            return description.get("operationId").asString();
        }
    }

    ApiFuzz(long seed, int port, JsonNode document, Tokens tokens) {
        this.chance = new Random(seed);
        this.root = "http://localhost:" + port;
        this.tokens = tokens;
        this.document = document;
        this.bodies = new ApiFuzzBodies(chance, document);
        document.get("paths")
                .propertyStream()
                .forEach(
                        path ->
                                path.getValue()
                                        .propertyStream()
                                        .forEach(
                                                one ->
                                                        operations.add(
                                                                new Operation(
                                                                        path.getKey(),
                                                                        one.getKey()
                                                                                .toUpperCase(
                                                                                        Locale
                                                                                                .ROOT),
                                                                        one.getValue()))));
    }

    /** Asks that often, each operation in turn, and hands each answer on once it is looked at. */
    void run(int requests, Consumer<Answer> look) throws IOException, InterruptedException {
        for (int i = 0; i < requests; i++) {
            step(i, look);
        }
    }

    /** Asks the operation whose turn it is. */
    void step(int i, Consumer<Answer> look) throws IOException, InterruptedException {
        look.accept(ask(operations.get(i % operations.size())));
    }

    private Answer ask(Operation operation) throws IOException, InterruptedException {
        boolean spoilt = chance.nextInt(10) < 6;
        String method = spoilt && chance.nextInt(12) == 0 ? any(METHODS) : operation.method();
        String address = address(operation, spoilt);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address));
        boolean foreign = authorize(request, spoilt);
        headers(operation, request, spoilt);
        byte[] body = body(operation, request, spoilt);
        request.method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        HttpResponse<byte[]> response;
        try {
            response = client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new IOException(method + " " + address, broken);
        }
        String text = new String(response.body(), StandardCharsets.UTF_8);
        String said = method + " " + address + " → " + response.statusCode() + " " + text;
        Answer answer = new Answer(operation.name(), foreign, response.statusCode(), text, said);
        if (!method.equals("HEAD")) {
            check(response, answer);
        } else if (response.statusCode() >= 500) {
            throw new AssertionError(said);
        }
        seen.computeIfAbsent(operation.name(), none -> new TreeMap<>())
                .merge(response.statusCode(), 1, Integer::sum);
        return answer;
    }

    /** No failure, no page, no trace: an answer as described or a problem. */
    private static void check(HttpResponse<byte[]> response, Answer answer) {
        String type = response.headers().firstValue("content-type").orElse("");
        if (answer.status() >= 500) {
            throw new AssertionError(answer.said());
        }
        if (answer.status() >= 400) {
            JsonNode problem =
                    type.startsWith("application/problem+json")
                            ? JSON.readTree(answer.body())
                            : null;
            if (problem == null
                    || problem.get("status").asInt() != answer.status()
                    || problem.get("title").asString().isBlank()
                    || !problem.get("type").asString().startsWith("urn:shiji:problem:")) {
                throw new AssertionError(type + " " + answer.said());
            }
            if (answer.body().contains("Exception") || answer.body().contains("org.s")) {
                throw new AssertionError(answer.said());
            }
        } else if (type.startsWith("application/json")) {
            JSON.readTree(answer.body());
        }
    }

    private String address(Operation operation, boolean spoilt) {
        String address = operation.path();
        StringBuilder query = new StringBuilder();
        boolean behindFigure = chance.nextBoolean();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.get("name").asString();
            String value = value(name, parameter, spoilt && chance.nextInt(4) == 0);
            switch (parameter.get("in").asString()) {
                case "path" -> address = address.replace("{" + name + "}", encoded(value));
                case "query" -> {
                    boolean fits =
                            switch (name) {
                                case "element" -> behindFigure;
                                case "recordType", "recordNumber" -> !behindFigure;
                                default -> chance.nextBoolean();
                            };
                    if (parameter.path("required").asBoolean(false)
                            || fits
                            || (spoilt && chance.nextInt(8) == 0)) {
                        query.append(query.isEmpty() ? "?" : "&")
                                .append(name)
                                .append("=")
                                .append(encoded(value));
                    }
                }
                default -> {}
            }
        }
        return address + query;
    }

    private String value(String name, JsonNode parameter, boolean odd) {
        if (odd && chance.nextBoolean()) {
            return bodies.oddText();
        }
        return switch (name) {
            case "union" -> odd ? any(UNIONS) : "hedi";
            case "period" -> odd ? any(PERIODS) : "2025";
            case "type", "recordType" -> odd ? "nothing" : any(ApiFuzzBodies.TYPES);
            case "element" -> odd ? "nothing" : any(ApiFuzzBodies.ELEMENTS);
            case "check" -> odd ? "NOTHING" : any(ApiFuzzBodies.CHECKS);
            case "kind" -> odd ? "rumour" : any(ApiFuzzBodies.KINDS);
            default -> bodies.of(parameter.get("schema"), name).toString().replace("\"", "");
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether the token is of another union. */
    private boolean authorize(HttpRequest.Builder request, boolean spoilt) {
        String token = tokens.own();
        if (spoilt) {
            switch (chance.nextInt(12)) {
                case 0 -> token = tokens.reading();
                case 1 -> token = tokens.foreign();
                case 2 -> token = any(tokens.dead());
                case 3 -> token = "";
                case 4 -> request.header("Authorization", "Bearer " + tokens.foreign());
                default -> {}
            }
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return token.equals(tokens.foreign());
    }

    private void headers(Operation operation, HttpRequest.Builder request, boolean spoilt) {
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (!parameter.get("in").asString().equals("header")) {
                continue;
            }
            String name = parameter.get("name").asString();
            int kind = spoilt ? chance.nextInt(8) : 7;
            if (kind > 0) {
                request.header(name, header(name, kind));
            }
            if (kind == 1) {
                request.header(name, header(name, 7));
            }
        }
        if (spoilt && chance.nextInt(6) == 0) {
            request.header("Accept", any(List.of("text/html", "*/*", "application/xml", "x")));
        }
        if (chance.nextInt(3) == 0) {
            request.header("Accept-Language", any(List.of("en", "zh", "fr;q=0.1", "*", ";;q=")));
        }
    }

    private String header(String name, int kind) {
        if (kind == 2) {
            return any(List.of("x".repeat(300), "a b", "W/\"1\"", "-1", "99999999999", "*", "'--"));
        }
        return name.equals("If-Match")
                ? "\"" + chance.nextInt(4) + "\""
                : "key-" + (kind == 3 ? 1 : chance.nextLong());
    }

    private byte @Nullable [] body(
            Operation operation, HttpRequest.Builder request, boolean spoilt) {
        JsonNode content = operation.description().path("requestBody").path("content");
        if (content.has("multipart/form-data")) {
            request.header(
                    "Content-Type", "multipart/form-data; boundary=" + ApiFuzzBodies.BETWEEN);
            return bodies.file(spoilt);
        }
        if (!content.has("application/json")) {
            return spoilt && chance.nextInt(10) == 0 ? bodies.noise() : null;
        }
        boolean otherType = spoilt && chance.nextInt(10) == 0;
        request.header(
                "Content-Type",
                otherType
                        ? any(
                                List.of(
                                        "text/plain",
                                        "application/xml",
                                        "x/y",
                                        "multipart/form-data"))
                        : "application/json");
        JsonNode schema = content.get("application/json").get("schema");
        return bodies.json(schema, spoilt);
    }

    private <T> T any(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }

    /** How many operations there are to be asked. */
    int operations() {
        return (int) document.get("paths").valueStream().mapToLong(path -> path.size()).sum();
    }
}
