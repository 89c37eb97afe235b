package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.people.Clinics;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDraft;
import org.restride.plans.PlanDrafts;
import org.restride.plans.TemplateDetail;
import org.restride.plans.TemplateId;
import org.restride.plans.TemplateVersionId;
import org.restride.plans.Templates;
import org.springframework.stereotype.Component;

/** The work on one template: opens it or its draft, keeps each change, and saves the next version. */
final class TemplateDesk {
    /** What the desk needs from the application. */
    @Component
    record Factory(
            Templates templates,
            PlanDrafts drafts,
            Meanwhile meanwhile,
            Catalogue catalogue,
            Clinics clinics,
            RecallBar.Factory recalls,
            PhonePreview preview,
            CheckDesk checks,
            Ids ids,
            Clock clock) {
        void create(Div place) {
            new TemplateDesk(this, place, null).open();
        }

        void open(Div place, TemplateId id) {
            new TemplateDesk(this, place, templates.find(id).orElseThrow(NotFoundException::new)).open();
        }
    }

    /** How the template is described, as it was typed last. */
    private record Description(String summary, String forWhom) {}

    private final Factory from;
    private final Div place;
    private final ZoneId zone;
    private final String key;
    /** The version that is changed; null while a new one is built. */
    private @Nullable TemplateDetail base;

    private Description described;
    private @Nullable PlanEdits edits;
    private @Nullable PlanBuilder builder;
    private @Nullable DraftKeeping keeping;

    private TemplateDesk(Factory from, Div place, @Nullable TemplateDetail newest) {
        this.from = from;
        this.place = place;
        this.base = newest;
        this.zone = from.clinics().current().zone();
        this.key = newest == null ? PlanNavigation.NEW : newest.id().template().toString();
        this.described = newest == null
                ? new Description("", "")
                : new Description(newest.body().summary(), newest.body().forWhom());
    }

    private void open() {
        Optional<PlanDraft.Kept> kept = from.drafts().findTemplate(key);
        if (kept.isEmpty()) {
            build(start());
        } else {
            resume(kept.get());
        }
    }

    private PlanBody start() {
        if (base != null) {
            return from.templates().edit(base.id());
        }
        Phase first = Phase.empty(from.ids().next(), place.getTranslation("plans.builder.new-phase", 1), 4);
        return new PlanBody("", null, List.of(first));
    }

    private void resume(PlanDraft.Kept kept) {
        PlanDraft draft = kept.draft();
        TemplateDetail newest = base;
        if (newest != null && draft.seen() > 0 && draft.seen() < newest.id().version()) {
            base = from.templates()
                    .find(new TemplateVersionId(newest.id().template(), draft.seen()))
                    .orElse(newest);
        }
        PlanBuilder open = build(draft.body());
        open.show(new DraftBar(Dates.time(kept.at(), zone), this::startOver));
        if (draft.typingAt() != null && draft.typed() != null) {
            open.resume(draft.typingAt(), draft.typed());
        }
        lookForColleague();
    }

    private void startOver() {
        from.drafts().discardTemplate(key);
        if (base != null) {
            base = from.templates().find(base.id().template()).orElse(base);
        }
        open();
    }

