package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.people.Clinics;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.AssignPlan;
import org.restride.plans.ChangePlan;
import org.restride.plans.ChangeWords;
import org.restride.plans.Drawing;
import org.restride.plans.EndPlan;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanChange;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanDraft;
import org.restride.plans.PlanDrafts;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.Schedule;
import org.restride.plans.TemplateId;
import org.restride.plans.Templates;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The work on one patient's plan: opens it or its draft, keeps each change, asks and signs. */
final class BuilderDesk {
    /** What the desk needs from the application. */
    @Component
    record Factory(
            PlanReading reading,
            Prescribing prescribing,
            Templates templates,
            PlanDrafts drafts,
            Catalogue catalogue,
            Clinics clinics,
            StaffNames names,
            Ids ids,
            Clock clock) {
        BuilderDesk open(Div place, PatientSummary patient) {
            BuilderDesk desk = new BuilderDesk(this, place, patient);
            desk.open();
            return desk;
        }
    }

    private final Factory from;
    private final Div place;
    private final PatientSummary patient;
    private final ZoneId zone;
    /** The signed version that is changed; null while the patient has none. */
    private @Nullable PlanDetail signed;

    private @Nullable PlanEdits edits;
    private @Nullable PlanBuilder builder;
    private @Nullable BuilderHead head;
    private @Nullable UUID typingAt;
    private @Nullable String typed;
    private @Nullable SigningDialog dialog;

    private BuilderDesk(Factory from, Div place, PatientSummary patient) {
        this.from = from;
        this.place = place;
        this.patient = patient;
        this.zone = from.clinics().current().zone();
    }

    private void open() {
        signed = from.reading().open(patient.id()).orElse(null);
        Optional<PlanDraft.Kept> kept = from.drafts().find(patient.id());
        if (kept.isPresent()) {
            resume(kept.get());
        } else if (signed != null) {
            build(signed.body());
        } else {
            choose();
        }
    }

    private void choose() {
        place.removeAll();
        place.add(new TemplateChoice(
                place.getTranslation("plans.builder.head", patient.fullName()),
                "patients/" + patient.id(),
                from.templates().list(),
                this::start,
                this::startEmpty));
    }

    private void start(TemplateId template) {
        Drawing.Drawn drawn = from.templates().draw(template);
        build(drawn.body());
        keep();
        if (!drawn.missing().isEmpty()) {
            Notices.problem(place.getTranslation("plans.choice.left-out", String.join(", ", drawn.missing())));
        }
    }

    private void startEmpty() {
        Phase first = Phase.empty(from.ids().next(), place.getTranslation("plans.builder.new-phase", 1), 4);
        build(new PlanBody("", null, List.of(first)));
    }

    private void resume(PlanDraft.Kept kept) {
        PlanBuilder open = build(kept.draft().body());
        open.show(new DraftBar(Dates.time(kept.at(), zone), this::startOver));
        if (kept.draft().typingAt() != null && kept.draft().typed() != null) {
            open.resume(kept.draft().typingAt(), kept.draft().typed());
        }
        if (signed != null && signed.number() > kept.draft().seen()) {
            warn(signed, kept.draft().seen());
        }
    }

    private void startOver() {
        from.drafts().discard(patient.id());
        typingAt = null;
        typed = null;
        open();
    }

    private PlanBuilder build(PlanBody body) {
        PlanEdits opened = new PlanEdits(body);
        presentPhase().ifPresent(opened::open);
        edits = opened;
        opened.onChange(this::keep);
        Button next = Parts.next(place.getTranslation("plans.builder.assign"), this::sign);
        String tag = signed == null
                ? place.getTranslation("plans.builder.draft")
                : place.getTranslation("plans.builder.version", signed.number());
        Button end = Parts.quiet(place.getTranslation("plans.builder.end"), this::askEnd);
        end.setVisible(signed != null);
        String title = place.getTranslation("plans.builder.head", patient.fullName());
        Button template = Parts.quiet(place.getTranslation("plans.template.save-as"), this::askTemplate);
        BuilderHead newHead =
                new BuilderHead(opened, zone, title, tag, "patients/" + patient.id(), next, template, end);
        head = newHead;
        PlanBuilder newBuilder = new PlanBuilder(
                opened,
                newHead,
                from.catalogue(),
                from.ids(),
                Optional.of(patient.firstName()),
                patient.language(),
                this::typed,
                this::sign);
        builder = newBuilder;
        place.removeAll();
        place.add(newBuilder);
        return newBuilder;
    }

