package org.restride.safety.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.PatientId;
import org.restride.safety.Reason;
import org.restride.safety.WorklistQuery;

/** What clinicians do in the list, as the browser tells it. */
final class WorklistEvents {

    private WorklistEvents() {}

    /** What has happened to a row. */
    abstract static class RowEvent extends ComponentEvent<WorklistList> {
        private static final long serialVersionUID = 1L;
        private final String patient;

        RowEvent(WorklistList source, boolean fromClient, String patient) {
            super(source, fromClient);
            this.patient = patient;
        }

        PatientId patient() {
            return PatientId.of(patient);
        }
    }

    /** The clinician wants to know more about a row. Vaadin makes these events itself, so they are public. */
    @DomEvent("rs-select")
    public static class Selected extends RowEvent {
        private static final long serialVersionUID = 1L;

        public Selected(WorklistList source, boolean fromClient, @EventData("event.detail.patient") String patient) {
            super(source, fromClient, patient);
        }
    }

    /** The clinician wants to see the patient's page. */
    @DomEvent("rs-open")
    public static class Opened extends RowEvent {
        private static final long serialVersionUID = 1L;

        public Opened(WorklistList source, boolean fromClient, @EventData("event.detail.patient") String patient) {
            super(source, fromClient, patient);
        }
    }

    /** The clinician does something with rows, with none if it is about the list. Vaadin makes these events itself, so they are public. */
    @DomEvent("rs-act")
    public static class Acted extends ComponentEvent<WorklistList> {
        private static final long serialVersionUID = 1L;
        private final String act;
        private final String patients;

        public Acted(
                WorklistList source,
                boolean fromClient,
                @EventData("event.detail.act") String act,
                @EventData("event.detail.patients") String patients) {
            super(source, fromClient);
            this.act = act;
            this.patients = patients;
        }

        String act() {
            return act;
        }

        Set<PatientId> patients() {
            return patients.isEmpty()
                    ? Set.of()
                    : Arrays.stream(patients.split(",")).map(PatientId::of).collect(Collectors.toSet());
        }
    }

    /** The clinician wants other rows. */
    @DomEvent("rs-filter")
    public static class Filtered extends ComponentEvent<WorklistList> {
        private static final long serialVersionUID = 1L;
        private final String reason;
        private final String plan;
        private final String words;

        public Filtered(
                WorklistList source,
                boolean fromClient,
                @EventData("event.detail.reason") String reason,
                @EventData("event.detail.plan") String plan,
                @EventData("event.detail.words") String words) {
            super(source, fromClient);
            this.reason = reason;
            this.plan = plan;
            this.words = words;
        }

        WorklistQuery.Filter filter() {
            return new WorklistQuery.Filter(
                    reason.isEmpty() ? null : Reason.valueOf(reason), plan.isEmpty() ? null : plan, words);
        }
    }

    /** The clinician leaves the detail. */
    @DomEvent("rs-leave")
    public static class Left extends ComponentEvent<WorklistList> {
        private static final long serialVersionUID = 1L;

        public Left(WorklistList source, boolean fromClient) {
            super(source, fromClient);
        }
    }

    /** The clinician wants further rows. */
    @DomEvent("rs-more")
    public static class More extends ComponentEvent<WorklistList> {
        private static final long serialVersionUID = 1L;

        public More(WorklistList source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
