package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.restride.base.DomainError;
import org.restride.people.Merging;
import org.restride.people.PatientQuery;
import org.restride.people.PatientRecords;
import org.restride.people.PatientRow;

/** Finds the other record of the same person, the one that goes on. */
class MergeDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    MergeDialog(PatientRow twice, PatientRecords patients, Merging merging, Runnable done) {
        setHeaderTitle(getTranslation("people.merge.title", twice.fullName()));
        setWidth("min(520px, 100vw)");
        ComboBox<PatientRow> kept = new ComboBox<>(getTranslation("people.merge.kept"));
        kept.setWidthFull();
        kept.setItemLabelGenerator(this::label);
        kept.setItems(query -> {
            String words = query.getFilter().orElse(twice.lastName());
            PatientQuery page = new PatientQuery(
                    words.isBlank() ? twice.lastName() : words,
                    PatientQuery.Whose.CLINIC,
                    false,
                    PatientQuery.Order.NAME,
                    false,
                    query.getOffset(),
                    Math.clamp(query.getLimit(), 1, 200));
            return patients.page(page).rows().stream().filter(row -> !row.id().equals(twice.id()));
        });
        Fields.Message message = new Fields.Message();
        Button merge = new Button(getTranslation("people.merge.send"), click -> {
            PatientRow row = kept.getValue();
            if (row == null) {
                message.care(getTranslation("people.merge.choose"));
                return;
            }
            try {
                merging.merge(twice.id(), row.id());
                close();
                done.run();
            } catch (DomainError.Conflict refused) {
                message.care(getTranslation(refused.textKey()));
            }
        });
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), merge);
        Div body = new Div(message, new Paragraph(getTranslation("people.merge.text")), kept);
        body.addClassName("rs-dialog-body");
        add(body);
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
