package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.Recalling;
import org.restride.catalogue.ReviewState;
import org.restride.catalogue.ui.ItemPanel;
import org.restride.shell.RecallRounds;
import org.restride.shell.RecallSpread;
import org.springframework.core.annotation.Order;

/** On an item's page: in how many plans it stands, whose they are, and how it is taken out of use. */
@org.springframework.stereotype.Component
@Order(1)
class RecallPanel implements ItemPanel {

    private final RecallRounds rounds;
    private final Recalling recalling;
    private final RecallWords words;
    private final RecallDialogs dialogs;
    private final CurrentActor actors;

    RecallPanel(
            RecallRounds rounds, Recalling recalling, RecallWords words, RecallDialogs dialogs, CurrentActor actors) {
        this.rounds = rounds;
        this.recalling = recalling;
        this.words = words;
        this.dialogs = dialogs;
        this.actors = actors;
    }

    @Override
    public Optional<Component> of(PublishedItem item, Runnable again) {
        RecallSpread spread = rounds.spread(item.id().item());
        Section panel = new Section();
        panel.addClassNames("rs-item-panel", "rs-recall-panel");
        if (item.review() == ReviewState.RETIRED) {
            recalling
                    .of(List.of(item.id().item()), UI.getCurrentOrThrow().getLocale())
                    .forEach(recalled -> panel.add(recalled(panel, recalled, again)));
        }
        panel.add(new H2(panel.getTranslation("recall.spread.title")), new Paragraph(plans(panel, spread)));
        if (!spread.clinicians().isEmpty()) {
            panel.add(clinicians(spread));
        }
        if (item.review() != ReviewState.RETIRED && actors.get().is(Role.EDITOR)) {
            panel.add(new Button(panel.getTranslation("recall.ask"), click -> dialogs.recall(item, spread, again)));
        }
        return Optional.of(panel);
    }

    static String plans(Component on, RecallSpread spread) {
        return on.getTranslation("recall.spread.plans", spread.plans());
    }

    static UnorderedList clinicians(RecallSpread spread) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-recall-clinicians");
        for (RecallSpread.Clinician clinician : spread.clinicians()) {
            Span name =
                    new Span(clinician.name().isEmpty() ? list.getTranslation("recall.somebody") : clinician.name());
            Span count = new Span(list.getTranslation("recall.spread.count", clinician.plans()));
            count.addClassName("rs-second");
            list.add(new ListItem(name, count));
        }
        return list;
    }

    private Div recalled(Component on, RecalledItem item, Runnable again) {
        Div notice = new Div(words.when(on, item), words.reason(item), words.replacement(on, item));
        notice.addClassNames("rs-notice", "stop", "rs-recall-state");
        if (actors.get().is(Role.EDITOR)) {
            notice.add(new Button(
                    on.getTranslation(item.replacement() == null ? "recall.propose" : "recall.propose-other"),
                    click -> dialogs.propose(item, again)));
        }
        return notice;
    }
}
