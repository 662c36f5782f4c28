package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.duban.BusinessRefusal;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.IntakeReader;
import org.duban.intake.SourceText;
import org.junit.jupiter.api.Test;

class PdfDocumentReaderTest {

    private static final float[] WIDTHS = {40, 150, 150, 100};

    @Test
    void aTableOverTwoPagesWithARepeatedHeadIsOneLedger() {
        String[] head = {"序号", "工作任务", "责任单位", "完成时限"};
        byte[] file = new PdfFile()
                .text(200, 60, "青岚市2026年排水重点任务清单")
                .table(60, 90, WIDTHS, head, new String[] {"1", "改造临溪县城区排水管\n网三公里", "市住建局、临溪县政府", "2026年6月底"})
                .page()
                .table(60, 60, WIDTHS, head, new String[] {"2", "清淤南干渠", "市水利局", "2026年9月底"})
                .bytes();

        DirectiveDraft draft = new IntakeReader().read(file, "a.pdf");

        assertThat(draft.title()).isEqualTo("青岚市2026年排水重点任务清单");
        assertThat(draft.items()).extracting(Item::no).containsExactly("1", "2");
        assertThat(draft.items()).extracting(Item::title).containsExactly("改造临溪县城区排水管网三公里", "清淤南干渠");
        assertThat(draft.items().get(0).measures().get(0).responsible()).containsExactly("市住建局", "临溪县政府");
    }

    @Test
    void aTableOnAPageThatIsStoredLyingIsRead() {
        SourceText read = new SourceTexts(1 << 20)
                .read(new PdfFile()
                        .turned(90)
                        .text(60, 300, "青岚市任务清单")
                        .table(60, 330, WIDTHS, new String[] {"序号", "工作任务", "责任单位", "完成时限"}, new String[] {
                            "1", "清淤南干渠", "市水利局", "2026年9月底"
                        })
                        .bytes());

        assertThat(read.text()).isEqualTo("青岚市任务清单\n序号\t工作任务\t责任单位\t完成时限\n1\t清淤南干渠\t市水利局\t2026年9月底");
        assertThat(read.blocks().get(6).cell()).isEqualTo(new SourceText.Cell(0, 1, 1));
    }

    @Test
    void aStampAcrossThePageIsNoTextButIsSeenWhenItIsAMarkOfSecrecy() {
        assertThat(new SourceTexts(1 << 20)
                        .read(new PdfFile()
                                .text(60, 100, "青岚市清淤通知")
                                .stamp("市水利局")
                                .bytes())
                        .text())
                .isEqualTo("青岚市清淤通知");
        byte[] secret = new PdfFile().text(60, 100, "青岚市清淤通知").stamp("机密").bytes();
        assertThatThrownBy(() -> new IntakeReader().read(secret, "a.pdf"))
                .hasMessageContaining("intake.secrecy.refused");
    }

    @Test
    void aFileThatOnlyAnOwnersPasswordGuardsIsReadAndOneWithAUsersIsRefused() throws IOException {
        for (String user : new String[] {"", "geheim"}) {
            PdfFile file = new PdfFile().text(60, 100, "青岚市清淤通知");
            file.document().protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
            byte[] bytes = file.bytes();
            if (user.isEmpty()) {
                assertThat(new SourceTexts(1 << 20).read(bytes).text()).isEqualTo("青岚市清淤通知");
            } else {
                assertThatThrownBy(() -> new SourceTexts(1 << 20).read(bytes))
                        .hasMessageContaining("intake.file.encrypted");
            }
        }
    }

    @Test
    void formsThatDrawEachOtherWithoutEndAreRefusedSoon() throws IOException {
        PdfFile file = new PdfFile().text(60, 100, "青岚市");
        PDDocument document = file.document();
        PDFormXObject inner = null;
        for (int i = 0; i < 40; i++) {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            form.setResources(new PDResources());
            String draw = "0 0 m 9 9 l S ";
            if (inner != null) {
                String name = form.getResources().add(inner).getName();
                draw = ("/" + name + " Do ").repeat(10);
            }
            try (OutputStream out = form.getContentStream().createOutputStream()) {
                out.write(draw.getBytes(StandardCharsets.US_ASCII));
            }
            inner = form;
        }
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            content.drawForm(inner);
        }
        Instant start = Instant.now();

