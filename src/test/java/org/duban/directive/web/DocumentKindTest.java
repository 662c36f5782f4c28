package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duban.directive.DirectiveView;
import org.duban.directive.Directives;
import org.duban.intake.DocumentKind;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A person may say what kind of document it is, before and after it was read, and so may a program. */
@DubanTest
class DocumentKindTest {

    private static final String PAPER = """
            青岚市河道整治工作方案
            2026年6月1日
            一、清淤疏浚
            1. 2026年9月底前清淤3公里。（责任单位：临溪县）
            2. 2026年10月底前复核断面。（责任单位：石桥县）
            二、排口建档
            1. 2026年9月底前排查建档。（责任单位：石桥县）
            """;
    private static final String NEWS = """
            青岚市召开河道保护座谈会
            6月1日，青岚市召开河道保护座谈会，与会人员交流了经验。
            会议气氛热烈。
            """;

    private final Rest rest;
    private final Directives directives;

    DocumentKindTest(Rest rest, Directives directives) {
        this.rest = rest;
        this.directives = directives;
    }

    @Test
    void aDraftIsReadAgainAsAnotherKindAndUndoingBringsTheOldOneBack() {
        Rest.Client supervisor = rest.sessionOf("supervisor").withCsrf();
        long id = imported(supervisor, PAPER, "");
        assertThat(directives.get(id).draft().kind()).isEqualTo(DocumentKind.TASK_LIST);
        send(supervisor, id, "fields", Map.of("items[0].title", "河道清淤"));
        send(supervisor, id, "fields", Map.of("issuer", "青岚市人民政府"));
        DirectiveView corrected = directives.get(id);

        ResponseEntity<String> answer = send(supervisor, id, "kind", Map.of("kind", "OTHER"));

        assertThat(answer.getBody()).contains("读作其他", "撤销：改换文件种类", "对事项、指标、报送要求的手工修改会被替换");
        assertThat(directives.get(id).draft().kind()).isEqualTo(DocumentKind.OTHER);
        assertThat(directives.get(id).draft().items())
                .isNotEqualTo(corrected.draft().items());
        assertThat(directives.get(id).issuer()).isEqualTo("青岚市人民政府");
        send(supervisor, id, "undo", Map.of());
        assertThat(directives.get(id).draft()).isEqualTo(corrected.draft());
        assertThat(send(supervisor, id, "redo", Map.of()).getBody()).contains("读作其他");
    }

    @Test
    void whatWasTakenBackIsDoneAgainUntilSomethingElseChanges() {
        Rest.Client supervisor = rest.sessionOf("supervisor").withCsrf();
        long id = imported(supervisor, PAPER, "");
        send(supervisor, id, "fields", Map.of("title", "甲"));
        send(supervisor, id, "fields", Map.of("title", "乙"));
        send(supervisor, id, "undo", Map.of());
        assertThat(send(supervisor, id, "undo", Map.of()).getBody()).contains("重做：修改 标题");
        send(supervisor, id, "redo", Map.of());
        assertThat(directives.get(id).title()).isEqualTo("甲");
        send(supervisor, id, "redo", Map.of());
        assertThat(directives.get(id).title()).isEqualTo("乙");
        send(supervisor, id, "undo", Map.of());

        assertThat(send(supervisor, id, "fields", Map.of("title", "丙")).getBody())
                .doesNotContain("重做：修改");
        send(supervisor, id, "redo", Map.of());
        assertThat(directives.get(id).title()).isEqualTo("丙");
    }

    @Test
    void theKindIsChosenBeforeReadingToo() {
        Rest.Client supervisor = rest.sessionOf("supervisor").withCsrf();
        assertThat(directives
                        .get(imported(supervisor, PAPER, "RECTIFICATION_LIST"))
                        .draft()
                        .kind())
                .isEqualTo(DocumentKind.RECTIFICATION_LIST);
        ResponseEntity<String> refused = importing(supervisor, PAPER, "POEM");
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getBody()).contains("没有这个种类", "MINUTES");
    }

    @Test
    void aPaperWithoutWorkSaysSoAndOffersTwoWaysOn() {
        Rest.Client supervisor = rest.sessionOf("supervisor").withCsrf();
        long id = imported(supervisor, NEWS, "");
        assertThat(supervisor.page("/intake/" + id).getBody())
                .contains("没有读到要办的事项", "按此重新读取", "手工加一项")
                .doesNotContain("??");
    }

    @Test
    void aProgramOverrulesTheKindAndIsToldTheValidOnes() {
        Rest.Client supervisor = rest.as("supervisor");
        for (DocumentKind kind : List.of(DocumentKind.RECTIFICATION_LIST, DocumentKind.MINUTES)) {
            ResponseEntity<String> answer =
                    supervisor.submit("/api/v1/intake/parse", Map.of("file", file(PAPER), "kind", kind.name()));
            assertThat(answer.getBody()).contains("\"kind\":\"" + kind.name() + "\"");
        }
        ResponseEntity<String> refused =
                supervisor.submit("/api/v1/intake/parse", Map.of("file", file(PAPER), "kind", "POEM"));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(refused.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        assertThat(refused.getBody()).contains("RECTIFICATION_LIST", "INSTRUCTION", "kind");
    }

    private ResponseEntity<String> send(Rest.Client client, long id, String what, Map<String, ?> fields) {
        Map<String, Object> all = new java.util.HashMap<>(fields);
        all.put("version", directives.get(id).version());
        ResponseEntity<String> answer = client.with("HX-Request", "true").submit("/intake/" + id + "/" + what, all);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        return answer;
    }

    private static long imported(Rest.Client client, String paper, String kind) {
        ResponseEntity<String> answer = importing(client, paper, kind);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.FOUND);
        String path = answer.getHeaders().getLocation().getPath();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static ResponseEntity<String> importing(Rest.Client client, String paper, String kind) {
        return client.submit("/intake", Map.of("text", "", "declared", "true", "kind", kind, "file", file(paper)));
    }

    private static ByteArrayResource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "方案.txt";
            }
        };
    }
}
