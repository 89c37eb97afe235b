package org.restride.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;
import java.util.Locale;
import org.restride.people.rights.CopyKind;
import org.restride.people.rights.OwnRecord;

/** The ways in which a patient can take their data along. */
class OwnCopies extends Div {

    private static final long serialVersionUID = 1L;

    OwnCopies(OwnRecord record, Locale language, LocalDate today) {
        add(new Paragraph(getTranslation("rights.copy.about")));
        Div ways = new Div(
                link(record, CopyKind.PDF, "rights.copy.pdf", language, today),
                link(record, CopyKind.CSV, "rights.copy.csv", language, today),
                link(record, CopyKind.JSON, "rights.copy.json", language, today));
        ways.addClassName("rs-row");
        Paragraph safe = new Paragraph(getTranslation("rights.copy.safe"));
        safe.addClassName("rs-second");
        add(ways, safe);
    }

    private Anchor link(OwnRecord record, CopyKind kind, String textKey, Locale language, LocalDate today) {
        Anchor link = new Anchor(
                (DownloadHandler) download -> {
                    download.setFileName("restride-" + today + "." + kind.ending());
                    download.setContentType(kind.type());
                    record.copy(kind, language, download.getOutputStream());
                },
                AttachmentType.DOWNLOAD,
                getTranslation(textKey));
        link.addClassName("rs-button");
        return link;
    }
}
