package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sentences that give work to named units in running text: 由A牵头，B配合，4月底前…; A要会同B…; 请A…. */
final class AssignedSentences {

    private static final Pattern DECIDES =
            Pattern.compile("^(?:" + Phrases.alternatives("minutes.decides") + ")[，,：:]?(?:(?:同意|原则同意)?[，,]?)?");
    /** 市长在《…》上批示：请… */
    private static final Pattern SAYS = Pattern.compile("^[^：:。；;]{0,80}(?:批示|指示|要求)(?:要求|指出|如下)?[：:][“\"「]?");

    /** 会议通过方案，由… gives the work only in its second clause. */
    private static final Pattern LATER = Pattern.compile("[，,]((?:由|请|责成)[^，,。；;]{2,40})");
    /** When or under which condition, which may stand before who. */
    private static final Pattern CIRCUMSTANCE = Pattern.compile(
            "(?:(?:待|俟|如(?!实|期|何|下)|若|一旦|遇|根据|按照|结合|围绕|针对|为|自|到|力争)[^，,。；;]{2,40}|\\d{1,4}[年月][^，,。；;]{0,16}(?:前|底|内|起))[，,]");

    private static final Pattern TELLS = Pattern.compile("^(?:" + Phrases.alternatives("minutes.tells") + ").*");
    private static final Pattern GIVES = Pattern.compile(
            "^(?:同时|另外|此外|其中|会后|下一步|具体工作|具体)?[，,]?(由|请|责成|同意由|明确由|要求)?"
                    + "([^，,。；;：:]{2,80}?)(牵头|负责|会同|配合|要|应|须|抓紧|尽快|按照|按(?=职责|分工|各自)|根据|结合|依据|围绕|聚焦|修订|出台|印发|编制|起草|汇总|梳理|举办|启动|发布|公布|实施|严格|全面|充分|统筹|持续|主动|加强|强化|健全|完善|深入|积极|(?<![少大高低多小等属位处关由至基鉴过])于|(?<![存现正所内旨])在|做好|每(?=年|月|季|周|半|日|天|个)|组织(?!部|办|局|人事|委|科|处|室)|完成|开展|提出|制定|加快|切实|落实|认真|进一步|立即|(?<![针面相应绝反])对|务必|研究|安排|拨付|提供|协调|推进|推动|督促|建立|办理|解决|筹措|争取|申报)");
    private static final Pattern MORE_ROLES = Pattern.compile(
            "(?:^|[，,])([^，,。；;]{2,80}?)(?:(?:按职责|积极|密切)?(?:配合|协助|协同|参与|参加|支持)(?=[，,。；;]|做好|抓好|开展|推进|实施|完成|$)|(?=立即|抓紧|尽快|认真|负责|做好|落实|全力))");
    private static final Pattern WITH = Pattern.compile(
            "^会同([^，,。；;]{2,80}?)(?:要|应|须|抓紧|尽快|负责|研究|做好|于|在|对|制定|提出|组织(?!部|办|局|人事|委|科|处|室)|总结|开展|完成|加快|认真|联合|，|,|$)");
    private static final Pattern ONLY_WATCHES = Pattern.compile("[^，,]{0,12}(?:跟踪|督办|督促|督查|监督检查)[^，,]{0,12}");

    private static final Pattern EXHORTS =
            Pattern.compile("^[^，,]{0,4}(?:" + Phrases.alternatives("minutes.exhort") + ")");

    /** Bare kinds, which name nobody in the office's reach. */
    private static final Set<String> NOBODY = Set.copyOf(Phrases.of("unit.nobody"));

    /** Words that stand in no name: what holds them is cut out of a sentence. */
    private static final Pattern NO_NAME =
            Pattern.compile("(?<=.{2})由|^(?:协助|配合|指导|\\d|[我本该此]|其(?!他|它))|[将把被]|通过|作为|属于");

    private static final Pattern KIND =
            Pattern.compile("(?:各级|各类|所有|有关|相关|其他)?(?:" + Phrases.alternatives("unit.kinds") + ")");

    private AssignedSentences() {}

