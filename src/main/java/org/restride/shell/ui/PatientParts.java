package org.restride.shell.ui;

import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.restride.base.Drafts;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Source;
import org.restride.messages.ui.AppointmentPanel;
import org.restride.messages.ui.ConversationPanel;
import org.restride.messages.ui.ReminderDesk;
import org.restride.outcomes.ui.MeasuresPanel;
import org.restride.people.Merging;
import org.restride.people.StaffNames;
import org.restride.plans.ChoosingPlan;
import org.restride.plans.assessment.ChoosingTemplate;
import org.restride.plans.learning.Learning;
import org.restride.plans.learning.LearningAnswer;
import org.restride.plans.ui.LearningCard;
import org.restride.plans.ui.OriginCard;
import org.restride.plans.ui.PlanChoicePanel;
import org.restride.plans.ui.PlanDialogs;
import org.restride.plans.ui.ProposalPanel;
import org.restride.plans.ui.RecalledLine;
import org.restride.plans.ui.UpdateOffers;
import org.restride.progress.ReportRules;
import org.restride.progress.RunImport;
import org.restride.progress.RunReporting;
import org.restride.progress.ui.RunCard;
import org.restride.progress.ui.RunDialog;
import org.restride.safety.Alerts;
import org.restride.shell.PatientChart;
import org.restride.shell.Timelines;
import org.springframework.stereotype.Component;

/** Makes the parts of the patient's page that need rules beside the chart. */
@Component
class PatientParts {

    private final Alerts alerts;
    private final ReportRules rules;
    private final ChoosingPlan choosing;
    private final Merging merging;
    private final PlanDialogs dialogs;
    private final RunReporting running;
    private final RunImport importing;
    private final Drafts drafts;
    private final Clock clock;
    private final ProposalPanel.Factory proposals;
    private final ChoosingTemplate templates;
    private final Catalogue catalogue;
    private final StaffNames names;
    private final Learning learning;
    private final UpdateOffers updates;
    private final AppointmentPanel.Factory appointments;
    private final ConversationPanel.Factory conversations;
    private final ReminderDesk reminders;
    private final Timelines timelines;
    private final MeasuresPanel.Factory measures;

    PatientParts(
            Alerts alerts,
            ReportRules rules,
            ChoosingPlan choosing,
            Merging merging,
            PlanDialogs dialogs,
            RunReporting running,
            RunImport importing,
            Drafts drafts,
            Clock clock,
            ProposalPanel.Factory proposals,
            ChoosingTemplate templates,
            Catalogue catalogue,
            StaffNames names,
            Learning learning,
            UpdateOffers updates,
            AppointmentPanel.Factory appointments,
            ConversationPanel.Factory conversations,
            ReminderDesk reminders,
            Timelines timelines,
            MeasuresPanel.Factory measures) {
        this.alerts = alerts;
        this.rules = rules;
        this.choosing = choosing;
        this.merging = merging;
        this.dialogs = dialogs;
        this.running = running;
        this.importing = importing;
        this.drafts = drafts;
        this.clock = clock;
        this.proposals = proposals;
        this.templates = templates;
        this.catalogue = catalogue;
        this.names = names;
        this.learning = learning;
        this.updates = updates;
        this.appointments = appointments;
        this.conversations = conversations;
        this.reminders = reminders;
        this.timelines = timelines;
        this.measures = measures;
    }

    /** What a clinician has to decide because the patient was registered twice. */
    Optional<PlanChoicePanel> choice(PatientId patient, Consumer<PatientId> done) {
        return choosing.open(patient).map(choice -> new PlanChoicePanel(patient, choice, choosing, done));
    }

    /** The record that goes on in the place of one that was merged. */
    Optional<PatientId> lasting(PatientId patient) {
        return merging.lasting(patient);
    }

    /**
     * Warnings of what the plan holds although it was recalled.
     *
     * @param done when something was replaced
     */
    List<RecalledLine> recalled(PatientChart chart, Runnable done) {
        return chart.plan().stream()
                .flatMap(plan -> chart.recalled().stream()
                        .map(item ->
                                new RecalledLine(item, offer -> dialogs.replace(chart.who(), plan, item, offer, done))))
                .toList();
    }

    /**
     * @param again when a proposal was decided
     */
    PatientOverview overview(PatientChart chart, TimeLine.Memory memory, Runnable again) {
        return new PatientOverview(
                chart,
                rules.trafficLight(),
                alerts,
                proposals.of(chart.who(), again),
                new TimeLine(chart, timelines, names, memory));
    }

    RunCard runs(PatientChart chart) {
        return new RunCard(
                chart.runs(),
                () -> new RunDialog(chart.who().id(), chart.today(), running, importing, drafts, clock).open());
    }

    /**
     * @param again when an appointment was booked, moved or cancelled
     */
    AppointmentPanel appointments(PatientChart chart, Runnable again) {
        return appointments.of(chart.who(), again);
    }

    ConversationPanel conversation(PatientChart chart) {
        return conversations.of(chart.who().id());
    }

    /**
     * @param again when a measure was asked, stopped or entered
     */
    MeasuresPanel measures(PatientChart chart, Runnable again) {
        return measures.of(chart.who(), chart.today(), again);
    }

    /** How the patient is reminded, and a way to set it. */
    Section reminders(PatientChart chart) {
        return reminders.card(chart.who());
    }

    PlanSummaryPanel plan(PatientChart chart) {
        PlanSummaryPanel panel = new PlanSummaryPanel(chart);
        chart.plan()
                .flatMap(plan -> templates.origin(chart.who().id(), plan.id()))
                .map(origin -> new OriginCard(
                        origin,
                        DayWords.moment(panel, origin.at(), chart.who().zone(), chart.asOf()),
                        names.of(Set.of(origin.by())).getOrDefault(origin.by(), ""),
                        catalogue.sources().stream().collect(Collectors.toMap(Source::key, source -> source))))
                .ifPresent(panel::explain);
        List<LearningAnswer> answers = learning.of(chart.who().id());
        if (!answers.isEmpty()) {
            panel.explain(new LearningCard(
                    answers,
                    chart::titleOf,
                    answer -> DayWords.moment(panel, answer.at(), chart.who().zone(), chart.asOf())));
        }
        chart.plan().flatMap(plan -> updates.of(chart.who(), plan)).ifPresent(panel::offer);
        return panel;
    }
}
