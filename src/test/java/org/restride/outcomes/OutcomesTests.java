package org.restride.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.RestrideTest;
import org.restride.StatementBudget;
import org.restride.TestClock;
import org.restride.base.DomainError;
import org.restride.base.Glimpse;
import org.restride.base.Glimpses;
import org.restride.plans.PlanClinic;
import org.restride.plans.PlanClinics;
import org.restride.progress.Today;
import org.restride.questions.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Measures are asked, answered once, corrected, compared; words and tables come from the clinic. */
@RestrideTest
class OutcomesTests {

    private static final String LICENCE = "Agreement 17 with the owner, of May";

    @Autowired
    private PlanClinics places;

    @Autowired
    private MeasureDesk desk;

    @Autowired
    private OwnMeasures own;

    @Autowired
    private MeasureCourses courses;

    @Autowired
    private MeasureTexts texts;

    @Autowired
    private Glimpses glimpses;

    @Autowired
    private Today today;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    private PlanClinic clinic;

    @BeforeEach
    void openClinic() {
        clinic = places.open();
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
    }

    @Test
    void oneMeasureIsAskedAtATimeAndAnsweredOnce() {
        UUID pain = assign("nprs", 1);
        UUID function = assign("psfs", 4);
        assertThat(dueNow()).contains("nprs");
        assertThat(onToday()).contains("Your pain in the last week");
        UUID id = UUID.randomUUID();
        Entry entry = answer(id, pain, Map.of("week", new Answer.Amount(6)));
        assertThat(answer(id, pain, Map.of("week", new Answer.Amount(6)))).isEqualTo(entry);
        assertThat(entry.scored().score()).isEqualTo(Score.of(new BigDecimal(6)));
        assertThat(dueNow()).contains("psfs");
        assertThat(onToday()).contains("What you can do");
        answer(UUID.randomUUID(), function, MeasuredPatient.rated(3, 4, 3));
        assertThat(dueNow()).isEmpty();
        assertThat(onToday()).isEmpty();
        assertThat(course("nprs").entries()).hasSize(1);
    }

    @Test
    void theSameIsNotAskedNorTakenWithinSixDays() {
        UUID pain = assign("nprs", 1);
        answer(UUID.randomUUID(), pain, Map.of("week", new Answer.Amount(6)));
        clinic.as(clinic.clinician(), () -> desk.stop(clinic.patient, pain));
        UUID again = assign("nprs", 1);
        assertThat(dueNow()).isEmpty();
        assertThat(onToday()).isEmpty();
        assertThatThrownBy(() -> answer(UUID.randomUUID(), again, Map.of("week", new Answer.Amount(5))))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("outcomes.error.too-soon");
        later(5);
        assertThat(dueNow()).isEmpty();
        assertThat(onToday()).isEmpty();
        assertThatThrownBy(() -> clinic.as(
                        clinic.clinician(),
                        () -> desk.answerFor(
                                clinic.patient,
                                new AnswerMeasure(
                                        UUID.randomUUID(), again, Map.of("week", new Answer.Amount(5)), null, null))))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("outcomes.error.too-soon");
        later(6);
        assertThat(dueNow()).contains("nprs");
        assertThat(onToday()).contains("Your pain in the last week");
        answer(UUID.randomUUID(), again, Map.of("week", new Answer.Amount(5)));
        assertThat(course("nprs").earlier()).hasSize(1);
    }

    @Test
    void whatSortsPatientsAtTheStartMayBeAskedAgainAtOnce() {
        enterWords("start-back", "en");
        UUID first = assign("start-back", null);
        answer(UUID.randomUUID(), first, startBack());
        clinic.as(clinic.clinician(), () -> desk.stop(clinic.patient, first));
        UUID second = assign("start-back", null);
        assertThat(dueNow()).contains("start-back");
        assertThat(answer(UUID.randomUUID(), second, startBack()).scored().stratum())
                .isEqualTo("high");
    }

