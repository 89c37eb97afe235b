package org.restride.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForClinicians;
import org.restride.base.Ids;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.ReviewState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clinic's templates, and each clinician's own: where plans start from. A plan keeps what it took; changing a template changes no plan.
 * A clinician's own is as good as none to everybody else.
 */
@Service
@Transactional
public class Templates {
    private final StoredTemplates templates;
    private final Catalogue catalogue;
    private final CurrentActor actors;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Templates(
            StoredTemplates templates,
            Catalogue catalogue,
            CurrentActor actors,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Those that the reader may use, by title, in the reader's language if they are translated. One statement. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<TemplateSummary> list(Locale reader) {
        return templates.current(me()).stream()
                .map(template -> summary(template, template.in(reader)))
                .sorted(Comparator.comparing(TemplateSummary::title))
                .toList();
    }

    /** The newest version. */
    @ForClinicians
    @Transactional(readOnly = true)
    public Optional<TemplateDetail> find(TemplateId id) {
        return templates.find(id, me());
    }

    /** A version, also an old one or one of a template that is no longer in use. */
    @ForClinicians
    @Transactional(readOnly = true)
    public Optional<TemplateDetail> find(TemplateVersionId id) {
        return templates.find(id, me());
    }

    /**
     * The body of a plan made from the template's newest version, with the newest content.
     *
     * @param reader the patient's language, in which the plan speaks if the template is translated
     * @throws DomainError.NotFound if there is no such template
     */
    @ForClinicians
    @Transactional(readOnly = true)
    public Drawing.Drawn draw(TemplateId id, Locale reader) {
        TemplateDetail template = require(id);
        return Drawing.draw(
                template.in(reader), template.id(), items(template.body().keys()), ids::next);
    }

    /** All templates in use as plans, by title, with what stands in them: to choose between. Two statements. */
    @ForClinicians
    @Transactional(readOnly = true)
    public List<TemplateOffer> offers(Locale reader) {
        List<TemplateDetail> current = templates.current(me());
        Set<String> keys = current.stream()
                .flatMap(template -> template.body().keys().stream())
                .collect(Collectors.toSet());
        Map<String, PublishedItem> items = catalogue
                .current(keys.stream().map(ItemKey::new).toList(), reader)
                .stream()
                .collect(Collectors.toMap(PublishedItem::key, item -> item));
        return current.stream()
                .map(template -> {
                    Drawing.Drawn drawn = Drawing.draw(template.in(reader), template.id(), items, ids::next);
                    return TemplateOffer.of(template, template.in(reader), drawn, items.values());
                })
                .toList();
    }

    /**
     * A version of a template to work on. Its parts have the same ids each time, so that what two clinicians make of it can be
     * compared and put together.
     *
     * @throws DomainError.NotFound if there is no such version
     */
    @ForClinicians
    @Transactional(readOnly = true)
    public PlanBody edit(TemplateVersionId id) {
        TemplateDetail template =
                templates.find(id, me()).orElseThrow(() -> new DomainError.NotFound("plans.template.error.none"));
        return Drawing.lasting(Drawing.draw(
                        template.body(), template.id(), items(template.body().keys()), ids::next)
                .body());
    }

    /**
     * A new template of the clinic from a plan; what it says to one patient only is left out.
     *
     * @throws DomainError.Invalid if something in it was recalled
     */
    @ForClinicians
    public TemplateVersionId create(String title, String summary, String forWhom, PlanBody plan) {
        return add(null, TemplateBody.of(title, summary, forWhom, plan, keys(plan.contents())));
    }

    /**
     * The same for the acting clinician alone, until it is handed to the clinic.
     *
     * @throws DomainError.Invalid if something in it was recalled
     */
    @ForClinicians
    public TemplateVersionId createOwn(String title, String summary, String forWhom, PlanBody plan) {
        return add(me(), TemplateBody.of(title, summary, forWhom, plan, keys(plan.contents())));
    }

    private TemplateVersionId add(@Nullable AccountId owner, TemplateBody body) {
        TemplateVersionId id = templates.add(new TemplateId(ids.next()), null, owner, body, Map.of(), sign());
        events.publishEvent(Audited.created("template", id.template().value(), null, "version-1"));
        return id;
    }

    /**
     * Lets all clinicians of the clinic use a template that was the acting one's own.
     *
     * @throws DomainError.NotFound if they have no such template
     */
    @ForClinicians
    public void handToClinic(TemplateId id) {
        if (!templates.handOver(id, me())) {
            throw new DomainError.NotFound("plans.template.error.none");
        }
        events.publishEvent(Audited.changed("template", id.value(), null, "handed-to-clinic"));
    }

    /**
     * The next version of a template.
     *
     * @param seen the version that the clinician saw when making the change
     * @throws DomainError.NotFound if there is no such template
     * @throws DomainError.Conflict if a colleague signed another version meanwhile
     * @throws DomainError.Invalid if something in it was recalled
     */
    @ForClinicians
    public TemplateVersionId change(TemplateVersionId seen, String summary, String forWhom, PlanBody plan) {
        TemplateBody old = require(seen.template()).body();
        TemplateBody described = new TemplateBody(
                plan.title(), summary, forWhom, old.notFor(), old.fits(), old.phases(), old.evidence());
        TemplateVersionId next = templates.addNext(seen, described.with(plan, keys(plan.contents())), Map.of(), sign());
        events.publishEvent(Audited.changed("template", next.template().value(), null, "version-" + next.version()));
        return next;
    }

    /**
     * Takes a template out of use; plans made from it stay as they are.
     *
     * @throws DomainError.NotFound if there is no such template
     */
    @ForClinicians
    public void retire(TemplateId id) {
        require(id);
        templates.retire(id);
        events.publishEvent(Audited.changed("template", id.value(), null, "retired"));
    }

    private TemplateDetail require(TemplateId id) {
        return templates.find(id, me()).orElseThrow(() -> new DomainError.NotFound("plans.template.error.none"));
    }

    private AccountId me() {
        return actors.get().account();
    }

    private Map<String, PublishedItem> items(Collection<String> keys) {
        return catalogue.current(keys.stream().map(ItemKey::new).toList(), Locale.ENGLISH).stream()
                .collect(Collectors.toMap(PublishedItem::key, item -> item));
    }

    private Map<ItemVersionId, String> keys(Collection<ItemVersionId> contents) {
        Map<ItemVersionId, String> keys = new HashMap<>();
        for (PublishedItem item : catalogue.published(contents, Locale.ENGLISH)) {
            if (item.review() == ReviewState.RETIRED) {
                throw new DomainError.Invalid("plans.error.recalled", item.title());
            }
            keys.put(item.id(), item.key());
        }
        return keys;
    }

    private Signature sign() {
        return new Signature(me(), clock.instant().truncatedTo(ChronoUnit.MILLIS), "");
    }

    private static TemplateSummary summary(TemplateDetail template, TemplateBody body) {
        int exercises = (int) body.phases().stream()
                .flatMap(phase -> phase.items().stream())
                .map(TemplateItem::key)
                .distinct()
                .count();
        return new TemplateSummary(
                template.id(),
                body.title(),
                body.summary(),
                body.forWhom(),
                body.weeks(),
                body.phases().size(),
                exercises,
                template.shipped(),
                template.isPersonal(),
                template.signature().at());
    }
}
