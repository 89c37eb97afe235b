package org.restride.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.FormDraft;
import org.restride.base.ui.Notices;
import org.restride.messages.CareMessages;
import org.restride.people.CareTeams;
import org.springframework.stereotype.Component;

/** Gives a conversation to a colleague. */
@Component
class ConversationDialogs {

    private final CareMessages messages;
    private final CareTeams teams;
    private final CurrentActor actors;
    private final Drafts drafts;

    ConversationDialogs(CareMessages messages, CareTeams teams, CurrentActor actors, Drafts drafts) {
        this.messages = messages;
        this.teams = teams;
        this.actors = actors;
        this.drafts = drafts;
    }

    /**
     * @param done when somebody else has it
     */
    void handOver(PatientId patient, Runnable done) {
        UI ui = UI.getCurrent();
        AccountId me = actors.get().account();
        List<CareTeams.Member> colleagues = teams.of(patient).stream()
                .filter(member -> !member.id().equals(me))
                .toList();
        if (colleagues.isEmpty()) {
            Notices.problem(ui.getTranslation("messages.hand-over.nobody"));
            return;
        }
        ComboBox<CareTeams.Member> to = new ComboBox<>(ui.getTranslation("messages.hand-over.to"));
        to.setItems(colleagues);
        to.setItemLabelGenerator(CareTeams.Member::name);
        TextArea note = new TextArea(ui.getTranslation("messages.hand-over.note"));
        note.setHelperText(ui.getTranslation("messages.hand-over.note-help"));
        new FormDialog(ui.getTranslation("messages.hand-over.title"), ui.getTranslation("messages.hand-over"), () -> {
                    CareTeams.Member chosen = Optional.ofNullable(to.getValue())
                            .orElseThrow(() -> new DomainError.Invalid(Map.of("to", "messages.error.not-in-team")));
                    messages.handOver(patient, chosen.id(), note.getValue());
                    done.run();
                })
                .asks("to", to)
                .asks("note", note)
                .keeps(new FormDraft(drafts, "hand-over." + patient).text("note", note))
                .open();
    }
}
