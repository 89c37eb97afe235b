package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.restride.base.PatientId;
import org.restride.safety.Reason;
import org.restride.safety.WorklistPage;
import org.restride.safety.WorklistRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the worklist, drawn and driven by keys in the browser; the server keeps no component for them. */
@Tag("rs-worklist")
@JsModule("./components/rs-worklist.ts")
class WorklistList extends Component implements HasSize, HasStyle {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_LIMIT = 5;
    private static final List<String> TEXTS = List.of(
            "search",
            "order",
            "live",
            "reconnecting",
            "label",
            "detail",
            "now",
            "today",
            "later",
            "more",
            "gone",
            "late",
            "nobody",
            "not-found",
            "minutes",
            "hours",
            "days",
            "key.move",
            "key.open",
            "key.search",
            "key.act",
            "key.first",
            "key.last",
            "key.back",
            "key.all",
            "key.fewer");

    WorklistList() {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(name -> texts.put(name, getTranslation("safety.list." + name)));
        getElement().setPropertyJson("texts", texts);
    }

    void show(WorklistPage page, List<WorklistRow> rows, LocalDate today) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> items.add(json(row, today)));
        getElement().setPropertyJson("rows", items);
        getElement().setProperty("more", page.more());
        getElement()
                .setProperty(
                        "empty",
                        getTranslation(
                                "safety.list.on-track",
                                page.patients()
                                        - page.counts().team()
                                        - page.counts().snoozed()));
        getElement().setProperty("stale", "");
    }

    void select(PatientId patient) {
        getElement().setProperty("selected", patient.toString());
    }

    void selectNobody() {
        getElement().setProperty("selected", "");
    }

    /** Says that the rows are old, and why. */
    void stale(String text) {
        getElement().setProperty("stale", text);
    }

    Registration onSelect(ComponentEventListener<Selected> listener) {
        return addListener(Selected.class, listener);
    }

    Registration onOpen(ComponentEventListener<Opened> listener) {
        return addListener(Opened.class, listener);
    }

    Registration onAct(ComponentEventListener<Acted> listener) {
        return addListener(Acted.class, listener);
    }

    Registration onMore(ComponentEventListener<More> listener) {
        return addListener(More.class, listener);
    }

    private ObjectNode json(WorklistRow row, LocalDate today) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Reason reason = row.reason();
        json.put("patient", row.patient().toString());
        json.put("href", "patients/" + row.patient());
        json.put("group", row.urgency().name().toLowerCase(Locale.ROOT));
        json.put("icon", ReasonWords.icon(reason));
        json.put("state", ReasonWords.state(this, reason));
        json.put("name", shortName(row));
        json.put("age", String.valueOf(Period.between(row.birthDate(), today).getYears()));
        json.put("sentence", ReasonWords.sentence(this, reason, row.numbers(), today));
        json.put("second", second(row));
        ArrayNode pains = json.putArray("pains");
        row.pains().forEach(pains::add);
        json.put("painsText", ReasonWords.pains(this, row.pains()));
        Integer limit = reason == Reason.HIGH_PAIN ? row.numbers().limit() : null;
        json.put("limit", limit == null ? USUAL_LIMIT : limit);
        json.put("since", row.since().toString());
        json.put("respondBy", row.respondBy().toString());
        json.put("act", getTranslation("safety.act." + reason.code()));
        json.put(
                "actIcon",
                switch (reason) {
                    case PLAN_ENDS -> "clipboard-list";
                    case URGENT_MESSAGE -> "message-circle";
                    default -> "phone";
                });
        return json;
    }

    /** Who has it, how many more reasons there are, or else the rule. */
    private String second(WorklistRow row) {
        WorklistRow.Taken taken = row.taken();
        if (taken != null) {
            return getTranslation("safety.list.taken", taken.name());
        }
        String rule = ReasonWords.rule(this, row.reason(), row.numbers());
        return row.others() == 0 ? rule : getTranslation("safety.list.others", rule, row.others());
    }

    static String shortName(WorklistRow row) {
        return row.firstName() + " " + row.lastName().substring(0, 1) + ".";
    }

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

    /** The clinician does what is likely to be done. */
    @DomEvent("rs-act")
    public static class Acted extends RowEvent {
        private static final long serialVersionUID = 1L;

        public Acted(WorklistList source, boolean fromClient, @EventData("event.detail.patient") String patient) {
            super(source, fromClient, patient);
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
