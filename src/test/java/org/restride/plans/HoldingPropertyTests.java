package org.restride.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.restride.plans.Generators.item;
import static org.restride.plans.Generators.phase;
import static org.restride.plans.Generators.theory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.PatientId;

/** Any sequence of signings with dates, of replacing, following and calling back: on each day exactly one version holds. */
class HoldingPropertyTests {
    private static final LocalDate START = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");
    private static final News NEWS = new News("What", "Why");
    private static final int LAST = 200;

    @Test
    void onEachDayTheNewestSignedVersionHoldsThatHadTakenEffect() {
        theory().forAll(lists().of(integers().between(0, 9_999)).ofSizeBetween(0, 14))
                .check(steps -> {
                    Course course = new Course();
                    steps.forEach(course::step);
                    course.goTo(LAST);
                    return course.isAsRemembered();
                });
    }

    @Test
    void oneVersionWaitsAtMost() {
        theory().forAll(lists().of(integers().between(0, 9_999)).ofSizeBetween(0, 14))
                .check(steps -> {
                    Course course = new Course();
                    return steps.stream().allMatch(step -> {
                        course.step(step);
                        return course.standing.stream()
                                        .filter(version ->
                                                version.holdsFrom(ZONE).isAfter(course.today()))
                                        .count()
                                <= 1;
                    });
                });
    }

    @Test
    void aVersionThatWaitsHoldsFromItsDayOnAndNotBefore() {
        Course course = new Course();
        course.sign(new Effect(START.plusDays(5), IfWaiting.REFUSE));
        assertThat(Holding.on(course.standing, START.plusDays(4), ZONE))
                .map(SignedVersion::number)
                .contains(1);
        assertThat(Holding.on(course.standing, START.plusDays(5), ZONE))
                .map(SignedVersion::number)
                .contains(2);
        assertThat(Holding.waiting(course.standing, START.plusDays(4), ZONE))
                .map(SignedVersion::number)
                .contains(2);
        assertThat(Holding.waiting(course.standing, START.plusDays(5), ZONE)).isEmpty();
        assertThat(Holding.on(course.standing, START.minusDays(1), ZONE)).isEmpty();
    }

    /** A plan as days go by: remembers, day by day, what the patient followed in the evening. */
    private static final class Course {
        private final List<SignedVersion> standing = new ArrayList<>();
        private final Map<LocalDate, Integer> followed = new TreeMap<>();
        private final PlanId id = new PlanId(new UUID(0, 1));
        private int day;
        private int newest = 1;
        private SignedVersion held;
        private @Nullable SignedVersion waiting;

        Course() {
            held = new SignedVersion(new PlanVersionId(id, 1), START, body(), signature(), null);
            standing.add(held);
        }

        LocalDate today() {
            return START.plusDays(day);
        }

        /** One number says how many days go by, what is done, and for when. */
        void step(int coded) {
            goTo(Math.min(LAST, day + coded % 10));
            int deed = coded / 10 % 10;
            int ahead = 1 + coded / 100 % 84;
            if (deed == 0 && waiting != null) {
                standing.remove(waiting);
                plan().callBack(newest, START, signature());
                waiting = null;
            } else if (deed < 5) {
                sign(new Effect(today().plusDays(ahead), IfWaiting.REPLACE));
            } else {
                sign(new Effect(null, deed % 2 == 0 ? IfWaiting.REPLACE : IfWaiting.FOLLOW));
            }
        }

        void sign(Effect effect) {
            effect.requireWithin(today());
            Plan.Change change = plan().change(
                            new ChangePlan(id, newest, body(), START, NEWS, "why", effect),
                            held.body(),
                            signature(),
                            "again");
            if (change.calledBack() != null) {
                standing.removeIf(version -> version.id().equals(change.calledBack()));
                waiting = null;
            }
            for (SignedVersion signed : change.versions()) {
                standing.add(signed);
                newest = signed.number();
                if (signed.takesEffect() == null) {
                    held = signed;
                } else {
                    waiting = signed;
                }
            }
        }

        void goTo(int other) {
            while (day < other) {
                followed.put(today(), held.number());
                day++;
                if (waiting != null && today().equals(waiting.takesEffect())) {
                    held = waiting;
                    waiting = null;
                }
            }
        }

        boolean isAsRemembered() {
            return followed.entrySet().stream().allMatch(each -> Holding.on(standing, each.getKey(), ZONE)
                    .map(SignedVersion::number)
                    .equals(Optional.of(each.getValue())));
        }

        private Plan plan() {
            return Plan.of(new PlanDetail(id, new PatientId(new UUID(0, 2)), held, null, newest, waiting));
        }

        private static PlanBody body() {
            return Generators.body(phase(1, 2, item(1, new Cadence.EveryDay())));
        }

        private Signature signature() {
            Instant noon = today().atTime(LocalTime.NOON).atZone(ZONE).toInstant();
            return new Signature(new AccountId(new UUID(0, 3)), noon, "why");
        }
    }
}
