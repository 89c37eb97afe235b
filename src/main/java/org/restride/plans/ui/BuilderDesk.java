package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.restride.base.Ids;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.people.Clinics;
import org.restride.people.PatientSummary;
import org.restride.plans.Drawing;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanDraft;
import org.restride.plans.PlanDrafts;
import org.restride.plans.PlanReading;
import org.restride.plans.PlanVersionId;
import org.restride.plans.Prescribing;
import org.restride.plans.Schedule;
import org.restride.plans.Signature;
import org.restride.plans.TemplateId;
import org.restride.plans.Templates;
import org.restride.plans.checks.Keeping;
import org.restride.plans.proposals.BadDays;
import org.springframework.stereotype.Component;

/** The work on one patient's plan: opens it, its draft or the choice of a beginning, and brings the panes together. */
final class BuilderDesk {
    /** What the desk needs from the application. */
    @Component
    record Factory(
            PlanReading reading,
            Prescribing prescribing,
            Templates templates,
            PlanDrafts drafts,
            Meanwhile meanwhile,
            Catalogue catalogue,
            Clinics clinics,
            List<PlanSetting> settings,
            RecallBar.Factory recalls,
            ProposalHints hints,
            UpdateOffers updates,
            CopyDialog.Factory copies,
            WhyDesk why,
            BadDays badDays,
            PhonePreview preview,
            CheckDesk checks,
            Ids ids,
            Clock clock) {
        BuilderDesk open(Div place, PatientSummary patient) {
            BuilderDesk desk = new BuilderDesk(this, place, patient);
            desk.open();
            return desk;
        }
    }

    /** The builder while it is open. */
    private record Panes(
            PlanEdits edits, BuilderHead head, PlanBuilder builder, DraftKeeping keeping, FindingLines lines) {}

    private final Factory from;
    private final Div place;
    private final PatientSummary patient;
    private final ZoneId zone;
    private final Signing signing;
    /** The version that is changed, the last one of an ended plan included; null while a first plan is built. */
    private @Nullable PlanDetail base;

    private final Div waitingBars = Parts.box("rs-bars");
    private @Nullable Panes panes;

    private BuilderDesk(Factory from, Div place, PatientSummary patient) {
        this.from = from;
        this.place = place;
        this.patient = patient;
        this.zone = from.clinics().current().zone();
        this.signing = new Signing(from.prescribing(), patient, this::lookForColleague, this::leave);
    }

    private void open() {
        PlanDetail latest = from.reading().open(patient.id()).orElse(null);
        Optional<PlanDraft.Kept> kept = from.drafts().find(patient.id());
        base = latest == null || latest.isEnded() ? null : latest;
        if (kept.isPresent()) {
            resume(kept.get(), latest);
        } else if (base != null) {
            build(base.body());
        } else {
            new PlanBeginning(
                            from.why(),
                            from.templates(),
                            patient,
                            zone,
                            this::start,
                            this::startEmpty,
                            this::takeUp,
                            this::open)
                    .offer(place, Optional.ofNullable(latest));
        }
    }

    private void start(TemplateId template) {
        Drawing.Drawn drawn = from.templates().draw(template, patient.language());
        build(drawn.body()).keeping().keep();
        if (!drawn.missing().isEmpty()) {
            Notices.problem(place.getTranslation("plans.choice.left-out", String.join(", ", drawn.missing())));
        }
    }

    private void startEmpty() {
        Phase first = Phase.empty(from.ids().next(), place.getTranslation("plans.builder.new-phase", 1), 4);
        build(new PlanBody("", null, List.of(first)));
    }

    private void takeUp(PlanDetail ended) {
        base = ended;
        build(ended.body());
    }

    private void resume(PlanDraft.Kept kept, @Nullable PlanDetail latest) {
        PlanDraft draft = kept.draft();
        if (latest != null && draft.seen() == latest.number()) {
            base = latest;
        } else if (latest != null && draft.seen() > 0) {
            base = from.reading().version(new PlanVersionId(latest.id(), draft.seen()));
        } else {
            base = null;
        }
        PlanBuilder open = build(draft.body(), draft.keeping()).builder();
        open.show(new DraftBar(Dates.time(kept.at(), zone), this::startOver));
        if (draft.typingAt() != null && draft.typed() != null) {
            open.resume(draft.typingAt(), draft.typed());
        }
        lookForColleague();
    }

    private void startOver() {
        discard();
        open();
    }

    private void discard() {
        from.drafts().discard(patient.id());
    }

    private Panes build(PlanBody body) {
        return build(body, List.of());
    }

    /**
     * @param given reasons that stand in a draft
     */
    private Panes build(PlanBody body, List<Keeping> given) {
        PlanEdits edits = new PlanEdits(body);
        presentPhase().ifPresent(edits::open);
        BuilderHead head = head(edits);
        DraftKeeping keeping = new DraftKeeping(
                edits,
                head,
                from.clock(),
                new PatientDraft(from.drafts(), patient.id()),
                () -> base == null ? 0 : base.number(),
                now -> base != null && !base.isEnded() && now.equals(base.body()));
        PlanBuilder builder = new PlanBuilder(
                edits,
                head,
                from.catalogue(),
                from.ids(),
                from.preview(),
                Optional.of(patient.firstName()),
                patient.language(),
                keeping::typed,
                this::sign);
        builder.warn(from.recalls());
        builder.hint(
                from.hints().of(patient.id(), place.getUI().map(UI::getLocale).orElse(patient.language())));
        builder.tell(waitingBars);
        showWaiting();
        builder.forBadDays(from.badDays());
        from.settings().forEach(setting -> builder.addSetting(setting.of(patient)));
        FindingLines lines = from.checks().ofPlan(builder, head, patient, base, given, today());
        keeping.with(lines.checks());
        Panes opened = new Panes(edits, head, builder, keeping, lines);
        panes = opened;
        place.removeAll();
        place.add(builder);
        from.updates().of(patient, base, edits).ifPresent(builder::offer);
        if (base == null || base.isEnded()) {
            from.why().concern(patient, builder::hideBars).ifPresent(builder::show);
        }
        return opened;
    }

