package org.restride.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.restride.base.Access;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForCliniciansOf;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a clinician takes parts of one patient's plan for another's. Only plans of patients in whose care they are; both records' audits
 * keep it. The words to the other patient stay behind unless they are asked for.
 */
@Service
@Transactional
public class CopyingPlan {
    private final Plans plans;
    private final CopySources sources;
    private final Catalogue catalogue;
    private final Access access;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    CopyingPlan(
            Plans plans,
            CopySources sources,
            Catalogue catalogue,
            Access access,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.sources = sources;
        this.catalogue = catalogue;
        this.access = access;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
    }

    /** The active plans of the acting clinician's other patients, by name. One statement. */
    @ForCliniciansOf
    @Transactional(readOnly = true)
    public List<CopySource> sources(PatientId patient) {
        return sources.others(patient, actors.get().account());
    }

    /**
     * The other patient's plan, to choose from; the look is kept in that patient's audit.
     *
     * @throws DomainError.Forbidden if the clinician is not in the other patient's care team
     */
    @ForCliniciansOf
    public Optional<PlanDetail> open(PatientId patient, PatientId other) {
        access.requireCareOf(other);
        events.publishEvent(Audited.looked("plan", null, other));
        return plans.findCurrent(other);
    }

    /**
     * The chosen parts in the newest content, with ids of their own. Nothing is signed: they are for a draft.
     *
     * @throws DomainError.Forbidden if the clinician is not in the other patient's care team
     * @throws DomainError.NotFound if that version is not one of the other patient's plans
     */
    @ForCliniciansOf
    public Copied copy(PatientId patient, CopyParts command) {
        access.requireCareOf(command.from());
        PlanDetail source = plans.find(command.seen())
                .filter(plan -> plan.patient().equals(command.from()))
                .orElseThrow(() -> new DomainError.NotFound("plans.error.no-such-plan"));
        Copying copying = new Copying(source.body(), command);
        Copied copied = copying.copy();
        events.publishEvent(Audited.looked("plan", source.id().value(), command.from()));
        events.publishEvent(new Audited(
                Audited.Deed.CHANGED, "plan", null, patient, List.of("draft", "copied-from-another-plan"), null));
        return copied;
    }

    /** One copying: what the chosen parts are by now. */
    private final class Copying {
        private final PlanBody body;
        private final CopyParts command;
        private final Map<ItemVersionId, PublishedItem> newest = new HashMap<>();
        private final Set<String> missing = new TreeSet<>();

        Copying(PlanBody body, CopyParts command) {
            this.body = body;
            this.command = command;
            List<PublishedItem> old = catalogue.published(body.contents(), Locale.ENGLISH);
            Map<String, PublishedItem> current = new HashMap<>();
            catalogue
                    .current(old.stream().map(item -> new ItemKey(item.key())).toList(), Locale.ENGLISH)
                    .forEach(item -> current.put(item.key(), item));
            for (PublishedItem item : old) {
                PublishedItem now = current.get(item.key());
                if (now != null && now.review().usable()) {
                    newest.put(item.id(), now);
                } else if (isChosen(item.id())) {
                    missing.add(item.title());
                }
            }
        }

        Copied copy() {
            List<Phase> phases = new ArrayList<>();
            for (Phase phase : body.phases()) {
                Phase copy = new Phase(
                        ids.next(),
                        phase.name(),
                        phase.weeks(),
                        phase.items().stream()
                                .flatMap(item -> copy(item).stream())
                                .toList(),
                        phase.extras().stream()
                                .flatMap(extra -> copy(extra).stream())
                                .toList());
                if (!copy.isEmpty()) {
                    phases.add(copy);
                }
            }
            return new Copied(phases, List.copyOf(missing));
        }

        private Optional<PlanItem> copy(PlanItem item) {
            return Optional.ofNullable(newest.get(item.content()))
                    .filter(_ -> command.parts().contains(item.id()))
                    .map(now -> new PlanItem(ids.next(), now.id(), item.dose(), item.cadence(), note(item.note())));
        }

        private Optional<PlanExtra> copy(PlanExtra extra) {
            return Optional.ofNullable(newest.get(extra.content()))
                    .filter(_ -> command.parts().contains(extra.id()))
                    .map(now -> new PlanExtra(ids.next(), extra.kind(), now.id(), extra.cadence(), note(extra.note())));
        }

        private String note(String note) {
            return command.withNotes() ? note : "";
        }

        private boolean isChosen(ItemVersionId content) {
            return body.phases().stream()
                    .flatMap(phase -> Part.of(phase).stream())
                    .anyMatch(part ->
                            part.content().equals(content) && command.parts().contains(part.id()));
        }
    }
}
