package org.duban.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.directive.DirectiveList;
import org.duban.directive.DirectiveSummary;
import org.duban.directive.drafting.SourceMarkup;
import org.duban.intake.DirectiveDraft;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.Measure;
import org.duban.intake.UnitException;
import org.duban.security.Callers;
import org.duban.web.Texts;
import org.springframework.stereotype.Component;

/** What is only shown of a draft, each line with its place in the source: cited papers, and what single items hold. */
@Component
class ParticularGroups {

    private final DirectiveList list;
    private final Callers callers;
    private final PlaceNames places;
    private final Texts texts;

    ParticularGroups(DirectiveList list, Callers callers, PlaceNames places, Texts texts) {
        this.list = list;
        this.callers = callers;
        this.places = places;
        this.texts = texts;
    }

    List<Particulars.Group> of(DirectiveDraft draft) {
        Map<String, List<Particulars.Line>> groups = new LinkedHashMap<>();
        groups.put("cited", cited(draft));
        groups.put(
                "embedded",
                lines(
                        "embedded",
                        draft.embedded(),
                        inner -> texts.text(
                                "directive.particular.inner",
                                Objects.toString(inner.title(), ""),
                                Objects.toString(inner.docNumber(), ""),
                                inner.items().size())));
        groups.put("itemExceptions", exceptions(draft));
        groups.put("conditions", conditions(draft));
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Particulars.Group(group.getKey(), group.getValue()))
                .toList();
    }

    /** Numbers are looked up with the brackets that the rules for official papers ask for. */
    private List<Particulars.Line> cited(DirectiveDraft draft) {
        Function<String, String> usual =
                number -> number.replaceAll("[\\[［【(（]", "〔").replaceAll("[]］】)）]", "〕");
        Map<String, DirectiveSummary> found = list.numbered(
                callers.required(), draft.refDocNumbers().stream().map(usual).toList());
        return draft.refDocNumbers().stream()
                .map(number -> cited(number, found.get(usual.apply(number))))
                .toList();
    }

    private Particulars.Line cited(String number, DirectiveSummary found) {
        return found == null
                ? new Particulars.Line(number, texts.text("directive.particular.not-on-file"), "", null)
                : new Particulars.Line(
                        number,
                        "《" + found.title() + "》",
                        "",
                        (found.state().editable() ? "/intake/" : "/directives/") + found.id());
    }

    private List<Particulars.Line> exceptions(DirectiveDraft draft) {
        List<Particulars.Line> lines = new ArrayList<>();
        each(draft, (at, label, exceptions, condition, hold) -> {
            for (int e = 0; e < exceptions.size(); e++) {
                String mark = SourceMarkup.id(at + ".exceptions[" + e + "]");
                lines.add(new Particulars.Line(label, exception(exceptions.get(e)), mark, null));
            }
        });
        return lines;
    }

    private List<Particulars.Line> conditions(DirectiveDraft draft) {
        List<Particulars.Line> lines = new ArrayList<>();
        each(draft, (at, label, exceptions, condition, hold) -> {
            if (condition != null) {
                lines.add(new Particulars.Line(label, condition, SourceMarkup.id(at + ".condition"), null));
            }
            if (hold != null) {
                String text = texts.text("directive.particular.hold", hold);
                lines.add(new Particulars.Line(label, text, SourceMarkup.id(at + ".hold"), null));
            }
        });
        return lines;
    }

    private interface Part {
        void see(String at, String label, List<UnitException> exceptions, String condition, String hold);
    }

    private void each(DirectiveDraft draft, Part part) {
        for (int i = 0; i < draft.items().size(); i++) {
            Item item = draft.items().get(i);
            String at = "items[" + i + "]";
            // what its only measure says is told there
            boolean single = item.measures().size() == 1;
            part.see(
                    at,
                    places.of(draft, at),
                    item.exceptions(),
                    single ? null : item.condition(),
                    single ? null : item.hold());
            for (int m = 0; m < item.measures().size(); m++) {
                Measure measure = item.measures().get(m);
                String step = at + ".measures[" + m + "]";
                part.see(step, places.of(draft, step), measure.exceptions(), measure.condition(), measure.hold());
            }
        }
    }

    private String exception(UnitException exception) {
        return exception.excluded()
                ? texts.text("directive.particular.excluded", exception.unit())
                : joined(exception.unit(), exception.deadlineText(), day(exception.deadline()));
    }

    private static <T> List<Particulars.Line> lines(String name, List<T> values, Function<T, String> text) {
        List<Particulars.Line> lines = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            lines.add(new Particulars.Line("", text.apply(values.get(i)), SourceMarkup.id(name + "[" + i + "]"), null));
        }
        return lines;
    }

    private static String day(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("　"));
    }
}
