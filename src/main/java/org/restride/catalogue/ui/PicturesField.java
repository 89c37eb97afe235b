package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.restride.base.DomainError;
import org.restride.catalogue.Illustration;
import org.restride.catalogue.Media;
import org.restride.catalogue.MediaUpload;

/** An item's pictures and videos: handed in here, put in order, and each with words for those who can't see it. */
class PicturesField extends CustomField<String> {

    private static final long serialVersionUID = 1L;

    private final transient MediaUpload desk;
    private final transient List<PictureRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Span refused = new Span();
    private final Upload upload = new Upload(this::receive);

    PicturesField(MediaUpload desk) {
        super("");
        this.desk = desk;
        addClassName("rs-pictures-field");
        setHelperText(getTranslation("catalogue.editor.pictures.help"));
        list.addClassName("rs-picture-rows");
        refused.addClassNames("rs-picture-refused");
        refused.getElement().setAttribute("role", "alert");
        upload.setAcceptedMimeTypes("image/*", "video/*");
        upload.setDropAllowed(true);
        upload.setUploadButton(new Button(getTranslation("catalogue.editor.pictures.choose")));
        upload.setDropLabel(new Span(getTranslation("catalogue.editor.pictures.drop")));
        upload.setI18n(words());
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> refuse(getTranslation("catalogue.error.media-unknown")));
        add(list, upload, refused);
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("catalogue.editor.pictures.sending"))
                        .setProcessing(getTranslation("catalogue.editor.pictures.working"))
                        .setStalled(getTranslation("catalogue.editor.pictures.waiting"))
                        .setHeld(getTranslation("catalogue.editor.pictures.waiting")))
                .setError(new UploadI18N.Uploading.Error()
                        .setForbidden(getTranslation("catalogue.error.media-not-kept"))
                        .setServerUnavailable(getTranslation("catalogue.error.media-not-kept"))
                        .setUnexpectedServerError(getTranslation("catalogue.error.media-not-kept"))));
        return words;
    }

    /** The file is looked at and kept before the page waits for it. */
    private void receive(UploadEvent event) {
        try {
            Media media = desk.add(event::getInputStream);
            event.getUI().access(() -> add(media));
        } catch (DomainError told) {
            event.getUI()
                    .access(() -> refuse(event.getFileName() + ": "
                            + getTranslation(told.textKey(), told.arguments().toArray())));
        }
    }

    /** What was just handed in comes last, with its words still to be written. */
    void add(Media media) {
        refuse("");
        if (rows.size() == Illustration.MOST) {
            refuse(getTranslation("catalogue.error.media-many"));
        } else if (rows.stream().anyMatch(row -> row.read().media().equals(media.id()))) {
            refuse(getTranslation("catalogue.error.media-twice"));
        } else {
            rows.add(row(media.says("", "")));
            arrange();
            updateValue();
            rows.getLast().focus();
        }
    }

    private void refuse(String why) {
        refused.setText(why);
    }

    private PictureRow row(Illustration picture) {
        PictureRow row = new PictureRow(picture, this::updateValue);
        row.onMove(by -> move(row, by));
        row.onRemove(() -> remove(row));
        return row;
    }

    private void move(PictureRow row, int by) {
        int from = rows.indexOf(row);
        if (from + by >= 0 && from + by < rows.size()) {
            Collections.swap(rows, from, from + by);
            arrange();
            updateValue();
        }
    }

    private void remove(PictureRow row) {
        rows.remove(row);
        arrange();
        updateValue();
    }

    private void arrange() {
        list.removeAll();
        IntStream.range(0, rows.size()).forEach(i -> {
            rows.get(i).number(i + 1, rows.size());
            list.add(rows.get(i));
        });
    }

    @Override
    protected String generateModelValue() {
        return PictureLines.write(rows.stream().map(PictureRow::read).toList());
    }

    @Override
    protected void setPresentationValue(String value) {
        rows.clear();
        PictureLines.read(value == null ? "" : value).forEach(picture -> rows.add(row(picture)));
        arrange();
    }

    /** Those without words are marked one by one. */
    @Override
    public void setInvalid(boolean invalid) {
        super.setInvalid(invalid);
        rows.forEach(row -> row.mark(invalid));
    }
}
