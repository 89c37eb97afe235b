package org.restride.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PublishedItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a template's new version is offered to the plans that were made from an older one. A clinician takes it into a draft, or declines
 * it; nothing is signed here.
 */
@Service
@Transactional
public class TemplateUpdates {
    private final StoredUpdates updates;
    private final StoredTemplates templates;
    private final Catalogue catalogue;
    private final CurrentActor actors;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TemplateUpdates(
            StoredUpdates updates,
            StoredTemplates templates,
            Catalogue catalogue,
            CurrentActor actors,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.updates = updates;
        this.templates = templates;
        this.catalogue = catalogue;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Active plans of the acting clinician's patients that could follow a newer version, by template and name. One statement. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<WaitingUpdate> mine(Locale reader) {
        return updates.mine(actors.get().account(), reader);
    }

    /** What is offered to the patient's plan. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public Optional<WaitingUpdate> of(PatientId patient, Locale reader) {
        return updates.of(patient, actors.get().account(), reader);
    }

    /**
     * What differs between two versions of a template, as the plans that they make in that language. Three statements.
     *
     * @throws DomainError.NotFound if there is no such version
     */
    @ForClinicians
    @Transactional(readOnly = true)
    public TemplateUpdate compare(TemplateVersionId from, TemplateVersionId to, Locale language) {
        TemplateDetail older = require(from);
        TemplateDetail newer = require(to);
        Set<String> keys = new HashSet<>(older.body().keys());
        keys.addAll(newer.body().keys());
        Map<String, PublishedItem> items = items(keys);
        return new TemplateUpdate(
                from,
                to,
                newer.in(language).title(),
                Drawing.draw(older.in(language), from, items, ids::next).body(),
                Drawing.draw(newer.in(language), to, items, ids::next).body());
    }

    /**
     * Leaves the patient's plan as it is. That version is not offered to it again.
     *
     * @throws DomainError.NotFound if it is not offered to the patient's plan
     */
    @ForCliniciansOf
    public void decline(PatientId patient, TemplateVersionId offered) {
        WaitingUpdate update = updates.of(patient, actors.get().account(), Locale.ENGLISH)
                .filter(waiting -> waiting.to().equals(offered))
                .orElseThrow(() -> new DomainError.NotFound("plans.update.error.none"));
        updates.decline(
                update, new Signature(actors.get().account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), ""));
        events.publishEvent(Audited.changed(
                "plan", update.plan().value(), patient, "template-version-" + offered.version(), "declined"));
    }

    private TemplateDetail require(TemplateVersionId id) {
        return templates
                .find(id, actors.get().account())
                .orElseThrow(() -> new DomainError.NotFound("plans.template.error.none"));
    }

    private Map<String, PublishedItem> items(Collection<String> keys) {
        return catalogue.current(keys.stream().map(ItemKey::new).toList(), Locale.ENGLISH).stream()
                .collect(Collectors.toMap(PublishedItem::key, item -> item));
    }
}
