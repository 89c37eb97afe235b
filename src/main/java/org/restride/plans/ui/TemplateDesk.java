package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The work on one template: opens it or its draft, keeps each change, and saves the next version. */
final class TemplateDesk {
    /** What the desk needs from the application. */
    @Component
    record Factory(Templates templates, PlanDrafts drafts, Catalogue catalogue, Clinics clinics, Ids ids, Clock clock) {
        void create(Div place) {
            new TemplateDesk(this, place, null).open();
        }

        void open(Div place, TemplateId id) {
            new TemplateDesk(this, place, templates.find(id).orElseThrow(NotFoundException::new)).open();
        }
    }

    private final Factory from;
    private final Div place;
    private final ZoneId zone;
    /** Null while a new one is built. */
    private final @Nullable TemplateDetail saved;

    private @Nullable PlanEdits edits;
    private @Nullable BuilderHead head;

    private TemplateDesk(Factory from, Div place, @Nullable TemplateDetail saved) {
        this.from = from;
        this.place = place;
        this.saved = saved;
        this.zone = from.clinics().current().zone();
    }

    private void open() {
        Optional<PlanDraft.Kept> kept = from.drafts().findTemplate(key());
        PlanBuilder builder = build(kept.map(draft -> draft.draft().body()).orElseGet(this::start));
        kept.ifPresent(draft -> {
            builder.show(new DraftBar(Dates.time(draft.at(), zone), this::startOver));
            if (draft.draft().typingAt() != null && draft.draft().typed() != null) {
                builder.resume(draft.draft().typingAt(), draft.draft().typed());
            }
        });
    }

    private PlanBody start() {
        if (saved != null) {
            return from.templates().draw(saved.id().template()).body();
        }
        Phase first = Phase.empty(from.ids().next(), place.getTranslation("plans.builder.new-phase", 1), 4);
        return new PlanBody("", null, List.of(first));
    }

    private void startOver() {
        from.drafts().discardTemplate(key());
        place.removeAll();
        open();
    }

    private PlanBuilder build(PlanBody body) {
        PlanEdits opened = new PlanEdits(body);
        edits = opened;
        Button next = Parts.next(place.getTranslation("plans.template.save-as"), this::ask);
        String title = saved == null
                ? place.getTranslation("plans.template.new")
                : place.getTranslation("plans.template.of", saved.body().title());
        String tag = saved == null
                ? place.getTranslation("plans.builder.draft")
                : place.getTranslation("plans.builder.version", saved.id().version());
        Button retire = Parts.quiet(place.getTranslation("plans.template.retire"), this::retire);
        retire.setVisible(saved != null);
        BuilderHead newHead = new BuilderHead(opened, zone, title, tag, PlanNavigation.templates(), next, retire);
        head = newHead;
        PlanBuilder builder = new PlanBuilder(
                opened,
                newHead,
                from.catalogue(),
                from.ids(),
                Optional.empty(),
                UI.getCurrent().getLocale(),
                this::keep,
                this::ask);
        opened.onChange(() -> keep(null, null));
        place.add(builder);
        return builder;
    }

    private void keep(@Nullable UUID typingAt, @Nullable String typed) {
        if (edits == null || head == null) {
            return;
        }
        try {
            int seen = saved == null ? 0 : saved.id().version();
            from.drafts().keepTemplate(key(), new PlanDraft(seen, edits.body(), typingAt, typed));
            head.kept(from.clock().instant());
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            head.notKept();
        }
    }

    private void ask() {
        if (edits == null) {
            return;
        }
        PlanBody body = edits.body();
        String summary = saved == null ? "" : saved.body().summary();
        String forWhom = saved == null ? "" : saved.body().forWhom();
        TemplateDialog dialog = new TemplateDialog(body.title(), summary, forWhom, (title, about, whom) -> {
            TemplateVersionId id = save(title, about, whom, body.titled(title));
            from.drafts().discardTemplate(key());
            Notices.done(place.getTranslation("plans.template.saved", title, id.version()));
            UI.getCurrent().navigate(PlanNavigation.templates());
        });
        dialog.open();
    }

    private TemplateVersionId save(String title, String summary, String forWhom, PlanBody body) {
        body.requireComplete();
        return saved == null
                ? from.templates().create(title, summary, forWhom, body)
                : from.templates().change(saved.id(), summary, forWhom, body);
    }

    private void retire() {
        if (saved != null) {
            from.templates().retire(saved.id().template());
            from.drafts().discardTemplate(key());
            Notices.done(
                    place.getTranslation("plans.template.retired", saved.body().title()));
            UI.getCurrent().navigate(PlanNavigation.templates());
        }
    }

    private String key() {
        return saved == null ? PlanNavigation.NEW : saved.id().template().toString();
    }
}
