package org.restride.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.people.CareTeams;
import org.restride.people.Staff;

/** Chooses who cares for a patient. */
class CareTeamDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final CheckboxGroup<Staff.Clinician> team = new CheckboxGroup<>();
    private final Fields.Message message = new Fields.Message();

    CareTeamDialog(PatientId patient, String name, CareTeams teams, List<Staff.Clinician> clinicians, Runnable done) {
        setHeaderTitle(getTranslation("people.team.title", name));
        Set<AccountId> before =
                teams.of(patient).stream().map(CareTeams.Member::id).collect(Collectors.toSet());
        team.setLabel(getTranslation("people.column.team"));
        team.setItems(clinicians);
        team.setItemLabelGenerator(Staff.Clinician::name);
        team.setValue(clinicians.stream()
                .filter(clinician -> before.contains(clinician.id()))
                .collect(Collectors.toSet()));
        Button save = new Button(getTranslation("people.save"), click -> {
            try {
                change(patient, teams, before);
                close();
                done.run();
            } catch (DomainError.Conflict refused) {
                message.care(getTranslation(refused.textKey()));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("people.cancel"), click -> close()), save);
        Div body = new Div(message, team);
        body.addClassName("rs-dialog-body");
        add(body);
    }

    /** Adds before it removes, so that somebody always cares. */
    private void change(PatientId patient, CareTeams teams, Set<AccountId> before) {
        Set<AccountId> wanted =
                team.getValue().stream().map(Staff.Clinician::id).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            throw new DomainError.Conflict("people.care-team-last");
        }
        wanted.stream().filter(id -> !before.contains(id)).forEach(id -> teams.add(patient, id));
        before.stream().filter(id -> !wanted.contains(id)).forEach(id -> teams.remove(patient, id));
    }
}
