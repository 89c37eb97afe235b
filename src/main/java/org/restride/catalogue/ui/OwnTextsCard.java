package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ProposalState;
import org.restride.catalogue.ProposalSummary;

/** What the editor is writing: what came back first, then drafts, what others read at present, and drafts that nobody has taken up. */
@org.springframework.stereotype.Component
class OwnTextsCard implements DeskCard {

    private final Editing editing;
    private final CurrentActor actors;
    private final Clock clock;

    OwnTextsCard(Editing editing, CurrentActor actors, Clock clock) {
        this.editing = editing;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> draw() {
        if (!actors.get().is(Role.EDITOR)) {
            return Optional.empty();
        }
        List<ProposalSummary> texts = editing.writable();
        Div panels = new Div();
        panels.addClassName("rs-desk-own");
        panel(panels, texts, "catalogue.desk.sent-back", text -> text.state() instanceof ProposalState.SentBack);
        panel(
                panels,
                texts,
                "catalogue.desk.drafts",
                text -> text.author() != null && text.state() instanceof ProposalState.Draft);
        panel(panels, texts, "catalogue.desk.in-review", text -> !text.state().open());
        panel(panels, texts, "catalogue.desk.from-packs", text -> text.author() == null);
        return panels.getComponentCount() == 0 ? Optional.empty() : Optional.of(panels);
    }

    private void panel(Div panels, List<ProposalSummary> texts, String title, Predicate<ProposalSummary> which) {
        DeskPanel panel = new DeskPanel(title);
        ProposalLines lines = new ProposalLines(panels, clock);
        texts.stream().filter(which).forEach(text -> {
            String address =
                    text.state().open() ? CatalogueNavigation.write(text.id()) : CatalogueNavigation.review(text.id());
            if (text.state() instanceof ProposalState.SentBack back) {
                panel.with(address, lines.title(text), lines.kind(text), new Span(back.note()));
            } else {
                panel.with(
                        address,
                        lines.title(text),
                        lines.kind(text),
                        lines.origin(text),
                        lines.since(text.updatedAt()));
            }
        });
        if (!panel.isEmpty()) {
            panels.add(panel);
        }
    }
}
