package org.duban.paper.compose;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.NoticeFacts;
import org.duban.paper.Paragraph;

/** Any other paper: the writer's own text, then what is asked and by when. */
class GeneralPaper implements PaperComposer {

    @Override
    public String name() {
        return "通知";
    }

    @Override
    public List<Need> needs() {
        return List.of(Need.MATTER, Need.TEXT);
    }

    @Override
    public List<Paragraph> body(NoticeFacts facts) {
        List<Paragraph> body = new ArrayList<>(Wording.paragraphs(facts.situation()));
        body.addAll(Wording.announced("现将有关要求通知如下：", facts.demand().requirements()));
        String expected = Expected.by(facts);
        if (!expected.isEmpty()) {
            body.add(Paragraph.plain(expected));
        }
        return body;
    }
}
