package org.restride.safety.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.PatientId;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;
import org.restride.safety.EscalationStep;
import org.restride.safety.Escalations;

/** Who has been told that a patient needs somebody, by which way and when. */
@org.springframework.stereotype.Component
class EscalationSteps {

    /** Of the 24-hour clock, as everywhere. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Escalations escalations;
    private final StaffNames names;
    private final Clinics clinics;

    EscalationSteps(Escalations escalations, StaffNames names, Clinics clinics) {
        this.escalations = escalations;
        this.names = names;
        this.clinics = clinics;
    }

    /** Not visible if nobody was told. */
    Div of(Component on, PatientId patient, Locale language) {
        List<EscalationStep> steps = escalations.of(patient);
        Div shown = new Div();
        shown.setVisible(!steps.isEmpty());
        if (steps.isEmpty()) {
            return shown;
        }
        ZoneId zone = clinics.current().zone();
        Words words = new Words(on, known(steps), zone, language);
        UnorderedList list = new UnorderedList();
        steps.stream()
                .flatMap(step -> words.of(step).stream())
                .distinct()
                .forEach(line -> list.add(new ListItem(line)));
        shown.add(new Paragraph(on.getTranslation("safety.escalation.title")), list);
        return shown;
    }

    private Map<AccountId, String> known(List<EscalationStep> steps) {
        Set<AccountId> accounts = steps.stream()
                .flatMap(step -> step.notices().stream())
                .map(EscalationStep.Notice::to)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return names.of(accounts);
    }

    private record Words(Component on, Map<AccountId, String> names, ZoneId zone, Locale language) {

        List<String> of(EscalationStep step) {
            return step.notices().isEmpty()
                    ? List.of(on.getTranslation(
                            "safety.escalation.nobody",
                            on.getTranslation("safety.escalation.rung." + step.rung()),
                            time(step.at())))
                    : step.notices().stream().map(notice -> of(step, notice)).toList();
        }

        private String of(EscalationStep step, EscalationStep.Notice notice) {
            AccountId to = notice.to();
            String who = to == null
                    ? on.getTranslation("safety.escalation.on-call")
                    : names.getOrDefault(to, on.getTranslation("safety.escalation.rung." + step.rung()));
            Instant settled = notice.settledAt();
            String at = time(settled == null ? step.at() : settled);
            return switch (notice.state()) {
                case SENT -> on.getTranslation("safety.escalation.sent." + notice.channel(), who, at);
                case WAITING -> on.getTranslation("safety.escalation.waiting", who, at);
                case GIVEN_UP -> on.getTranslation("safety.escalation.given-up." + notice.channel(), who, at);
            };
        }

        private String time(Instant at) {
            return TIME.withLocale(language).withZone(zone).format(at);
        }
    }
}
