package org.duban.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Every endpoint, by everybody, with objects of county A: who may is let in, nobody else learns a word. */
@DubanTest
@Import(CountyA.class)
class EveryEndpointTest {

    private static final String NOBODY = "anonymous";

    /** Everybody who walks, one of each part that people play. */
    private static final List<String> PEOPLE = List.of(
            "supervisor",
            "approver",
            "auditor",
            "sysadmin",
            "secadmin",
            "auditadmin",
            "verifier-dept",
            "liaison-dept",
            "principal-dept",
            "liaison-linxi",
            "principal-linxi",
            "liaison-linxi-1",
            "liaison-shiqiao",
            "principal-shiqiao",
            "liaison-shiqiao-1");

    private static final Map<String, Set<String>> GROUPS = groups();

    private static Map<String, Set<String>> groups() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("office", Set.of("supervisor", "approver", "auditor"));
        groups.put("A", Set.of("liaison-linxi", "principal-linxi"));
        groups.put("B", Set.of("liaison-shiqiao", "principal-shiqiao"));
        groups.put(
                "seers",
                Set.of("supervisor", "approver", "auditor", "verifier-dept", "liaison-linxi", "principal-linxi"));
        groups.put(
                "keepers",
                Set.of(
                        "supervisor",
                        "approver",
                        "auditor",
                        "sysadmin",
                        "secadmin",
                        "auditadmin",
                        "liaison-linxi",
                        "principal-linxi"));
        groups.put("everybody", Set.copyOf(PEOPLE));
        groups.put("nobody", Set.of());
        PEOPLE.forEach(person -> groups.put(person, Set.of(person)));
        return groups;
    }

    private final CountyA countyA;
    private final Rest rest;
    private final RequestMappingHandlerMapping mappings;
    private final Map<String, Rest.Client> sessions = new HashMap<>();
    private Map<String, String> objects;

    EveryEndpointTest(
            CountyA countyA,
            Rest rest,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.countyA = countyA;
        this.rest = rest;
        this.mappings = mappings;
    }

    @BeforeEach
    void workOfCountyA() throws Exception {
        objects = countyA.build();
    }

    @Test
    void everyEndpointSaysWhoMay() throws IOException {
        Set<String> declared =
                Endpoint.all().stream().map(Endpoint::mapping).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            for (String pattern : info.getPatternValues()) {
                if (methods.isEmpty()) {
                    there.add("ANY " + Endpoint.shape(pattern));
                }
                methods.forEach(method -> there.add(method + " " + Endpoint.shape(pattern)));
            }
        }
        assertThat(there).as("endpoints and rights/endpoints.txt").isEqualTo(declared);
    }

    @Test
    void everybodyIsLetInWhereTheyMayAndNobodyElseLearnsAWord() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            call(NOBODY, endpoint, wrong);
            // who may comes last: theirs is the only call that may change something
            PEOPLE.stream().filter(person -> !may(person, endpoint)).forEach(person -> call(person, endpoint, wrong));
            PEOPLE.stream().filter(person -> may(person, endpoint)).forEach(person -> call(person, endpoint, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean may(String person, Endpoint endpoint) {
        return endpoint.who().stream()
                .anyMatch(group -> group.equals("public") || members(group).contains(person));
    }

    private static Set<String> members(String group) {
        Set<String> members = GROUPS.get(group);
        if (members == null) {
            throw new IllegalArgumentException("no group " + group);
        }
        return members;
    }

    private void call(String person, Endpoint endpoint, List<String> wrong) {
        ResponseEntity<byte[]> answer = answer(person, endpoint);
        int status = answer.getStatusCode().value();
        String call = person + ": " + endpoint.method() + " " + endpoint.path() + " answers " + status;
        if (!fits(person, endpoint, answer)) {
            wrong.add(call + ", expected " + expected(person, endpoint));
        }
        String said = text(answer.getBody());
        boolean administersWork = person.equals("auditadmin") && endpoint.path().contains("/audit");
        if (said.contains(CountyA.MARK) && !GROUPS.get("seers").contains(person) && !administersWork) {
            wrong.add(call + " and tells of the work");
        }
        if (said.contains("联络员临溪县") && !GROUPS.get("keepers").contains(person) && !person.equals("verifier-dept")) {
            wrong.add(call + " and names the people");
        }
    }

    private static boolean fits(String person, Endpoint endpoint, ResponseEntity<byte[]> answer) {
        int status = answer.getStatusCode().value();
        boolean toLogin = answer.getHeaders().getLocation() != null
                && answer.getHeaders().getLocation().getPath().equals("/login");
        return switch (expected(person, endpoint)) {
            case "in" -> status < 500 && status != 401 && status != 403 && status != 404 && !toLogin;
            case "login" -> toLogin;
            default -> expected(person, endpoint).equals(Integer.toString(status));
        };
    }

    private static String expected(String person, Endpoint endpoint) {
        if (endpoint.who().contains("public")) {
            return "in";
        }
        if (person.equals(NOBODY)) {
            return endpoint.isForMachines() ? "401" : "login";
        }
        if (may(person, endpoint)) {
            return "in";
        }
        return endpoint.otherwise().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().isEmpty() && members(entry.getKey()).contains(person))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> endpoint.otherwise().get(""))
                .toString();
    }

    /** Machines send their credentials; a page's form comes from a session and carries its token. */
    private Rest.Client client(String person, Endpoint endpoint) {
        if (person.equals(NOBODY)) {
            return rest.sessionOfVisitor();
        }
        return endpoint.isForMachines()
                ? rest.as(person)
                : sessions.computeIfAbsent(person, name -> rest.sessionOf(name).withCsrf());
    }

    private ResponseEntity<byte[]> answer(String person, Endpoint endpoint) {
        Rest.Client client =
                client(person, endpoint).with("Accept", endpoint.isForMachines() ? "*/*" : "text/html,*/*");
        String address = UriComponentsBuilder.fromUriString(endpoint.address(objects))
                .encode()
                .toUriString();
        HttpMethod method = HttpMethod.valueOf(endpoint.method().equals("ANY") ? "GET" : endpoint.method());
        String sent = endpoint.body(objects);
        if (sent.isEmpty()) {
            return client.exchange(method, address, null, byte[].class);
        }
        if (sent.startsWith("{")) {
            return client.with("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                    .exchange(method, address, sent, byte[].class);
        }
        return client.exchange(method, address, form(sent), byte[].class);
    }

    private static MultiValueMap<String, Object> form(String sent) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        if (sent.equals("file")) {
            // of a kind that is refused, so that nothing comes of it
            form.add("file", new ByteArrayResource("x".getBytes(StandardCharsets.UTF_8)) {
                @Override
                public String getFilename() {
                    return "file.exe";
                }
            });
            return form;
        }
        for (String field : sent.split("&")) {
            form.add(field.replaceAll("=.*", ""), field.replaceFirst(".*?=", ""));
        }
        return form;
    }

    /** What an answer says, also inside of a workbook or a Word paper. */
    private static String text(byte[] body) {
        if (body == null || body.length < 4 || body[0] != 'P' || body[1] != 'K') {
            return body == null ? "" : new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try {
            Path file = Files.createTempFile("answer", ".zip");
            Files.write(file, body);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
