package org.restride.progress.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.people.ClinicSummary;
import org.restride.people.PatientState;
import org.restride.people.PatientSummary;
import org.restride.plans.DueList;
import org.restride.plans.ExerciseGuide;
import org.restride.plans.ExtraCard;
import org.restride.plans.LatestChanges;
import org.restride.plans.News;
import org.restride.plans.PlanDetail;
import org.restride.plans.Schedule;
import org.restride.plans.SessionContents;
import org.restride.plans.ending.AftercareStanding;
import org.restride.plans.ending.CheckStanding;
import org.restride.progress.TodayState;

/** {@code Today} of the contract. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TodayJson(
        UUID patient,
        LocalDate day,
        String zone,
        String language,
        Instant now,
        String firstName,
        String state,
        ClinicJson clinic,
        @Nullable PlanJson plan,
        @Nullable EndedJson ended,
        @Nullable SessionJson session,
        List<AlsoJson> also,
        @Nullable MorningJson morning,
        @Nullable Screening screening,
        @Nullable LocalDate nextDay,
        boolean effortAsked,
        boolean assessmentAsked,
        @Nullable AftercareJson aftercare,
        @Nullable String measure,
        @Nullable Integer lastPain) {

    /** {@code Clinic} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ClinicJson(String name, String phone, String hours, String country) {}

    /** The plan in short. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanJson(
            UUID id,
            int version,
            String title,
            String phase,
            int week,
            int weeks,
            @Nullable NewsJson news,
            @Nullable SinceJson since) {}

    /**
     * The plan that ended last.
     *
     * @param inCare whether the clinic still cares for the patient, and may make another plan
     */
    record EndedJson(String title, LocalDate day, boolean inCare) {}

    /**
     * What the patient took along from the last discharge.
     *
     * @param next when the clinic asks next; absent if it doesn't
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AftercareJson(boolean checkDue, @Nullable LocalDate next) {}

    /**
     * What is otherwise than on the last day with a session.
     *
     * @param why in the patient's words; may be empty
     */
    record SinceJson(LocalDate day, List<ChangeJson> changes, List<String> why) {
        static SinceJson of(LatestChanges.Told told) {
            return new SinceJson(
                    told.lastDay(),
                    told.lines().stream()
                            .map(line -> new ChangeJson(Codes.of(line.kind()), line.text()))
                            .toList(),
                    told.why());
        }
    }

    /** What became of one exercise. */
    record ChangeJson(String kind, String text) {}

    /** What the newest version says. */
    record NewsJson(String what, String why) {}

    /** {@code AlsoToday} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlsoJson(
            String kind,
            UUID id,
            String title,
            @Nullable String onlyIn,
            String summary,
            int minutes,
            @Nullable String note,
            @Nullable String href,
            @Nullable Boolean done) {}

    /** {@code Morning} of the contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MorningJson(
            boolean due,
            UUID sessionLog,
            LocalDate sessionDay,
            int sessionPain,
            @Nullable Integer usual,
            Instant until,
            @Nullable Integer pain,
            @Nullable UUID log) {}

    /** Why the safety questions are due. */
    record Screening(boolean due, String occasion) {}

    static TodayJson of(TodayState today) {
        PatientSummary patient = today.patient();
        DueList.Due due = today.due();
        Locale language = patient.language();
        return new TodayJson(
                patient.id().value(),
                today.day(),
                patient.zone().getId(),
                language.getLanguage(),
                today.now(),
                patient.firstName(),
                Codes.of(today.kind()),
                clinic(today.clinic()),
                due == null ? null : plan(due, today),
                ended(today),
                session(today, language),
                also(today, language),
                morning(today.morning()),
                today.screening() == null
                        ? null
                        : new Screening(true, today.screening().code()),
                nextDay(today),
                today.effortAsked(),
                today.assessmentAsked(),
                aftercare(today.aftercare(), today.day()),
                today.elsewhere() == null ? null : today.elsewhere().about().in(language),
                today.lastPain());
    }

    private static ClinicJson clinic(ClinicSummary clinic) {
        return new ClinicJson(clinic.name(), clinic.phone(), clinic.hours(), clinic.country());
    }

    private static @Nullable PlanJson plan(DueList.Due due, TodayState today) {
        Schedule.Place place = due.day().place().orElse(null);
        if (place == null) {
            return null;
        }
        NewsJson news = today.newsToTell()
                .map((News told) -> new NewsJson(told.what(), told.why()))
                .orElse(null);
        return new PlanJson(
                due.plan().id().value(),
                due.plan().number(),
                due.plan().title(),
                place.phase().name(),
                place.week(),
                place.weeks(),
                news,
                today.since() == null ? null : SinceJson.of(today.since()));
    }

    private static @Nullable EndedJson ended(TodayState today) {
        PlanDetail plan = today.ended();
        if (plan == null || plan.ending() == null) {
            return null;
        }
        LocalDate day = Schedule.day(plan.ending().at(), today.patient().zone());
        return new EndedJson(plan.title(), day, today.patient().state() == PatientState.ACTIVE);
    }

    private static @Nullable AftercareJson aftercare(@Nullable AftercareStanding standing, LocalDate day) {
        return standing == null
                ? null
                : new AftercareJson(
                        standing.due(day).isPresent(),
                        standing.next(day).map(CheckStanding::dueOn).orElse(null));
    }

    private static @Nullable SessionJson session(TodayState today, Locale language) {
        DueList.Due due = today.due();
        List<ExerciseGuide> exercises = today.exercises();
        if (due == null || exercises.isEmpty()) {
            return null;
        }
        return SessionJson.of(due, exercises, today, language);
    }

    /** Where a text is not translated yet, the language in which it is. */
    static @Nullable String onlyIn(Locale text, Locale reader) {
        return text.getLanguage().equals(reader.getLanguage()) ? null : text.getLanguage();
    }

    private static List<AlsoJson> also(TodayState today, Locale language) {
        SessionContents.Contents contents = today.contents();
        return contents == null
                ? List.of()
                : contents.extras().stream()
                        .map(card -> also(
                                card, today.runsDone().contains(card.extra().id()), language))
                        .toList();
    }

    private static AlsoJson also(ExtraCard card, boolean done, Locale language) {
        String href = card.extra().isRun() ? "/runs" : "/learn/" + card.key();
        String note = card.extra().note();
        return new AlsoJson(
                card.kind(),
                card.extra().id(),
                card.title(),
                onlyIn(card.language(), language),
                card.summary(),
                card.minutes(),
                note.isEmpty() ? null : note,
                href,
                done ? true : null);
    }

    private static @Nullable MorningJson morning(TodayState.@Nullable Morning morning) {
        if (morning == null) {
            return null;
        }
        TodayState.Answered answered = morning.answered();
        return new MorningJson(
                answered == null,
                morning.sessionLog(),
                morning.sessionDay(),
                morning.sessionPain(),
                morning.usual(),
                morning.until(),
                answered == null ? null : answered.pain(),
                answered == null ? null : answered.log());
    }

    private static @Nullable LocalDate nextDay(TodayState today) {
        DueList.Due due = today.due();
        return due == null || today.kind() == TodayState.Kind.DUE
                ? null
                : due.next().orElse(null);
    }
}
