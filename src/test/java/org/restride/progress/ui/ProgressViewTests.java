package org.restride.progress.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.SignedIn;
import org.restride.base.ui.Chart;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.plans.PlanVersionId;
import org.restride.safety.Caseload;
import org.restride.safety.Caseload.Trainee;
import org.springframework.beans.factory.annotation.Autowired;

@RestrideTest
class ProgressViewTests extends SpringBrowserlessTest {

    @Autowired
    private PlanClinics places;

    @Autowired
    private Caseload caseload;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Trainee nora;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        PlanClinic clinic = places.open();
        PlanBody plan = clinic.plan("glute-bridge");
        PlanVersionId version = clinic.assign(plan, today.minusDays(13));
        UUID bridge = plan.phases().getFirst().items().getFirst().id();
        nora = new Trainee(clinic.patient, clinic.signUpPatient(), version, bridge);
        SignedIn.as(nora.actor());
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SignedIn.out();
    }

    @Test
    void beforeThreeSessionsThereIsASentenceAndNoLine() {
        caseload.report(nora, today.minusDays(1), 4);
        navigate(ProgressView.class);
        assertThat(sentence()).contains("After three sessions");
        assertThat(find(Chart.class).exists()).isFalse();
        assertThat(find(H2.class).all()).extracting(H2::getText).containsExactly("Sessions", "Running", "Your reports");
    }

    @Test
    void theSentenceSaysWhatTheLineShows() {
        report(6, 5, 3, 2);
        navigate(ProgressView.class);
        assertThat(sentence()).contains("less");
        assertThat(find(Chart.class).exists()).isTrue();
    }

    @Test
    void whatWasDoneCanBeReadAsATable() {
        report(4, 4, 3);
        navigate(ProgressView.class);
        WeekTable table = find(WeekTable.class).single();
        assertThat(table.getSummaryText()).isEqualTo("As a table");
        assertThat(table.getElement().getTextRecursively()).contains("Week", "From", "Done", "Asked for");
        assertThat(table.getContent().getElement().getChild(1).getChildCount()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLongerTimeIsChosenInPlace() {
        report(4, 4, 3);
        navigate(ProgressView.class);
        Select<Integer> period = find(Select.class).single();
        test(period).selectItem("12 weeks");
        assertThat(find(Chart.class).exists()).isTrue();
        assertThat(period.getValue()).isEqualTo(12);
    }

    private void report(int... scores) {
        for (int n = 0; n < scores.length; n++) {
            caseload.report(nora, today.minusDays(scores.length - n), scores[n]);
        }
    }

    private String sentence() {
        return find(Paragraph.class).all().getFirst().getText();
    }
}
