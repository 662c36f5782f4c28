package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.directive.Drafting.draft;
import static org.duban.directive.Drafting.item;
import static org.duban.directive.Drafting.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.directive.Directives;
import org.duban.intake.DirectiveDraft;
import org.duban.testing.DubanTest;
import org.duban.testing.Rest;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DubanTest
class LedgerFilesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 30);

    private final Rest rest;
    private final Directives directives;
    private final JdbcClient jdbc;

    LedgerFilesTest(Rest rest, Directives directives, JdbcClient jdbc) {
        this.rest = rest;
        this.directives = directives;
        this.jdbc = jdbc;
    }

    @Test
    void aDirectiveIsHandedOutAndImportedAgainAsItWas() {
        DirectiveDraft plan =
                draft(item("一", SEPTEMBER, List.of("临溪县", "石桥县"), measure("1", "=清淤\n3公里", SEPTEMBER, "临溪县")));
        String path = rest.as("supervisor")
                .post("/api/v1/directives", plan)
                .getHeaders()
                .getLocation()
                .getPath();
        Rest.Client supervisor = rest.sessionOf("supervisor").withCsrf();

        byte[] file = file(rest.as("supervisor"), path + "/ledger.xlsx").getBody();
        long again = idOf(importing(supervisor, file));

        DirectiveDraft read = directives.get(again).draft();
        assertThat(read.items().get(0).measures().get(0).text()).isEqualTo("=清淤\n3公里");
        assertThat(read.items().get(0).responsible()).containsExactly("临溪县", "石桥县");
        assertThat(read.items().get(0).deadline()).isEqualTo(SEPTEMBER);
        assertThat(read.docNumber()).isEqualTo(plan.docNumber());
        assertThat(supervisor.page("/intake/" + again).getBody())
                .contains("/directives/" + again + "/ledger.xlsx", "河道淤塞")
                .doesNotContain("??");
    }

    @Test
    void wrongCellsOfAFilledInTemplateAreAllSaidInTheReadersLanguageAndNothingIsKept() throws IOException {
        Rest.Client supervisor = rest.sessionOf("supervisor").withCsrf();
        assertThat(supervisor.page("/intake").getBody()).contains("/intake/template.xlsx");
        byte[] template = file(supervisor, "/intake/template.xlsx").getBody();
        byte[] wrong;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.getSheet("基本信息").getRow(5).createCell(1).setCellValue("下周一");
            book.getSheet("报送要求").createRow(5).createCell(2).setCellValue("看情况");
            book.write(out);
            wrong = out.toByteArray();
        }

        ResponseEntity<String> answer = importing(supervisor, wrong);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody())
                .contains("“基本信息”B6（成文日期）：“下周一”不是日期", "“报送要求”C6（频次）：“看情况”看不懂")
                .doesNotContain("??");
        assertThat(importing(supervisor.with("Accept-Language", "en"), wrong).getStatusCode())
                .isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(jdbc.sql("select (select count(*) from directive) + (select count(*) from stored_file)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static ResponseEntity<byte[]> file(Rest.Client client, String path) {
        ResponseEntity<byte[]> answer = client.exchange(HttpMethod.GET, path, null, byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).endsWith(".xlsx");
        return answer;
    }

    private static ResponseEntity<String> importing(Rest.Client client, byte[] content) {
        Map<String, Object> fields = new HashMap<>(Map.of("text", "", "declared", "true"));
        fields.put("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return "台账.xlsx";
            }
        });
        return client.submit("/intake", fields);
    }

    private static long idOf(ResponseEntity<String> redirect) {
        String path = Optional.ofNullable(redirect.getHeaders().getLocation())
                .orElseThrow(() -> new AssertionError(redirect.getBody()))
                .getPath();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
