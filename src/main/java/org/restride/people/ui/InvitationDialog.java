package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.restride.base.PatientId;
import org.restride.people.Invitations;

/** Makes an invitation and shows its link and code, which can't be shown again. */
class InvitationDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Tells nothing of whom it is for. */
    private static final String FILE = "restride.pdf";

    private final Div body = new Div();
    private transient @Nullable Function<Invitations.Link, byte[]> printer;
    private final transient List<Runnable> onMade = new ArrayList<>();

    /**
     * @param maker makes the invitation; told whether to send it by mail as well
     * @param options what may be decided beside it
     */
    InvitationDialog(
            PatientId patient,
            String name,
            Function<Boolean, Invitations.Link> maker,
            boolean mailWorks,
            List<InvitationOption> options) {
        this(name);
        body.add(new Paragraph(getTranslation("people.invitation.how")));
        for (InvitationOption option : options) {
            Checkbox box = new Checkbox(getTranslation(option.textKey()));
            body.add(box);
            onMade.add(() -> {
                if (box.getValue()) {
                    option.chosen(patient);
                }
            });
        }
        Button show = new Button(getTranslation("people.invitation.show"), click -> make(maker, false));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button mail = new Button(getTranslation("people.invitation.mail"), click -> make(maker, true));
        mail.setVisible(mailWorks);
        getFooter().add(new Button(getTranslation("people.close"), click -> close()), mail, show);
    }

    private InvitationDialog(String name) {
        setHeaderTitle(getTranslation("people.invitation.for", name));
        setWidth("min(480px, 100vw)");
        body.addClassName("rs-dialog-body");
        add(body);
    }

    /** Shows an invitation that was made elsewhere. */
    static void show(String name, Invitations.Link link) {
        InvitationDialog dialog = new InvitationDialog(name);
        dialog.show(link);
        dialog.open();
    }

    /** Shows a code that leads into an account, with a sheet of paper for it. */
    static void show(String name, Invitations.Link link, Function<Invitations.Link, byte[]> sheet) {
        InvitationDialog dialog = new InvitationDialog(name).onPaper(sheet);
        dialog.setHeaderTitle(dialog.getTranslation("people.access.code-for", name));
        dialog.show(link);
        dialog.open();
    }

    /** Offers a sheet to hand over as well. */
    InvitationDialog onPaper(Function<Invitations.Link, byte[]> sheet) {
        printer = sheet;
        return this;
    }

    private Component sheet(Invitations.Link link, Function<Invitations.Link, byte[]> print) {
        Anchor anchor = new Anchor(
                (DownloadHandler) download -> {
                    byte[] pdf = print.apply(link);
                    download.setFileName(FILE);
                    download.setContentType("application/pdf");
                    download.getOutputStream().write(pdf);
                },
                AttachmentType.DOWNLOAD,
                getTranslation("people.invitation.sheet"));
        anchor.addClassName("rs-button");
        return anchor;
    }

    private void make(Function<Boolean, Invitations.Link> maker, boolean byMail) {
        Invitations.Link link = maker.apply(byMail);
        onMade.forEach(Runnable::run);
        show(link);
    }

    private void show(Invitations.Link link) {
        String until = link.expiresAt()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()));
        TextField url = new TextField(getTranslation("people.invitation.link"));
        url.setValue(link.url());
        url.setReadOnly(true);
        url.setAutoselect(true);
        url.setWidthFull();
        body.removeAll();
        String sentTo = link.sentTo();
        if (sentTo != null) {
            body.add(new Paragraph(getTranslation("people.invitation.sent", sentTo)));
        }
        body.add(
                new QrCode(link.url(), getTranslation("people.invitation.qr")),
                url,
                new Paragraph(getTranslation("people.invitation.until", until)));
        getFooter().removeAll();
        if (printer != null) {
            getFooter().add(sheet(link, printer));
        }
        Button done = new Button(getTranslation("people.close"), click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
