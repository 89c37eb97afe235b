package org.restride.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.restride.base.ui.Figure;
import org.restride.people.Accounts;
import org.restride.people.FigureLook;

/** Whom the pictures of exercises show: two questions, and somebody who changes with the answers. */
class FigurePanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Stands and raises the arms, seen from the front. */
    private static final String GREETING = """
            {"id": "you", "name": "You", "view": "front", "work": [], "poses": [
             {"base": "stand", "armR": {"shoulder": 4, "abd": 10, "elbow": 12}, "armL": {"shoulder": 4, "abd": 10, "elbow": 12}},
             {"base": "stand", "armR": {"shoulder": 150, "abd": 10, "elbow": 12}, "armL": {"shoulder": 150, "abd": 10, "elbow": 12}}],
             "steps": [{"to": 1, "move": 1.8, "hold": 1.2}, {"to": 0, "move": 1.8, "hold": 1.6}]}
            """;

    private final transient Accounts accounts;
    private final RadioButtonGroup<FigureLook.Body> body = new RadioButtonGroup<>();
    private final RadioButtonGroup<FigureLook.Tone> tone = new RadioButtonGroup<>();

    FigurePanel(Accounts accounts, FigureLook look) {
        this.accounts = accounts;
        addClassNames("rs-panel", "rs-figure-choice");
        body.setLabel(getTranslation("people.figures.body"));
        body.setItems(FigureLook.Body.values());
        body.setItemLabelGenerator(type -> getTranslation("people.figures.body." + type));
        body.setValue(look.body());
        tone.setLabel(getTranslation("people.figures.tone"));
        tone.setItems(FigureLook.Tone.values());
        tone.setItemLabelGenerator(type -> getTranslation("people.figures.tone." + type));
        tone.setValue(look.tone());
        body.addValueChangeListener(change -> keep());
        tone.addValueChangeListener(change -> keep());
        Figure shown = new Figure(GREETING, getTranslation("people.figures.shown")).playing(true);
        add(new Paragraph(getTranslation("people.figures.what")), new Div(new Div(body, tone), shown));
    }

    private void keep() {
        FigureLook look = new FigureLook(body.getValue(), tone.getValue());
        accounts.showFigures(look);
        Preferences.apply(look, getUI().orElseThrow());
    }
}
