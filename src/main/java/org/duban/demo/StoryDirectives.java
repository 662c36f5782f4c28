package org.duban.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.demo.DemoStory.Directive;
import org.duban.demo.DemoStory.Item;
import org.duban.directive.Directives;
import org.duban.directive.DraftContent;
import org.duban.directive.Drafts;
import org.duban.platform.BusinessClock;
import org.duban.platform.FileStore;
import org.duban.worklist.OpenTask;
import org.duban.worklist.Worklist;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Carries out what the office does about directives as a whole. */
@Component
@Profile("demo")
class StoryDirectives {

    private static final String KEPT = "已与来文核对无误，按原文执行";

    private final StoryCast cast;
    private final StoryParts parts;
    private final Drafts drafts;
    private final Directives directives;
    private final Worklist worklist;
    private final FileStore files;
    private final BusinessClock clock;
    private final DemoCity city = DemoCity.load();
    private final DemoDocuments documents = DemoDocuments.load();

    StoryDirectives(
            StoryCast cast,
            StoryParts parts,
            Drafts drafts,
            Directives directives,
            Worklist worklist,
            FileStore files,
            BusinessClock clock) {
        this.cast = cast;
        this.parts = parts;
        this.drafts = drafts;
        this.directives = directives;
        this.worklist = worklist;
        this.files = files;
        this.clock = clock;
    }

    /** @return the id of the new draft */
    long draft(Directive directive) {
        LocalDate today = clock.machineToday();
        String text = documents.document(directive.document()).text(today);
        String hash = files.store(DemoDocument.docx(text));
        DraftContent content = DraftContent.of(DemoDraft.of(directive, documents, city, today))
                .classified(directive.source(), directive.urgency(), verifying(directive));
        Drafts.SourceFile source = new Drafts.SourceFile(
                text, hash, documents.document(directive.document()).title() + ".docx", List.of());
        return cast.as(directive.supervisor(), () -> drafts.create(content, Optional.of(source)));
    }

    void submit(long id, Directive directive) {
        cast.as(directive.supervisor(), () -> {
            directives.submit(id, directives.get(id).version(), KEPT);
            return id;
        });
    }

    void giveBack(long id, Directive directive) {
        cast.complete(
                null,
                task(id, "Task_SignDirective"),
                Map.of("decision", "return", "opinion", directive.returnReason()));
    }

    void resubmit(long id, Directive directive) {
        cast.complete(directive.supervisor(), task(id, "Task_ReviseDraft"), Map.of("reason", KEPT));
    }

    void sign(long id, Directive directive) {
        cast.complete(null, task(id, "Task_SignDirective"), Map.of("decision", "sign", "reason", directive.opinion()));
    }

    private OpenTask task(long id, String kind) {
        return worklist.onDirective(id).stream()
                .filter(task -> task.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(kind + " does not wait there"));
    }

    /** The story names who checks for each item, a directive has one unit: the one named most often. */
    private Long verifying(Directive directive) {
        Map<String, Long> named = directive.items().stream()
                .map(Item::verifying)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return named.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(most -> parts.unit(most.getKey()).id())
                .orElse(null);
    }
}
