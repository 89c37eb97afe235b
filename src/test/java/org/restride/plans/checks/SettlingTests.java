package org.restride.plans.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.AccountId;
import org.restride.base.DomainError;
import org.springframework.core.io.ClassPathResource;

class SettlingTests {
    private static final AccountId LENA = new AccountId(new UUID(1, 1));
    private static final AccountId KIM = new AccountId(new UUID(1, 2));
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID PART = new UUID(5, 1);

    @Test
    void onlyWhatIsSeriousAndUnansweredIsOpen() {
        PlanFinding advice = new PlanFinding(new Matter(Check.TWICE, List.of(PART), List.of("item")), PART);
        PlanFinding unclear = new PlanFinding(new Matter(Check.SIDE_MISSING, List.of(PART), List.of("item")), PART);
        PlanFinding serious = outside(3);
        List<PlanFinding> all = List.of(advice, unclear, serious);
        assertThat(Settling.open(all, List.of(), List.of())).containsExactly(serious);
        assertThat(Settling.unclear(all)).containsExactly(unclear);
        assertThat(Settling.open(all, List.of(), List.of(new Keeping(serious, "Strong runner"))))
                .isEmpty();
    }

    @Test
    void noReasonKeepsWhatIsUnclear() {
        PlanFinding unclear = new PlanFinding(new Matter(Check.SIDE_MISSING, List.of(PART), List.of("item")), PART);
        Keeping keeping = new Keeping(unclear, "They know which");
        assertThat(Settling.kept(List.of(unclear), List.of(), List.of(keeping), LENA, NOW))
                .isEmpty();
        assertThat(Settling.unclear(List.of(unclear))).hasSize(1);
    }

    @Test
    void anAnswerHoldsTowardsTheBoundsButNotAwayFromThem() {
        Kept kept = new Kept(new Keeping(outside(3), "Strong runner"), LENA, NOW);
        assertThat(Settling.open(List.of(outside(3)), List.of(kept), List.of())).isEmpty();
        assertThat(Settling.open(List.of(outside(1)), List.of(kept), List.of())).isEmpty();
        assertThat(Settling.open(List.of(outside(4)), List.of(kept), List.of())).hasSize(1);
    }

    @Test
    void anAnswerIsForItsPartAlone() {
        Kept kept = new Kept(new Keeping(outside(3), "Strong runner"), LENA, NOW);
        PlanFinding other = new PlanFinding(
                new Matter(Check.OUTSIDE_BOUNDS, List.of(new UUID(5, 2)), List.of("item", "sets", "above")),
                PART,
                3,
                List.of(7, 1, 4),
                List.of());
        assertThat(Settling.open(List.of(other), List.of(kept), List.of())).containsExactly(other);
    }

    @Test
    void whatWasKeptBeforeStaysAsItWasWrittenAndANewReasonTakesItsPlace() {
        Kept kept = new Kept(new Keeping(outside(3), "Strong runner"), LENA, NOW);
        assertThat(Settling.kept(List.of(outside(2)), List.of(kept), List.of(), KIM, NOW.plusSeconds(60)))
                .containsExactly(kept);
        assertThat(Settling.kept(
                        List.of(outside(3)),
                        List.of(kept),
                        List.of(new Keeping(outside(3), "Talked about it again")),
                        KIM,
                        NOW.plusSeconds(60)))
                .containsExactly(new Kept(new Keeping(outside(3), "Talked about it again"), KIM, NOW.plusSeconds(60)));
        assertThat(Settling.kept(List.of(), List.of(kept), List.of(), KIM, NOW)).isEmpty();
    }

    @Test
    void aReasonHasWords() {
        assertThatThrownBy(() -> new Keeping(outside(1), "  ")).isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> new Keeping(outside(1), "a".repeat(301))).isInstanceOf(DomainError.Invalid.class);
        assertThat(new Keeping(outside(1), " Strong ").reason()).isEqualTo("Strong");
    }

    @Test
    void limitsHaveTheirRanges() {
        assertThatThrownBy(() -> new CheckLimits(0, 0, 40))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("exercises"));
        assertThatThrownBy(() -> new CheckLimits(0, 6, 4))
                .isInstanceOfSatisfying(DomainError.Invalid.class, invalid -> assertThat(invalid.fields())
                        .containsOnlyKeys("minutes"));
    }

    @Test
    void theShippedRulesAreRead() throws java.io.IOException {
        String text =
                new ClassPathResource("content/rules/plan-checks.yaml").getContentAsString(StandardCharsets.UTF_8);
        CheckRules rules = CheckRules.read("rules/plan-checks.yaml", text);
        assertThat(rules.limits()).isEqualTo(new CheckLimits(0, 6, 40));
        assertThat(rules.fewer()).containsExactly("MB5");
        String sources = new ClassPathResource("content/sources.yaml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(List.of(rules.fewer(), rules.rest(), rules.running())).allSatisfy(keys -> assertThat(keys)
                .allSatisfy(key -> assertThat(sources).contains("  " + key + ": {")));
    }

    private static PlanFinding outside(int excess) {
        return new PlanFinding(
                new Matter(Check.OUTSIDE_BOUNDS, List.of(PART), List.of("item", "sets", "above")),
                PART,
                excess,
                List.of(4 + excess, 1, 4),
                List.of());
    }
}