    /** What is signed for a later day, while the version that holds until then is changed. */
    private void showWaiting() {
        waitingBars.removeAll();
        Optional.ofNullable(base)
                .flatMap(PlanDetail::later)
                .map(later -> new WaitingBar(
                        later, later.holdsFrom(patient.zone()), () -> signing.callBack(later.id(), this::takeNewest)))
                .ifPresent(waitingBars::add);
    }

    /** Goes on with the same version after something was signed or called back that does not hold yet. */
    private void takeNewest() {
        from.reading()
                .latest(patient.id())
                .filter(now ->
                        base != null && now.version().id().equals(base.version().id()))
                .ifPresent(now -> base = now);
        showWaiting();
    }

    private BuilderHead head(PlanEdits edits) {
        Button next = Parts.next(place.getTranslation("plans.builder.assign"), this::sign);
        Button end = Parts.quiet(place.getTranslation("plans.builder.end"), this::askEnd);
        end.setVisible(base != null && !base.isEnded());
        Button template = Parts.quiet(place.getTranslation("plans.template.save-as"), this::askTemplate);
        Button copy = Parts.quiet(
                place.getTranslation("plans.copy.open"), () -> from.copies().ask(patient, edits));
        String title = place.getTranslation("plans.builder.head", patient.fullName());
        BuilderHead head = new BuilderHead(edits, zone, title, "patients/" + patient.id(), next, copy, template, end);
        head.tag(tag());
        return head;
    }

    private String tag() {
        return base == null
                ? place.getTranslation("plans.builder.draft")
                : place.getTranslation("plans.builder.version", base.number());
    }

    /** The phase in which the patient is now. */
    private Optional<UUID> presentPhase() {
        return Optional.ofNullable(base)
                .filter(plan -> !plan.isEnded())
                .flatMap(plan -> plan.schedule().place(today()))
                .map(present -> present.phase().id());
    }

    private void sign() {
        Panes open = panes;
        if (open != null) {
            open.edits().body().requireComplete();
            CheckDesk.beforeSigning(open.lines(), open.builder(), () -> sign(open));
        }
    }

    /** What is answered before may have changed the plan. */
    private void sign(Panes open) {
        open.edits().body().requireComplete();
        PlanBody body = from.badDays().complete(open.edits().body());
        BadDaySums sums = BadDaySums.of(body.phases());
        signing.tell(place.getTranslation("plans.bad-days.signed", sums.flareUp(), sums.shortSession(), sums.usual()));
        signing.keep(open.lines().checks().given());
        PlanDetail before = base;
        if (before == null) {
            signing.assign(body, today());
        } else {
            List<String> changes = from.meanwhile().changes(before.body(), body, patient.language());
            signing.change(before, body, today(), changes);
        }
    }

    private void askEnd() {
        if (base != null) {
            signing.end(base.newestId());
        }
    }

    private void askTemplate() {
        if (panes != null) {
            PlanBody body = panes.edits().body();
            body.requireComplete();
            TemplateDialog.askNew(body.title(), (title, summary, forWhom, own) -> {
                TemplateDesk.save(from.templates(), title, summary, forWhom, body, own);
                Notices.done(place.getTranslation("plans.template.saved", title, 1));
            });
        }
    }

    /** Shows what a colleague has signed or ended since this plan was opened, if anything. */
    void lookForColleague() {
        Panes open = panes;
        if (open != null) {
            from.reading()
                    .latest(patient.id())
                    .flatMap(now -> meanwhile(base, now))
                    .ifPresent(open.builder()::show);
        }
    }

    private Optional<ConflictBar> meanwhile(@Nullable PlanDetail seen, PlanDetail now) {
        PlanDetail before = seen != null && seen.id().equals(now.id()) ? seen : null;
        if (before != null && before.number() == now.number() && before.isEnded() == now.isEnded()) {
            base = now;
            showWaiting();
            return Optional.empty();
        }
        Signature ending = now.ending();
        if (ending == null) {
            return Optional.of(from.meanwhile()
                    .signed(
                            now.version().signature().author(),
                            now.number(),
                            before == null ? null : before.body(),
                            now.body(),
                            change -> goOn(now, change)));
        }
        return seen == null
                ? Optional.empty()
                : Optional.of(from.meanwhile()
                        .ended(ending.author(), () -> goOn(now, UnaryOperator.identity()), this::leave));
    }

    private void goOn(PlanDetail now, UnaryOperator<PlanBody> change) {
        base = now;
        showWaiting();
        if (panes != null) {
            panes.builder().hideBars();
            panes.head().tag(tag());
            panes.lines().checks().carry(now.version().kept());
            panes.edits().change(change);
            panes.keeping().keep();
        }
    }

    private void leave() {
        discard();
        UI.getCurrent().navigate("patients/" + patient.id());
    }

    private LocalDate today() {
        return Schedule.day(from.clock().instant(), patient.zone());
    }
}