    /** The assignments of a paragraph as measures without number. */
    static List<MeasureText> in(Piece paragraph) {
        List<MeasureText> found = new ArrayList<>();
        for (Piece sentence : sentences(paragraph)) {
            Matcher decides = DECIDES.matcher(sentence.value());
            Matcher says = SAYS.matcher(sentence.value());
            Piece told = says.find() ? sentence.from(says.end()) : sentence;
            Piece bare = decides.find() ? sentence.from(decides.end()) : told;
            if (!TELLS.matcher(sentence.value()).matches() && !isExhortation(bare.value())) {
                MeasureText measure = read(bare);
                Matcher later = LATER.matcher(bare.value());
                if (measure == null && later.find()) {
                    measure = read(bare.from(later.start(1)));
                }
                if (measure != null) {
                    found.add(measure);
                }
            }
        }
        return found;
    }

    /** 各有关单位要高度重视，密切配合 gives nobody work of his own. */
    private static boolean isExhortation(String sentence) {
        Matcher gives = GIVES.matcher(sentence);
        return gives.find()
                && UnitNames.split(gives.group(2)).stream().allMatch(UnitNames::isGroup)
                && EXHORTS.matcher(sentence.substring(gives.start(3))).find();
    }

    private static List<Piece> sentences(Piece paragraph) {
        List<Piece> sentences = new ArrayList<>();
        for (Piece sentence : Sentences.of(paragraph)) {
            int from = 0;
            for (int i = 0; i <= sentence.length(); i++) {
                if (i == sentence.length() || "；;".indexOf(sentence.value().charAt(i)) >= 0) {
                    if (i > from) {
                        sentences.add(sentence.slice(from, i).strip());
                    }
                    from = i + 1;
                }
            }
        }
        return sentences;
    }

    private static MeasureText read(Piece whole) {
        Matcher circumstance = CIRCUMSTANCE.matcher(whole.value());
        Piece sentence = circumstance.lookingAt() ? whole.from(circumstance.end()) : whole;
        Matcher gives = GIVES.matcher(sentence.value());
        if (!gives.find() || !areUnits(gives.group(2))) {
            return null;
        }
        Piece task = sentence.from(gives.start(3));
        boolean asked = gives.group(1) != null;
        if (asked && ONLY_WATCHES.matcher(task.value()).matches()) {
            return null;
        }
        String role = gives.group(3);
        UnitClause units = clause(gives.group(2), role);
        String rest = sentence.value().substring("会同".equals(role) ? gives.start(3) : gives.end(3));
        Matcher with = WITH.matcher(rest.startsWith("，会同") || rest.startsWith(",会同") ? rest.substring(1) : rest);
        Matcher more = MORE_ROLES.matcher(rest);
        if (with.find() && areUnits(with.group(1))) {
            units = units.and(UnitClause.parse(with.group(1), false, true));
        } else if (more.find() && areUnits(more.group(1))) {
            units = units.and(UnitClause.parse(more.group(1), false, true));
        }
        Piece place = sentence.slice(gives.start(2), gives.end(2));
        return new MeasureText("", whole, new UnitStatement(units, null, place));
    }

    private static UnitClause clause(String names, String role) {
        UnitClause units = UnitClause.parse(names, false);
        boolean leads = "牵头".equals(role) || "会同".equals(role);
        boolean helps = "配合".equals(role);
        return leads ? units.asLead() : helps ? new UnitClause(List.of(), units.responsible()) : units;
    }

    /** 各级融资担保、再担保机构 is one name, whose first half says nothing; 职业院校 are nobody in particular. */
    private static boolean isWhole(String name) {
        boolean cut = name.startsWith("各")
                && !Brackets.isClose(name.charAt(name.length() - 1))
                && !UnitNames.endsLikeUnit(name)
                && !name.matches("各.{0,3}[地县市区省镇乡村方份]|各.{0,6}地方");
        return !cut && !KIND.matcher(name).matches();
    }

    /** Whether a name is that of somebody in the office's reach. */
    static boolean isSomebody(String name) {
        return isWhole(name) && !NOBODY.contains(name);
    }

    private static boolean areUnits(String names) {
        List<String> units = UnitNames.split(names);
        return !units.isEmpty()
                && !NO_NAME.matcher(names).find()
                && units.stream().allMatch(AssignedSentences::isSomebody)
                && units.stream().allMatch(DatedDuties::isBody);
    }
}
