package org.duban.models;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule for models.
 *
 * @param check finds what breaks it: the element's id and what is wrong
 */
record ModelRule(String name, Function<ModelFile, Stream<String>> check) {

    static final List<ModelRule> ALL = Stream.of(
                    FileRules.RULES, LabelRules.RULES, WiringRules.RULES, FlowRules.RULES, LayoutRules.RULES)
            .flatMap(List::stream)
            .toList();

    List<String> findings(ModelFile file) {
        return check.apply(file).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
