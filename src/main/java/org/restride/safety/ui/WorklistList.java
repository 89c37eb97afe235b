package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.restride.base.PatientId;
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
    private static final List<String> TEXTS = List.of(
            "search",
            "order",
            "live",
            "reconnecting",
            "paused",
            "label",
            "detail",
            "now",
            "today",
            "later",
            "more",
            "gone",
            "late",
            "fresh",
            "nobody",
            "not-found",
            "minutes",
            "hours",
            "days",
            "several",
            "mark",
            "marked",
            "letters",
            "filter.reason",
            "filter.plan",
            "any.reason",
            "any.plan",
            "bulk.take",
            "bulk.snooze",
            "bulk.close",
            "bulk.give",
            "bulk.done",
            "key.move",
            "key.open",
            "key.show",
            "key.call",
            "key.back",
            "key.message",
            "key.snooze",
            "key.undo",
            "key.likely",
            "key.take",
            "key.close",
            "key.mark",
            "key.search",
            "key.live",
            "key.first",
            "key.last",
            "key.leave",
            "key.all",
            "key.fewer",
            "pressed.Enter",
            "pressed.Space",
            "pressed.Home",
            "pressed.End");

    WorklistList() {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        TEXTS.forEach(name -> texts.put(name, getTranslation("safety.list." + name)));
        getElement().setPropertyJson("texts", texts);
    }

    /**
     * @param leaving why rows go that are no longer there; those without a reason go at once
     */
    void show(WorklistPage page, List<WorklistRow> rows, ZoneId zone, Map<PatientId, String> leaving) {
        ObjectNode reasons = JsonNodeFactory.instance.objectNode();
        leaving.forEach((patient, why) -> reasons.put(patient.toString(), why));
        getElement().setPropertyJson("reasons", reasons);
        RowJson json = new RowJson(this, page, zone);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> items.add(json.of(row)));
        getElement().setPropertyJson("rows", items);
        getElement().setPropertyJson("filters", filters(page.facets()));
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

    private ObjectNode filters(WorklistPage.Facets facets) {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        ArrayNode reasons = filters.putArray("reasons");
        new TreeMap<>(facets.reasons())
                .forEach((reason, count) ->
                        choice(reasons.addObject(), reason.name(), ReasonWords.state(this, reason), count));
        ArrayNode plans = filters.putArray("plans");
        new TreeMap<>(facets.plans()).forEach((title, count) -> choice(plans.addObject(), title, title, count));
        return filters;
    }

    private void choice(ObjectNode choice, String value, String label, int count) {
        choice.put("value", value);
        choice.put("label", getTranslation("safety.list.choice", label, count));
    }

    /** Whether changes wait until the clinician wants them. */
    void pause(boolean paused) {
        getElement().setProperty("paused", paused);
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

    Registration onSelect(ComponentEventListener<WorklistEvents.Selected> listener) {
        return addListener(WorklistEvents.Selected.class, listener);
    }

    Registration onOpen(ComponentEventListener<WorklistEvents.Opened> listener) {
        return addListener(WorklistEvents.Opened.class, listener);
    }

    Registration onAct(ComponentEventListener<WorklistEvents.Acted> listener) {
        return addListener(WorklistEvents.Acted.class, listener);
    }

    Registration onFilter(ComponentEventListener<WorklistEvents.Filtered> listener) {
        return addListener(WorklistEvents.Filtered.class, listener);
    }

    Registration onLeave(ComponentEventListener<WorklistEvents.Left> listener) {
        return addListener(WorklistEvents.Left.class, listener);
    }

    Registration onMore(ComponentEventListener<WorklistEvents.More> listener) {
        return addListener(WorklistEvents.More.class, listener);
    }
}
