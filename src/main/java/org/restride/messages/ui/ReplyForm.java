package org.restride.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Icon;
import org.restride.messages.CareMessages;
import org.restride.messages.MessagePictures;
import org.restride.messages.SendMessage;
import org.restride.messages.TextBlock;

/** Where a clinician answers; what is typed is kept until it is sent. */
class ReplyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CareMessages messages;
    private final transient PatientId patient;
    private final String firstName;
    private final TextArea words = new TextArea();
    private final PictureTray pictures;
    private final transient FormDraft draft;
    private final transient Clock clock;
    private final transient Runnable sent;

    /** Stays the same until it is sent, so that a second try sends nothing twice. */
    private transient UUID id = UUID.randomUUID();

    /**
     * @param sent what is done after a message was sent
     */
    ReplyForm(
            CareMessages messages,
            MessagePictures desk,
            TextBlockDialogs blocks,
            Drafts drafts,
            PatientId patient,
            String firstName,
            Clock clock,
            Runnable sent) {
        this.messages = messages;
        this.patient = patient;
        this.firstName = firstName;
        this.clock = clock;
        this.sent = sent;
        addClassName("rs-reply");
        pictures = new PictureTray(desk, patient);
        words.setLabel(getTranslation("messages.reply", firstName));
        words.setMaxRows(12);
        draft = new FormDraft(drafts, "reply." + patient).text("text", words);
        Button send = new Button(getTranslation("messages.send"), new Icon("send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send.setEnabled(true));
        Button block = new Button(getTranslation("messages.blocks"), click -> blocks.choose(this::insert));
        block.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(pictures, block, send);
        foot.addClassName("rs-reply-foot");
        add(draft.open(), words, foot);
    }

    /** Behind what is typed, with the patient's first name. */
    private void insert(TextBlock block) {
        String typed = words.getValue();
        words.setValue(typed.isBlank() ? block.to(firstName) : typed.stripTrailing() + "\n\n" + block.to(firstName));
        words.focus();
    }

    private void send() {
        words.setInvalid(false);
        try {
            messages.reply(patient, new SendMessage(id, words.getValue(), pictures.pictures(), clock.instant()));
        } catch (DomainError.Invalid wrong) {
            words.setErrorMessage(wrong.fields().values().stream()
                    .findFirst()
                    .map(key -> getTranslation(key))
                    .orElseGet(() ->
                            getTranslation(wrong.textKey(), wrong.arguments().toArray())));
            words.setInvalid(true);
            return;
        }
        id = UUID.randomUUID();
        pictures.empty();
        words.clear();
        draft.discard();
        sent.run();
    }
}
