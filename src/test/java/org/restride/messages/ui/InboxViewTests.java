package org.restride.messages.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.TestClinics;
import org.restride.TestClinics.TestClinic;
import org.restride.base.Actor;
import org.restride.base.PatientId;
import org.restride.messages.ConversedPatient;
import org.restride.messages.Message;
import org.restride.messages.PatientMessages;
import org.restride.messages.TextBlock;
import org.restride.messages.TextBlocks;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class InboxViewTests extends SpringBrowserlessTest {

    @Autowired
    private TestClinics clinics;

    @Autowired
    private PatientMessages messages;

    @Autowired
    private TextBlocks blocks;

    private TestClinic clinic;
    private PatientId patient;
    private Actor writer;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        clinic = clinics.create();
        patient = clinics.patient(clinic, "Ana", "Runner");
        writer = clinics.patientActor(clinic, patient);
        SignedIn.as(clinic.clinician());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void whatAPatientWritesAppearsWhileTheInboxIsOpen() {
        navigate(InboxView.class);
        assertThat(tabs()).startsWith("Mine0");
        write("May I run on Friday?");
        await().pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(tabs()).startsWith("Mine1").contains("Unanswered1");
        });
    }

    @Test
    void anAnswerWithATextBlockGreetsThePatientByNameAndIsSentOnce() {
        write("May I run on Friday?");
        clinics.as(
                clinic.clinician(),
                () -> blocks.add(
                        new TextBlock(UUID.randomUUID(), false, "Easy run", "Hello {name}, an easy run is fine.", 1)));
        UI.getCurrent().navigate(MessagesNavigation.conversation(patient));
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Ana Runner");
        test(button("Text blocks")).click();
        test(button("Insert")).click();
        assertThat(area().getValue()).isEqualTo("Hello Ana, an easy run is fine.");
        test(button("Send")).click();
        assertThat(area().getValue()).isEmpty();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("May I run on Friday?", "Hello Ana, an easy run is fine.");
        List<Message> there = clinics.as(writer, () -> messages.read(null)).messages();
        assertThat(there).hasSize(2);
        assertThat(there.getFirst().seen()).isNotNull();
    }

    @Test
    void nothingTypedIsLostWhenThePageIsLeft() {
        write("Hello");
        UI.getCurrent().navigate(MessagesNavigation.conversation(patient));
        test(area()).setValue("Half an answer");
        navigate(InboxView.class);
        UI.getCurrent().navigate(MessagesNavigation.conversation(patient));
        assertThat(area().getValue()).isEqualTo("Half an answer");
    }

    @Test
    void anEmptyAnswerIsRefusedAtTheField() {
        write("Hello");
        UI.getCurrent().navigate(MessagesNavigation.conversation(patient));
        test(button("Send")).click();
        assertThat(area().isInvalid()).isTrue();
        assertThat(area().getErrorMessage()).isEqualTo("Write something, or add a picture.");
    }

    @Test
    void aClosedConversationStandsUnderClosed() {
        write("Thank you");
        UI.getCurrent().navigate(MessagesNavigation.conversation(patient));
        test(button("Close")).click();
        UI.getCurrent().navigate(MessagesNavigation.INBOX);
        find(Tabs.class).all().getFirst().setSelectedIndex(3);
        assertThat(tabs()).startsWith("Mine0").contains("Closed1");
    }

    @Test
    void somebodyOutsideOfTheCareTeamIsLedToTheDoorThatAsksForAReason() {
        write("Secret words");
        SignedIn.as(clinic.otherClinician());
        UI.getCurrent().navigate(MessagesNavigation.conversation(patient));
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).doesNotContain("Secret words");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    private void write(String words) {
        clinics.as(writer, () -> messages.send(ConversedPatient.message(words)));
    }

    private String tabs() {
        StringBuilder words = new StringBuilder();
        find(Tab.class).all().forEach(tab -> words.append(tab.getElement().getTextRecursively()));
        return words.toString();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area() {
        return find(TextArea.class).all().getFirst();
    }
}
