package org.restride.plans.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Asks how a template is described before it is saved. */
class TemplateDialog extends SigningDialog {
    /** Takes the description. */
    interface OnSave {
        /**
         * @param own whether the template is the clinician's own; false if that was not asked
         */
        void save(String title, String summary, String forWhom, boolean own);
    }

    /** For a template that is there. */
    static void ask(String title, String summary, String forWhom, OnSave onSave) {
        new TemplateDialog(title, summary, forWhom, false, onSave).open();
    }

    /** For a new one: asks also who may use it. */
    static void askNew(String title, OnSave onSave) {
        new TemplateDialog(title, "", "", true, onSave).open();
    }

    private TemplateDialog(String title, String summary, String forWhom, boolean fresh, OnSave onSave) {
        super("");
        setHeaderTitle(getTranslation("plans.template.save-title"));
        TextField name = new TextField(getTranslation("plans.template.name"));
        name.setValue(title);
        name.setMaxLength(80);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        TextArea about = words(
                getTranslation("plans.template.summary"), getTranslation("plans.template.summary-help"), summary, 300);
        TextArea whom =
                words(getTranslation("plans.template.for"), getTranslation("plans.template.for-help"), forWhom, 400);
        RadioButtonGroup<Boolean> own = new RadioButtonGroup<>(getTranslation("plans.template.who"));
        own.setItems(false, true);
        own.setItemLabelGenerator(mine -> getTranslation(mine ? "plans.template.who.me" : "plans.template.who.clinic"));
        own.setValue(false);
        own.setVisible(fresh);
        ask(name, about, whom, own);
        onConfirm(getTranslation("plans.template.save"), () -> {
            boolean named = !name.getValue().isBlank();
            name.setErrorMessage(getTranslation("plans.template.error.title", 80));
            name.setInvalid(!named);
            if (named) {
                onSave.save(name.getValue(), about.getValue(), whom.getValue(), own.getValue());
                close();
            }
        });
    }
}
