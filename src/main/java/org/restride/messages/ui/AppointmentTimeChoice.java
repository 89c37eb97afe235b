package org.restride.messages.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.restride.base.AccountId;
import org.restride.messages.appointments.FreeTime;

/** Free times to choose one from: those that suit first, a few at once. */
class AppointmentTimeChoice extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_AT_ONCE = 6;

    private final RadioButtonGroup<FreeTime> group = new RadioButtonGroup<>();

    /**
     * @param zone whose clock is shown
     * @param names of the clinicians; who is missing is not named
     * @param suits what comes first
     */
    AppointmentTimeChoice(
            AppointmentScreens screens,
            String label,
            List<FreeTime> times,
            ZoneId zone,
            Map<AccountId, String> names,
            Predicate<FreeTime> suits) {
        addClassName("rs-appointment-choice");
        List<FreeTime> ordered = times.stream()
                .sorted(Comparator.comparing((FreeTime time) -> !suits.test(time)))
                .toList();
        group.setLabel(label);
        group.addClassName("rs-chips");
        group.setItemLabelGenerator(time -> {
            String when = AppointmentWords.when(group, time.begins(), time.ends(), zone, screens.now());
            String name = names.getOrDefault(time.clinician(), "");
            String way = group.getTranslation("appointments.way." + time.way());
            return when + " · " + way + (name.isEmpty() ? "" : " · " + name);
        });
        add(group);
        show(ordered.stream().limit(SHOWN_AT_ONCE).toList());
        if (ordered.size() > SHOWN_AT_ONCE) {
            Button more = new Button(getTranslation("appointments.staff.times.more"), click -> {
                show(ordered);
                click.getSource().setVisible(false);
            });
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(more);
        }
    }

    private void show(List<FreeTime> times) {
        Optional<FreeTime> chosen = group.getOptionalValue();
        group.setItems(times);
        chosen.or(() -> times.stream().findFirst()).ifPresent(group::setValue);
    }

    Optional<FreeTime> chosen() {
        return group.getOptionalValue();
    }
}
