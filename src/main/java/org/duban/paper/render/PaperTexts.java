package org.duban.paper.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Paper;

/** The words around a paper's own texts, the same in every format. */
final class PaperTexts {

    static final String DRAFT = "草稿";

    private static final String OPEN_DATE = "　　年　月　日";

    private PaperTexts() {}

    static String date(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The day of signature; room to write it in while it is open. */
    static String signedOn(Paper paper) {
        return paper.date() == null ? OPEN_DATE : date(paper.date());
    }

    static String number(Paper paper) {
        return paper.number() == null ? "" : PlainText.of(paper.number().toString());
    }

    static String addressee(Paper paper) {
        String addressee = PlainText.of(paper.addressee()).strip().replaceFirst("[：:]$", "");
        return addressee.isEmpty() ? "" : addressee + "：";
    }

    /** The names of the attachments, numbered when there are several, without closing marks. */
    static List<String> attachments(Paper paper) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < paper.attachments().size(); i++) {
            String name = PlainText.of(paper.attachments().get(i)).strip().replaceFirst("[。；，;,.]$", "");
            names.add(paper.attachments().size() == 1 ? name : (i + 1) + ". " + name);
        }
        return names;
    }

    static String contact(Paper paper) {
        String contact = PlainText.of(paper.contact()).strip();
        return contact.isEmpty() || contact.startsWith("（") ? contact : "（" + contact + "）";
    }

    static String copies(Paper paper) {
        String copies = PlainText.of(String.join("，", paper.copies())).strip().replaceFirst("。$", "");
        return copies.isEmpty() ? "" : "抄送：" + copies + "。";
    }
}
