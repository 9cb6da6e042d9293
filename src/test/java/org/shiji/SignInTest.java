package org.shiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and out over plain HTTP: nobody gets a session of somebody else's choice. */
@WithDemonstration
class SignInTest {

    @LocalServerPort private int port;

    @Test
    void theSessionChangesWhenSomebodySignsIn() {
        Visit visit = new Visit(port);
        String token = visit.token();
        HttpCookie before = visit.session().orElseThrow();
        visit.login("guojia", Visit.PASSWORD, token);
        assertThat(visit.session().orElseThrow().getValue()).isNotEqualTo(before.getValue());
        assertThat(visit.get("overview").statusCode()).isEqualTo(200);
        assertThat(with(before).get("overview").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Visit visit = new Visit(port);
        List<String> cookies = visit.get("login").headers().allValues("set-cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .satisfies(
                        cookie ->
                                assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(visit.get("overview;jsessionid=x").statusCode()).isNotEqualTo(200);
    }

    @Test
    void nobodyIsSignedInByAFormOfAnotherSite() {
        for (String token : List.of("", "forged")) {
            Visit visit = new Visit(port);
            visit.get("login");
            HttpResponse<String> answer = visit.login("guojia", Visit.PASSWORD, token);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/login");
            assertThat(visit.get("overview").statusCode()).isEqualTo(302);
        }
        Visit own = new Visit(port);
        Visit other = new Visit(port);
        String token = other.token();
        own.get("login");
        own.login("guojia", Visit.PASSWORD, token);
        assertThat(own.get("overview").statusCode()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordSaysSoAndSignsNobodyIn() {
        for (String account : List.of("guojia", "nobody")) {
            Visit visit = new Visit(port);
            HttpResponse<String> answer = visit.login(account, "wrong-password", visit.token());
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/login?error");
            assertThat(visit.get("overview").statusCode()).isEqualTo(302);
        }
        Visit.as("guojia", port); // forgets the failure
    }

    @Test
    void nobodyIsSignedOutByAFormOfAnotherSite() {
        Visit visit = Visit.as("guojia", port);
        assertThat(visit.post("logout", "").statusCode()).isEqualTo(404);
        assertThat(visit.get("logout").statusCode()).isEqualTo(404);
        assertThat(visit.get("overview").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSession() {
        Visit visit = Visit.as("guojia", port);
        HttpCookie session = visit.session().orElseThrow();
        String token = visit.pageToken("overview");
        assertThat(visit.post("logout", "_csrf=" + token).statusCode()).isEqualTo(302);
        assertThat(visit.get("overview").statusCode()).isEqualTo(302);
        Visit thief = with(session);
        assertThat(thief.get("overview").statusCode()).isEqualTo(302);
        assertThat(thief.get("unions/chengxi").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"login", "overview", "unions/nowhere", "styles.css", "nothing", "?v-r=init"})
    void everyAnswerCarriesTheHeadersThatProtectItsReader(String address) {
        HttpResponse<String> answer = Visit.as("guojia", port).get(address);
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("permissions-policy")).isPresent();
        assertThat(answer.headers().firstValue("server")).isEmpty();
        assertThat(answer.headers().firstValue("x-powered-by")).isEmpty();
        if (!address.endsWith(".css")) {
            assertThat(answer.headers().firstValue("cache-control").orElse(""))
                    .contains("no-store");
        }
    }

    private Visit with(HttpCookie session) {
        Visit visit = new Visit(port);
        visit.keepOnly(session);
        return visit;
    }
}
