package org.restride.people.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.Role;
import org.restride.base.ui.FormDraft;
import org.restride.people.Invitations;

/** Invites somebody to work at the clinic. */
class InviteStaffDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("people.name"));
    private final TextField email = new TextField(getTranslation("people.email"));
    private final CheckboxGroup<Role> roles = RolesDialog.roles();
    private final transient FormDraft draft;
    private final transient Runnable done;

    InviteStaffDialog(Invitations invitations, Drafts drafts, boolean mailWorks, Runnable done) {
        this.done = done;
        this.draft = new FormDraft(drafts, "invite-staff")
                .text("name", name)
                .text("email", email)
                .choices("roles", roles);
        setHeaderTitle(getTranslation("people.staff.invite"));
        setWidth("min(480px, 100vw)");
        name.setWidthFull();
        email.setWidthFull();
        Button show = new Button(getTranslation("people.invitation.show"), click -> invite(invitations, false));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button mail = new Button(getTranslation("people.invitation.mail"), click -> invite(invitations, true));
        mail.setVisible(mailWorks);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> discardAndClose()), mail, show);
        Div body = new Div(draft.open(), name, email, roles);
        body.addClassName("rs-dialog-body");
        add(body);
    }

    private void discardAndClose() {
        draft.discard();
        close();
    }

    private void invite(Invitations invitations, boolean byMail) {
        Map<String, HasValidation> fields = Map.of("name", name, "email", email, "roles", roles);
        try {
            Fields.clear(fields);
            Invitations.Link link =
                    invitations.inviteStaff(name.getValue(), email.getValue(), roles.getValue(), byMail);
            discardAndClose();
            done.run();
            InvitationDialog.show(name.getValue(), link);
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        }
    }
}
