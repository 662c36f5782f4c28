package org.duban.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.assignment.AssignmentView;

/** Files that units attach: small, but such as one can open. Made in code, so that nothing binary lies in the sources. */
final class StoryEvidence {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    /** A file as it is uploaded. */
    record Attachment(String name, String contentType, byte[] content) {}

    private StoryEvidence() {}

    /** What goes with a progress report: a table. */
    static Attachment ofReport(AssignmentView assignment, int percent, String text, LocalDate day) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("进展明细");
            row(sheet, "任务编号", "承办单位", "填报日期", "完成百分比", "进展");
            row(sheet, assignment.number(), assignment.unitName(), day.toString(), percent + "%", text);
            workbook.write(out);
            return new Attachment(
                    "进展明细" + day + ".xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes with an application for closure: the unit's own check, and a picture of the place. */
    static List<Attachment> ofClosure(AssignmentView assignment, String text, LocalDate day) {
        String check = "自查自验记录\n\n任务：%s %s\n单位：%s\n日期：%s\n\n%s\n"
                .formatted(assignment.number(), assignment.title(), assignment.unitName(), day, text);
        return List.of(
                new Attachment("自查自验记录.txt", "text/plain", check.getBytes(StandardCharsets.UTF_8)),
                new Attachment("现场照片.png", "image/png", picture(assignment.id())));
    }

    private static void row(XSSFSheet sheet, String... cells) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    /** A drawn landscape with a building site; no two assignments have the same. */
    private static byte[] picture(long seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        int turn = Math.floorMod(seed * 37, 200);
        g.setColor(new Color(196, 216, 232));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(new Color(120, 150 + turn / 5, 120));
        g.fillPolygon(
                new int[] {0, 120 + turn, 260 + turn, WIDTH, WIDTH, 0}, new int[] {260, 130, 240, 170, 400, 400}, 6);
        g.setColor(new Color(178, 168, 150));
        g.fillRect(0, 300, WIDTH, 100);
        g.setColor(new Color(232, 228, 220));
        g.fillRect(180 + turn, 200, 180, 110);
        g.setColor(new Color(80, 96, 120));
        g.fillRect(180 + turn, 186, 180, 16);
        g.setStroke(new BasicStroke(10));
        g.setColor(new Color(90, 120, 150));
        g.drawLine(0, 350, WIDTH, 330 + turn / 10);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
