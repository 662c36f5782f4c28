package org.duban.paper.render;

import java.util.ArrayList;
import java.util.List;
import org.duban.paper.Paper;
import org.springframework.stereotype.Component;

/**
 * Makes pages of 22 lines. The signature is never alone on a page: where it does not fit with what follows it, the last
 * lines of the text go with it.
 */
@Component
class Paginator {

    private static final int LINES_TAKEN_ALONG = 2;
    private static final double TOLERANCE = 0.1;

    private final PaperFonts fonts;
    private final Typesetter typesetter;

    Paginator(PaperFonts fonts) {
        this.fonts = fonts;
        this.typesetter = new Typesetter(fonts);
    }

    List<Sheet> pages(Paper paper) {
        Imprint imprint = Imprint.of(paper, fonts);
        List<Strip> closing = typesetter.closing(paper);
        if (imprint.isTooTall()) {
            closing.addAll(typesetter.copiesAsText(paper));
            imprint = new Imprint(List.of(), imprint.printedBy(), imprint.printedOn());
        }
        List<List<Strip>> pages = new ArrayList<>();
        pages.add(new ArrayList<>());
        fill(pages, typesetter.flow(paper));
        double foot = imprint.isEmpty() ? 0 : imprint.height() + Measure.LINE_HEIGHT / 2;
        addClosing(pages, closing, foot);
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean last = i == pages.size() - 1;
            sheets.add(new Sheet(pages.get(i), last && !imprint.isEmpty() ? imprint : null));
        }
        return sheets;
    }

    private static void fill(List<List<Strip>> pages, List<Strip> strips) {
        for (Strip strip : strips) {
            List<Strip> page = last(pages);
            if (!page.isEmpty() && height(page) + strip.before() + strip.height() > Measure.TEXT_HEIGHT + TOLERANCE) {
                page = new ArrayList<>();
                pages.add(page);
            }
            page.add(strip);
        }
    }

    private static void addClosing(List<List<Strip>> pages, List<Strip> closing, double foot) {
        List<Strip> page = last(pages);
        double needed =
                closing.stream().mapToDouble(s -> s.before() + s.height()).sum() + foot;
        if (height(page) + needed <= Measure.TEXT_HEIGHT + TOLERANCE) {
            page.addAll(closing);
            return;
        }
        List<Strip> tail = page.subList(startOfTail(page), page.size());
        List<Strip> next = new ArrayList<>(tail);
        if (height(next) + needed <= Measure.TEXT_HEIGHT + TOLERANCE) {
            tail.clear();
            next.addAll(closing);
            pages.add(next);
            return;
        }
        fill(pages, closing);
        if (height(last(pages)) + foot > Measure.TEXT_HEIGHT + TOLERANCE) {
            pages.add(new ArrayList<>());
        }
    }

    /** The last two lines of the body with the attachments after them; never a page's first line. */
    private static int startOfTail(List<Strip> page) {
        int start = Math.max(1, page.size() - LINES_TAKEN_ALONG);
        int lines = 0;
        for (int i = page.size() - 1; i > 0 && lines < LINES_TAKEN_ALONG; i--) {
            if (page.get(i).part() == Part.BODY) {
                start = i;
                lines++;
            }
        }
        return start;
    }

    private static double height(List<Strip> page) {
        double height = 0;
        for (int i = 0; i < page.size(); i++) {
            height += page.get(i).height() + (i == 0 ? 0 : page.get(i).before());
        }
        return height;
    }

    private static List<Strip> last(List<List<Strip>> pages) {
        return pages.get(pages.size() - 1);
    }
}
