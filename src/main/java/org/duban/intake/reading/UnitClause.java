package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a list of responsible units says.
 *
 * @param lead who leads, in order
 * @param responsible everyone named, leads first
 */
record UnitClause(List<String> lead, List<String> responsible) {

    static final UnitClause NONE = new UnitClause(List.of(), List.of());

    /** Verbs that say what the units before them do; those that follow 会同 help. */
    private static final Pattern ROLE = Pattern.compile("(分别牵头负责|共同牵头负责|联合牵头|共同牵头|分别牵头|牵头负责|牵头落实|牵头单位|牵头|为主)"
            + "|(会同)"
            + "|(配合单位|配合部门|责任单位|责任部门|协同配合|协助配合|分工配合|按职责配合|参与配合|配合|参与|参加|协助|协同|支持)"
            + "|((?:按照?(?:各自)?职责)?(?:和)?(?:按照?)?分工(?:分别)?(?:抓好|做好)?(?:落实|负责)|按照?(?:各自)?职责(?:分工)?(?:分别)?(?:负责)?(?:抓好|做好)?(?:负责|落实)|分别负责|共同负责|具体负责|负责落实|负责组织实施|负责实施|组织实施|负责|落实)"
            + "|(负责督促|负责指导|督促指导|指导|督导|监督)");

    private static final Pattern MARKED_LEAD = Pattern.compile("[（(](?:牵头|牵头单位|主办|牵头部门)[）)]$");
    private static final Pattern MARKED_OTHER = Pattern.compile("[（(](?:配合|配合单位|协办|参与)[）)]$");
    private static final Pattern SHARED = Pattern.compile(".*(?:分工|职责|分别|共同).*");

    /** Who is named by {@code text}, which stands after 责任单位 or in a bracket. @param firstLeads the document's rule */
    static UnitClause parse(String text, boolean firstLeads) {
        String bare = LeadConvention.strip(text);
        Reading reading = new Reading();
        String[] sentences = bare.split("[。；;]");
        for (int i = 0; i < sentences.length && (i == 0 || namesOnlyUnits(sentences[i])); i++) {
            reading.read(sentences[i]);
        }
        return reading.result(firstLeads);
    }

    /** A later sentence goes on with the list or speaks of something else. */
    private static boolean namesOnlyUnits(String sentence) {
        return UnitNames.split(ROLE.matcher(sentence).replaceAll("、")).stream().allMatch(UnitNames::looksLikeUnit);
    }

    /** As {@link #parse(String, boolean)}, where a lead is named elsewhere and so none is taken from this list. */
    static UnitClause parse(String text, boolean firstLeads, boolean leadIsElsewhere) {
        UnitClause units = parse(text, firstLeads);
        return leadIsElsewhere && !ROLE.matcher(text).find() ? new UnitClause(List.of(), units.responsible()) : units;
    }

    /** The parts of one list that was written under several labels. */
    UnitClause and(UnitClause other) {
        LinkedHashSet<String> leads = new LinkedHashSet<>(lead);
        leads.addAll(other.lead);
        LinkedHashSet<String> all = new LinkedHashSet<>(leads);
        all.addAll(responsible);
        all.addAll(other.responsible);
        return new UnitClause(List.copyOf(leads), List.copyOf(all));
    }

    /** The same units, all of them leading: what stands after 牵头单位. */
    UnitClause asLead() {
        List<String> leads =
                responsible.stream().filter(name -> !UnitNames.isGroup(name)).toList();
        return new UnitClause(leads, responsible);
    }

    boolean isEmpty() {
        return responsible.isEmpty();
    }

    private static final class Reading {
        private final Set<String> leads = new LinkedHashSet<>();
        private final Set<String> others = new LinkedHashSet<>();
        private boolean shared;

        void read(String sentence) {
            Matcher role = ROLE.matcher(sentence);
            int from = 0;
            List<String> waiting = new ArrayList<>();
            while (role.find()) {
                String names = sentence.substring(from, role.start());
                if (isPartOfName(sentence, role)) {
                    continue;
                }
                from = role.end();
                List<String> units = names(names);
                if (role.group(2) != null) {
                    waiting.addAll(units);
                    leads.addAll(individuals(units));
                } else {
                    assign(units, role, waiting);
                }
            }
            others.addAll(waiting);
            others.addAll(names(sentence.substring(from)));
        }

        /** 配合 and the like only end a list; within a name (市指导中心, 负责人) they are no verbs. */
        private static boolean isPartOfName(String sentence, Matcher role) {
            int end = role.end();
            if (role.start() > 0 && sentence.charAt(role.start() - 1) == '各') {
                return true;
            }
            if (role.start() > 0 && Brackets.isOpen(sentence.charAt(role.start() - 1))) {
                return true;
            }
            boolean ends = end == sentence.length() || "，,、（(）)：: ".indexOf(sentence.charAt(end)) >= 0;
            boolean carriesOn = role.group(2) != null || role.group(1) != null;
            return !ends && !carriesOn;
        }

        private void assign(List<String> units, Matcher role, List<String> waiting) {
            if (role.group(1) != null) {
                leads.addAll(individuals(units));
                others.addAll(units);
            } else if (role.group(4) != null) {
                boolean together = SHARED.matcher(role.group(4)).matches();
                shared |= together;
                boolean alone = units.size() == 1 && leads.isEmpty() && !together;
                if (alone) {
                    leads.addAll(individuals(units));
                }
                others.addAll(units);
            } else {
                shared |= role.group(5) != null;
                others.addAll(units);
            }
            others.addAll(waiting);
            waiting.clear();
        }

        private List<String> names(String text) {
            List<String> units = new ArrayList<>();
            for (String name : UnitNames.split(text)) {
                String bare = MARKED_OTHER.matcher(name).replaceFirst("");
                String leading = MARKED_LEAD.matcher(name).replaceFirst("");
                if (!leading.equals(name)) {
                    leads.add(leading);
                    bare = leading;
                }
                units.add(bare);
            }
            return units;
        }

        private static List<String> individuals(List<String> units) {
            return units.stream().filter(name -> !UnitNames.isGroup(name)).toList();
        }

        UnitClause result(boolean firstLeads) {
            List<String> all = new ArrayList<>(leads);
            others.stream().filter(name -> !leads.contains(name)).forEach(all::add);
            boolean firstIsLead = leads.isEmpty() && !all.isEmpty() && (firstLeads || all.size() == 1 && !shared);
            List<String> lead =
                    firstIsLead && !UnitNames.isGroup(all.get(0)) ? List.of(all.get(0)) : List.copyOf(leads);
            return new UnitClause(lead, List.copyOf(all));
        }
    }
}
