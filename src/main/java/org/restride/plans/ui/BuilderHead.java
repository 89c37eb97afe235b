package org.restride.plans.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.restride.base.ui.Icon;

/** The head of the builder: whose plan, whether it is kept, undo and redo, and the next step. */
class BuilderHead extends Header {
    private final PlanEdits edits;
    private final ZoneId zone;
    private final Span state = Parts.text("rs-meta", "");
    private final Span tag = Parts.text("rs-tag", "");
    private final Button undo;
    private final Button redo;
    private final Button next;

    /**
     * @param zone in which times are told
     * @param backTo where the arrow leads
     * @param next the button of the next step
     */
    BuilderHead(PlanEdits edits, ZoneId zone, String title, String backTo, Button next, Button... others) {
        this.edits = edits;
        this.zone = zone;
        this.next = next;
        addClassName("rs-builder-head");
        Anchor back = new Anchor(backTo, new Icon("arrow-left"));
        back.setAriaLabel(getTranslation("plans.builder.back"));
        back.addClassName("rs-icon-link");
        state.getElement().setAttribute("role", "status");
        undo = Parts.iconButton("undo", getTranslation("plans.builder.undo"), edits::undo);
        redo = Parts.iconButton("redo", getTranslation("plans.builder.redo"), edits::redo);
        add(back, Parts.box("rs-builder-title", Parts.box("rs-line", new H1(title), tag), state), undo, redo);
        add(others);
        add(next);
        edits.onChange(this::show);
        show();
    }

    /** Says what the plan is now: a draft, a version. */
    void tag(String text) {
        tag.setText(text);
    }

    /** Shows something before the next step. */
    void add(CheckSummary checks) {
        addComponentAtIndex(indexOf(next), checks);
    }

    void kept(Instant at) {
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(getLocale())
                .format(at.atZone(zone));
        state.setClassName("rs-care-text", false);
        state.setText(getTranslation("plans.builder.kept", time));
    }

    void notKept() {
        state.setClassName("rs-care-text", true);
        state.setText(getTranslation("plans.builder.not-kept"));
    }

    private void show() {
        undo.setEnabled(edits.canUndo());
        redo.setEnabled(edits.canRedo());
    }
}
