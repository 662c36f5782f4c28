package org.duban.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.deadline.DatePhrase;
import org.duban.deadline.FoundPhrase;

/**
 * Finds in running text who is told to do something by a date: 各县应在6月底前报方案, 到2026年底各地至少完成一半. Stages of
 * one target that follow each other are one duty, whose goal is the last stage.
 */
final class DatedDuties {

    /**
     * One duty.
     *
     * @param subject who, in its own words
     * @param clause the whole of it
     * @param goal the last of several stages, or the empty piece
     * @param due when, of the last stage
     * @param before what the same body is told in the sentence before, or the empty piece
     */
    record Duty(Piece subject, Piece clause, Piece goal, String due, Piece before) {}

    private static final Pattern OBLIGED = Pattern.compile(
            "^(?:因此|同时|为此|其中|请)?[，,]?([^，,；;：:]{2,60}?)(?:作为[^，,；;]{1,12}[，,])?(?:应当?|要|须|必须|务必|需|请)(?!求|点|素|件|害)");
    private static final Pattern CONNECTIVE =
            Pattern.compile("(?:(?:根据|按照|依据|结合|为了?)[^，,。；;]{2,60}[，,])?(?:因此|同时|为此|其中|请|另外|此外)?[，,]?");
    private static final Pattern SET_DATE_FIRST =
            Pattern.compile("^[，,]?([^，,；;：:。]{2,20}?)(?:要|应|须|至少|全部|基本|力争|完成|全面)");
    private static final Pattern FOR_WHAT = Pattern.compile("[，,]确保");
    private static final Pattern STAGE_VERB = Pattern.compile("完成|达到|实现|建成|全部|基本|至少|不低于|以上");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?:将|会|拟)(?=于|在|对|组织|适时|开展|进行|会同|联合|派|安排|不定期|定期|\\d)(?:[^，,。；;]{0,60}?)(?:督导|督查|检查|抽查|调研|验收|核查|考核|评估|巡查|暗访|巡视|督察|核验)(?!室|局|办|组织?前|队|员|中心|方案|工作方案)");
    private static final Pattern CLAUSE = Pattern.compile(
            "[；;]|[，,](?=[^，,]{2,30}(?:应|要|须|将|会)(?:在|于)?[^，,]{0,8}月)|[，,]因此|[，,](?=其中[^，,。；;]{2,40}(?:作为[^，,]{2,12}[，,])?(?:于|在|应|要|须|提前))|[，,](?=到(?:\\d{4}年|[今明]年|年底))");
    private static final Pattern CITED =
            Pattern.compile("^(?:根据|按照|依据)?《[^》]{1,80}》(?:[〔（(][^）)]{1,40}[）)])?(?:确定|明确|规定|列入)的");
    private static final Pattern DEMAND = Pattern.compile("(?:抓紧|尽快|认真|及时|立即|切实|全面|必须|应当?|要|须)(.{4,60})$");
    private static final Pattern EXCEPTION = Pattern.compile("[（(](?:除|不含|不包括)[^）)]{1,30}[）)]");
    private static final Pattern NO_BODY = Pattern.compile(".*(?:全部|工作|方案|任务|问题|项目|资金)|基本|内部|外部|大部|年内|不");
    private static final Pattern WITH = Pattern.compile("(?<=.{2})(?:要|应当?|须|负责)?(?:会同|联合|牵头)");
    private static final Pattern TOLD = Pattern.compile("(?<=.{2})(?:要(?!求|点|素)|应当|须|必须|务必)");
    /** What stands between who and when: 作为试点，应在. */
    private static final Pattern TAIL = Pattern.compile("(?:作为[^，,；;]{1,12})?[于在应要须，,]{0,6}+$");
    /** 除A县外，其他县 are the others. */
    private static final Pattern BESIDE = Pattern.compile("^除[^，,]{2,40}(?:以外|之外|外)[，,]");

    private static final Set<Character> STAGE = Set.of('到');

    private final LocalDate date;

    DatedDuties(LocalDate date) {
        this.date = date;
    }

    static boolean announces(String clause) {
        return ANNOUNCED.matcher(clause).find();
    }

    /** The duties of a paragraph. */
    List<Duty> in(Piece paragraph) {
        List<Duty> duties = new ArrayList<>();
        List<Piece> sentences = Sentences.of(paragraph);
        for (int i = 0; i < sentences.size(); i++) {
            Piece before = i == 0 ? Piece.EMPTY : sentences.get(i - 1);
            for (Piece clause : clauses(sentences.get(i))) {
                read(clause, before, duties);
            }
        }
        return duties;
    }

    static List<Piece> clauses(Piece sentence) {
        int from = 0;
        Matcher cut = CLAUSE.matcher(sentence.value());
        List<Piece> clauses = new ArrayList<>();
        while (cut.find()) {
            clauses.add(sentence.slice(from, cut.start()).strip());
            from = cut.end();
        }
        clauses.add(sentence.from(from).strip());
        return clauses;
    }

    private void read(Piece clause, Piece before, List<Duty> duties) {
        List<FoundPhrase> phrases = DatePhrase.find(clause.value(), date).stream()
                .filter(FoundPhrase::bound)
                .toList();
        if (phrases.isEmpty() || announces(clause.value())) {
            return;
        }
        FoundPhrase last = phrases.get(phrases.size() - 1);
        boolean stage =
                phrases.get(0).start() == 0 && STAGE.contains(clause.value().charAt(0));
        if (stage) {
            stage(clause, last, duties);
            return;
        }
        FoundPhrase first = phrases.get(0);
        if (phrases.size() == 1
                && first.start() == 0
                && clause.from(first.end()).value().startsWith("，")) {
            toldAfter(clause, first, before, duties);
            return;
        }
        Matcher connective = CONNECTIVE.matcher(clause.value());
        int from = connective.lookingAt() ? Math.min(connective.end(), first.start()) : 0;
        boolean asked = from > 0
                && clause.value().substring(0, from).contains("请")
                && !Sentences.hasComma(clause.value().substring(from, first.start()));
        Piece direct = withoutPreposition(alone(clause.slice(from, first.start())));
        if (direct.length() >= 2
                && !TOLD.matcher(direct.value()).find()
                && isBody(direct.value())
                && (asked || STAGE_VERB.matcher(clause.value()).find())) {
            duties.add(new Duty(
                    direct, clause.from(from), Piece.EMPTY, last.deadline().text(), demand(direct, before)));
            return;
        }
        Matcher obliged = OBLIGED.matcher(clause.value());
        if (obliged.find() && obliged.end() <= last.end() + 12) {
            Piece subject = clause.slice(obliged.start(1), obliged.end(1));
            Piece own = clause.from(obliged.start(1));
            Matcher cited = CITED.matcher(subject.value());
            Piece who = cited.find() ? subject.from(cited.end()) : subject;
            if (isBody(who.value())) {
                duties.add(new Duty(who, own, Piece.EMPTY, last.deadline().text(), demand(who, before)));
            }
        }
    }

    /** 4月底前，县应急局要组织检查. */
    private static void toldAfter(Piece clause, FoundPhrase due, Piece before, List<Duty> duties) {
        Piece rest = clause.from(due.end() + 1);
        Matcher obliged = OBLIGED.matcher(rest.value());
        if (obliged.find() && isBody(obliged.group(1))) {
            Piece who = rest.slice(obliged.start(1), obliged.end(1));
            duties.add(new Duty(alone(who), clause, Piece.EMPTY, due.deadline().text(), demand(who, before)));
        }
    }

    /** Who is told, without those whom he is to work with. */
    private static Piece alone(Piece subject) {
        Matcher with = WITH.matcher(subject.value());
        return with.find() ? subject.slice(0, with.start()) : subject;
    }

    private static Piece withoutPreposition(Piece subject) {
        Matcher tail = TAIL.matcher(subject.value());
        return tail.find() ? subject.slice(0, tail.start()) : subject;
    }

    /** 到2026年底各地至少完成一半，到2027年底全部完成. */
    private static void stage(Piece clause, FoundPhrase phrase, List<Duty> duties) {
        Piece rest = clause.from(phrase.end());
        Matcher who = SET_DATE_FIRST.matcher(rest.value());
        boolean named = who.find() && isBody(who.group(1));
        Duty open = duties.isEmpty() ? null : duties.get(duties.size() - 1);
        boolean follows = open != null
                && open.clause().value().startsWith("到")
                && clause.span() != null
                && clause.span().start() - open.clause().span().end() <= 2;
        Piece goal = stagePart(clause);
        if (follows && !named) {
            duties.remove(duties.size() - 1);
            Piece both = Piece.join(List.of(open.clause(), Piece.sign("，", open.clause()), goal));
            duties.add(new Duty(open.subject(), both, goal, phrase.deadline().text(), Piece.EMPTY));
        } else if (named && STAGE_VERB.matcher(rest.value()).find()) {
            Piece subject = rest.slice(who.start(1), who.end(1));
            duties.add(new Duty(subject, goal, Piece.EMPTY, phrase.deadline().text(), Piece.EMPTY));
        }
    }

    /** Without 确保…, which only says what for. */
    private static Piece stagePart(Piece clause) {
        Matcher what = FOR_WHAT.matcher(clause.value());
        return what.find() && what.start() > 0 ? clause.slice(0, what.start()) : clause;
    }

    /** Who can be told something: a unit, a group or places; not 方案 or 工作. */
    static boolean isBody(String name) {
        String bare = EXCEPTION.matcher(name).replaceAll("");
        return !bare.isEmpty()
                && !NO_BODY.matcher(bare).matches()
                && !UnitNames.isNone(bare)
                && (UnitNames.looksLikeUnit(bare) || bare.matches(".{0,60}(?:各地|地区|县（市）|企业|学校|乡镇|[县市区])"));
    }

    /** What {@code who} is told in the sentence before, when this one only says by when: 抓紧制定方案。各县应在6月底前完成编制. */
    private static Piece demand(Piece who, Piece before) {
        String name = EXCEPTION.matcher(who.value()).replaceAll("");
        int at = before.value().lastIndexOf(name);
        boolean except = !name.equals(who.value());
        if (at < 0 || !except && name.length() < 3) {
            return Piece.EMPTY;
        }
        int clause = Math.max(before.value().lastIndexOf('，'), before.value().lastIndexOf(',')) + 1;
        Matcher demand = DEMAND.matcher(before.value());
        demand.region(Math.max(clause, at), before.length());
        return demand.find() ? before.slice(demand.start(1), demand.end(1)) : Piece.EMPTY;
    }

    /** The names in a subject: only a list of single units comes apart. */
    static List<String> units(String told) {
        String subject = BESIDE.matcher(told).replaceFirst("");
        List<String> names = UnitNames.split(subject);
        boolean single = names.stream().noneMatch(UnitNames::isGroup)
                && names.stream().allMatch(UnitNames::looksLikeUnit)
                && !Pattern.compile("[\\d一二三四五六七八九十]个").matcher(subject).find();
        return single ? names : List.of(subject.replace(" ", ""));
    }
}
