package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.restride.base.DomainError;
import org.restride.base.Role;

/** Chooses what somebody is in the clinic. */
class RolesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    RolesDialog(String name, Set<Role> now, Consumer<Set<Role>> taker) {
        setHeaderTitle(getTranslation("people.staff.roles.title", name));
        CheckboxGroup<Role> roles = roles();
        roles.setValue(now);
        Fields.Message message = new Fields.Message();
        Button save = new Button(getTranslation("people.save"), click -> {
            try {
                taker.accept(roles.getValue());
                close();
            } catch (DomainError.Invalid error) {
                Fields.show(error, Map.of("roles", roles));
            } catch (DomainError.Conflict refused) {
                message.care(
                        getTranslation(refused.textKey(), refused.arguments().toArray()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), save);
        Div body = new Div(message, roles);
        body.addClassName("rs-dialog-body");
        add(body);
    }

    static CheckboxGroup<Role> roles() {
        CheckboxGroup<Role> field = new CheckboxGroup<>();
        field.setLabel(field.getTranslation("people.staff.roles"));
        field.setItems(Role.CLINICIAN, Role.EDITOR, Role.ADMINISTRATOR);
        field.setItemLabelGenerator(role -> field.getTranslation("people.role." + role));
        return field;
    }
}
