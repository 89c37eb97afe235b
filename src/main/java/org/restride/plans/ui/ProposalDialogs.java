package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Source;
import org.restride.plans.Dose;
import org.restride.plans.DoseParser;
import org.restride.plans.DoseWords;
import org.restride.plans.progression.Step;
import org.restride.plans.proposals.Proposal;
import org.restride.plans.proposals.ProposalDesk;
import org.springframework.stereotype.Component;

/** Does what is decided about proposals, and says what came of it. */
@Component
class ProposalDialogs {
    private final ProposalDesk desk;
    private final Catalogue catalogue;

    ProposalDialogs(ProposalDesk desk, Catalogue catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /** What the rule's short name of a source stands for. */
    Optional<Source> source(String key) {
        return catalogue.sources().stream()
                .filter(source -> source.key().equals(key))
                .findFirst();
    }

    /** Signs a new version for each of the patients. Where a colleague is faster, that patient's stay open and are judged anew. */
    void approve(Collection<Proposal> chosen) {
        Map<PatientId, List<UUID>> byPatient = chosen.stream()
                .collect(Collectors.groupingBy(
                        Proposal::patient, Collectors.mapping(Proposal::id, Collectors.toList())));
        int approved = 0;
        int overtaken = 0;
        int byHand = 0;
        for (Map.Entry<PatientId, List<UUID>> patient : byPatient.entrySet()) {
            try {
                ProposalDesk.Approved result = desk.approve(patient.getKey(), patient.getValue());
                approved += result.approved();
                overtaken += result.overtaken();
                byHand += result.byHand();
            } catch (DomainError.Conflict faster) {
                overtaken += patient.getValue().size();
            }
        }
        say(approved, overtaken, byHand);
    }

    /** Asks for another dose than the proposed one. */
    void change(ProposalWords.Line line, Runnable done) {
        UI ui = UI.getCurrentOrThrow();
        TextField dose = new TextField(ui.getTranslation("proposals.other-dose-of", line.title()));
        dose.setWidthFull();
        dose.setHelperText(ui.getTranslation("proposals.other-dose-help"));
        dose.setValue(DoseWords.in(ui.getLocale())
                .whole(dose(line.proposal().verdict().step())));
        FormDialog dialog =
                new FormDialog(ui.getTranslation("proposals.other-dose"), ui.getTranslation("proposals.sign"), () -> {
                    ProposalDesk.Approved result = desk.change(
                            line.proposal().patient(), line.proposal().id(), read(dose));
                    say(result.approved(), result.overtaken(), result.byHand());
                    done.run();
                });
        dialog.says(line.change()).asks("dose", dose).open();
    }

    /** Asks why not. */
    void decline(ProposalWords.Line line, Runnable done) {
        UI ui = UI.getCurrentOrThrow();
        TextArea reason = new TextArea(ui.getTranslation("proposals.decline.reason"));
        reason.setHelperText(ui.getTranslation("proposals.decline.help"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        FormDialog dialog = new FormDialog(
                ui.getTranslation("proposals.decline-of", line.title()), ui.getTranslation("proposals.decline"), () -> {
                    if (reason.getValue().isBlank()) {
                        throw new DomainError.Invalid(Map.of("reason", "proposals.error.reason"));
                    }
                    desk.decline(
                            line.proposal().patient(), List.of(line.proposal().id()), reason.getValue());
                    Notices.done(ui.getTranslation("proposals.declined"));
                    done.run();
                });
        dialog.shows(new Paragraph(line.change())).asks("reason", reason).open();
    }

    private static Dose dose(Step step) {
        return switch (step) {
            case Step.OtherDose(var _, var dose) -> dose;
            case Step.OtherRung(var _, var _, var dose) -> dose;
            case Step.None _, Step.TakeOut _, Step.OtherLength _ ->
                throw new IllegalStateException("There is no dose to change");
        };
    }

    /** Says at the field what was not understood. */
    private static Dose read(TextField field) {
        return switch (DoseParser.in(field.getUI().orElseThrow().getLocale()).read(field.getValue())) {
            case DoseParser.Understood(var dose, var _) -> dose;
            case DoseParser.Unclear _ -> throw new DomainError.Invalid(Map.of("dose", "proposals.other-dose-unclear"));
        };
    }

    private static void say(int approved, int overtaken, int byHand) {
        UI ui = UI.getCurrentOrThrow();
        if (approved > 0) {
            Notices.done(ui.getTranslation("proposals.approved", approved));
        }
        if (overtaken > 0) {
            Notices.problem(ui.getTranslation("proposals.overtaken", overtaken));
        }
        if (byHand > 0) {
            Notices.problem(ui.getTranslation("proposals.by-hand", byHand));
        }
    }
}
