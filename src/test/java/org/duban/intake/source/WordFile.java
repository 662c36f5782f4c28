package org.duban.intake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes small .docx files out of the XML of their parts, so that a test shows exactly what stands in the file. */
public final class WordFile {

    /** The namespace of the parts, for those given whole. */
    public static final String W = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static final Pattern WIDE = Pattern.compile("\\*(\\d+) ");

    private String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private final StringBuilder body = new StringBuilder();
    private String numbering = "";
    private String styles = "";
    private String header = "";

    public WordFile paragraph(String text) {
        return xml("<w:p><w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r></w:p>");
    }

    /** A paragraph with an automatic number of list {@code list}. */
    public WordFile numbered(int list, int level, String text) {
        return xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + escape(text) + "</w:t></w:r></w:p>");
    }

    /** A table: rows of cells. */
    public WordFile table(String[]... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String[] row : rows) {
            table.append("<w:tr>");
            for (String cell : row) {
                table.append("<w:tc>");
                for (String line : cell.split("\n")) {
                    table.append("<w:p><w:r><w:t>").append(escape(line)).append("</w:t></w:r></w:p>");
                }
                table.append("</w:tc>");
            }
            table.append("</w:tr>");
        }
        return xml(table.append("</w:tbl>").toString());
    }

    /**
     * A table of rows whose cells are parted by tabs: {@code *4 text} goes over four columns, {@code v text} begins a cell
     * that goes down over the rows whose cell is {@code ^}.
     */
    public WordFile merged(String... rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String row : rows) {
            table.append("<w:tr>");
            for (String cell : row.split("\t", -1)) {
                Matcher wide = WIDE.matcher(cell);
                String span = wide.lookingAt() ? "<w:gridSpan w:val=\"" + wide.group(1) + "\"/>" : "";
                String merge =
                        cell.equals("^") ? "<w:vMerge/>" : cell.startsWith("v ") ? "<w:vMerge w:val=\"restart\"/>" : "";
                String text = cell.equals("^") ? "" : cell.replaceFirst("^(?:\\*\\d+|v) ", "");
                table.append("<w:tc><w:tcPr>" + span + merge + "</w:tcPr><w:p><w:r><w:t>" + escape(text)
                        + "</w:t></w:r></w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        return xml(table.append("</w:tbl>").toString());
    }

    public WordFile xml(String xml) {
        body.append(xml);
        return this;
    }

    /** Defines list {@code list} with one level for each pair of format and text ("chineseCounting", "%1、"). */
    public WordFile list(int list, String... formatsAndTexts) {
        StringBuilder definition = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + list + "\">");
        for (int i = 0; i < formatsAndTexts.length; i += 2) {
            definition
                    .append("<w:lvl w:ilvl=\"" + i / 2 + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"")
                    .append(formatsAndTexts[i])
                    .append("\"/><w:lvlText w:val=\"")
                    .append(formatsAndTexts[i + 1])
                    .append("\"/></w:lvl>");
        }
        numbering += definition + "</w:abstractNum>";
        return num(list, list, "");
    }

    /** Another list of the same definition. */
    public WordFile num(int list, int definition, String overrides) {
        nums += "<w:num w:numId=\"" + list + "\"><w:abstractNumId w:val=\"" + definition + "\"/>" + overrides
                + "</w:num>";
        return this;
    }

    private String nums = "";

    public WordFile styles(String xml) {
        styles = xml;
        return this;
    }

    /** Text that every page shows above its own. */
    public WordFile header(String text) {
        header = text;
        return this;
    }

    /** Another part of the file, as "word/footnotes.xml", with its whole content. */
    public WordFile part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    WordFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** More definitions of lists, as their XML. */
    public WordFile definitions(String xml) {
        numbering += xml;
        return this;
    }

    public WordFile prolog(String xml) {
        prolog = xml;
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String office = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                            + "<Default Extension=\"docx\" ContentType=\"application/octet-stream\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + office
                            + "document.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            put(zip, "word/document.xml", prolog + "<w:document" + W + "><w:body>" + body + "</w:body></w:document>");
            put(zip, "word/numbering.xml", "<w:numbering" + W + ">" + numbering + nums + "</w:numbering>");
            put(
                    zip,
                    "word/header1.xml",
                    "<w:hdr" + W + "><w:p><w:r><w:t>" + escape(header) + "</w:t></w:r></w:p></w:hdr>");
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, "word/styles.xml", "<w:styles" + W + ">" + styles + "</w:styles>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        put(zip, name, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