    @Test
    void activitiesAreNamedOnceAndACorrectionIsANewEntry() {
        UUID function = assign("psfs", 4);
        Entry first = answer(UUID.randomUUID(), function, MeasuredPatient.rated(3, 4, 3));
        Map<String, Answer> other = Map.of(
                "activity",
                new Answer.Rated(List.of(
                        new Answer.Activity("Swim", 9),
                        new Answer.Activity("Walk", 9),
                        new Answer.Activity("Sleep", 9))));
        later(28);
        assertThatThrownBy(() -> answer(UUID.randomUUID(), function, other))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("outcomes.error.other-activities");
        answer(UUID.randomUUID(), function, MeasuredPatient.rated(6, 6, 5));
        assertThat(course("psfs").reading().verdict()).contains(Verdict.IMPROVED);
        assertThat(course("psfs").activities())
                .extracting(MeasureCourse.OwnActivity::name, activity -> activity.verdict()
                        .orElseThrow())
                .containsExactly(
                        tuple("Run 5 km without stopping", Verdict.IMPROVED),
                        tuple("Sit through a meeting", Verdict.UNCLEAR),
                        tuple("Lift my daughter", Verdict.UNCLEAR));
        AnswerMeasure mended =
                new AnswerMeasure(UUID.randomUUID(), function, MeasuredPatient.rated(5, 5, 5), null, first.id());
        Entry corrected = clinic.as(clinic.patientActor(), () -> own.answer(mended));
        assertThat(corrected.day()).isEqualTo(first.day());
        assertThat(course("psfs").entries())
                .extracting(Entry::id)
                .doesNotContain(first.id())
                .hasSize(2);
        assertThat(course("psfs").reading().verdict()).contains(Verdict.UNCLEAR);
        assertThatThrownBy(() -> clinic.as(
                        clinic.patientActor(),
                        () -> own.answer(new AnswerMeasure(
                                UUID.randomUUID(), function, MeasuredPatient.rated(1, 1, 1), null, first.id()))))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aPatientPutsAnEarlierNumberRightAndBothStay() {
        UUID pain = assign("nprs", 1);
        Entry first = answer(UUID.randomUUID(), pain, Map.of("week", new Answer.Amount(6)));
        later(28);
        Entry last = answer(UUID.randomUUID(), pain, Map.of("week", new Answer.Amount(5)));
        assertThat(course("nprs").reading().verdict()).contains(Verdict.UNCLEAR);
        later(30);
        Entry once = correct(last, 4);
        assertThat(course("nprs").reading().verdict()).contains(Verdict.IMPROVED);
        Entry twice = correct(once, 7);
        MeasureCourse course = course("nprs");
        assertThat(course.history()).extracting(Entry::id).containsExactly(twice.id(), first.id());
        assertThat(course.before(twice)).extracting(Entry::id).containsExactly(once.id(), last.id());
        assertThat(course.before(first)).isEmpty();
        assertThat(twice.day()).isEqualTo(last.day());
        assertThat(course.reading().latest()).contains(Score.of(new BigDecimal(7)));
        assertThat(course.reading().verdict()).contains(Verdict.UNCLEAR);
        assertThat(readings(first.day())).containsExactly(course.reading());
        correct(first, 2);
        assertThat(course("nprs").reading().verdict()).contains(Verdict.WORSE);
        assertThatThrownBy(() -> correct(last, 1)).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void halfAnswersToWhatIsAskedOutliveACorrection() {
        UUID pain = assign("nprs", 1);
        Entry first = answer(UUID.randomUUID(), pain, Map.of("week", new Answer.Amount(6)));
        OwnMeasures.Draft half = new OwnMeasures.Draft(UUID.randomUUID(), Map.of("week", new Answer.Amount(3)));
        clinic.as(clinic.signUpPatient(), () -> {
            own.keepDraft(pain, half);
            own.keepDraft(first.id(), half);
            own.answer(new AnswerMeasure(half.id(), pain, half.answers(), null, first.id()));
            assertThat(own.draft(pain)).isEqualTo(half);
            assertThat(own.draft(first.id()).answers()).isEmpty();
        });
    }

    @Test
    void measuresCostTheSameStatementsHoweverManyAnswersThereAre() {
        UUID pain = assign("nprs", 1);
        answer(UUID.randomUUID(), assign("psfs", 4), MeasuredPatient.rated(3, 4, 3));
        Entry entry = answer(UUID.randomUUID(), pain, Map.of("week", new Answer.Amount(6)));
        for (int pain10 = 0; pain10 < 4; pain10++) {
            entry = correct(entry, pain10);
        }
        clinic.as(
                clinic.clinician(),
                () -> StatementBudget.require("open a patient's measures", () -> courses.of(clinic.patient)));
        clinic.as(
                clinic.patientActor(),
                () -> StatementBudget.require(
                        "see on Progress what one can do",
                        () -> assertThat(courses.of(clinic.patient)).hasSize(2)));
    }

    @Test
    void othersReadHowThePatientStandsInOneStatement() {
        UUID function = assign("psfs", 4);
        UUID pain = assign("nprs", 4);
        answer(UUID.randomUUID(), function, MeasuredPatient.rated(3, 4, 3));
        answer(UUID.randomUUID(), pain, Map.of("week", new Answer.Amount(6)));
        later(30);
        answer(UUID.randomUUID(), function, MeasuredPatient.rated(1, 1, 1));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<MeasureReading> read = readings(today.minusDays(7));
        assertThat(read).extracting(MeasureReading::measure).containsExactly("psfs");
        assertThat(read.getFirst().points()).hasSize(2);
        assertThat(read.getFirst().verdict()).contains(Verdict.WORSE);
        assertThat(read.getFirst()).isEqualTo(course("psfs").reading());
        assertThat(readings(today.minusDays(60))).hasSize(2);
        assertThat(readings(today.plusDays(9))).isEmpty();
    }

    @Test
    void ownersWordsAreAskedOnlyOnceAnEditorHasEnteredThemUnderALicence() {
        assertThatThrownBy(() -> assign("rmdq", 4))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("outcomes.error.not-ready");
        Measure rmdq = standing("rmdq").measure();
        Map<String, String> words = words(rmdq);
        assertThatThrownBy(() -> enter(new EnterText("rmdq", "en", words, LICENCE, false)))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> enter(new EnterText("rmdq", "en", words, "mine", true)))
                .isInstanceOf(DomainError.Invalid.class);
        Map<String, String> gap = new HashMap<>(words);
        gap.put(words.keySet().iterator().next(), " ");
        assertThatThrownBy(() -> enter(new EnterText("rmdq", "en", gap, LICENCE, true)))
                .isInstanceOf(DomainError.Invalid.class);
        assertThatThrownBy(() -> enter(new EnterText("psfs", "en", Map.of(), LICENCE, true)))
                .isInstanceOf(DomainError.Conflict.class);
        assertThat(standing("rmdq").ready()).isFalse();
        enterWords("rmdq", "es");
        enterWords("rmdq", "en");
        assertThat(standing("rmdq").ready()).isTrue();
        assertThat(standing("rmdq").text()).satisfies(text -> {
            assertThat(text.licence()).isEqualTo(LICENCE);
            assertThat(text.confirmedBy()).isEqualTo(clinic.people.editor().account());
            assertThat(text.number()).isEqualTo(2);
        });
        UUID asked = assign("rmdq", 4);
        Form form = clinic.as(clinic.patientActor(), () -> courses.asked(clinic.patient, asked))
                .form();
        assertThat(form.questions()
                        .questions()
                        .getFirst()
                        .kind()
                        .choices()
                        .getFirst()
                        .label()
                        .in(Locale.of("es")))
                .startsWith("es ");
    }

    @Test
    void aTableOfScoresBelongsToTheClinicThatImportedIt() {
        enterWords("promis-pf-4a", "en");
        assertThat(standing("promis-pf-4a").ready()).isFalse();
        String rows = IntStream.rangeClosed(4, 20)
                .mapToObj(raw -> raw + "," + (20 + 2 * raw) + ",2.5")
                .collect(Collectors.joining("\n"));
        clinic.as(
                clinic.people.editor(), () -> texts.importTable(new ImportTable("promis-pf-4a", rows, LICENCE, true)));
        assertThat(standing("promis-pf-4a").ready()).isTrue();
        UUID asked = assign("promis-pf-4a", 4);
        Map<String, Answer> answers = new HashMap<>();
        IntStream.rangeClosed(1, 4).forEach(n -> answers.put("item-" + n, Answer.Chosen.of("a1")));
        Entry entry = answer(UUID.randomUUID(), asked, answers);
        assertThat(entry.scored().score()).isEqualTo(new Score(new BigDecimal("60.000"), new BigDecimal("2.5")));
        answers.remove("item-4");
        later(28);
        assertThatThrownBy(() -> answer(UUID.randomUUID(), asked, answers))
                .isInstanceOf(DomainError.Invalid.class)
                .hasMessage("outcomes.error.more-answers");
        PlanClinic away = places.open();
        assertThat(away.as(away.people.editor(), () -> texts.all()))
                .filteredOn(each -> each.measure().key().equals("promis-pf-4a"))
                .allMatch(each -> !each.ready());
    }

    @Test
    void nobodyElseAsksAnswersOrReads() {
        UUID function = assign("psfs", 4);
        PlanClinic away = places.open();
        for (var other : List.of(clinic.people.otherClinician(), away.clinician(), clinic.people.editor())) {
            assertThatThrownBy(() -> clinic.as(other, () -> courses.of(clinic.patient)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> clinic.as(other, () -> desk.stop(clinic.patient, function)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> away.as(
                        away.patientActor(),
                        () -> own.answer(new AnswerMeasure(
                                UUID.randomUUID(), function, MeasuredPatient.rated(1, 1, 1), null, null))))
                .isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> clinic.as(
                        clinic.clinician(), () -> texts.enter(new EnterText("rmdq", "en", Map.of(), LICENCE, true))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private UUID assign(String measure, Integer weeks) {
        return clinic.as(
                clinic.clinician(), () -> desk.assign(clinic.patient, new AssignMeasure(measure, true, weeks, false)));
    }

    private Entry answer(UUID id, UUID assignment, Map<String, Answer> answers) {
        return clinic.as(
                clinic.patientActor(), () -> own.answer(new AnswerMeasure(id, assignment, answers, null, null)));
    }

    private Entry correct(Entry wrong, int pain) {
        return clinic.as(
                clinic.patientActor(),
                () -> own.answer(new AnswerMeasure(
                        UUID.randomUUID(),
                        wrong.assignment(),
                        Map.of("week", new Answer.Amount(pain)),
                        null,
                        wrong.id())));
    }

    private Optional<String> dueNow() {
        return clinic.as(clinic.patientActor(), () -> own.due())
                .map(asked -> asked.form().measure().key());
    }

    private Optional<String> onToday() {
        return clinic.as(
                        clinic.patientActor(),
                        () -> Optional.ofNullable(today.open().elsewhere()))
                .map(asked -> asked.about().in(Locale.ENGLISH));
    }

    private MeasureCourse course(String measure) {
        return clinic.as(clinic.clinician(), () -> courses.of(clinic.patient)).stream()
                .filter(course -> course.measure().key().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private List<MeasureReading> readings(LocalDate since) {
        Glimpse<List<MeasureReading>> glimpse = OutcomeReading.glimpse(clinic.patient, since);
        return clinic.as(
                clinic.clinician(),
                () -> transactions.execute(_ -> glimpses.ask(glimpse).get(glimpse)));
    }

    private MeasureStanding standing(String measure) {
        return clinic.as(clinic.people.editor(), () -> texts.all()).stream()
                .filter(each -> each.measure().key().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private void enterWords(String measure, String language) {
        Map<String, String> words = words(standing(measure).measure());
        words.replaceAll((place, word) -> language + " " + word);
        enter(new EnterText(measure, language, words, LICENCE, true));
    }

    private void enter(EnterText command) {
        clinic.as(clinic.people.editor(), () -> texts.enter(command));
    }

    private static Map<String, String> words(Measure measure) {
        return measure.places().stream().collect(Collectors.toMap(Function.identity(), place -> "words of " + place));
    }

    private static Map<String, Answer> startBack() {
        Map<String, Answer> answers = new HashMap<>();
        IntStream.rangeClosed(1, 8).forEach(n -> answers.put("item-" + n, Answer.Chosen.of("agree")));
        answers.put("item-9", Answer.Chosen.of("extremely"));
        return answers;
    }

    private void later(int days) {
        clock.set(Instant.now().plus(Duration.ofDays(days)));
    }
}
