package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.ui.DayWords;
import org.restride.people.PatientSummary;
import org.restride.people.StaffNames;
import org.restride.plans.proposals.Decision;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.springframework.stereotype.Component;

/** What the rules propose for one patient, why, and what was decided or done lately; open ones are approved with one click. */
@CssImport("./styles/proposals.css")
public final class ProposalPanel extends Section {

    /** Makes the panel with what it needs from the application. */
    @Component
    public record Factory(
            ProposalDesk desk, ProposalWords words, ProposalDialogs dialogs, StaffNames staff, Clock clock) {

        /** Empty if there is nothing to say. */
        public Optional<ProposalPanel> of(PatientSummary patient, Runnable again) {
            List<Proposal> proposals = desk.of(patient.id());
            return proposals.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ProposalPanel(this, patient, proposals, again));
        }
    }

    private ProposalPanel(Factory from, PatientSummary patient, List<Proposal> proposals, Runnable again) {
        addClassNames("rs-card", "rs-proposal-panel");
        add(new H2(getTranslation("proposals.title")));
        List<Proposal> open = ProposalList.changing(proposals);
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("proposals.none-open")));
        } else {
            ProposalList list = new ProposalList(from.dialogs(), again);
            list.add(getTranslation("proposals.title"), from.words().lines(open, getLocale()));
            list.begin(true);
            add(list);
        }
        holds(from, proposals);
        decided(from, patient, proposals);
    }

    private void holds(Factory from, List<Proposal> proposals) {
        List<Proposal> holds = proposals.stream()
                .filter(one -> one.isOpen() && !one.verdict().changes())
                .toList();
        if (holds.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-proposal-notes");
        for (ProposalWords.Line line : from.words().lines(holds, getLocale())) {
            Span why =
                    Parts.text("rs-second", line.proposal().reason().clinician().in(getLocale()));
            list.add(new ListItem(Parts.text("rs-strong", line.title()), ProposalRow.tag(line), why));
        }
        add(new NativeDetails(getTranslation("proposals.holds", holds.size()), list));
    }

    private void decided(Factory from, PatientSummary patient, List<Proposal> proposals) {
        List<Proposal> decided = proposals.stream()
                .filter(one -> one.decided()
                        .filter(decision -> decision.outcome() != Decision.Outcome.OVERTAKEN)
                        .isPresent())
                .toList();
        if (decided.isEmpty()) {
            return;
        }
        Map<AccountId, String> names = from.staff()
                .of(decided.stream()
                        .flatMap(one -> one.decided().stream())
                        .map(Decision::by)
                        .collect(Collectors.toSet()));
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-proposal-notes");
        from.words().lines(decided, getLocale()).forEach(line -> line.proposal()
                .decided()
                .ifPresent(decision -> list.add(decided(line, decision, names, patient, from.clock()))));
        NativeDetails details = new NativeDetails(getTranslation("proposals.decided", decided.size()), list);
        details.setOpen(decided.stream()
                .flatMap(one -> one.decided().stream())
                .anyMatch(decision -> decision.outcome() == Decision.Outcome.BY_RULE));
        add(details);
    }

    private static ListItem decided(
            ProposalWords.Line line,
            Decision decision,
            Map<AccountId, String> names,
            PatientSummary patient,
            Clock clock) {
        UI ui = UI.getCurrentOrThrow();
        Span what = Parts.text("rs-strong", line.title());
        Span change = new Span(line.change());
        ListItem item = new ListItem(what, change);
        Span how = Parts.text(
                "rs-meta",
                ui.getTranslation(
                        "proposals.decided." + decision.outcome().name(),
                        names.getOrDefault(decision.by(), ""),
                        DayWords.moment(item, decision.at(), patient.zone(), clock.instant())));
        item.add(how);
        String why = decision.reason().isEmpty()
                ? line.proposal().reason().clinician().in(ui.getLocale())
                : decision.reason();
        item.add(Parts.text("rs-second", why));
        return item;
    }
}
