package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ProposalSummary;
import org.restride.people.StaffNames;

/** What people have left half-written who no longer write here; any editor may go on with it. */
@org.springframework.stereotype.Component
class LeftTextsCard implements DeskCard {

    private static final int ORDER = 25;

    private final Editing editing;
    private final StaffNames names;
    private final CurrentActor actors;
    private final Clock clock;

    LeftTextsCard(Editing editing, StaffNames names, CurrentActor actors, Clock clock) {
        this.editing = editing;
        this.names = names;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> draw() {
        List<ProposalSummary> left = actors.get().is(Role.EDITOR) ? editing.left() : List.of();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        Map<AccountId, String> authors = names.of(left.stream()
                .map(ProposalSummary::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        DeskPanel panel = new DeskPanel("catalogue.desk.left");
        ProposalLines lines = new ProposalLines(panel, clock);
        left.forEach(text -> panel.with(
                lines.title(text),
                takeOver(panel, text),
                lines.kind(text),
                new Span(Optional.ofNullable(text.author()).map(authors::get).orElse("")),
                lines.since(text.updatedAt())));
        return Optional.of(panel);
    }

    private Button takeOver(DeskPanel panel, ProposalSummary text) {
        return new Button(panel.getTranslation("catalogue.desk.take-over"), click -> {
            editing.takeOver(text.id());
            Notices.done(panel.getTranslation("catalogue.desk.taken-over"));
            UI.getCurrentOrThrow().navigate(CatalogueNavigation.write(text.id()));
        });
    }
}
