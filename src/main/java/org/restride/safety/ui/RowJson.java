package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import org.restride.base.ui.DayWords;
import org.restride.safety.Reason;
import org.restride.safety.WorklistPage;
import org.restride.safety.WorklistRow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A row of the worklist in the words of the clinician's language, as the browser draws it. */
final class RowJson {

    private static final int USUAL_LIMIT = 5;

    private final Component on;
    private final WorklistPage page;
    private final ZoneId zone;
    private final LocalDate today;

    RowJson(Component on, WorklistPage page, ZoneId zone) {
        this.on = on;
        this.page = page;
        this.zone = zone;
        this.today = LocalDate.ofInstant(page.asOf(), zone);
    }

    ObjectNode of(WorklistRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Reason reason = row.reason();
        json.put("patient", row.patient().toString());
        json.put("href", "patients/" + row.patient());
        json.put("group", row.urgency().name().toLowerCase(Locale.ROOT));
        json.put("icon", ReasonWords.icon(reason));
        json.put("state", state(row));
        json.put("name", Desk.shortName(row));
        json.put("age", String.valueOf(Period.between(row.birthDate(), today).getYears()));
        json.put("sentence", sentence(row));
        json.put("second", second(row));
        json.put("fresh", page.isNew(row));
        ArrayNode pains = json.putArray("pains");
        row.pains().forEach(pains::add);
        json.put("painsText", ReasonWords.pains(on, row.pains()));
        Integer limit = reason == Reason.HIGH_PAIN ? row.numbers().limit() : null;
        json.put("limit", limit == null ? USUAL_LIMIT : limit);
        json.put("since", row.since().toString());
        json.put("respondBy", row.respondBy().toString());
        act(json, row);
        return json;
    }

    private void act(ObjectNode json, WorklistRow row) {
        Act act = Act.likely(row);
        json.put("act", act.code());
        json.put("actIcon", act.icon());
        json.put(
                "actText",
                row.reason() == Reason.EMERGENCY
                        ? on.getTranslation("safety.do.call-now")
                        : on.getTranslation(row.reason() == Reason.QUESTION ? "safety.do.answer" : act.text()));
        String phone = row.context().phone();
        json.put("tel", act == Act.CALL && phone != null ? tel(phone) : "");
    }

    /** Where a device calls that number. */
    static String tel(String phone) {
        return "tel:" + phone.replaceAll("[^+0-9]", "");
    }

    private String state(WorklistRow row) {
        WorklistRow.Proposed proposed = row.context().proposed();
        return row.reason() == Reason.PROPOSAL && proposed != null && !proposed.cautious()
                ? on.getTranslation("safety.state.ready")
                : ReasonWords.state(on, row.reason());
    }

    /** In the patient's own words, or the rule's, where there are any. */
    private String sentence(WorklistRow row) {
        String quote = row.context().quote();
        if (row.reason() == Reason.QUESTION && quote != null && !quote.isBlank()) {
            return on.getTranslation("safety.list.quote", quote.replaceAll("\\s+", " "));
        }
        WorklistRow.Proposed proposed = row.context().proposed();
        return row.reason() == Reason.PROPOSAL && proposed != null
                ? proposed.reason().in(on.getUI().map(UI::getLocale).orElse(Locale.ENGLISH))
                : ReasonWords.sentence(on, row.reason(), row.numbers(), today);
    }

    /** Until when it is put aside, who has it, how many more reasons there are, or else the rule. */
    private String second(WorklistRow row) {
        WorklistRow.Snooze snooze = row.snooze();
        if (snooze != null && snooze.until().isAfter(page.asOf())) {
            return on.getTranslation(
                    "safety.list.snoozed", DayWords.moment(on, snooze.until(), zone, page.asOf()), snooze.why());
        }
        WorklistRow.Taken taken = row.taken();
        if (taken != null) {
            String moment = DayWords.moment(on, taken.at(), zone, page.asOf());
            return on.getTranslation("safety.list.taken-at", taken.name(), moment);
        }
        String rule = ReasonWords.rule(on, row.reason(), row.numbers());
        if (row.isLate(page.asOf())) {
            return on.getTranslation("safety.list.nobody-yet", rule);
        }
        return row.others() == 0 ? rule : on.getTranslation("safety.list.others", rule, row.others());
    }
}
