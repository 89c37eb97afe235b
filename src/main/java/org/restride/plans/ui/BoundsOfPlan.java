package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.DoseWords;
import org.restride.plans.PlanDetail;
import org.restride.plans.PlanItem;
import org.restride.plans.PlanReading;
import org.restride.plans.progression.Rung;
import org.restride.plans.proposals.Reach;
import org.restride.plans.proposals.SignedBounds;
import org.restride.plans.proposals.SigningBounds;
import org.springframework.stereotype.Component;

/** For each exercise of the signed plan: whether the rules may step down by themselves, how far, by whom and until when. */
class BoundsOfPlan extends Div {
    /** Shows it where a plan is built. */
    @Component
    record Setting(SigningBounds signing, PlanReading plans, Catalogue catalogue, StaffNames staff, Clock clock)
            implements PlanSetting {

        @Override
        public BoundsOfPlan of(PatientSummary patient) {
            return new BoundsOfPlan(this, patient);
        }
    }

    private final Setting from;
    private final PatientSummary patient;
    private final LocalDate today;
    private boolean opened;

    private BoundsOfPlan(Setting from, PatientSummary patient) {
        this.from = from;
        this.patient = patient;
        this.today = LocalDate.ofInstant(from.clock().instant(), patient.zone());
        addClassName("rs-bounds");
        show();
    }

    private void show() {
        removeAll();
        Optional<PlanDetail> plan = from.plans().current(patient.id());
        setVisible(plan.isPresent());
        plan.ifPresent(this::show);
    }

    private void show(PlanDetail plan) {
        List<SignedBounds> signed = from.signing().of(patient.id());
        List<PlanItem> items = plan.body().phases().stream()
                .flatMap(phase -> phase.items().stream())
                .toList();
        Set<ItemVersionId> contents =
                items.stream().map(PlanItem::content).collect(Collectors.toCollection(HashSet::new));
        signed.forEach(one -> contents.add(one.limits().lowest().content()));
        Map<ItemVersionId, String> titles = titles(contents);
        Map<AccountId, String> names =
                from.staff().of(signed.stream().map(SignedBounds::by).collect(Collectors.toSet()));
        Map<UUID, SignedBounds> byPart =
                signed.stream().collect(Collectors.toMap(SignedBounds::part, Function.identity(), (one, other) -> one));
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-proposal-notes");
        items.forEach(item -> list.add(line(item, Optional.ofNullable(byPart.get(item.id())), titles, names)));
        Div content = new Div(new Paragraph(getTranslation("proposals.bounds.intro")), list);
        H2 head = new H2(getTranslation("proposals.bounds.head"));
        Span count = Parts.text("rs-second", getTranslation("proposals.bounds.count", byPart.size(), items.size()));
        NativeDetails details = new NativeDetails(Parts.box("rs-bounds-head", head, count), content);
        details.setOpen(opened);
        details.addToggleListener(toggle -> opened = toggle.isOpened());
        add(details);
    }

    private ListItem line(
            PlanItem item,
            Optional<SignedBounds> signed,
            Map<ItemVersionId, String> titles,
            Map<AccountId, String> names) {
        String title = titles.getOrDefault(item.content(), "");
        ListItem line = new ListItem(Parts.text("rs-strong", title));
        Button sign = Parts.quiet(getTranslation("proposals.bounds.change"), () -> open(item, title));
        sign.setAriaLabel(getTranslation("proposals.bounds.title", title));
        if (signed.isEmpty()) {
            line.add(Parts.text("rs-second", getTranslation("proposals.bounds.asks")), sign);
            return line;
        }
        SignedBounds bounds = signed.get();
        DoseWords words = DoseWords.in(getLocale());
        boolean over = today.isAfter(bounds.until());
        line.add(
                Parts.text(
                        "rs-second",
                        getTranslation(
                                "proposals.bounds.down-to",
                                titles.getOrDefault(bounds.limits().lowest().content(), ""),
                                words.line(bounds.limits().lowest().dose()))),
                Parts.text(
                        "rs-meta",
                        getTranslation(
                                over ? "proposals.bounds.over" : "proposals.bounds.by",
                                names.getOrDefault(bounds.by(), ""),
                                DayWords.date(this, bounds.until(), today))),
                sign);
        Button withdraw = Parts.quiet(getTranslation("proposals.bounds.withdraw"), () -> {
            from.signing().withdraw(patient.id(), item.id());
            Notices.done(getTranslation("proposals.bounds.withdrawn"));
            show();
        });
        withdraw.setAriaLabel(getTranslation("proposals.bounds.withdraw-of", title));
        line.add(withdraw);
        return line;
    }

    private void open(PlanItem item, String title) {
        Reach reach = from.signing().reach(patient.id(), item.id());
        Rung easier = reach.easier();
        String below = easier == null ? "" : titles(Set.of(easier.content())).getOrDefault(easier.content(), "");
        new BoundsDialog(from.signing(), patient.id(), reach).open(title, below, today, this::show);
    }

    private Map<ItemVersionId, String> titles(Set<ItemVersionId> contents) {
        Map<ItemVersionId, String> titles = new HashMap<>();
        from.catalogue()
                .contents(contents, getLocale())
                .forEach((ItemContent item) -> titles.put(item.id(), item.title()));
        return titles;
    }
}
