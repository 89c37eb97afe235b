package org.restride.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.Icon;
import org.restride.messages.MessagePicture;
import org.restride.messages.MessagePictures;
import org.restride.messages.SendMessage;

/** The pictures of a message that is being written; what is wrong with one is said here. */
class PictureTray extends Div {

    private static final long serialVersionUID = 1L;

    private static final int THUMB = 240;

    private final transient MessagePictures desk;
    private final transient PatientId patient;
    private final transient List<UUID> pictures = new ArrayList<>();
    private final Div shown = new Div();
    private final Span refused = new Span();
    private final Upload upload = new Upload(this::receive);

    PictureTray(MessagePictures desk, PatientId patient) {
        this.desk = desk;
        this.patient = patient;
        addClassName("rs-picture-tray");
        shown.addClassName("rs-shots");
        refused.addClassName("rs-picture-refused");
        refused.getElement().setAttribute("role", "alert");
        upload.setAcceptedMimeTypes("image/*");
        upload.setDropAllowed(true);
        upload.setDropLabel(new Span(getTranslation("messages.picture.drop")));
        Button choose = new Button(getTranslation("messages.picture.add"), new Icon("image"));
        choose.addThemeVariants(ButtonVariant.TERTIARY);
        upload.setUploadButton(choose);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("catalogue.error.media-unknown")));
        add(shown, refused, upload);
    }

    List<UUID> pictures() {
        return List.copyOf(pictures);
    }

    void empty() {
        pictures.clear();
        shown.removeAll();
        refuse("");
    }

    /** The file is looked at and kept before the page waits for it. */
    private void receive(UploadEvent event) {
        try {
            MessagePicture picture = desk.add(patient, UUID.randomUUID(), event::getInputStream);
            event.getUI().access(() -> show(picture));
        } catch (DomainError told) {
            event.getUI()
                    .access(() -> refuse(event.getFileName() + ": "
                            + getTranslation(told.textKey(), told.arguments().toArray())));
        }
    }

    private void show(MessagePicture picture) {
        refuse("");
        if (pictures.size() == SendMessage.MOST_PICTURES) {
            refuse(getTranslation("messages.error.many-pictures"));
            return;
        }
        pictures.add(picture.id());
        Image image = new Image(
                "media/messages/" + picture.id() + "?w=" + THUMB, getTranslation("messages.picture", pictures.size()));
        Div item = new Div();
        Button remove = new Button(new Icon("x"), click -> {
            pictures.remove(picture.id());
            item.removeFromParent();
        });
        remove.setAriaLabel(getTranslation("messages.picture.remove", pictures.size()));
        item.add(image, remove);
        shown.add(item);
    }

    private void refuse(String why) {
        refused.setText(why);
    }
}
