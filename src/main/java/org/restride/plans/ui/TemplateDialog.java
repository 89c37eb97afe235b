package org.restride.plans.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** Asks how a template is described before it is saved. */
class TemplateDialog extends SigningDialog {
    /** Takes the description. */
    interface OnSave {
        void save(String title, String summary, String forWhom);
    }

    static void ask(String title, String summary, String forWhom, OnSave onSave) {
        new TemplateDialog(title, summary, forWhom, onSave).open();
    }

    private TemplateDialog(String title, String summary, String forWhom, OnSave onSave) {
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
        ask(name, about, whom);
        onConfirm(getTranslation("plans.template.save"), () -> {
            boolean named = !name.getValue().isBlank();
            name.setErrorMessage(getTranslation("plans.template.error.title", 80));
            name.setInvalid(!named);
            if (named) {
                onSave.save(name.getValue(), about.getValue(), whom.getValue());
                close();
            }
        });
    }
}
