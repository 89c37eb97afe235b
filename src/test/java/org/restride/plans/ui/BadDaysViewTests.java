package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.restride.TestClinics;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemKind;
import org.restride.plans.AskedPatient;
import org.restride.plans.Dose;
import org.restride.plans.DoseOrder;
import org.restride.plans.FlareUp;
import org.restride.plans.ForBadDays;
import org.restride.plans.PlanItem;
import org.restride.plans.learning.Learning;
import org.restride.plans.learning.LearningAnswer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class BadDaysViewTests extends PlanScreens {
    @Autowired
    private TestClinics clinics;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Learning learning;

    @Test
    void whatIsProposedIsSeenAtAGlanceAndSignedWithThePlan() {
        clinic.assign("bird-dog");
        openBuilder();
        String panel = panel();
        assertThat(panel).contains("Bad day").contains("10 minutes").contains("1 of 1 exercise");
        test(button("Assign…")).click();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("You also sign: on a bad day up to "));
        assertThat(area("What changes").getValue()).contains("now has a short session and one for bad days");
        test(area("Why it changes")).setValue("So that bad days are easier.");
        test(button("Sign new version")).click();
        ForBadDays signed = signed().forBadDays();
        assertThat(signed).isNotNull();
        assertThat(signed.flareUp()).isNotInstanceOf(FlareUp.LeftOut.class);
        assertThat(signed.smallest()).isNotNull().extracting(Dose::sets).isEqualTo(1);
    }

    @Test
    void whatIsChangedIsKeptUndoneAndBroughtBack() {
        clinic.assign("bird-dog");
        openBuilder();
        assertThat(resets()).isEmpty();
        test(find(Checkbox.class).withCaption("In the 10 minutes").single()).click();
        assertThat(panel()).contains("0 of 1 exercise");
        assertThat(resets()).hasSize(1);
        test(button("Back to the proposal")).click();
        assertThat(panel()).doesNotContain("0 of 1 exercise");
    }

    @Test
    void aDoseIsTypedInPlaceAndNeverMoreThanTheUsual() {
        clinic.assign("bird-dog");
        openBuilder();
        Button smallest = find(Button.class).all().stream()
                .filter(each -> each.getAriaLabel()
                        .map(label -> label.startsWith("Change the smallest dose of"))
                        .orElse(false))
                .findFirst()
                .orElseThrow();
        test(smallest).click();
        test(find(DoseField.class).single().field()).setValue("9x8 hold 5s each side");
        test(button("Take it")).click();
        test(button("Assign…")).click();
        test(area("Why it changes")).setValue("So that bad days are easier.");
        test(button("Sign new version")).click();
        Dose kept = signed().forBadDays().smallest();
        assertThat(kept.sets()).isEqualTo(3);
        assertThat(DoseOrder.isAtMost(kept, signed().dose())).isTrue();
    }

    @Test
    void aTemplateHasNothingForBadDays() {
        navigate(TemplateBuilderView.class, Map.of("template", "new"));
        assertThat(find(BadDaysPanel.class).all()).isEmpty();
    }

    @Test
    void theFirstQuestionIsOfferedReadyMadeAndKept() {
        openBuilder();
        test(button("Use this template")).click();
        PlanPane pane = find(PlanPane.class).single();
        ExtraRow article = find(ExtraRow.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().contains("To read"))
                .findFirst()
                .orElseThrow();
        List<List<String>> asked = new ArrayList<>();
        QuestionsField field = new QuestionsField(List.of(), Locale.of("es"), asked::add, () -> {});
        article.open(field);
        test(button("Ask “¿Qué te llevas de esto?”")).click();
        assertThat(asked.getLast()).containsExactly("¿Qué te llevas de esto?");
        pane.asked(article.part(), asked.getLast());
        assertThat(article.getElement().getTextRecursively()).contains("asks 1 question");
    }

    @Test
    void thePatientAnswersBelowTheArticle() {
        clinic.assign("bird-dog");
        AskedPatient.ask(clinics, context, clinic.people, clinic.patient);
        String key = clinic.as(clinic.clinician(), () -> catalogue.readings(Locale.ENGLISH).stream()
                .filter(item -> item.kind() == ItemKind.ARTICLE)
                .findFirst()
                .orElseThrow()
                .key());
        becomePatient();
        navigate(LearnPageView.class, Map.of("key", key));
        test(button("Send answer")).click();
        assertThat(area(AskedPatient.QUESTION).isInvalid()).isTrue();
        test(area(AskedPatient.QUESTION)).setValue("Rest is not the only way.");
        test(button("Send answer")).click();
        assertThat(clinic.as(clinic.clinician(), () -> learning.of(clinic.patient)))
                .extracting(LearningAnswer::answer)
                .containsExactly("Rest is not the only way.");
        navigate(LearnPageView.class, Map.of("key", key));
        assertThat(area(AskedPatient.QUESTION).getValue()).isEqualTo("Rest is not the only way.");
    }

    private List<Button> resets() {
        return find(Button.class).withText("Back to the proposal").all();
    }

    private String panel() {
        return find(BadDaysPanel.class).single().getElement().getTextRecursively();
    }

    private PlanItem signed() {
        return current().orElseThrow().body().phases().getFirst().items().getFirst();
    }
}