        assertThat(catchThrowable(() -> new SourceTexts(1 << 20).read(file.bytes())))
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        refusal -> assertThat(refusal).isInstanceOf(BusinessRefusal.class));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void twoColumnsAreReadOneAfterTheOtherWhateverWasDrawnFirst() {
        PdfFile file = new PdfFile();
        for (int i = 9; i >= 0; i--) {
            file.text(320, 100 + i * 20, "右边第" + i + "行的文字内容在此处排");
            file.text(60, 100 + i * 20, "左边第" + i + "行的文字内容在此处排");
        }

        String text = new SourceTexts(1 << 20).read(file.bytes()).text();

        assertThat(text.indexOf("左边第9行")).isLessThan(text.indexOf("右边第0行"));
        assertThat(text.indexOf("右边第0行")).isLessThan(text.indexOf("右边第9行"));
    }

    @Test
    void linesThatEndInMidSentenceArePutTogether() {
        byte[] file = new PdfFile()
                .text(84, 100, "一、管网破损，雨天污水外溢，群众反映强烈，多次催促仍没有得")
                .text(60, 118, "到修复，影响出行")
                .text(84, 136, "整改目标：雨天污水不外溢。")
                .text(84, 154, "整改时限：2026年6月底")
                .text(84, 172, "整改措施：")
                .text(84, 190, "1.更换破损管段，恢复路面，并对沿线居民小区的雨污错接点逐一排")
                .text(60, 208, "查改造。〔责任单位：市住建局〕")
                .bytes();

        DirectiveDraft draft = new IntakeReader().read(file, "a.pdf");

        assertThat(draft.items()).singleElement().satisfies(item -> {
            assertThat(item.text()).contains("没有得到修复");
            assertThat(item.measures())
                    .singleElement()
                    .satisfies(measure -> assertThat(measure.text()).endsWith("逐一排查改造。"));
        });
    }

    @Test
    void whatEveryPageRepeatsIsNoTextButMayCarryAMark() {
        PdfFile plain = new PdfFile();
        PdfFile secret = new PdfFile();
        for (int page = 0; page < 4; page++) {
            plain.text(60, 40, "青岚市水利局办公室").text(60, 100, "第" + page + "页的正文在这里。");
            secret.text(60, 40, "机密★1年").text(60, 100, "正文在这里。");
            if (page < 3) {
                plain.page();
                secret.page();
            }
        }

        assertThat(new SourceTexts(1 << 20).read(plain.bytes()).text())
                .doesNotContain("办公室")
                .contains("第3页的正文");
        assertThatThrownBy(() -> new IntakeReader().read(secret.bytes(), "a.pdf"))
                .hasMessageContaining("intake.secrecy.refused");
    }

    @Test
    void aFontThatDoesNotSayWhatItDrawsIsNotTakenForAScanNorItsTextForWords() throws IOException {
        PdfFile file = new PdfFile().text(60, 100, "青岚市清淤通知，各县区要对辖区内的排水管网逐段排查，建立问题台账。");
        byte[] silent;
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                COSDictionary font =
                        document.getPage(0).getResources().getFont(name).getCOSObject();
                font.removeItem(COSName.TO_UNICODE);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            silent = bytes.toByteArray();
        }

        assertThatThrownBy(() -> new SourceTexts(1 << 20).read(silent)).hasMessageContaining("intake.file.garbled");
    }

    @Test
    void aTextOfRareCharactersAloneIsGarbage() {
        PdfLegibility legibility = new PdfLegibility();
        for (int i = 0; i < 200; i++) {
            legibility.drawn(String.valueOf((char) (0x7000 + i * 7)));
        }

        assertThatThrownBy(() -> legibility.check(new SourceTextBuilder())).hasMessageContaining("intake.file.garbled");
    }
}
