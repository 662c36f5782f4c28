package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.intake.DirectiveDraft.Span;

/** Reads what stands before and around the items of any document. */
final class HeadReader {

    private static final Pattern ISSUED = Pattern.compile("(?:印发|下发|发布)");
    private static final Pattern PLAN = Pattern.compile(
            "(?:方案|清单|计划|要点|规划|细则|办法|措施|意见|分工|分解|任务|任务分解表?|台账|安排|规定|预案|规则|制度|条例|章程|标准|指南|行动|[览解务分工作任]表)$");
    private static final Pattern RED_HEAD = Pattern.compile("(.{3,60}?)(?:文件|（.{1,6}）)");
    private static final Pattern ISSUER_LABEL = Pattern.compile("(?:发布机关|发文机关|发文机构|制发机关|发布机构|发文单位|公开机构)[：:]");
    private static final int HEAD = 40;
    private static final Pattern TELLS = Pattern.compile("如下|以下|明确|通知|要求|为了|现将");
    /** 各市、县（区）市场监管局 are one group. */
    private static final Pattern BARE_LEVEL = Pattern.compile("各(?:市|县|区|州|省|旗|盟|乡|镇|地|地区)(?:、[市县区州旗盟乡镇])?");

    /** 各县党委、政府 are addressed as one. */
    private static final Pattern OF_SAME_BODY = Pattern.compile("(?:人民)?政府|党委|党工委|管委会");

    private static final int SHORTEST_PLAN = 4;

    private final List<Paragraph> paragraphs;
    private final Map<String, Span> sources = new LinkedHashMap<>();

    HeadReader(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
    }

    Head read() {
        Optional<TitleFinder> found = TitleFinder.in(paragraphs);
        String title = title(found);
        int afterTitle = found.map(TitleFinder::last).orElse(-1) + 1;
        String number = DocumentNumbers.own(paragraphs)
                .map(piece -> source("docNumber", piece))
                .orElse(null);
        Optional<DateLines.Found> date = DateLines.in(paragraphs);
        date.ifPresent(line -> source("date", line.piece()));
        LeadConvention convention = LeadConvention.in(paragraphs).orElse(null);
        if (convention != null) {
            source("leadConvention", convention.words());
        }
        List<String> recipients = recipients(afterTitle);
        return new Head(
                number,
                title,
                planTitle(title),
                issuer(title, afterTitle),
                date.map(DateLines.Found::date).orElse(null),
                date.map(DateLines.Found::date).orElseGet(() -> DateLines.basis(title, paragraphs)),
                convention,
                DocumentNumbers.cited(paragraphs, number),
                recipients,
                afterTitle + (recipients.isEmpty() ? 0 : 1),
                sources);
    }

    private String title(Optional<TitleFinder> found) {
        if (found.isEmpty()) {
            return TitleFinder.labelled(paragraphs)
                    .map(piece -> source("title", piece))
                    .orElse(null);
        }
        source("title", found.get().piece());
        return found.get().text();
    }

    private String source(String field, Piece piece) {
        if (piece.span() != null) {
            sources.put(field, piece.span());
        }
        return piece.value();
    }

    private String planTitle(String title) {
        if (title == null) {
            return null;
        }
        Matcher issued = ISSUED.matcher(title);
        int end = Math.max(title.lastIndexOf("通知"), title.endsWith("的函") ? title.length() - 1 : -1);
        if (!issued.find() || end < issued.end()) {
            return null;
        }
        String plan = title.substring(issued.end(), end).replace(" ", "").replaceFirst("的$", "");
        String inner = plan.startsWith("《") ? quoted(plan) : plan;
        boolean named =
                inner != null && (plan.startsWith("《") || PLAN.matcher(plan).find());
        return named && inner.length() >= SHORTEST_PLAN ? inner : null;
    }

