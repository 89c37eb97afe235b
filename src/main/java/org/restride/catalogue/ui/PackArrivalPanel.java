package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.PackArrival;
import org.restride.catalogue.PackArrival.State;
import org.restride.catalogue.TakePack;

/** What a pack would change, item by item; what somebody here wrote is only replaced if the editor says so. */
class PackArrivalPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** What asks for a decision comes first. */
    private static final List<State> ORDER = List.of(
            State.CHANGED_HERE,
            State.NEWER,
            State.NEW,
            State.BEING_WRITTEN,
            State.WAITING,
            State.RECALLED,
            State.OTHER_KIND);

    /** Takes over what was chosen. */
    interface Taker {

        /**
         * @param chosen the items, each with the version that is here
         */
        void take(Map<ItemKey, Integer> chosen, TakePack.Way way);
    }

    private final transient List<PackArrivalLine> lines = new ArrayList<>();
    private final transient List<Finding> findings;
    private final RadioButtonGroup<TakePack.Way> way = new RadioButtonGroup<>(getTranslation("catalogue.packs.way"));
    private final Button take = new Button();

    PackArrivalPanel(PackArrival arrival, List<Finding> findings, Taker taker) {
        this.findings = findings;
        addClassName("rs-arrival");
        Paragraph about = new Paragraph(getTranslation(
                "catalogue.packs.about",
                arrival.from(),
                arrival.licence(),
                arrival.key().fingerprint()));
        about.addClassName("rs-second");
        add(new H3(arrival.name() + " " + arrival.version()), about);
        ORDER.forEach(state -> group(arrival, state));
        long same = arrival.items().stream()
                .filter(item -> item.state() == State.SAME)
                .count();
        if (same > 0) {
            add(new Paragraph(getTranslation("catalogue.packs.same", same)));
        }
        if (arrival.items().stream().anyMatch(PackArrival.Item::canBeTaken)) {
            add(ways(arrival), take);
        } else {
            add(new Paragraph(getTranslation("catalogue.packs.nothing-to-take")));
        }
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickListener(click -> taker.take(chosen(), way.getValue()));
        count();
    }

    private void group(PackArrival arrival, State state) {
        List<PackArrivalLine> group = arrival.items().stream()
                .filter(item -> item.state() == state)
                .sorted(Comparator.comparing(item -> item.text().title()))
                .map(item -> new PackArrivalLine(item, findings, this::count))
                .toList();
        if (group.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-lines");
        group.forEach(list::add);
        Div head = new Div(new H4(getTranslation("catalogue.packs.group." + state, group.size())));
        head.addClassName("rs-arrival-group");
        boolean several =
                group.size() > 1 && (state == State.NEW || state == State.NEWER || state == State.CHANGED_HERE);
        if (several) {
            head.add(all("catalogue.packs.choose-all", group, true), all("catalogue.packs.choose-none", group, false));
        }
        add(head, new Paragraph(getTranslation("catalogue.packs.help." + state)), list);
        lines.addAll(group);
    }

    private Button all(String key, List<PackArrivalLine> group, boolean wanted) {
        Button button = new Button(getTranslation(key), click -> group.forEach(line -> line.choose(wanted)));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private RadioButtonGroup<TakePack.Way> ways(PackArrival arrival) {
        way.setItems(TakePack.Way.values());
        way.setValue(TakePack.Way.REVIEW);
        way.setItemLabelGenerator(each -> getTranslation("catalogue.packs.way." + each, arrival.from()));
        way.setHelperText(getTranslation("catalogue.packs.way.help"));
        way.addThemeName("vertical");
        return way;
    }

    private Map<ItemKey, Integer> chosen() {
        Map<ItemKey, Integer> chosen = new LinkedHashMap<>();
        lines.stream()
                .map(PackArrivalLine::chosen)
                .flatMap(Optional::stream)
                .forEach(item -> chosen.put(item.key(), item.seen()));
        return chosen;
    }

    private void count() {
        int chosen = chosen().size();
        take.setText(getTranslation("catalogue.packs.take-over", chosen));
        take.setEnabled(chosen > 0);
    }
}