    private PlanBuilder build(PlanBody body) {
        PlanEdits opened = new PlanEdits(body);
        Button retire = Parts.quiet(place.getTranslation("plans.template.retire"), this::retire);
        retire.setVisible(base != null);
        Button hand = Parts.quiet(place.getTranslation("plans.template.hand"), this::handOver);
        hand.setVisible(base != null && base.isPersonal());
        Button next = Parts.next(place.getTranslation("plans.template.save-as"), this::ask);
        String title = base == null
                ? place.getTranslation("plans.template.new")
                : place.getTranslation("plans.template.of", base.body().title());
        BuilderHead head = new BuilderHead(opened, zone, title, PlanNavigation.templates(), next, hand, retire);
        head.tag(
                base == null
                        ? place.getTranslation("plans.builder.draft")
                        : place.getTranslation(
                                "plans.builder.version", base.id().version()));
        DraftKeeping draft = new DraftKeeping(
                opened,
                head,
                from.clock(),
                new TemplateDraft(),
                () -> base == null ? 0 : base.id().version(),
                now -> false);
        PlanBuilder panes = new PlanBuilder(
                opened,
                head,
                from.catalogue(),
                from.ids(),
                from.preview(),
                Optional.empty(),
                UI.getCurrent().getLocale(),
                draft::typed,
                this::ask);
        panes.warn(from.recalls());
        from.checks().ofTemplate(panes, head, LocalDate.ofInstant(from.clock().instant(), zone));
        edits = opened;
        keeping = draft;
        builder = panes;
        place.removeAll();
        place.add(panes);
        return panes;
    }

    private void ask() {
        if (edits != null) {
            PlanBody body = edits.body();
            body.requireComplete();
            TemplateDialog.OnSave save =
                    (title, summary, forWhom, own) -> save(body.titled(title), new Description(summary, forWhom), own);
            if (base == null) {
                TemplateDialog.askNew(body.title(), save);
            } else {
                TemplateDialog.ask(body.title(), described.summary(), described.forWhom(), save);
            }
        }
    }

    /** A new template from a plan, for its author alone or for all. */
    static TemplateVersionId save(
            Templates templates, String title, String summary, String forWhom, PlanBody body, boolean own) {
        return own
                ? templates.createOwn(title, summary, forWhom, body)
                : templates.create(title, summary, forWhom, body);
    }

    private void save(PlanBody body, Description words, boolean own) {
        described = words;
        try {
            TemplateVersionId id = base == null
                    ? save(from.templates(), body.title(), words.summary(), words.forWhom(), body, own)
                    : from.templates().change(base.id(), words.summary(), words.forWhom(), body);
            from.drafts().discardTemplate(key);
            Notices.done(place.getTranslation("plans.template.saved", body.title(), id.version()));
            UI.getCurrent().navigate(PlanNavigation.templates());
        } catch (DomainError.Conflict meanwhile) {
            lookForColleague();
            Notices.problem(place.getTranslation(meanwhile.textKey()));
        }
    }

    /** Shows what a colleague has saved since this template was opened, if anything. */
    private void lookForColleague() {
        TemplateDetail seen = base;
        PlanBuilder open = builder;
        if (seen != null && open != null) {
            from.templates()
                    .find(seen.id().template())
                    .filter(now -> now.id().version() > seen.id().version())
                    .ifPresent(now -> open.show(from.meanwhile()
                            .signed(
                                    now.signature().author(),
                                    now.id().version(),
                                    from.templates().edit(seen.id()),
                                    from.templates().edit(now.id()),
                                    change -> goOn(now, change))));
        }
    }

    private void goOn(TemplateDetail now, UnaryOperator<PlanBody> change) {
        base = now;
        if (edits != null && builder != null && keeping != null) {
            builder.hideBars();
            edits.change(change);
            keeping.keep();
        }
    }

    /** What was typed since stays in the draft. */
    private void handOver() {
        if (base != null) {
            from.templates().handToClinic(base.id().template());
            Notices.done(
                    place.getTranslation("plans.template.handed", base.body().title()));
            UI.getCurrent().navigate(PlanNavigation.templates());
        }
    }

    private void retire() {
        if (base != null) {
            from.templates().retire(base.id().template());
            from.drafts().discardTemplate(key);
            Notices.done(
                    place.getTranslation("plans.template.retired", base.body().title()));
            UI.getCurrent().navigate(PlanNavigation.templates());
        }
    }

    private final class TemplateDraft implements DraftKeeping.Place {
        @Override
        public void keep(PlanDraft draft) {
            from.drafts().keepTemplate(key, draft);
        }

        @Override
        public void discard() {
            from.drafts().discardTemplate(key);
        }
    }
}
