package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import org.restride.safety.Alert;
import org.restride.safety.Numbers;
import org.restride.safety.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says alerts in the reader's words, for screens that show them among other things. */
public final class AlertWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AlertWords() {}

    public static String icon(String reason) {
        return ReasonWords.icon(Reason.valueOf(reason));
    }

    /** In one or two words. */
    public static String state(Component on, String reason) {
        return ReasonWords.state(on, Reason.valueOf(reason));
    }

    /**
     * What it is about, with its numbers.
     *
     * @param numbers as they are stored with the alert
     * @param day the patient's, from which days are told
     */
    public static String sentence(Component on, String reason, JsonNode numbers, LocalDate day) {
        return ReasonWords.sentence(on, Reason.valueOf(reason), JSON.treeToValue(numbers, Numbers.class), day);
    }

    /** The same of an alert that is at hand. */
    public static String sentence(Component on, Alert alert, LocalDate day) {
        return ReasonWords.sentence(on, alert.reason(), alert.numbers(), day);
    }
}
