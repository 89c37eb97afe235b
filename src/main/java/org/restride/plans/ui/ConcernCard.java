package org.restride.plans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.function.Consumer;
import org.restride.people.PatientSummary;
import org.restride.questions.Concern;
import org.restride.questions.Level;
import org.restride.questions.Locks;

/** What stands against beginning a plan, what to do first, and where a clinician says why it may begin all the same. */
final class ConcernCard extends Div {

    /**
     * @param findings what flags mean, in the reader's language
     * @param onClear gets the clinician's reason
     */
    ConcernCard(PatientSummary patient, Concern concern, Map<String, String> findings, Consumer<String> onClear) {
        boolean emergency = concern.level() == Level.EMERGENCY;
        addClassNames("rs-card", "rs-concern");
        addClassName(emergency ? "stop" : "care");
        getElement().setAttribute("role", "region");
        H2 title = new H2(getTranslation("plans.concern.title." + concern.level(), patient.firstName()));
        Parts.name(this, title.getText());
        UnorderedList flags = new UnorderedList();
        concern.flags().forEach(flag -> flags.add(new ListItem(findings.getOrDefault(flag, flag))));
        add(title, flags, new Paragraph(getTranslation("plans.concern.do." + concern.level())));
        if (emergency) {
            Anchor page = new Anchor("patients/" + patient.id(), getTranslation("plans.concern.to-page"));
            page.addClassName("rs-button");
            add(page);
        } else {
            add(clearing(onClear));
        }
    }

    private Div clearing(Consumer<String> onClear) {
        TextArea reason = new TextArea(getTranslation("plans.concern.reason"));
        reason.setHelperText(getTranslation("plans.concern.reason-help"));
        reason.setMaxLength(Locks.LONGEST_TEXT);
        reason.setWidthFull();
        return Parts.box("rs-signing", reason, Parts.plain(getTranslation("plans.concern.clear"), () -> {
            boolean enough = reason.getValue().strip().length() >= Locks.SHORTEST_REASON;
            reason.setInvalid(!enough);
            reason.setErrorMessage(getTranslation("questions.error.reason"));
            if (enough) {
                onClear.accept(reason.getValue());
            }
        }));
    }
}
