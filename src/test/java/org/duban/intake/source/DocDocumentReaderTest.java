package org.duban.intake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.duban.intake.SourceText;
import org.junit.jupiter.api.Test;

/** Files that LibreOffice wrote as Word 97. */
class DocDocumentReaderTest {

    @Test
    void automaticNumbersAndTablesAreReadAndWhatIsDeletedOrHiddenIsNot() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/intake/files/lists.doc")) {
            SourceText read = new SourceTexts(1 << 20).read(file.readAllBytes());

            assertThat(read.text())
                    .isEqualTo("青岚市防汛整改清单\n一、防汛准备\n（一）清淤\n（二）加固\n① 备料\n② 巡堤\n二、抗旱准备\n（一）蓄水\n留下\n"
                            + "序号\t措施\t责任单位\n1\t清淤\t市水利局\n加固\t市住建局\n附件另发");
            assertThat(read.blocks()).extracting(SourceText.Block::cell).contains(new SourceText.Cell(0, 2, 1));
        }
    }
}
