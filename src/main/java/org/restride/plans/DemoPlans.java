package org.restride.plans;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.restride.base.AccountId;
import org.restride.base.ClinicId;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemVersionId;
import org.restride.catalogue.PublishedItem;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.restride.people.PatientRecords;
import org.restride.people.PatientSummary;
import org.restride.plans.proposals.BadDayFilling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the demo clinic's patients plans that began about eight weeks ago and changed once since; the last patient but one has none, so that
 * there is somebody to make a plan for. The same at each start: it depends on the patient's place in the list only.
 */
@Component
class DemoPlans implements DemoData {
    private static final int AFTER_THE_CATALOGUE = 20;
    private static final int WEEKS_OF_HISTORY = 8;

    private final Templates templates;
    private final Plans plans;
    private final Catalogue catalogue;
    private final PatientRecords records;
    private final BadDayFilling badDays;
    private final Ids ids;
    private final Clock clock;

    DemoPlans(
            Templates templates,
            Plans plans,
            Catalogue catalogue,
            PatientRecords records,
            BadDayFilling badDays,
            Ids ids,
            Clock clock) {
        this.templates = templates;
        this.plans = plans;
        this.catalogue = catalogue;
        this.records = records;
        this.badDays = badDays;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_CATALOGUE;
    }

    @Override
    @Transactional
    public void fill(ClinicId clinic, DemoPeople people) {
        List<TemplateSummary> known = templates.list(Locale.ENGLISH);
        if (known.isEmpty()) {
            return;
        }
        Map<PatientId, PatientSummary> patients = new HashMap<>();
        records.find(new HashSet<>(people.patients())).forEach(patient -> patients.put(patient.id(), patient));
        int without = people.patients().size() - 2;
        for (int i = 0; i < people.patients().size(); i++) {
            if (i == without) {
                continue;
            }
            Optional<PatientSummary> patient =
                    Optional.ofNullable(patients.get(people.patients().get(i)));
            TemplateSummary template = known.get((i + 1) % known.size());
            AccountId author = i % 4 == 3 ? people.secondClinician() : people.clinician();
            int number = i;
            patient.ifPresent(found -> give(found, number, template, author));
        }
    }

    private void give(PatientSummary patient, int number, TemplateSummary template, AccountId author) {
        LocalDate today = Schedule.day(clock.instant(), patient.zone());
        LocalDate start = today.minusWeeks(WEEKS_OF_HISTORY).plusDays(number % 6);
        PlanBody body = longEnough(
                templates.draw(template.id().template(), Locale.ENGLISH).body(), number);
        Plan plan = Plan.draft(new PlanId(ids.next()), patient.id());
        SignedVersion first =
                plan.assign(badDays.fill(body), start, new Signature(author, morning(start, patient.zone()), ""));
        plans.add(plan, first);
        LocalDate changed = start.plusDays(24L + number % 9);
        PlanBody next = changed(body, number);
        News news = news(body, next, number, patient.language());
        Signature signature = new Signature(author, morning(changed, patient.zone()), news.why());
        plans.addNext(plan, plan.change(1, badDays.fill(next), start, news, signature));
    }

    /** A template that is over by now goes on in its last phase; that of every eighth patient ends within the week. */
    private static PlanBody longEnough(PlanBody body, int number) {
        int wanted = number % 8 == 5 ? WEEKS_OF_HISTORY : WEEKS_OF_HISTORY + 4;
        Phase last = body.phases().getLast();
        int weeks = Math.max(1, last.weeks() + wanted - body.weeks());
        return body.changing(last.id(), phase -> phase.lasting(weeks));
    }

    /** Every third patient does a little less than before, the others a little more; always of the last phase but one. */
    private static PlanBody changed(PlanBody body, int number) {
        List<Phase> phases = body.phases();
        Phase phase = phases.get(Math.max(0, phases.size() - 2));
        PlanItem item = phase.items().get(number % phase.items().size());
        return body.changing(
                phase.id(),
                old -> old.changing(
                        item.id(),
                        changing -> changing.with(isEased(number) ? less(changing.dose()) : more(changing.dose()))));
    }

    private static boolean isEased(int number) {
        return number % 3 == 2;
    }

    private static Dose less(Dose dose) {
        return dose.sets() > 1 ? dose.withSets(dose.sets() - 1) : dose.withRest(60);
    }

    private static Dose more(Dose dose) {
        return dose.sets() < 4 ? dose.withSets(dose.sets() + 1) : dose.withRest(20);
    }

    private News news(PlanBody before, PlanBody after, int number, Locale language) {
        Map<ItemVersionId, String> titles = new HashMap<>();
        catalogue
                .published(after.contents(), language)
                .forEach((PublishedItem item) -> titles.put(item.id(), item.title()));
        List<String> lines =
                ChangeWords.in(language, id -> titles.getOrDefault(id, "")).lines(PlanChange.between(before, after));
        String key = isEased(number) ? "plans.demo.eased" : "plans.demo.raised";
        return new News(String.join("\n", lines), PlanTexts.text(language, key));
    }

    private static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(9, 0).atZone(zone).toInstant().truncatedTo(ChronoUnit.SECONDS);
    }
}
