package org.duban.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A roster as somebody might upload it. */
final class RosterSamples {

    private RosterSamples() {}

    /** One right, one wrong. */
    static byte[] twoRows() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("名册");
            write(sheet.createRow(0), "单位名称", "上级单位", "类型", "联络员", "联络员账号");
            write(sheet.createRow(1), "北岭镇", "临溪县", "乡级", "任川", "renchuan");
            write(sheet.createRow(2), "云岭县水务局", "云岭", "部门", "", "");
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
