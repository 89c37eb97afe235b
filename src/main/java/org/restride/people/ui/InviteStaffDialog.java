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
import org.restride.base.Role;
import org.restride.people.Invitations;

/** Invites somebody to work at the clinic. */
class InviteStaffDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("people.name"));
    private final TextField email = new TextField(getTranslation("people.email"));
    private final CheckboxGroup<Role> roles = RolesDialog.roles();
    private final transient Runnable done;

    InviteStaffDialog(Invitations invitations, boolean mailWorks, Runnable done) {
        this.done = done;
        setHeaderTitle(getTranslation("people.staff.invite"));
        setWidth("min(480px, 100vw)");
        name.setWidthFull();
        email.setWidthFull();
        Button show = new Button(getTranslation("people.invitation.show"), click -> invite(invitations, false));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button mail = new Button(getTranslation("people.invitation.mail"), click -> invite(invitations, true));
        mail.setVisible(mailWorks);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), mail, show);
        Div body = new Div(name, email, roles);
        body.addClassName("rs-dialog-body");
        add(body);
    }

    private void invite(Invitations invitations, boolean byMail) {
        Map<String, HasValidation> fields = Map.of("name", name, "email", email, "roles", roles);
        try {
            Fields.clear(fields);
            Invitations.Link link =
                    invitations.inviteStaff(name.getValue(), email.getValue(), roles.getValue(), byMail);
            close();
            done.run();
            InvitationDialog.show(name.getValue(), link);
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        }
    }
}
