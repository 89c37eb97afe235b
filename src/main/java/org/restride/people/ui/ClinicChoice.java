package org.restride.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.restride.base.ui.Icon;
import org.restride.people.WayIn;

/** The clinics, and the records, that an account can enter. */
class ClinicChoice extends Div {

    private static final long serialVersionUID = 1L;

    ClinicChoice(List<WayIn> ways, Consumer<WayIn> taker) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rs-choices", "rs-card");
        for (WayIn way : ways) {
            Span clinic = new Span(way.clinicName());
            clinic.addClassName("rs-choice-title");
            Span as = new Span(way.roles().stream()
                    .map(role -> getTranslation("people.role." + role))
                    .sorted()
                    .collect(Collectors.joining(", ", way.name() + " · ", "")));
            as.addClassName("rs-meta");
            Div words = new Div(clinic, as);
            words.addClassName("rs-choice-words");
            NativeButton choice = new NativeButton("", click -> taker.accept(way));
            choice.add(words, new Icon("chevron-right"));
            choice.addClassName("rs-choice");
            list.add(new ListItem(choice));
        }
        add(list);
    }
}