    /** What stands in the 《》 that the text begins with, or null when it is never closed. */
    private static String quoted(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '《' ? 1 : text.charAt(i) == '》' ? -1 : 0;
            if (depth == 0) {
                return text.substring(1, i);
            }
        }
        return null;
    }

    private String issuer(String title, int afterTitle) {
        int about = title == null ? -1 : organsEnd(title);
        if (about > 0 && OrganNames.isOrgan(title.substring(0, about).strip().replace(" ", ""))
                || about > 0 && title.substring(0, about).contains(" ")) {
            return String.join("、", OrganNames.split(title.substring(0, about)));
        }
        return redHead(afterTitle).or(this::signature).or(this::labelledIssuer).orElse(null);
    }

    /** Where a title stops naming who issues the document: before 关于, 转发, 印发. */
    private static int organsEnd(String title) {
        int end = title.indexOf("关于");
        for (String verb : List.of("转发", "印发", "批转")) {
            int at = title.indexOf(verb);
            end = at > 0 && (end < 0 || at < end) ? at : end;
        }
        return end;
    }

    private Optional<String> redHead(int afterTitle) {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(afterTitle, paragraphs.size()))) {
            Matcher head = RED_HEAD.matcher(paragraph.value());
            if (head.matches() && OrganNames.isOrgan(head.group(1))) {
                return Optional.of(String.join("、", OrganNames.split(head.group(1))));
            }
        }
        return Optional.empty();
    }

    /** The organs on the lines right above the date. */
    private Optional<String> signature() {
        Span date = sources.get("date");
        for (int i = 1; date != null && i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i).text().span();
            if (span.start() <= date.start() && date.start() < span.end()) {
                String beside = paragraphs.get(i).value().split("[\\d〇○零一二三四五六七八九]", 2)[0];
                if (span.start() < date.start() && OrganNames.isOrgan(beside)) {
                    return Optional.of(beside);
                }
                String above = paragraphs.get(i - 1).value();
                return OrganNames.isOrgan(above) && !Sentences.hasComma(above)
                        ? Optional.of(String.join(
                                "、",
                                OrganNames.split(paragraphs.get(i - 1).spaced().value())))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> labelledIssuer() {
        for (Paragraph paragraph : paragraphs.subList(0, Math.min(HEAD, paragraphs.size()))) {
            Matcher label = ISSUER_LABEL.matcher(paragraph.value());
            if (label.lookingAt() && OrganNames.isOrgan(paragraph.value().substring(label.end()))) {
                return Optional.of(paragraph.value().substring(label.end()));
            }
        }
        return Optional.empty();
    }

    /** 主送: the line after the title that ends with a colon. It is parted at commas if it has any, else at 、. */
    private List<String> recipients(int afterTitle) {
        for (int i = afterTitle; i < Math.min(afterTitle + 4, paragraphs.size()); i++) {
            Paragraph paragraph = paragraphs.get(i);
            String text = paragraph.value();
            boolean colon = text.endsWith("：") || text.endsWith(":");
            if (colon && Numeral.at(text).isEmpty() && text.indexOf('。') < 0 && text.length() <= 300) {
                List<String> names = names(text.substring(0, text.length() - 1));
                if (!TELLS.matcher(text).find() && names.stream().anyMatch(UnitNames::looksLikeUnit)) {
                    source("recipients", paragraph.text());
                    return names;
                }
            }
        }
        return List.of();
    }

    private static List<String> names(String text) {
        if (Sentences.hasComma(text)) {
            return parted(text, "，,");
        }
        List<String> names = new ArrayList<>();
        for (String name : parted(text, "、")) {
            boolean sameBody = !names.isEmpty()
                    && (OF_SAME_BODY.matcher(name).matches()
                            || BARE_LEVEL.matcher(names.get(names.size() - 1)).matches());
            String before = sameBody ? names.remove(names.size() - 1) + "、" : "";
            names.add(before + name);
        }
        return names;
    }

    /** At the signs outside of brackets: 各县（市、区）水利局 is one name. */
    private static List<String> parted(String text, String signs) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : signs.charAt(0);
            depth += Brackets.isOpen(c) ? 1 : Brackets.isClose(c) && depth > 0 ? -1 : 0;
            if (i == text.length() || depth == 0 && signs.indexOf(c) >= 0) {
                if (i > from) {
                    parts.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return parts;
    }
}
