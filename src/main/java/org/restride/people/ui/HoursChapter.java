package org.restride.people.ui;

import org.restride.people.OpeningHours;
import org.springframework.stereotype.Component;

/** When the clinic is open and by when it answers, in the administration. */
@Component
class HoursChapter implements ClinicChapter {

    private final OpeningHours hours;

    HoursChapter(OpeningHours hours) {
        this.hours = hours;
    }

    @Override
    public String titleKey() {
        return "people.hours.title";
    }

    @Override
    public HoursPanel panel() {
        return new HoursPanel(hours);
    }
}
