package org.restride.people;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.restride.base.ClinicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo clinic's week. */
@Component
class DemoHours implements DemoData {

    private static final int BEFORE_ALL = 5;
    private static final int ANSWER_HOURS = 10;
    private static final List<ClinicHours.Span> DAY =
            List.of(new ClinicHours.Span(LocalTime.of(8, 0), LocalTime.of(18, 0)));

    private final OpeningHours hours;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DemoHours(OpeningHours hours, TransactionTemplate transactions, Clock clock) {
        this.hours = hours;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_ALL;
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        Map<DayOfWeek, List<ClinicHours.Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, DAY);
            }
        }
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        List<ClinicHours.ClosedDay> closed = List.of(
                new ClinicHours.ClosedDay(LocalDate.of(year, 12, 25), "Christmas Day"),
                new ClinicHours.ClosedDay(LocalDate.of(year, 12, 26), "Boxing Day"),
                new ClinicHours.ClosedDay(LocalDate.of(year + 1, 1, 1), "New Year’s Day"));
        transactions.executeWithoutResult(status -> hours.change(new ClinicHours(week, closed, ANSWER_HOURS, 0)));
    }
}
