package org.restride.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.restride.base.AccountId;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForAdministrators;
import org.restride.base.ForRegistrars;
import org.restride.people.ClinicLimits;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The numbers of the worklist's rules: how each rule did, and other numbers for the looks to come. It names no patient. */
@Service
@Transactional
public class Tuning {

    public static final int LONGEST_WHY = 500;

    private static final int SHOWN_CHOICES = 20;

    private final RuleSets ruleSets;
    private final RuleChoices choices;
    private final RuleRates rates;
    private final FactFinding facts;
    private final Clinics clinics;
    private final StaffNames names;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tuning(
            RuleSets ruleSets,
            RuleChoices choices,
            RuleRates rates,
            FactFinding facts,
            Clinics clinics,
            StaffNames names,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.choices = choices;
        this.rates = rates;
        this.facts = facts;
        this.clinics = clinics;
        this.names = names;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @ForRegistrars
    @Transactional(readOnly = true)
    public TuningPage open() {
        List<Rule> rules = facts.chosen(ruleSets.current()).byReason().values().stream()
                .sorted(Comparator.comparingInt(Rule::rank))
                .toList();
        List<RuleChoice> made = choices.newest(SHOWN_CHOICES);
        Map<AccountId, String> known =
                names.of(made.stream().map(RuleChoice::by).collect(Collectors.toSet()));
        Instant since = clock.instant().minus(Duration.ofDays(TuningPage.DAYS));
        return new TuningPage(rules, rates.since(since), made, version(made), known);
    }

    /**
     * Makes a new version of the clinic's numbers. It holds for the looks to come; alerts that were raised before keep theirs.
     *
     * @param numbers the rule's numbers by key; those that are not named stay
     * @param why 1 to {@value #LONGEST_WHY} characters
     * @param seen the version on the screen
     * @throws DomainError.Invalid if a number is out of its bounds, or the reason is missing
     * @throws DomainError.Conflict if somebody else changed the numbers since, or none of them is another one
     */
    @ForAdministrators
    public void choose(Reason reason, Map<String, Integer> numbers, String why, int seen) {
        String words = why.strip();
        if (words.isEmpty() || words.length() > LONGEST_WHY) {
            throw new DomainError.Invalid(Map.of("why", "safety.tuning.error.why"));
        }
        Map<String, Integer> others =
                requireOthers(facts.chosen(ruleSets.current()).of(reason), numbers);
        List<RuleChoice> newest = choices.newest(1);
        Map<Reason, Map<String, Integer>> all = new EnumMap<>(Reason.class);
        newest.forEach(choice -> all.putAll(choice.numbers()));
        Map<String, Integer> ofRule = new HashMap<>(all.getOrDefault(reason, Map.of()));
        ofRule.putAll(others);
        all.put(reason, Map.copyOf(ofRule));
        RuleChoice next = new RuleChoice(
                seen + 1,
                reason,
                all,
                words,
                actors.get().account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (version(newest) != seen || !choices.add(next)) {
            throw new DomainError.Conflict("safety.tuning.error.changed-meanwhile");
        }
        passOn(reason, others);
        ruleSets.changed();
        events.publishEvent(Audited.changed(
                "clinic",
                actors.get().clinic().value(),
                null,
                "worklist-rules",
                reason.code(),
                "version-" + next.version()));
    }

    private static Map<String, Integer> requireOthers(Rule rule, Map<String, Integer> numbers) {
        requireWithin(rule, numbers);
        Map<String, Integer> others = new HashMap<>(numbers);
        others.entrySet().removeIf(number -> rule.number(number.getKey()) == number.getValue());
        if (others.isEmpty()) {
            throw new DomainError.Conflict("safety.tuning.error.same");
        }
        return others;
    }

    static void requireWithin(Rule rule, Map<String, Integer> numbers) {
        Map<String, String> wrong = new HashMap<>();
        numbers.forEach((key, value) -> {
            boolean fits = rule.parameters().stream()
                    .anyMatch(number -> number.key().equals(key) && value >= number.least() && value <= number.most());
            if (!fits) {
                wrong.put(key, "safety.tuning.error.number");
            }
        });
        if (!wrong.isEmpty()) {
            throw new DomainError.Invalid(wrong);
        }
    }

    /** Two of the numbers are the clinic's settings as well, and there is one truth. */
    private void passOn(Reason reason, Map<String, Integer> numbers) {
        Clinics.VersionedSettings now = clinics.settings();
        ClinicLimits before = now.settings().limits();
        ClinicLimits after = new ClinicLimits(
                reason == Reason.HIGH_PAIN ? numbers.getOrDefault("above", before.painAbove()) : before.painAbove(),
                reason == Reason.SILENCE ? numbers.getOrDefault("after-days", before.idleDays()) : before.idleDays(),
                before.respondHours());
        if (!after.equals(before)) {
            clinics.change(with(now.settings(), after), now.version());
        }
    }

    private static ClinicSettings with(ClinicSettings old, ClinicLimits limits) {
        return new ClinicSettings(
                old.name(),
                old.address(),
                old.phone(),
                old.hours(),
                old.zone(),
                old.country(),
                old.languages(),
                old.brandColour(),
                old.secondFactorRequired(),
                limits);
    }

    private static int version(List<RuleChoice> newestFirst) {
        return newestFirst.isEmpty() ? 0 : newestFirst.getFirst().version();
    }
}
