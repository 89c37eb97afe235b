package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;

/** A few fields and one button. What the service refuses is said at the field that it is about, and nothing typed is lost. */
public class FormDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private transient @Nullable FormDraft draft;

    /**
     * @param save throws {@link DomainError.Invalid} if a field can't be taken; the dialog closes unless it throws
     */
    public FormDialog(String title, String button, Runnable save) {
        addClassName("rs-form-dialog");
        setHeaderTitle(title);
        body.addClassName("rs-form");
        add(body);
        Button cancel = new Button(getTranslation("base.cancel"), click -> cancel());
        Button go = new Button(button, click -> trySave(save));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, go);
    }

    /** What has to be known before the fields are filled. */
    public FormDialog says(String text) {
        body.add(new Paragraph(text));
        return this;
    }

    public FormDialog shows(Component component) {
        body.add(component);
        return this;
    }

    /**
     * @param name the field's name in {@link DomainError.Invalid#fields()}
     */
    public <F extends Component & HasValidation> FormDialog asks(String name, F field) {
        fields.put(name, field);
        body.add(field);
        return this;
    }

    /** Keeps what is typed until it is sent or cancelled; to be said after the fields are filled. */
    public FormDialog keeps(FormDraft typed) {
        draft = typed;
        body.addComponentAsFirst(typed.open());
        return this;
    }

    private void cancel() {
        discardDraft();
        close();
    }

    private void discardDraft() {
        if (draft != null) {
            draft.discard();
        }
    }

    private void trySave(Runnable save) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            save.run();
            discardDraft();
            close();
        } catch (DomainError.Invalid invalid) {
            if (!fields.keySet().containsAll(invalid.fields().keySet())
                    || invalid.fields().isEmpty()) {
                throw invalid;
            }
            invalid.fields().forEach(this::mark);
        }
    }

    private void mark(String name, String problem) {
        HasValidation field = fields.get(name);
        if (field != null) {
            field.setErrorMessage(getTranslation(problem));
            field.setInvalid(true);
        }
    }
}
