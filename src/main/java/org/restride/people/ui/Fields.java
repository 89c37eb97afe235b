package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;

/** The fields that several forms share, and where errors of the services go. */
final class Fields {

    private Fields() {}

    static TextField login() {
        TextField field = new TextField(UI.getCurrent().getTranslation("people.login"));
        field.getElement().setAttribute("autocomplete", "username");
        field.getElement().setAttribute("inputmode", "email");
        field.getElement().setAttribute("autocapitalize", "none");
        field.setWidthFull();
        return field;
    }

    static PasswordField password() {
        PasswordField field = new PasswordField(UI.getCurrent().getTranslation("people.password"));
        field.getElement().setAttribute("autocomplete", "current-password");
        field.setWidthFull();
        return field;
    }

    static PasswordField newPassword() {
        PasswordField field = new PasswordField(UI.getCurrent().getTranslation("people.password-new"));
        field.setHelperText(UI.getCurrent().getTranslation("people.password-help"));
        field.getElement().setAttribute("autocomplete", "new-password");
        field.setWidthFull();
        return field;
    }

    /** The six digits of the authenticator app. */
    static TextField code() {
        TextField field = new TextField(UI.getCurrent().getTranslation("people.code"));
        field.getElement().setAttribute("autocomplete", "one-time-code");
        field.getElement().setAttribute("inputmode", "numeric");
        field.setWidthFull();
        return field;
    }

    /** Shows each error at its field; what belongs to no field becomes a notice. */
    static void show(DomainError.Invalid error, Map<String, ? extends HasValidation> fields) {
        clear(fields);
        UI ui = UI.getCurrent();
        if (error.fields().isEmpty()) {
            Notices.problem(ui.getTranslation(error.textKey(), error.arguments().toArray()));
        }
        error.fields().forEach((name, textKey) -> {
            HasValidation field = fields.get(name);
            if (field == null) {
                Notices.problem(ui.getTranslation(textKey));
            } else {
                field.setErrorMessage(ui.getTranslation(textKey));
                field.setInvalid(true);
            }
        });
    }

    static void clear(Map<String, ? extends HasValidation> fields) {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** A line above the form that screen readers read out; empty until there is something to say. */
    static final class Message extends Div {

        private static final long serialVersionUID = 1L;

        private final Span text = new Span();

        Message() {
            addClassName("rs-notice");
            getElement().setAttribute("role", "alert");
            setVisible(false);
        }

        void care(String words) {
            show("triangle-alert", "care", words);
        }

        void tell(String words) {
            show("info", "tell", words);
        }

        private void show(String icon, String tone, String words) {
            removeAll();
            setClassName("care", "care".equals(tone));
            text.setText(words);
            add(new Icon(icon), text);
            setVisible(true);
        }
    }
}
