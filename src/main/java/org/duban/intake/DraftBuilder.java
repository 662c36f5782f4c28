package org.duban.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.intake.DirectiveDraft.Event;
import org.duban.intake.DirectiveDraft.Item;
import org.duban.intake.DirectiveDraft.ReportingDuty;
import org.duban.intake.DirectiveDraft.Span;
import org.duban.intake.DirectiveDraft.Unsure;

/** Makes a {@link DirectiveDraft}; fields mean the same as there, and what is not set is not known. */
public final class DraftBuilder {

    private DocumentKind kind;
    private String docNumber;
    private String title;
    private String planTitle;
    private String issuer;
    private LocalDate date;
    private String leadConvention;
    private List<String> refDocNumbers;
    private List<String> recipients;
    private Integer announcedItemCount;
    private List<Item> items;
    private List<ReportingDuty> reportingDuties;
    private List<Indicator> indicators;
    private List<DirectiveDraft> embedded;
    private List<Event> events;
    private List<PlanPhase> phases;
    private List<UnitException> exceptions;
    private List<LiaisonDuty> liaisons;
    private Map<String, Span> sources;
    private List<Unsure> unsure;

    public DraftBuilder() {}

    DraftBuilder(DirectiveDraft of) {
        kind = of.kind();
        docNumber = of.docNumber();
        title = of.title();
        planTitle = of.planTitle();
        issuer = of.issuer();
        date = of.date();
        leadConvention = of.leadConvention();
        refDocNumbers = of.refDocNumbers();
        recipients = of.recipients();
        announcedItemCount = of.announcedItemCount();
        items = of.items();
        reportingDuties = of.reportingDuties();
        indicators = of.indicators();
        embedded = of.embedded();
        events = of.events();
        phases = of.phases();
        exceptions = of.exceptions();
        liaisons = of.liaisons();
        sources = of.sources();
        unsure = of.unsure();
    }

    public DraftBuilder kind(DocumentKind value) {
        kind = value;
        return this;
    }

    public DraftBuilder docNumber(String value) {
        docNumber = value;
        return this;
    }

    public DraftBuilder title(String value) {
        title = value;
        return this;
    }

    public DraftBuilder planTitle(String value) {
        planTitle = value;
        return this;
    }

    public DraftBuilder issuer(String value) {
        issuer = value;
        return this;
    }

    public DraftBuilder date(LocalDate value) {
        date = value;
        return this;
    }

    public DraftBuilder leadConvention(String value) {
        leadConvention = value;
        return this;
    }

    public DraftBuilder refDocNumbers(List<String> value) {
        refDocNumbers = value;
        return this;
    }

    public DraftBuilder recipients(List<String> value) {
        recipients = value;
        return this;
    }

    public DraftBuilder announcedItemCount(Integer value) {
        announcedItemCount = value;
        return this;
    }

    public DraftBuilder items(List<Item> value) {
        items = value;
        return this;
    }

    public DraftBuilder reportingDuties(List<ReportingDuty> value) {
        reportingDuties = value;
        return this;
    }

    public DraftBuilder indicators(List<Indicator> value) {
        indicators = value;
        return this;
    }

    public DraftBuilder embedded(List<DirectiveDraft> value) {
        embedded = value;
        return this;
    }

    public DraftBuilder events(List<Event> value) {
        events = value;
        return this;
    }

    public DraftBuilder phases(List<PlanPhase> value) {
        phases = value;
        return this;
    }

    public DraftBuilder exceptions(List<UnitException> value) {
        exceptions = value;
        return this;
    }

    public DraftBuilder liaisons(List<LiaisonDuty> value) {
        liaisons = value;
        return this;
    }

    public DraftBuilder sources(Map<String, Span> value) {
        sources = value;
        return this;
    }

    public DraftBuilder unsure(List<Unsure> value) {
        unsure = value;
        return this;
    }

    public DirectiveDraft build() {
        return new DirectiveDraft(
                kind,
                docNumber,
                title,
                planTitle,
                issuer,
                date,
                leadConvention,
                refDocNumbers,
                recipients,
                announcedItemCount,
                items,
                reportingDuties,
                indicators,
                embedded,
                events,
                phases,
                exceptions,
                liaisons,
                sources,
                unsure);
    }
}
