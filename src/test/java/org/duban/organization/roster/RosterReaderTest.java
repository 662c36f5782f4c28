package org.duban.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.junit.jupiter.api.Test;

class RosterReaderTest {

    @Test
    void columnsAreFoundByTheirHeadsInAnyOrderAndOnAnySheet() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("封面").createRow(0).createCell(0).setCellValue("说明");
            XSSFSheet sheet = book.createSheet("名册");
            write(sheet, 1, "类型", "上级单位", "备注", "别名（用；分隔）", "单位名称");
            write(sheet, 3, "部门", " 临溪县 ", "不读", "甲；乙", "水利局\u3000");

            assertThat(RosterReader.read(bytes(book))).singleElement().satisfies(row -> {
                assertThat(row.line()).isEqualTo(4);
                assertThat(row.get(RosterColumn.NAME)).isEqualTo("水利局");
                assertThat(row.get(RosterColumn.PARENT)).isEqualTo("临溪县");
                assertThat(row.get(RosterColumn.ALIASES)).isEqualTo("甲；乙");
                assertThat(row.get(RosterColumn.PHONE)).isEmpty();
            });
        }
    }

    @Test
    void aPhoneThatTheSpreadsheetTookForANumberKeepsItsDigits() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            write(sheet, 0, "单位名称", "上级单位", "类型", "电话");
            write(sheet, 1, "水利局", "临溪县", "部门");
            sheet.getRow(1).createCell(3).setCellValue(13800138000d);

            assertThat(RosterReader.read(bytes(book)).get(0).get(RosterColumn.PHONE))
                    .isEqualTo("13800138000");
        }
    }

    @Test
    void fiveThousandRowsAreReadAndOneMoreIsRefused() {
        RosterRow row = RosterFiles.row("镇", "", "县", "乡级");
        RosterRow[] rows = IntStream.range(0, RosterReader.MOST_ROWS)
                .mapToObj(i -> RosterFiles.row("第" + i + "镇", "", "县" + i % 97, "乡级"))
                .toArray(RosterRow[]::new);
        assertThat(RosterReader.read(RosterFiles.xlsx(rows))).hasSize(5_000);

        RosterRow[] more = Stream.concat(Stream.of(row), Arrays.stream(rows)).toArray(RosterRow[]::new);
        refused(Kind.TOO_LARGE, "roster.file.rows", RosterFiles.xlsx(more));
    }

    @Test
    void otherFilesAreRefusedByName() throws Exception {
        refused(Kind.UNSUPPORTED, "roster.file.type", "单位名称,上级单位".getBytes(StandardCharsets.UTF_8));
        refused(Kind.UNSUPPORTED, "roster.file.type", new byte[0]);
        try (HSSFWorkbook old = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            old.createSheet();
            old.write(out);
            refused(Kind.UNSUPPORTED, "roster.file.type", out.toByteArray());
        }
        try (XWPFDocument text = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            text.write(out);
            refused(Kind.UNSUPPORTED, "roster.file.type", out.toByteArray());
        }
        byte[] cut = Arrays.copyOf(RosterFiles.xlsx(RosterFiles.row("镇")), 900);
        refused(Kind.UNREADABLE, "roster.file.broken", cut);
    }

    @Test
    void anEncryptedFileIsRefusedByName() throws Exception {
        refused(Kind.UNSUPPORTED, "roster.file.encrypted", encrypted(RosterFiles.xlsx(RosterFiles.row("镇"))));
    }

    @Test
    void aFileThatUnfoldsBeyondMeasureIsRefusedBeforeItIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        refused(Kind.TOO_LARGE, "roster.file.unpacked", out.toByteArray());
    }

    @Test
    void outsideEntitiesAreNotFollowed() throws Exception {
        byte[] file = RosterFiles.xlsx(RosterFiles.row("镇", "", "县", "乡级"));
        byte[] hostile = RosterFiles.replacing(
                file,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                                "<worksheet", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")
                        .replace("<sheetData>", "<sheetData>&e;"));
        refused(Kind.UNREADABLE, "roster.file.broken", hostile);
    }

    @Test
    void withoutTheColumnsThereIsNoRoster() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            write(book.createSheet(), 0, "单位", "上级");
            refused(Kind.INVALID, "roster.file.columns", bytes(book));
        }
    }

    private static byte[] encrypted(byte[] file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("x");
            try (OPCPackage content = OPCPackage.open(new java.io.ByteArrayInputStream(file));
                    java.io.OutputStream out = encryptor.getDataStream(container)) {
                content.save(out);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void write(XSSFSheet sheet, int row, String... cells) {
        var line = sheet.createRow(row);
        for (String cell : List.of(cells)) {
            line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(cell);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static void refused(Kind kind, String key, byte[] file) {
        assertThatThrownBy(() -> RosterReader.read(file)).isInstanceOfSatisfying(BusinessRefusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
