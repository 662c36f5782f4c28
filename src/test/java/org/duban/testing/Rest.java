package org.duban.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Persons over HTTP: with Basic authentication as a machine, or with a session as a browser. Redirects are not followed,
 * error statuses are answers. Addresses of the application itself: {@code /api/v1/me}.
 */
public final class Rest {

    private final TestRestTemplate template;

    Rest(TestRestTemplate template) {
        this.template = template.withRequestFactorySettings(settings -> settings.withRedirects(Redirects.DONT_FOLLOW));
    }

    /** Nobody in particular. */
    public Client anonymous() {
        return new Client(template, new HttpHeaders());
    }

    /** A browser that has a session and its token, but in which nobody has logged in. */
    public Client sessionOfVisitor() {
        ResponseEntity<JsonNode> page = anonymous().get(DubanTestConfiguration.CsrfTokens.PATH);
        HttpHeaders session = new HttpHeaders();
        session.addAll(HttpHeaders.COOKIE, cookies(page));
        session.set("X-CSRF-TOKEN", page.getBody().get("token").asText());
        return new Client(template, session);
    }

    /** A machine that sends the person's name and password each time. */
    public Client as(String username) {
        return new Client(template.withBasicAuth(username, TestCity.PASSWORD), new HttpHeaders());
    }

    /** A browser in which the person has logged in. It sends no CSRF token unless told so: {@link Client#withCsrf()}. */
    public Client sessionOf(String username) {
        Client visitor = anonymous();
        ResponseEntity<JsonNode> page = visitor.get(DubanTestConfiguration.CsrfTokens.PATH);
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("username", username);
        form.add("password", TestCity.PASSWORD);
        form.add("_csrf", page.getBody().get("token").asText());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        headers.addAll(HttpHeaders.COOKIE, cookies(page));
        ResponseEntity<String> answer = template.exchange(
                template.getRootUri() + "/login", HttpMethod.POST, new HttpEntity<>(form, headers), String.class);
        URI target = answer.getHeaders().getLocation();
        if (target == null || target.getPath().equals("/login")) {
            throw new IllegalArgumentException(username + " cannot log in: " + answer);
        }
        HttpHeaders session = new HttpHeaders();
        session.addAll(HttpHeaders.COOKIE, cookies(answer));
        return new Client(template, session);
    }

    private static List<String> cookies(ResponseEntity<?> answer) {
        return answer.getHeaders().getOrDefault(HttpHeaders.SET_COOKIE, List.of()).stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .toList();
    }

    /** One person's way in. */
    public static final class Client {

        private final TestRestTemplate template;
        private final HttpHeaders headers;

        private Client(TestRestTemplate template, HttpHeaders headers) {
            this.template = template;
            this.headers = headers;
        }

        /** The same client with one more header on each request. */
        public Client with(String header, String value) {
            HttpHeaders more = new HttpHeaders();
            more.addAll(headers);
            more.set(header, value);
            return new Client(template, more);
        }

        /** The same session with the token that its pages carry. */
        public Client withCsrf() {
            JsonNode page = get(DubanTestConfiguration.CsrfTokens.PATH).getBody();
            return with("X-CSRF-TOKEN", page.get("token").asText());
        }

        public ResponseEntity<JsonNode> get(String path) {
            return exchange(HttpMethod.GET, path, null, JsonNode.class);
        }

        /** A page, as HTML. */
        public ResponseEntity<String> page(String path) {
            return with(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE)
                    .exchange(HttpMethod.GET, path, null, String.class);
        }

        /** Values of one field of a list of objects. */
        public List<String> list(String path, String field) {
            List<String> values = new ArrayList<>();
            get(path).getBody().forEach(node -> values.add(node.path(field).asText()));
            return values;
        }

        public ResponseEntity<JsonNode> post(String path, Object body) {
            return exchange(HttpMethod.POST, path, body, JsonNode.class);
        }

        public ResponseEntity<JsonNode> put(String path, Object body) {
            return exchange(HttpMethod.PUT, path, body, JsonNode.class);
        }

        /** A form as a browser sends it; values may be files ({@code Resource}). */
        public ResponseEntity<String> submit(String path, Map<String, ?> fields) {
            MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
            fields.forEach(form::add);
            return exchange(HttpMethod.POST, path, form, String.class);
        }

        public <T> ResponseEntity<T> exchange(HttpMethod method, String path, Object body, Class<T> answer) {
            return template.exchange(
                    URI.create(template.getRootUri() + path), method, new HttpEntity<>(body, headers), answer);
        }
    }
}
