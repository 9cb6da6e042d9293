package org.shiji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the product over plain HTTP, with a session of their own: fetches addresses as they
 * are, and walks through pages by the messages a browser sends.
 */
final class Visit {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\">");
    static final String PASSWORD = "shiji-demo";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private String key = "";
    private int ui = -1;
    private int sync;
    private int sent;

    Visit(int port) {
        this.root = "http://localhost:" + port + "/";
    }

    static Visit anonymous(int port) {
        return new Visit(port);
    }

    static Visit as(String account, int port) {
        Visit visit = new Visit(port);
        visit.login(account, PASSWORD, visit.token());
        return visit;
    }

    /** The token the sign-in page carries against forged requests. */
    String token() {
        return pageToken("login");
    }

    /** The token a page carries. */
    String pageToken(String address) {
        Matcher found = TOKEN.matcher(get(address).body());
        if (!found.find()) {
            throw new AssertionError("the page has no token");
        }
        return found.group(1);
    }

    HttpResponse<String> login(String account, String password, String token) {
        return post(
                "login",
                "username="
                        + encode(account)
                        + "&password="
                        + encode(password)
                        + (token.isEmpty() ? "" : "&_csrf=" + encode(token)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) {
        return send(request(path).GET().build(), BodyHandlers.ofByteArray());
    }

    /**
     * @param headers name, value, name, value, …; at least one
     */
    HttpResponse<byte[]> ask(String method, String path, String... headers) {
        return send(
                request(path).method(method, BodyPublishers.noBody()).headers(headers).build(),
                BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The session's cookie. */
    Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst();
    }

    void keepOnly(HttpCookie session) {
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(URI.create(root), session);
    }

    /** Goes to a page as the browser does once it runs; what the server sends to show. */
    String walk(String address) {
        if (ui < 0) {
            begin();
        }
        String[] parts = address.split("\\?", 2);
        String said =
                call(
                        "{\"type\":\"event\",\"node\":1,\"event\":\"ui-navigate\",\"data\":%s}"
                                .formatted(
                                        JSON.writeValueAsString(
                                                new Navigation(
                                                        parts[0],
                                                        parts.length > 1 ? parts[1] : "",
                                                        "",
                                                        "",
                                                        ""))));
        return said;
    }

    private record Navigation(
            String route,
            String query,
            String appShellTitle,
            String historyState,
            String trigger) {}

    private void begin() {
        JsonNode page = JSON.readTree(get("?v-r=init&location=&query=").body());
        JsonNode first = page.get("appConfig").get("uidl");
        key = first.get("Vaadin-Security-Key").asString();
        sync = first.get("syncId").asInt();
        ui = page.get("appConfig").get("v-uiId").asInt();
    }

    private String call(String event) {
        String body =
                "{\"csrfToken\":\"%s\",\"rpc\":[%s],\"syncId\":%d,\"clientId\":%d}"
                        .formatted(key, event, sync, sent++);
        HttpResponse<String> answer =
                send(
                        request("?v-r=uidl&v-uiId=" + ui)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        String said = answer.body().replaceFirst("^for\\(;;\\);", "");
        JsonNode tree = JSON.readTree(said.isBlank() ? "{}" : said);
        if (tree.has("syncId")) {
            sync = tree.get("syncId").asInt();
        }
        return said;
    }

    /** Every text of an answer by itself. */
    static List<String> texts(String json) {
        List<String> texts = new ArrayList<>();
        collect(JSON.readTree(json), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(child -> collect(child, texts));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
