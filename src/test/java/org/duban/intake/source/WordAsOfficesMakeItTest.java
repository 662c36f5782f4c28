package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.duban.intake.IntakeReader;
import org.duban.intake.SourceText;
import org.duban.intake.SourceText.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Word and WPS put into their files beyond plain paragraphs: what of it is text, and what is not. */
class WordAsOfficesMakeItTest {

    private static final String DELETED_END = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>";

    @Test
    void aDeletedParagraphEndJoinsTheTwoParagraphs() {
        assertThat(text(new WordFile()
                        .xml("<w:p>" + DELETED_END + run("完成管网") + "</w:p>")
                        .paragraph("改造。")
                        .xml("<w:p>" + DELETED_END + "<w:del><w:r><w:delText>旧的一段</w:delText></w:r></w:del></w:p>")
                        .paragraph("第二段。")))
                .isEqualTo("完成管网改造。\n第二段。");
    }

    @Test
    void aDeletedParagraphTakesNoNumber() {
        assertThat(text(new WordFile()
                        .list(1, "decimal", "%1.")
                        .numbered(1, 0, "甲")
                        .xml(
                                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                                        + "<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>")
                        .numbered(1, 0, "丙")))
                .isEqualTo("1. 甲\n2. 丙");
    }

    @Test
    void movedTextStandsWhereItWentAndCommentsNowhere() {
        assertThat(text(new WordFile()
                        .xml("<w:p><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom>" + run("留下") + "</w:p>")
                        .xml("<w:p><w:moveTo>" + run("移来") + "</w:moveTo><w:ins>" + run("插入") + "</w:ins></w:p>")
                        .part(
                                "word/comments.xml",
                                "<w:comments" + WordFile.W + "><w:comment><w:p>" + run("批注")
                                        + "</w:p></w:comment></w:comments>")))
                .isEqualTo("留下\n移来插入");
    }

    @Test
    void hiddenTextIsLeftAloneWhetherItIsSoItselfOrByItsStyleAndThatIsSaid() {
        SourceText read = read(
                new WordFile()
                        .styles("<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>")
                        .xml(
                                "<w:p>" + run("看得见") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
                                        + "<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>也看不见</w:t></w:r>"
                                        + "<w:r><w:rPr><w:rStyle w:val=\"h\"/><w:vanish w:val=\"0\"/></w:rPr><w:t>的</w:t></w:r></w:p>"));

        assertThat(read.text()).isEqualTo("看得见的");
        assertThat(read.notes()).containsExactly("intake.note.hiddenText");
    }

    @Test
    void aTableOfContentsIsNoTextInEitherOfItsForms() {
        String field =
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o \"1-3\" </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run("一、目录项")
                        + "<w:r><w:fldChar w:fldCharType=\"begin\"/>"
                        + "<w:instrText>PAGEREF _a \\h</w:instrText><w:fldChar w:fldCharType=\"separate\"/><w:t>3</w:t>"
                        + "<w:fldChar w:fldCharType=\"end\"/></w:r></w:p><w:p>" + run("二、目录项")
                        + "</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        String control =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
                        + "<w:sdtContent><w:p>" + run("三、目录项") + "</w:p></w:sdtContent></w:sdt>";

        assertThat(text(new WordFile().xml(field).xml(control).paragraph("正文"))).isEqualTo("正文");
    }

    @Test
    void aFieldShowsItsResultAndAControlItsContentButNotItsPrompt() {
        assertThat(text(new WordFile()
                        .xml("<w:p>" + run("截至")
                                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE"
                                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                + run("2026年6月")
                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\" PAGE \">"
                                + run("7")
                                + "</w:fldSimple></w:p>")
                        .xml("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("单击此处输入文字")
                                + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + run("控件")
                                + "</w:sdtContent></w:sdt></w:p>")))
                .isEqualTo("截至2026年6月\n控件");
    }

    @Test
    void rubySymbolsTabsAndBreaksAreReadAsTheyAreSeen() {
        assertThat(text(new WordFile()
                        .xml("<w:p><w:r><w:ruby><w:rt>" + run("lán") + "</w:rt><w:rubyBase>" + run("岚")
                                + "</w:rubyBase></w:ruby></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:tab/>"
                                + "<w:t>是</w:t><w:br/><w:t>否</w:t><w:softHyphen/><w:noBreakHyphen/></w:r></w:p>")))
                .isEqualTo("岚☑\t是\n否-");
    }

    @Test
    void aTextBoxIsReadOnceThoughItStandsTwiceInTheFile() {
        String box = "<w:txbxContent><w:p>" + run("督办单") + "</w:p></w:txbxContent>";
        assertThat(text(new WordFile()
                        .xml(
                                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                                        + "<mc:Choice Requires=\"wps\"><w:drawing><wps:txbx xmlns:wps=\"w\">" + box
                                        + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box
                                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("正文")
                                        + "</w:p>")))
                .isEqualTo("督办单\n正文");
    }

