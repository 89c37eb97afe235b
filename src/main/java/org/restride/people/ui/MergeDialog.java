package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.restride.base.DomainError;
import org.restride.base.ui.Notices;
import org.restride.people.MergePreview;
import org.restride.people.Merging;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRecords;
import org.restride.people.PatientRow;

/** Finds the other record of the same person, shows what merging will do, and only then does it. */
class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final PatientRow twice;
    private final transient Merging merging;
    private final transient Runnable done;
    private final Fields.Message message = new Fields.Message();
    private final ComboBox<PatientRow> kept = new ComboBox<>(getTranslation("people.merge.kept"));
    private final Div body = new Div();

    MergeDialog(PatientRow twice, PatientRecords patients, Merging merging, Runnable done) {
        this.twice = twice;
        this.merging = merging;
        this.done = done;
        setHeaderTitle(getTranslation("people.merge.title", twice.fullName()));
        setWidth("min(560px, 100vw)");
        body.addClassName("rs-dialog-body");
        add(body);
        kept.setWidthFull();
        kept.setItemLabelGenerator(this::label);
        kept.setItems(query -> {
            String words = query.getFilter().filter(filter -> !filter.isBlank()).orElse(twice.lastName());
            PatientQuery page = new PatientQuery(
                    words,
                    PatientQuery.Whose.CLINIC,
                    false,
                    PatientQuery.Order.NAME,
                    false,
                    query.getOffset(),
                    Math.clamp(query.getLimit(), 1, 200));
            return patients.page(page).rows().stream().filter(row -> !row.id().equals(twice.id()));
        });
        if (merging.asked(twice.id()).isPresent()) {
            showWaiting();
        } else {
            showChoice();
        }
    }

    private void showChoice() {
        show(button("people.merge.look", this::look), new Paragraph(getTranslation("people.merge.text")), kept);
    }

    private void look() {
        PatientRow row = kept.getValue();
        if (row == null) {
            message.care(getTranslation("people.merge.choose"));
            return;
        }
        try {
            MergePreview preview = merging.preview(twice.id(), row.id());
            Button go = button(preview.waits() ? "people.merge.ask" : "people.merge.send", this::merge);
            if (!preview.waits()) {
                go.addThemeVariants(ButtonVariant.LUMO_ERROR);
            }
            show(go, new MergeEffects(preview));
            getFooter().getElement().insertChild(1, back().getElement());
        } catch (DomainError.Conflict refused) {
            message.care(getTranslation(refused.textKey()));
        }
    }

    private void merge() {
        try {
            if (merging.merge(twice.id(), kept.getValue().id())) {
                close();
                Notices.done(getTranslation("people.merge.done", kept.getValue().fullName()));
                done.run();
            } else {
                showWaiting();
            }
        } catch (DomainError.Conflict refused) {
            message.care(getTranslation(refused.textKey()));
        }
    }

    /** Nothing has happened yet: a clinician has to decide first. */
    private void showWaiting() {
        Button withdraw = new Button(getTranslation("people.merge.withdraw"), click -> {
            merging.withdraw(twice.id());
            close();
        });
        show(withdraw, new Paragraph(getTranslation("people.merge.waits")));
    }

    private Button back() {
        return new Button(getTranslation("people.back"), click -> showChoice());
    }

    private Button button(String textKey, Runnable work) {
        Button button = new Button(getTranslation(textKey), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void show(Button go, Component... parts) {
        message.setVisible(false);
        body.removeAll();
        body.add(message);
        body.add(parts);
        getFooter().removeAll();
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), go);
    }

    private String label(PatientRow row) {
        return row.birthDate() == null
                ? row.fullName()
                : row.fullName() + " · "
                        + row.birthDate()
                                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(getLocale()));
    }
}
