package org.duban.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duban.directive.SampleDocuments;
import org.duban.platform.BusinessClock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Offers the demo's documents on the import page. */
@Component
@Profile("demo")
class OfferedDocuments implements SampleDocuments {

    private final DemoDocuments documents = DemoDocuments.load();
    private final BusinessClock clock;

    OfferedDocuments(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public List<Sample> list(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return documents.offered().stream()
                .map(entry -> new Sample(
                        entry.key(),
                        entry.title(),
                        english ? entry.about().en() : entry.about().zh()))
                .toList();
    }

    @Override
    public Optional<String> text(String key) {
        return documents.offered().stream()
                .filter(entry -> entry.key().equals(key))
                .map(entry -> entry.text(clock.today()))
                .findFirst();
    }

    @Override
    public Optional<byte[]> docx(String key) {
        return text(key).map(DemoDocument::docx);
    }
}
