package org.restride.safety.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.restride.base.DomainError;
import org.restride.base.Texts;
import org.restride.base.ui.Notices;
import org.restride.safety.EscalationChoice;
import org.restride.safety.EscalationChoices;
import org.restride.safety.LadderDelay;
import org.restride.safety.LadderRule;

/** The on-call address, the minutes of each step and what patients read while the clinic is closed. */
class EscalationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EscalationChoices choices;
    private final TextField onCall = new TextField();
    private final Map<LadderDelay, IntegerField> minutes = new EnumMap<>(LadderDelay.class);
    private final Map<Locale, TextArea> outside = new LinkedHashMap<>();
    private int version;

    /**
     * @param mails whether there is a mail server
     */
    EscalationPanel(EscalationChoices choices, boolean mails) {
        this.choices = choices;
        EscalationChoice now = choices.current();
        version = now.version();
        addClassName("rs-panel");
        add(new Paragraph(getTranslation("safety.escalation.admin.what")));
        if (!mails) {
            add(new Paragraph(getTranslation("safety.escalation.admin.no-mail")));
        }
        onCall.setLabel(getTranslation("safety.escalation.admin.on-call"));
        onCall.setHelperText(getTranslation("safety.escalation.admin.on-call.help"));
        onCall.setMaxLength(EscalationChoice.LONGEST_EMAIL);
        onCall.setValue(now.onCall().orElse(""));
        onCall.setWidthFull();
        add(onCall);
        choices.rules().forEach(rule -> add(minutes(rule, now)));
        Texts.LANGUAGES.forEach(language -> add(words(language, now)));
        Button save = new Button(getTranslation("safety.escalation.admin.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(save);
    }

    private IntegerField minutes(LadderRule rule, EscalationChoice now) {
        IntegerField field = new IntegerField(
                getTranslation("safety.escalation.delay." + rule.delay().code()));
        String why = rule.because().in(locale());
        field.setHelperText(getTranslation("safety.escalation.admin.bounds", why, rule.least(), rule.most()));
        field.setMin(rule.least());
        field.setMax(rule.most());
        field.setStepButtonsVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setValue(now.minutes().getOrDefault(rule.delay(), rule.minutes()));
        minutes.put(rule.delay(), field);
        return field;
    }

    private TextArea words(Locale language, EscalationChoice now) {
        TextArea area =
                new TextArea(getTranslation("safety.escalation.admin.outside", language.getDisplayLanguage(locale())));
        area.setHelperText(getTranslation("safety.escalation.admin.outside.help"));
        area.setMaxLength(EscalationChoice.LONGEST_OUTSIDE);
        area.setWidthFull();
        area.setValue(now.outside().getOrDefault(language, ""));
        outside.put(language, area);
        return area;
    }

    private void save() {
        fields().values().forEach(field -> field.setInvalid(false));
        try {
            choices.choose(chosen());
            version = choices.current().version();
            Notices.done(getTranslation("appointments.admin.saved"));
        } catch (DomainError.Invalid wrong) {
            Map<String, HasValidation> fields = fields();
            wrong.fields().forEach((name, problem) -> {
                HasValidation field = fields.get(name);
                if (field != null) {
                    field.setErrorMessage(getTranslation(problem));
                    field.setInvalid(true);
                }
            });
        }
    }

    /** An empty number is one out of its bounds. */
    private EscalationChoice chosen() {
        Map<LadderDelay, Integer> numbers = new EnumMap<>(LadderDelay.class);
        minutes.forEach((delay, field) ->
                numbers.put(delay, Optional.ofNullable(field.getValue()).orElse(0)));
        Map<Locale, String> words = new HashMap<>();
        outside.forEach((language, area) -> words.put(language, area.getValue()));
        return new EscalationChoice(Optional.of(onCall.getValue()), numbers, words, version);
    }

    private Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new HashMap<>();
        fields.put("on-call-email", onCall);
        minutes.forEach((delay, field) -> fields.put(delay.code(), field));
        outside.values().forEach(area -> fields.put("outside", area));
        return fields;
    }

    private Locale locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
    }
}
