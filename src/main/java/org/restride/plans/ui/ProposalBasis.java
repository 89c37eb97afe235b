package org.restride.plans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Spark;
import org.restride.catalogue.Source;
import org.restride.plans.progression.ItemInputs;
import org.restride.plans.progression.ItemSession;
import org.restride.plans.progression.PhaseInputs;
import org.restride.plans.progression.PhaseSession;
import org.restride.plans.proposals.Proposal;

/** The sessions on which a proposal rests: a small line of their pain, and a table of all that the rule looked at. */
class ProposalBasis extends Div {
    /** Pain above this is drawn in the colour of care. */
    private static final int FINE = 3;

    /**
     * @param sources where a source of that short name is found; asked only when somebody wants to see it
     */
    ProposalBasis(Proposal proposal, Function<String, Optional<Source>> sources) {
        addClassName("rs-basis");
        List<Integer> pains =
                switch (proposal.inputs()) {
                    case ItemInputs item ->
                        item.sessions().stream().map(ItemSession::pain).toList();
                    case PhaseInputs phase ->
                        phase.sessions().stream().map(PhaseSession::pain).toList();
                };
        if (pains.size() > 1) {
            add(new Spark(pains, FINE, 72, 22));
        }
        Div content = new Div(table(proposal));
        NativeDetails details =
                new NativeDetails(getTranslation("proposals.basis", pains.size(), proposal.ruleVersion()), content);
        add(details);
        String key = proposal.reason().source();
        if (key != null) {
            details.addToggleListener(toggle -> {
                toggle.unregisterListener();
                sources.apply(key)
                        .ifPresent(source -> content.add(Parts.box("rs-basis-source", SourceMark.whole(this, source))));
            });
        }
    }

    private Div table(Proposal proposal) {
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow names = head.addRow();
        NativeTableBody body = new NativeTableBody();
        switch (proposal.inputs()) {
            case ItemInputs item -> {
                heads(names, "day", "pain", "here", "morning", "done", "effort");
                item.sessions().forEach(session -> row(body, session));
            }
            case PhaseInputs phase -> {
                heads(names, "day", "pain", "morning");
                phase.sessions()
                        .forEach(session -> cells(
                                body,
                                DayWords.brief(this, session.day()),
                                String.valueOf(session.pain()),
                                settled(session.settled())));
            }
        }
        NativeTable table = new NativeTable();
        table.add(head, body);
        Div scroller = Parts.box("rs-basis-table", table);
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        Parts.name(scroller, getTranslation("proposals.basis.table"));
        return scroller;
    }

    private void heads(NativeTableRow row, String... keys) {
        for (String key : keys) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("proposals.basis." + key));
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
    }

    private void row(NativeTableBody body, ItemSession session) {
        cells(
                body,
                DayWords.brief(this, session.day()),
                String.valueOf(session.pain()),
                number(session.hurt()),
                session.morning() == null
                        ? "–"
                        : getTranslation("proposals.basis.felt", session.morning(), settled(session.settled())),
                getTranslation("proposals.outcome." + session.outcome(), session.setsDone()),
                number(session.effort()));
    }

    private static void cells(NativeTableBody body, String... texts) {
        NativeTableRow row = body.addRow();
        for (String text : texts) {
            row.add(new NativeTableCell(text));
        }
    }

    private String settled(@Nullable Boolean settled) {
        return settled == null ? "–" : getTranslation(settled ? "proposals.settled.yes" : "proposals.settled.no");
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "–" : value.toString();
    }
}
