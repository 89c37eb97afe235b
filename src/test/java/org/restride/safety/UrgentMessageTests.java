package org.restride.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.messages.CareMessages;
import org.restride.messages.ConversedPatient;
import org.restride.messages.MessageReceipt;
import org.restride.messages.PatientMessages;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

/** A message whose words may mean a red flag stands on the worklist before the patient is told that it has arrived. */
class UrgentMessageTests extends WorklistClinic {

    @Autowired
    private PatientMessages messages;

    @Autowired
    private CareMessages care;

    @Test
    void wordsThatMayMeanARedFlagStandOnTheListAtOnceAndOtherWordsDoNot() {
        Trainee calm = trainee("Calm");
        Trainee numb = trainee("Numb");
        write(calm, "May I run on Friday?");
        MessageReceipt receipt = write(numb, "I feel numb between my legs");
        assertThat(receipt.flags()).containsExactly("saddle-numbness");
        assertThat(rows(WorklistQuery.Tab.MINE))
                .filteredOn(row -> row.reason() == Reason.URGENT_MESSAGE)
                .extracting(WorklistRow::patient)
                .containsExactly(numb.id());
        assertThat(open(numb.id()))
                .extracting(Alert::cause)
                .containsExactly(receipt.id().toString());
    }

    @Test
    void anAnswerToThePatientDoesNotTakeItOffTheListAndAClinicianDoes() {
        Trainee numb = trainee("Numb");
        write(numb, "I feel numb between my legs");
        asClinician(() -> {
            care.reply(numb.id(), ConversedPatient.message("Please call us now."));
        });
        look(numb.id());
        List<Alert> alerts = open(numb.id());
        assertThat(alerts).hasSize(1);
        asClinician(() -> attending.close(numb.id(), keys(alerts), Outcome.CALLED, "Sent to the hospital"));
        look(numb.id());
        assertThat(open(numb.id())).isEmpty();
    }

    @Test
    void aQuestionWaitsOnTheListWithItsWordsUntilSomebodyAnswers() {
        Trainee calm = trainee("Calm");
        write(calm, "May I run on Friday?");
        await().until(() -> rows(WorklistQuery.Tab.MINE).size() == 1);
        WorklistRow row = rows(WorklistQuery.Tab.MINE).getFirst();
        assertThat(row.reason()).isEqualTo(Reason.QUESTION);
        assertThat(row.context().quote()).isEqualTo("May I run on Friday?");
        asClinician(() -> care.reply(calm.id(), ConversedPatient.message("Yes, half an hour.")));
        await().until(() -> rows(WorklistQuery.Tab.MINE).isEmpty());
        assertThat(clinics.as(clinic.clinician(), () -> alerts.of(calm.id())))
                .singleElement()
                .satisfies(alert -> assertThat(alert.closing().outcome()).isEqualTo(Outcome.SETTLED));
    }

    private MessageReceipt write(Trainee trainee, String words) {
        return clinics.as(trainee.actor(), () -> messages.send(ConversedPatient.message(words)));
    }
}
