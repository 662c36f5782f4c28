package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.UnitException;

/**
 * Finds what does not hold for all or always: units that are left out or have a date of their own, conditions that must come
 * first, and values to be held rather than reached.
 *
 * @param exceptions in order
 * @param conditions in order
 * @param holds in order
 */
record Particulars(List<UnitException> exceptions, List<Said> conditions, List<Said> holds) {

    /** Words of the document at their place. */
    record Said(String words, Span source) {}

    private static final Pattern LEFT_OUT =
            Pattern.compile("[（(](?:除|不含|不包括)([^）)]{1,40})[）)]|除([^，,。；;（）()]{2,40}?)(?:以外|之外|外)(?=[，,其的各所])");
    private static final Pattern OUTSIDE = Pattern.compile("(?:以外|之外|外)$");
    private static final Pattern NO_UNIT = Pattern.compile(".*(?:\\d|的|法定|特殊|情形|情况|节假日|原因).*");
    private static final Pattern OTHERWISE =
            Pattern.compile("其中[，,]?([^，,。；;：:]{2,60}?)(?:作为[^，,]{1,12}[，,])?(?:要|应当?|须|务必|提前|于|在|力争|可|\\d)"
                    + "|(?:^|[，,。；;])([^，,。；;（(]{2,40}?)(?:要|应|须|可以?)?(?:提前|延长|延期|放宽|推迟)(?:至|到)"
                    + "|(?:^|[，,。；;])([^，,。；;（(]{2,40}?)作为[^，,。；;]{1,12}[，,](?:要|应|须)?(?:于|在)?(?=\\d)");
    private static final Pattern CONDITION = Pattern.compile(
            "(?:^|[，,。；;：:])((?:待|俟)[^，,。；;]{2,60}后|(?:如(?!实|期|何|下|数|约|此|上|同|常|果?需|有关|[\\p{IsHan}]{1,8}[县市区镇乡])|若(?!干)|一旦|遇有|遇到)[^，,。；;]{2,60}"
                    + "|[^，,。；;：:]{2,40}(?:印发|出台|批复|批准|下达|公布|启动|竣工|通过验收)后)[，,](?=[^。；;]{0,60}(?:要|应|须|则|立即|及时|由|务必|按|牵头|负责|组织|制定|完成|开展|启动|报))");
    private static final Pattern HOLD =
            Pattern.compile("[^，,。；;：:]{0,30}(?:稳定|保持|维持|控制|稳控)在[^，,。；;]{0,20}\\d[^，,。；;]{0,20}");

    static Particulars in(List<Paragraph> paragraphs, LocalDate basis) {
        Particulars found = new Particulars(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Paragraph paragraph : paragraphs) {
            int number = paragraph.numeral().map(Numeral::length).orElse(0);
            List<UnitException> own = new ArrayList<>();
            for (Piece sentence : Sentences.of(paragraph.text().from(number))) {
                leftOut(sentence, own);
                otherwise(sentence, basis, own);
                said(CONDITION, sentence, found.conditions);
                said(HOLD, sentence, found.holds);
            }
            found.exceptions.addAll(withoutDated(own));
        }
        return found;
    }

    /** Who is left out of one date and has another (除A县外…；A县8月底前完成) is not left out of the work. */
    private static List<UnitException> withoutDated(List<UnitException> exceptions) {
        Set<String> dated = exceptions.stream()
                .filter(exception -> !exception.excluded())
                .map(UnitException::unit)
                .collect(Collectors.toSet());
        return exceptions.stream()
                .filter(exception -> !exception.excluded() || !dated.contains(exception.unit()))
                .toList();
    }

    private static void said(Pattern pattern, Piece sentence, List<Said> found) {
        Matcher matcher = pattern.matcher(sentence.value());
        while (matcher.find()) {
            int group = matcher.groupCount();
            Piece words = sentence.slice(matcher.start(group), matcher.end(group));
            found.add(new Said(words.value(), words.span()));
        }
    }

    private static void leftOut(Piece sentence, List<UnitException> exceptions) {
        Matcher matcher = LEFT_OUT.matcher(sentence.value());
        while (matcher.find()) {
            boolean bracket = matcher.group(1) != null;
            int group = bracket ? 1 : 2;
            String names = OUTSIDE.matcher(matcher.group(group)).replaceFirst("");
            boolean of = !bracket || UnitNames.looksLikeUnit(tail(sentence.value(), matcher.start()));
            List<String> units = UnitNames.split(names);
            boolean fits = units.stream()
                    .allMatch(unit -> !NO_UNIT.matcher(unit).matches()
                            && (bracket ? unit.length() <= 12 : UnitNames.looksLikeUnit(unit)));
            if (of && fits) {
                Span source = sentence.slice(matcher.start(), matcher.end()).span();
                units.forEach(unit -> exceptions.add(new UnitException(unit, true, null, null, source)));
            }
        }
    }

    private static String tail(String text, int end) {
        int start = end;
        while (start > 0 && "，,。；;".indexOf(text.charAt(start - 1)) < 0 && end - start < 30) {
            start--;
        }
        return text.substring(start, end);
    }

    private static void otherwise(Piece sentence, LocalDate basis, List<UnitException> exceptions) {
        Matcher matcher = OTHERWISE.matcher(sentence.value());
        List<FoundPhrase> phrases = matcher.find()
                ? DatePhrase.find(sentence.value(), basis).stream()
                        .filter(FoundPhrase::bound)
                        .toList()
                : List.of();
        matcher.reset();
        int next = 0;
        while (next < phrases.size() && matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            List<String> units = UnitNames.split(matcher.group(group));
            while (next < phrases.size() && phrases.get(next).start() < matcher.end(group)) {
                next++;
            }
            FoundPhrase due = next < phrases.size() ? phrases.get(next) : null;
            boolean near = due != null && due.start() - matcher.end() <= 12;
            if (near && !units.isEmpty() && units.stream().allMatch(UnitNames::looksLikeUnit)) {
                Span source = sentence.slice(matcher.start(group), due.end()).span();
                units.forEach(unit -> exceptions.add(new UnitException(
                        unit, false, due.deadline().text(), due.deadline().date(), source)));
            }
        }
    }
}
