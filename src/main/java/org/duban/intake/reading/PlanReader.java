package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Unsure;
import org.duban.intake.DocumentKind;

/**
 * Reads plans and notices that hand out work under numbered headings. Where units are named, what names none is no task;
 * where none are, every section is work that is not known to be something else (指导思想, 保障措施). A heading with tasks
 * under it is the item and they its measures, unless it is a phase or says no more than that tasks follow.
 */
final class PlanReader implements KindReader {

    /** Fewer paragraphs that name units are no list of tasks. */
    static final int FEWEST = 2;

    private static final Set<String> GENERAL = Set.copyOf(Phrases.of("heading.general"));
    private static final Set<String> EXCLUDED = Set.copyOf(Phrases.of("heading.excluded"));
    /** A heading that names what is to be reached, without tasks under it. */
    private static final Pattern GOALS = Pattern.compile(".{0,6}目标(?:任务|要求)?");

    private static final int LONGEST_HEADING = 24;
    /** 核查对象, 整治范围: what a paper is about; 扩大保障范围 is a task. */
    private static final Pattern SCOPE =
            Pattern.compile("(?!扩大|拓展|拓宽|明确|确定|界定|调整|规范|延伸|突出|坚持|把握|落实|严格|放宽)[^，,。、]{0,6}(?:对象|范围|依据|背景|原则|主题)");

    private static final Pattern STEPS = Pattern.compile("[^，,。、]{0,6}步骤(?:安排|及时间安排|和时间安排)?");

    /** 组织实施（3月至10月） is a step. */
    private static final Pattern TIMED = Pattern.compile("[（(][^）)]{0,12}\\d{1,2}月[^）)]*[）)][。：:]?$");

    private static final List<String> PLAN_WORDS = Phrases.of("title.work");

    @Override
    public DocumentKind kind() {
        return DocumentKind.TASK_LIST;
    }

    @Override
    public boolean recognises(List<Paragraph> paragraphs, Head head) {
        return !read(paragraphs, head).items().isEmpty();
    }

    @Override
    public Findings read(List<Paragraph> paragraphs, Head head) {
        return read(paragraphs, head, naming(paragraphs, head) >= FEWEST);
    }

    @Override
    public Findings readAs(List<Paragraph> paragraphs, Head head, DocumentKind wanted) {
        DocumentType type = DocumentType.of(paragraphs, head);
        DocumentType told = type == DocumentType.NOTICE ? type : DocumentType.PLAN;
        return read(paragraphs, head, naming(paragraphs, head) >= FEWEST, told);
    }

    /** @param named whether the document names units, so that what names none is no task */
    Findings read(List<Paragraph> paragraphs, Head head, boolean named) {
        return read(paragraphs, head, named, DocumentType.of(paragraphs, head));
    }

    private static Findings read(List<Paragraph> paragraphs, Head head, boolean named, DocumentType type) {
        if (type == DocumentType.NO_WORK || !named && type == DocumentType.UNKNOWN) {
            return Findings.NONE;
        }
        List<Unsure> unsure = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Outline.Scope scope : scopes(paragraphs, head)) {
            boolean work = named || !scope.annex() || isPlan(scope.title());
            for (OutlineNode root : work ? scope.roots() : List.<OutlineNode>of()) {
                section(root, new PlanItems(head, type == DocumentType.NOTICE && !named, named, items, unsure), false);
            }
        }
        boolean quarters = items.stream().anyMatch(item -> !item.quarterGoals().isEmpty());
        DocumentKind kind = quarters ? DocumentKind.KEY_TASK_TABLE : DocumentKind.TASK_LIST;
        return new Findings(kind, items, List.of(), List.of(), List.of(), unsure);
    }

    /** How many paragraphs name units. */
    int naming(List<Paragraph> paragraphs, Head head) {
        return scopes(paragraphs, head).stream()
                .flatMap(scope -> scope.roots().stream())
                .mapToInt(root -> naming(root, head.firstLeads()))
                .sum();
    }

    private static List<Outline.Scope> scopes(List<Paragraph> paragraphs, Head head) {
        return Outline.of(UnitHeadings.resolve(
                UnstoppedNumbers.resolve(Segment.of(paragraphs.subList(start(paragraphs, head), paragraphs.size())))));
    }

    private static int start(List<Paragraph> paragraphs, Head head) {
        return Math.min(head.bodyStart(), paragraphs.size());
    }

    private static boolean isPlan(String title) {
        return PLAN_WORDS.stream().anyMatch(title::endsWith);
    }

    /** How many paragraphs under it name units. */
    private static int naming(OutlineNode node, boolean firstLeads) {
        int own = PlanItems.namesUnits(node, firstLeads) ? 1 : 0;
        return own
                + node.children().stream()
                        .mapToInt(child -> naming(child, firstLeads))
                        .sum();
    }

    /** @param beside whether it stands beside sections that are work, under a heading that says so */
    private static void section(OutlineNode node, PlanItems items, boolean beside) {
        boolean names = naming(node, items.firstLeads()) > 0 || !isExcluded(node) && (beside || tells(node));
        if (names || !items.onlyNamed() && !isExcluded(node)) {
            boolean overPhases = node.children().stream().anyMatch(OutlineNode::isPhase);
            if (!node.isLeaf() && (isGeneral(node) || overPhases)) {
                node.children().forEach(child -> section(child, items, !child.isPhase()));
            } else {
                int depth = node.leastDepth();
                boolean strict = isExcluded(node);
                node.at(Math.max(0, depth - 1)).forEach(item -> items.add(item, strict));
            }
        } else if (!statesGoals(node) && (!items.onlyNamed() || isExcluded(node))) {
            node.at(node.leastDepth()).forEach(items::addObliged);
        }
    }

    /** Whether one of its paragraphs names a unit as the subject of its sentence, and so gives it the work. */
    private static boolean tells(OutlineNode node) {
        return node.isLeaf()
                ? SubjectUnits.of(node.folded().content())
                        .filter(statement -> !statement.units().lead().isEmpty())
                        .isPresent()
                : node.children().stream().anyMatch(child -> !isExcluded(child) && tells(child));
    }

    private static boolean isGeneral(OutlineNode node) {
        String title = bare(node.title());
        return node.isPhase() || says(title, GENERAL) || STEPS.matcher(title).matches();
    }

    static boolean isExcluded(OutlineNode node) {
        String heading = Titles.of(node.head().content()).value();
        String title = bare(heading);
        return !TIMED.matcher(heading).find()
                && (EXCLUDED.contains(title)
                        || !PlanItems.exhorts(title)
                                && (says(title, EXCLUDED)
                                        || SCOPE.matcher(title).matches())
                        || node.isLeaf() && GOALS.matcher(title).matches());
    }

    /** 主要任务, or 专项治理工作的主要任务. */
    private static boolean says(String title, Set<String> headings) {
        return headings.contains(title)
                || title.length() <= LONGEST_HEADING && headings.contains(title.substring(title.lastIndexOf('的') + 1));
    }

    /** What is to be reached is handed out by the tasks that follow, not by the section that tells it. */
    private static boolean statesGoals(OutlineNode node) {
        return GOALS.matcher(bare(Titles.of(node.head().content()).value())).matches();
    }

    private static String bare(String title) {
        String text = title.replaceAll("[。：:；;]+$", "").replaceAll("[（(][^）)]*[）)]$", "");
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(c -> !" ".equals(c))
                .collect(Collectors.joining());
    }
}
