package org.duban.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duban.demo.DemoStory.Action;
import org.duban.demo.DemoStory.Directive;
import org.duban.demo.DemoStory.Moment;
import org.duban.demo.DemoStory.Step;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the story in the order of its days. */
@Component
@Profile("demo")
class StoryScenes {

    private final StoryDirectives directives;
    private final StoryActs acts;
    private final StoryNotices notices;

    StoryScenes(StoryDirectives directives, StoryActs acts, StoryNotices notices) {
        this.directives = directives;
        this.acts = acts;
        this.notices = notices;
    }

    List<Scene> of(DemoStory story) {
        List<Scene> scenes = new ArrayList<>();
        // filled by the scene that drafts a directive, read by those after it
        Map<Directive, Long> ids = new ConcurrentHashMap<>();
        story.directives().forEach(directive -> {
            office(directive, ids, scenes);
            directive.timeline().forEach(moment -> units(directive, moment, ids, scenes));
        });
        scenes.sort(Comparator.comparingInt(Scene::day));
        return scenes;
    }

    private void office(Directive told, Map<Directive, Long> ids, List<Scene> scenes) {
        String what = told.document() + " ";
        scenes.add(Scene.of(told.drafted(), what + "draft", () -> ids.put(told, directives.draft(told))));
        scenes.add(Scene.of(told.submitted(), what + "submit", () -> directives.submit(ids.get(told), told)));
        if (told.returned() != null) {
            scenes.add(Scene.of(told.returned(), what + "return", () -> directives.giveBack(ids.get(told), told)));
            scenes.add(Scene.of(told.resubmitted(), what + "resubmit", () -> directives.resubmit(ids.get(told), told)));
        }
        if (told.signed() != null) {
            scenes.add(Scene.of(told.signed(), what + "sign", () -> directives.sign(ids.get(told), told)));
        }
    }

    private void units(Directive told, Moment moment, Map<Directive, Long> ids, List<Scene> scenes) {
        Step step = moment.step();
        String who = told.supervisor();
        String what = "%s %s %s %s".formatted(told.document(), moment.item(), moment.path(), step.action());
        if (step.kind() != null) {
            scenes.add(Scene.patient(step.day(), what, () -> notices.perform(ids.get(told), who, moment)));
        } else {
            scenes.add(Scene.of(step.day(), what, () -> acts.perform(ids.get(told), who, moment)));
        }
        // what the principal approves on the same day
        switch (step.action()) {
            case REPORT -> {
                if (!isReturned(moment)) {
                    scenes.add(
                            Scene.of(step.day(), what + " approved", () -> acts.approveReport(ids.get(told), moment)));
                }
            }
            case APPLY_CLOSURE ->
                scenes.add(Scene.of(step.day(), what + " approved", () -> acts.approveClosure(ids.get(told), moment)));
            case REPLY_TO_NOTICE ->
                scenes.add(Scene.patient(
                        step.day(), what + " approved", () -> notices.approveReply(ids.get(told), moment)));
            default -> {}
        }
    }

    private static boolean isReturned(Moment moment) {
        List<Step> steps = moment.assignment().steps();
        int next = steps.indexOf(moment.step()) + 1;
        return next < steps.size() && steps.get(next).action() == Action.RETURN_REPORT;
    }
}