    @Test
    void aNumberComesFromStylesTheirAncestorsAndTheLevelThatTheListKeepsForThem() {
        assertThat(text(new WordFile()
                        .definitions("<w:abstractNum w:abstractNumId=\"1\">"
                                + level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>")
                                + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>")
                                + level(2, "decimal", "%3.", "<w:pStyle w:val=\"H3\"/>") + "</w:abstractNum>")
                        .num(1, 1, "")
                        .styles(style("H1", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                                + style("H2", "", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                                + style("H3", "", "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr>")
                                + style("Own", "H2", "")
                                + style("Off", "H1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"))
                        .xml(styled("H1", "防汛")
                                + styled("H2", "清淤")
                                + styled("Own", "加固")
                                + styled("H3", "甲")
                                + styled("Off", "无号")
                                + styled("H1", "抗旱")
                                + styled("H2", "蓄水"))))
                .isEqualTo("一、防汛\n（一）清淤\n（二）加固\n1. 甲\n无号\n二、抗旱\n（一）蓄水");
    }

    @Test
    void listsThatRestartGoOnOrAreOverriddenCountAsWordDoes() {
        assertThat(text(new WordFile()
                        .definitions("<w:abstractNum w:abstractNumId=\"1\">" + level(0, "chineseCounting", "%1、", "")
                                + level(1, "decimal", "%1.%2", "<w:isLgl/>")
                                + level(2, "decimalEnclosedCircle", "%3", "<w:lvlRestart w:val=\"0\"/>")
                                + "</w:abstractNum>")
                        .num(1, 1, "")
                        .num(2, 1, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>")
                        .num(
                                3,
                                1,
                                "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimal", "任务%1：", "") + "</w:lvlOverride>")
                        .numbered(1, 0, "甲")
                        .numbered(1, 1, "乙")
                        .numbered(1, 2, "丙")
                        .numbered(1, 0, "丁")
                        .numbered(1, 2, "戊")
                        .numbered(2, 0, "己")
                        .numbered(2, 0, "庚")
                        .numbered(3, 0, "辛")))
                .isEqualTo("一、甲\n1.1 乙\n① 丙\n二、丁\n② 戊\n五、己\n六、庚\n任务7： 辛");
    }

    @Test
    void numbersOfHeadersAndNotesDoNotCountInTheText() {
        String numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + run("页眉") + "</w:p>";
        assertThat(text(new WordFile()
                        .list(1, "decimal", "%1.")
                        .part("word/header2.xml", "<w:hdr" + WordFile.W + ">" + numbered + "</w:hdr>")
                        .numbered(1, 0, "甲")))
                .isEqualTo("1. 甲");
    }

    @Test
    void cellsMergedDownAndAcrossSpanWhatTheyCoverAndATableInACellStandsByItself() {
        SourceText read = read(new WordFile()
                .xml("<w:tbl><w:tr>" + cell("<w:vMerge w:val=\"restart\"/>", "1")
                        + cell("<w:gridSpan w:val=\"2\"/>", "宽")
                        + "</w:tr><w:tr>" + cell("<w:vMerge/>", "") + cell("", "乙")
                        + "<w:tc><w:tbl><w:tr>" + cell("", "内") + "</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>"));

        assertThat(read.blocks())
                .extracting(SourceText.Block::cell)
                .containsExactly(
                        new Cell(0, 0, 0, 2, 1), new Cell(0, 0, 1, 1, 2), new Cell(0, 1, 1), new Cell(1, 0, 0));
        assertThat(read.text()).isEqualTo("1\t宽\n乙\n内");
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★1年", "机 密 ★ 长期", "绝密★", "　秘密★10年"})
    void aMarkOfSecrecyIsFoundInEveryPart(String mark) {
        String paragraph = "<w:p>" + run(mark) + "</w:p>";
        WordFile[] files = {
            file().header(mark),
            file().part("word/footer3.xml", "<w:ftr" + WordFile.W + ">" + paragraph + "</w:ftr>"),
            file().part(
                            "word/footnotes.xml",
                            "<w:footnotes" + WordFile.W + "><w:footnote>" + paragraph + "</w:footnote></w:footnotes>"),
            file().part(
                            "word/header4.xml",
                            "<w:hdr" + WordFile.W + "><w:p><w:r><w:pict><v:textpath xmlns:v=\"urn:v\" string=\"" + mark
                                    + "\"/></w:pict></w:r></w:p></w:hdr>"),
            file().part("docProps/core.xml", "<c xmlns:d=\"d\"><d:keywords>" + mark + "</d:keywords></c>"),
            file().xml("<w:p><w:r><w:txbxContent>" + paragraph + "</w:txbxContent></w:r></w:p>"),
            file().xml("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + mark + "</w:t></w:r></w:p>")
        };
        for (WordFile file : files) {
            assertThatThrownBy(() -> new IntakeReader().read(file.bytes(), "a.docx"))
                    .hasMessageContaining("intake.secrecy.refused");
        }
    }

    @Test
    void aLongFormThatPacksWellIsNoBomb() {
        WordFile form = new WordFile();
        for (int i = 0; i < 20_000; i++) {
            form.paragraph("责任单位：市水利局。");
        }

        assertThat(read(form).blocks()).hasSize(20_000);
    }

    private static WordFile file() {
        return new WordFile().paragraph("青岚市清淤通知");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>" + run(text) + "</w:p></w:tc>";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String style(String id, String basedOn, String numbering) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\">"
                + (basedOn.isEmpty() ? "" : "<w:basedOn w:val=\"" + basedOn + "\"/>") + "<w:pPr>" + numbering
                + "</w:pPr></w:style>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + run(text) + "</w:p>";
    }

    private static SourceText read(WordFile file) {
        return new SourceTexts(1 << 20).read(file.bytes());
    }

    private static String text(WordFile file) {
        return read(file).text();
    }
}
