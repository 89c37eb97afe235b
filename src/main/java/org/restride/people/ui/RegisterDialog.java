package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Notices;
import org.restride.people.ClinicSummary;
import org.restride.people.PatientDetails;
import org.restride.people.PatientRecord;
import org.restride.people.PatientRecords;

/** Takes down who a patient is, or corrects it. */
class RegisterDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final PatientForm form;
    private final Fields.Message message = new Fields.Message();
    private final transient FormDraft draft;
    private boolean warned;

    RegisterDialog(PatientRecords patients, ClinicSummary clinic, Drafts drafts, BiConsumer<PatientId, String> done) {
        this.form = new PatientForm(clinic.zone(), clinic.country(), clinic.language());
        this.draft = new FormDraft(drafts, "register-patient");
        build("people.register.title", "people.register.send", details -> {
            if (!warned && patients.isKnown(details)) {
                warned = true;
                message.care(getTranslation("people.register.known"));
                return;
            }
            PatientId patient = patients.register(details, Set.of());
            discardAndClose();
            done.accept(patient, details.firstName() + " " + details.lastName());
        });
    }

    RegisterDialog(PatientRecords patients, PatientRecord record, Drafts drafts, Runnable done) {
        this.form = new PatientForm(record.details());
        this.draft = new FormDraft(drafts, "patient." + record.id());
        build("people.edit.title", "people.save", details -> {
            patients.change(record.id(), details, record.version());
            discardAndClose();
            Notices.done(getTranslation("people.saved"));
            done.run();
        });
    }

    private void build(String titleKey, String sendKey, Consumer<PatientDetails> taker) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("min(640px, 100vw)");
        Button send = new Button(getTranslation(sendKey), click -> send(taker));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> discardAndClose()), send);
        form.keptIn(draft);
        Div body = new Div(draft.open(), message, form);
        body.addClassName("rs-dialog-body");
        add(body);
    }

    private void discardAndClose() {
        draft.discard();
        close();
    }

    private void send(Consumer<PatientDetails> taker) {
        Map<String, HasValidation> fields = form.fields();
        try {
            Fields.clear(fields);
            @Nullable PatientDetails details = form.details();
            if (details != null) {
                taker.accept(details);
            }
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        } catch (DomainError.Conflict meanwhile) {
            message.care(getTranslation(meanwhile.textKey()));
        }
    }
}
