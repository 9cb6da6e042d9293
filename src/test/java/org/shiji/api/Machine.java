package org.shiji.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine that speaks plain HTTP. */
final class Machine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String root;
    private final @Nullable String token;

    Machine(int port, @Nullable String token) {
        this.root = "http://localhost:" + port;
        this.token = token;
    }

    /** What came back. */
    record Answer(int status, String body, HttpResponse<byte[]> whole) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }

        /** The code of the problem, such as {@code not-found}. */
        String problem() {
            if (!header("content-type").equals("application/problem+json")) {
                throw new AssertionError("no problem: " + status + " " + body);
            }
            if (json().get("status").asInt() != status) {
                throw new AssertionError("another status: " + status + " " + body);
            }
            return json().get("type").asString().replace("urn:shiji:problem:", "");
        }

        JsonNode error(String pointer) {
            Optional<JsonNode> found =
                    json().get("errors")
                            .valueStream()
                            .filter(
                                    error ->
                                            pointer.equals(error.path("pointer").asString(""))
                                                    || pointer.equals(
                                                            error.path("parameter").asString("")))
                            .findFirst();
            return found.orElseThrow(() -> new AssertionError("no " + pointer + " in " + body));
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, with(headers, "Content-Type", "application/json"));
    }

    Answer post(String path, String key, String json, String... headers) {
        return send(
                "POST",
                path,
                json,
                with(with(headers, "Content-Type", "application/json"), "Idempotency-Key", key));
    }

    /** Uploads a file as evidence. */
    Answer attach(String path, String key, String name, byte[] file) {
        String boundary = "between-the-parts";
        byte[] head =
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(tail, 0, body, head.length + file.length, tail.length);
        return send(
                "POST",
                path,
                body,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary,
                "Idempotency-Key",
                key);
    }

    /**
     * @param body a text, bytes or nothing
     * @param headers name, value, name, value, …
     */
    Answer send(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path))
                        .method(
                                method,
                                switch (body) {
                                    case null -> BodyPublishers.noBody();
                                    case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                                    default -> BodyPublishers.ofString(body.toString());
                                });
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<byte[]> whole = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    whole.statusCode(), new String(whole.body(), StandardCharsets.UTF_8), whole);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] more = Arrays.copyOf(headers, headers.length + 2);
        more[headers.length] = name;
        more[headers.length + 1] = value;
        return more;
    }
}
