package org.duban.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DocumentKind;
import org.duban.intake.reading.DocumentParts.Part;

/** Reads the parts of a document, each after its own kind, and puts together what they hand out. */
final class PartReader {

    private final PlanReader plans = new PlanReader();
    private final LedgerReader ledgers = new LedgerReader();
    private final RectificationListReader lists = new RectificationListReader();
    private final List<KindReader> kinds =
            List.of(new ScatteredTableReader(), ledgers, lists, new MinutesReader(), new InstructionReader(), plans);

    /** What all parts hand out; nothing is found where none hands out work. */
    Findings read(List<Part> parts) {
        boolean tables = parts.stream().anyMatch(this::isListed);
        boolean named = tables
                || parts.stream()
                                .filter(part -> handsOut(part))
                                .mapToInt(part -> plans.naming(part.paragraphs(), part.head()))
                                .sum()
                        >= PlanReader.FEWEST;
        Findings all = Findings.NONE;
        for (Part part : parts) {
            all = all.and(of(part, read(part, named)));
        }
        return onceOnly(all);
    }

    /** A task of the text that a table or list says again counts there, where its units and times stand. */
    private static Findings onceOnly(Findings all) {
        Set<String> listed = all.items().stream()
                .filter(item -> !isOfText(item))
                .map(Item::title)
                .collect(Collectors.toSet());
        return listed.isEmpty() ? all : all.without(item -> isOfText(item) && listed.contains(item.title()));
    }

    private static boolean isOfText(Item item) {
        return item.sources().containsKey(ParticularsOfItems.PARAGRAPHS);
    }

    /** As {@link #read(List)}, by the readers of the kind that a person says the document is, or by any that finds work. */
    Findings readAs(List<Part> parts, DocumentKind wanted) {
        List<KindReader> able = new ArrayList<>(
                kinds.stream().filter(reader -> reader.canRead(wanted)).toList());
        boolean stated =
                parts.stream().anyMatch(part -> plans.naming(part.paragraphs(), part.head()) >= PlanReader.FEWEST);
        kinds.stream().filter(reader -> !able.contains(reader)).forEach(able::add);
        if (stated && (wanted == DocumentKind.MINUTES || wanted == DocumentKind.INSTRUCTION)) {
            able.remove(plans);
            able.add(0, plans);
        }
        for (KindReader reader : able) {
            Findings all = Findings.NONE;
            for (Part part : parts) {
                boolean silent = part.title() != null && !handsOut(part);
                all = silent ? all : all.and(of(part, reader.readAs(part.paragraphs(), part.head(), wanted)));
            }
            if (!all.items().isEmpty()) {
                return all;
            }
        }
        return read(parts);
    }

    private static boolean handsOut(Part part) {
        return DocumentType.of(part.paragraphs(), part.head()) != DocumentType.NO_WORK;
    }

    private boolean isListed(Part part) {
        return ledgers.recognises(part.paragraphs(), part.head()) || lists.recognises(part.paragraphs(), part.head());
    }

    private Findings read(Part part, boolean named) {
        for (KindReader reader : kinds) {
            if (reader == plans) {
                Findings numbered = plans.read(part.paragraphs(), part.head(), named);
                Findings found = numbered.items().isEmpty() && isNotice(part) ? duties(part) : numbered;
                return MinutesReader.isTitled(part.paragraphs(), part.head())
                        ? found.withKind(DocumentKind.MINUTES)
                        : found;
            }
            if (reader.recognises(part.paragraphs(), part.head())) {
                Findings found = reader.read(part.paragraphs(), part.head());
                Findings typed = found.kind() == null ? found.withKind(reader.kind()) : found;
                boolean slip =
                        reader == lists && found.items().size() == 1 && InstructionReader.isTitled(part.paragraphs());
                return reader == ledgers
                        ? besideTables(part).and(typed, typed.kind())
                        : slip ? found.withKind(DocumentKind.INSTRUCTION) : typed;
            }
        }
        return Findings.NONE;
    }

    private static boolean isNotice(Part part) {
        return part.title() == null && DocumentType.of(part.paragraphs(), part.head()) == DocumentType.NOTICE;
    }

    private static Findings duties(Part part) {
        int body = Math.min(part.head().bodyStart(), part.paragraphs().size());
        return new DutyItems(part.head().basis())
                .in(part.paragraphs().subList(body, part.paragraphs().size()));
    }

    /** What the text beside the tables hands out. */
    private Findings besideTables(Part part) {
        List<Paragraph> text = part.paragraphs().stream()
                .filter(paragraph -> !paragraph.isInTable())
                .toList();
        Findings listed = lists.recognises(text, part.head()) ? lists.read(text, part.head()) : Findings.NONE;
        return listed.items().isEmpty() ? plans.read(text, part.head(), true) : listed;
    }

    private static Findings of(Part part, Findings findings) {
        List<Item> items = findings.items().stream()
                .map(item -> part.title() == null || part.title().isEmpty()
                        ? item
                        : item.toBuilder().part(part.title()).build())
                .toList();
        return findings.withItems(items);
    }
}
