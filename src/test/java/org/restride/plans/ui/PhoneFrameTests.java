package org.restride.plans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.restride.Statements;
import org.restride.plans.Cadence;
import org.restride.plans.Phase;
import org.restride.plans.PlanBody;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clinician sees on the right what the phone would be told. */
class PhoneFrameTests extends PlanScreens {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private PhonePreview preview;

    @Test
    void theDraftIsShownAsThePhoneWouldShowItAndFollowsEachEdit() {
        clinic.assign("bird-dog", "glute-bridge");
        openBuilder();
        JsonNode today = shown();
        assertThat(today.path("state").asString()).isEqualTo("due");
        assertThat(today.path("session").path("items")).hasSize(2);
        JsonNode first = today.path("session").path("items").path(0);
        assertThat(first.path("figure").isObject()).isTrue();
        find(PlanPane.class).single().noted(find(ItemRow.class).all().getFirst().part(), "Slowly.");
        assertThat(shown().path("session").path("items").path(0).path("note").asString())
                .isEqualTo("Slowly.");
        find(PlanPane.class)
                .single()
                .removed(find(ItemRow.class).all().getLast().part());
        assertThat(shown().path("session").path("items")).hasSize(1);
        assertThat(current().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void eachDayOfEachWeekAndBothLanguagesCanBeChosen() {
        PlanBody plan = clinic.plan("bird-dog");
        Phase settle = plan.phases().getFirst();
        clinic.assign(plan.changing(
                settle.id(),
                phase ->
                        phase.with(phase.items().getFirst().id(), new Cadence.DaysOfWeek(List.of(DayOfWeek.TUESDAY)))));
        openBuilder();
        assertThat(shown().path("state").asString()).isEqualTo("rest");
        Select<DayOfWeek> day = select("Day of the preview");
        test(day).selectItem(day.getItemLabelGenerator().apply(DayOfWeek.TUESDAY));
        assertThat(shown().path("state").asString()).isEqualTo("due");
        String week = shown().path("day").asString();
        Select<Integer> weeks = select("Week of the preview");
        test(weeks).selectItem("Week 2");
        assertThat(shown().path("day").asString()).isGreaterThan(week);
        assertThat(shown().path("plan").path("week").asInt()).isEqualTo(2);
        test(button("ES")).click();
        assertThat(shown().path("language").asString()).isEqualTo("es");
        assertThat(shown().path("session")
                        .path("items")
                        .path(0)
                        .path("doseText")
                        .asString())
                .contains("serie");
    }

    @Test
    void anEditReachesThePhoneWithoutAskingTheDatabase() {
        PlanBody plan = clinic.plan("bird-dog", "glute-bridge", "dead-bug");
        PhonePreview.Shown shown = new PhonePreview.Shown("Nora", Locale.ENGLISH, plan, 1, DayOfWeek.MONDAY);
        clinic.as(clinic.clinician(), () -> preview.today(shown));
        assertThat(Statements.of(() -> clinic.as(clinic.clinician(), () -> preview.today(shown))))
                .isEmpty();
        String today = clinic.as(clinic.clinician(), () -> preview.today(shown));
        assertThat(today).doesNotContain(clinic.patient.toString());
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return find(Select.class).all().stream()
                .filter(one -> label.equals(one.getElement().getAttribute("aria-label"))
                        || one.getAriaLabel().filter(label::equals).isPresent())
                .map(one -> (Select<T>) one)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode shown() {
        return JSON.readTree(find(PhoneFrame.Screen.class)
                .single()
                .getElement()
                .getPropertyRaw("today")
                .toString());
    }
}
