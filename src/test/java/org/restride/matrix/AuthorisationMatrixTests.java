package org.restride.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.restride.RestrideTest;
import org.restride.TestClinics;
import org.restride.TestEquipment;
import org.restride.base.Access;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each service method, called by each kind of person, aimed at one patient of one clinic; generated from the code. Run three times: as
 * is; with the services' checks off, when row-level security alone holds between clinics and between patients; with row-level security
 * off, when the services alone hold.
 */
@RestrideTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Access access;

    @Autowired
    private CurrentActor actors;

    @Autowired
    private TestClinics clinics;

    @Autowired
    private TestEquipment.Owner owner;

    @Autowired
    private TransactionTemplate transactions;

    private World world;
    private Snapshot snapshot;
    private List<Desk> desks;

    @BeforeAll
    void fillTwoClinics() {
        snapshot = new Snapshot(owner);
        world = World.of(context, clinics);
        desks = Desk.all(context);
        assertThat(desks).hasSizeGreaterThan(80);
    }

    @Test
    void everyArgumentOfEveryServiceHasASample() {
        List<String> missing = new ArrayList<>();
        for (Desk desk : desks) {
            try {
                world.samples().arguments(desk);
            } catch (IllegalStateException problem) {
                missing.add(desk.name() + ": " + problem.getMessage());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void asItIsEverybodyMeetsOnlyWhatTheirRuleAllows() {
        assertThat(refusals()).isEmpty();
        assertThat(crossings()).isEmpty();
    }

    @Test
    void rowLevelSecurityHoldsWhenTheServicesForget() {
        assertThat(Walls.withoutServices(access, this::crossings)).isEmpty();
    }

    @Test
    void servicesHoldWhenRowLevelSecurityIsOff() {
        assertThat(Walls.withoutRowLevelSecurity(owner, this::refusals)).isEmpty();
        assertThat(Walls.withoutRowLevelSecurity(owner, this::crossings)).isEmpty();
    }

    /** Those whom the rule does not admit and who were not refused. */
    private List<String> refusals() {
        List<String> found = new ArrayList<>();
        for (Desk desk : desks) {
            for (World.Person person : world.people()) {
                if (!desk.admits(person.actor(), person.related())) {
                    Throwable thrown = call(desk, person).thrown();
                    if (!(thrown instanceof AccessDeniedException) && !(thrown instanceof DomainError.Forbidden)) {
                        found.add(person.name() + " was not refused at " + desk.name() + ": " + thrown);
                    }
                }
            }
        }
        return found;
    }

    /** Those from another clinic, and patients other than the one aimed at, who learnt or changed something of the target. */
    private List<String> crossings() {
        List<String> found = new ArrayList<>();
        Map<String, String> before = snapshot.of(world.home().id());
        for (Desk desk : desks) {
            if (desk.forEverybody()) {
                continue;
            }
            for (World.Person person : world.strangers()) {
                Outcome outcome = call(desk, person);
                world.marks(person).stream()
                        .filter(outcome.words()::contains)
                        .findFirst()
                        .ifPresent(mark -> found.add(person.name() + " learnt " + mark + " at " + desk.name()));
            }
            Map<String, String> after = snapshot.of(world.home().id());
            if (!after.equals(before)) {
                found.add("a stranger changed the clinic's rows at " + desk.name());
                before = after;
            }
        }
        return found;
    }

    private record Outcome(String words, Throwable thrown) {}

    /** Calls as that person; what an outsider of the same clinic changes in its own records is taken back. */
    private Outcome call(Desk desk, World.Person person) {
        Object[] arguments = world.samples().arguments(desk);
        return actors.as(
                person.actor(),
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return new Outcome(String.valueOf(desk.method().invoke(desk.bean(), arguments)), null);
                    } catch (InvocationTargetException problem) {
                        return new Outcome("", problem.getCause());
                    } catch (IllegalAccessException problem) {
                        throw new IllegalStateException(problem);
                    }
                }));
    }
}
