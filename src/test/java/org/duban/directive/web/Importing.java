package org.duban.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.duban.testing.Rest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Imports papers and changes drafts as the review page does. */
final class Importing {

    static final String PAPER = """
            青岚市人民政府办公室文件
            青政办发〔2026〕21号
            青岚市河道整治方案
            2026年6月1日
            一、临溪县青石河淤塞<script>alert(1)</script>，行洪不畅。
            整改目标：恢复行洪断面。
            整改时限：2026年9月底。
            牵头单位：临溪县
            整改措施：
            1. 2026年12月底前清淤3公里。（责任单位：临溪县、临溪县水务局）
            二、大庄镇排口未建档。
            整改目标：全部建档。
            整改时限：2026年9月底。
            牵头单位：石桥县
            整改措施：
            1. 排查建档。（责任单位：石桥县、有关乡镇）
            """;

    private Importing() {}

    static long imported(Rest.Client client) {
        return imported(client, PAPER);
    }

    static long imported(Rest.Client client, String paper) {
        ResponseEntity<String> answer = importing(client, paper, true);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.FOUND);
        return idOf(answer);
    }

    static ResponseEntity<String> importing(Rest.Client client, String content, boolean declared) {
        Map<String, Object> fields = new HashMap<>(Map.of("text", ""));
        fields.put("file", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "方案.txt";
            }
        });
        if (declared) {
            fields.put("declared", "true");
        }
        return client.submit("/intake", fields);
    }

    static long idOf(ResponseEntity<String> redirect) {
        String path = redirect.getHeaders().getLocation().getPath();
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    static ResponseEntity<String> change(Rest.Client client, long id, int version, String place, String value) {
        return send(client, id, "fields", version, Map.of(place, value, "quiet", "true"));
    }

    static ResponseEntity<String> send(Rest.Client client, long id, String what, int version, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("version", version);
        return client.with("HX-Request", "true").submit("/intake/" + id + "/" + what, all);
    }
}