    /** The phase in which the patient is now. */
    private Optional<UUID> presentPhase() {
        return Optional.ofNullable(signed)
                .flatMap(plan -> plan.schedule().place(Schedule.day(from.clock().instant(), patient.zone())))
                .map(present -> present.phase().id());
    }

    private void typed(UUID item, String text) {
        typingAt = text.isEmpty() ? null : item;
        typed = text.isEmpty() ? null : text;
        keep();
    }

    private void keep() {
        if (edits == null || head == null) {
            return;
        }
        try {
            if (signed != null && typed == null && edits.body().equals(signed.body())) {
                from.drafts().discard(patient.id());
            } else {
                int seen = signed == null ? 0 : signed.number();
                from.drafts().keep(patient.id(), new PlanDraft(seen, edits.body(), typingAt, typed));
            }
            head.kept(from.clock().instant());
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            head.notKept();
        }
    }

    private void sign() {
        if (edits == null) {
            return;
        }
        PlanBody body = edits.body();
        body.requireComplete();
        PlanDetail before = signed;
        if (before == null) {
            LocalDate today = Schedule.day(from.clock().instant(), patient.zone());
            openDialog(new AssignDialog(patient.firstName(), body, today, this::assign));
        } else {
            List<String> changes = changes(before.body(), body, patient.language());
            openDialog(new ChangeDialog(
                    patient.firstName(),
                    before.version().id(),
                    before.version().startsOn(),
                    body,
                    changes,
                    this::change));
        }
    }

    private void assign(AssignPlan command) {
        run(() -> from.prescribing().assign(patient.id(), command), "plans.assign.done");
    }

    private void change(ChangePlan command) {
        run(() -> from.prescribing().change(patient.id(), command), "plans.change-dialog.done");
    }

    private void askEnd() {
        if (signed != null) {
            openDialog(new EndDialog(patient.firstName(), signed.version().id(), this::end));
        }
    }

    private void askTemplate() {
        if (edits == null) {
            return;
        }
        PlanBody body = edits.body();
        body.requireComplete();
        openDialog(new TemplateDialog(body.title(), "", "", (title, summary, forWhom) -> {
            from.templates().create(title, summary, forWhom, body);
            closeDialog();
            Notices.done(place.getTranslation("plans.template.saved", title, 1));
        }));
    }

    private void end(EndPlan command) {
        run(() -> from.prescribing().end(patient.id(), command), "plans.end.done");
    }

    private void openDialog(SigningDialog asked) {
        dialog = asked;
        asked.open();
    }

    private void run(Runnable deed, String doneKey) {
        try {
            deed.run();
        } catch (DomainError.Conflict meanwhile) {
            closeDialog();
            lookForColleague();
            throw meanwhile;
        }
        closeDialog();
        from.drafts().discard(patient.id());
        Notices.done(place.getTranslation(doneKey, patient.firstName()));
        UI.getCurrent().navigate("patients/" + patient.id());
    }

    private void closeDialog() {
        if (dialog != null) {
            dialog.close();
            dialog = null;
        }
    }

    /** Shows what a colleague has signed since this plan was opened, if anything. */
    void lookForColleague() {
        int seen = signed == null ? 0 : signed.number();
        from.reading()
                .current(patient.id())
                .filter(now -> now.number() > seen || signed == null)
                .ifPresent(now -> warn(now, seen));
    }

    private void warn(PlanDetail now, int seen) {
        if (builder == null || edits == null) {
            return;
        }
        PlanBody before = seen == 0 || signed == null
                ? edits.body()
                : from.reading().version(new PlanVersionId(now.id(), seen)).body();
        String colleague = from.names()
                .of(Set.of(now.version().signature().author()))
                .getOrDefault(now.version().signature().author(), "");
        builder.show(new ConflictBar(
                colleague,
                now.number(),
                changes(before, now.body(), UI.getCurrent().getLocale()),
                () -> goOn(now, true),
                () -> goOn(now, false)));
    }

    private void goOn(PlanDetail now, boolean theirs) {
        signed = now;
        if (builder != null && edits != null) {
            builder.hideBars();
            if (theirs) {
                edits.change(own -> now.body());
            }
            keep();
        }
    }

    private List<String> changes(PlanBody before, PlanBody after, Locale language) {
        ItemCards titles = new ItemCards(from.catalogue(), language);
        titles.require(before.contents());
        titles.require(after.contents());
        return ChangeWords.in(language, titles::title).lines(PlanChange.between(before, after));
    }
}
