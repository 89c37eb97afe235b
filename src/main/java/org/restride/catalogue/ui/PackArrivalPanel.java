package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PackArrival;
import org.restride.catalogue.PackArrival.State;

/** What a pack would change, item by item; what somebody here wrote is only replaced if the editor says so. */
class PackArrivalPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 400;

    private final transient Map<ItemKey, Checkbox> boxes = new LinkedHashMap<>();
    private final transient PackArrival arrival;
    private final Button take = new Button();

    PackArrivalPanel(PackArrival arrival, Consumer<Map<ItemKey, Integer>> taker) {
        this.arrival = arrival;
        addClassName("rs-arrival");
        Paragraph about = new Paragraph(getTranslation(
                "catalogue.packs.about",
                arrival.from(),
                arrival.licence(),
                arrival.key().fingerprint()));
        about.addClassName("rs-second");
        add(new H3(arrival.name() + " " + arrival.version()), about);
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        arrival.items().stream().filter(item -> item.state() != State.SAME).forEach(item -> list.add(line(item)));
        long same = arrival.items().stream()
                .filter(item -> item.state() == State.SAME)
                .count();
        add(list);
        if (same > 0) {
            add(new Paragraph(getTranslation("catalogue.packs.same", same)));
        }
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickListener(click -> taker.accept(chosen()));
        take.setVisible(!boxes.isEmpty());
        add(take);
        count();
    }

    private ListItem line(PackArrival.Item item) {
        Span state = new Span(getTranslation("catalogue.packs.state." + item.state()));
        state.addClassNames("rs-tag", item.state() == State.CHANGED_HERE ? "care" : "go");
        Div words = new Div();
        words.addClassName("rs-choice-words");
        if (item.canBeTaken()) {
            Checkbox box = new Checkbox(item.text().title(), item.state() != State.CHANGED_HERE);
            box.addValueChangeListener(change -> count());
            boxes.put(item.key(), box);
            words.add(box);
        } else {
            words.add(new Span(item.text().title()));
        }
        Span kind = new Span(getTranslation("catalogue.itemkind." + item.kind().code()));
        kind.addClassName("rs-meta");
        words.add(kind);
        if (item.here() != null) {
            words.add(differences(item, Sketch.of(item.here(), item.seen())));
        }
        return new ListItem(words, state);
    }

    private Details differences(PackArrival.Item item, Sketch here) {
        Sketch coming = Sketch.of(item.text(), item.seen());
        Div changes = new Div();
        coming.differsFrom(here).forEach(field -> {
            Paragraph before = new Paragraph(shown(here, field));
            before.addClassName("rs-before");
            Paragraph after = new Paragraph(shown(coming, field));
            after.addClassName("rs-after");
            changes.add(new Span(getTranslation("catalogue.editor." + field)), before, after);
        });
        if (changes.getComponentCount() == 0) {
            changes.add(new Paragraph(getTranslation("catalogue.packs.only-languages")));
        }
        return new Details(getTranslation("catalogue.packs.differences"), changes);
    }

    private String shown(Sketch sketch, String field) {
        String text = field.equals("figure") || field.equals("claims")
                ? getTranslation("catalogue.packs.changed")
                : sketch.get(field);
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private Map<ItemKey, Integer> chosen() {
        Map<ItemKey, Integer> chosen = new LinkedHashMap<>();
        arrival.items().stream()
                .filter(item ->
                        boxes.containsKey(item.key()) && boxes.get(item.key()).getValue())
                .forEach(item -> chosen.put(item.key(), item.seen()));
        return chosen;
    }

    private void count() {
        int chosen = chosen().size();
        take.setText(getTranslation("catalogue.packs.take-over", chosen));
        take.setEnabled(chosen > 0);
    }
}
