package org.restride.plans.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.Actor;
import org.restride.base.Audited;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.ForCareOf;
import org.restride.base.ForCliniciansOf;
import org.restride.base.ForMembers;
import org.restride.base.ForPatients;
import org.restride.base.Glimpse;
import org.restride.base.Ids;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.restride.questions.Questionnaire;
import org.restride.questions.Questionnaires;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a patient tells and a clinician confirms what a plan is made from; each version stays. */
@Service
@Transactional
public class Assessments {

    /** The questionnaire that is asked. */
    public static final String QUESTIONNAIRE = "assessment";

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};

    private final StoredAssessments stored;
    private final Questionnaires questionnaires;
    private final Drafts drafts;
    private final CurrentActor actors;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final LiveUpdates live;
    private final JsonMapper json;
    private final Clock clock;

    Assessments(
            StoredAssessments stored,
            Questionnaires questionnaires,
            Drafts drafts,
            CurrentActor actors,
            Ids ids,
            ApplicationEventPublisher events,
            LiveUpdates live,
            JsonMapper json,
            Clock clock) {
        this.stored = stored;
        this.questionnaires = questionnaires;
        this.drafts = drafts;
        this.actors = actors;
        this.ids = ids;
        this.events = events;
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a clinician has gone through with the patient.
     *
     * @param id of the assessment that the clinician saw; null if there was none, or a new one begins
     * @param seen its version; 0 if there was none
     */
    public record Confirm(@Nullable AssessmentId id, int seen, Map<String, Answer> answers) {
        public Confirm {
            answers = Map.copyOf(answers);
        }
    }

    /** The newest version of the newest assessment. One statement. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<Assessment> newest(PatientId patient) {
        return stored.newest(patient);
    }

    /** Whether the clinic waits for the patient to fill one in, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<Boolean> glimpse(PatientId patient) {
        return stored.isAsked(patient);
    }

    /** The newest, if it waits for a clinician to go through it, as a part of a statement that several modules share. */
    @ForCareOf
    public Glimpse<Optional<WaitingAssessment>> waiting(PatientId patient) {
        return stored.waiting(patient);
    }

    /** All versions of all assessments, the newest first. One statement. */
    @ForCareOf
    @Transactional(readOnly = true)
    public List<Assessment> history(PatientId patient) {
        return stored.of(patient);
    }

    /** The questions of an assessment, as they were asked. */
    @ForMembers
    @Transactional(readOnly = true)
    public Questionnaire questions(Assessment assessment) {
        return questionnaires.version(QUESTIONNAIRE, assessment.setVersion());
    }

    /** The questions as they are asked now. */
    @ForMembers
    @Transactional(readOnly = true)
    public Questionnaire questions() {
        return questionnaires.newest(QUESTIONNAIRE);
    }

    /** Asks the patient to fill in a new one; one that is asked for and not filled in yet stays. */
    @ForCliniciansOf
    public AssessmentId ask(PatientId patient) {
        Optional<Assessment> open = stored.newest(patient).filter(newest -> newest.state() == Assessment.State.ASKED);
        if (open.isPresent()) {
            return open.get().id();
        }
        Assessment asked =
                version(new AssessmentId(ids.next()), 1, patient, Assessment.State.ASKED, questions(), Map.of());
        keep(asked);
        return asked.id();
    }

    /**
     * Sends what the acting patient has filled in; may be done again until a clinician has confirmed it.
     *
     * @throws DomainError.NotFound if this patient is not asked for it
     * @throws DomainError.Conflict if a clinician has confirmed it meanwhile
     * @throws DomainError.Invalid if the answers don't fit the questions
     */
    @ForPatients
    public void fillIn(AssessmentId id, Map<String, Answer> answers) {
        PatientId patient =
                actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
        Assessment newest = stored.newest(patient)
                .filter(assessment -> assessment.id().equals(id))
                .orElseThrow(() -> new DomainError.NotFound("plans.assessment.error.not-asked"));
        if (!newest.isWithPatient()) {
            throw new DomainError.Conflict("plans.assessment.error.confirmed");
        }
        Questionnaire questions = questions(newest);
        keep(version(
                id,
                newest.version() + 1,
                patient,
                Assessment.State.FILLED_IN,
                questions,
                Assessment.saidByPatient(questions, answers)));
        drafts.discard(key(patient));
    }

    /**
     * Confirms the assessment, with what the clinician has put in the place of the patient's answers, or begins one that the clinician has
     * filled in with the patient.
     *
     * @throws DomainError.Conflict if somebody has changed it since the clinician saw it
     * @throws DomainError.Invalid if the answers don't fit the questions
     */
    @ForCliniciansOf
    public Assessment confirm(PatientId patient, Confirm command) {
        AssessmentId named = command.id();
        Optional<Assessment> before = named == null ? Optional.empty() : stored.newest(patient);
        boolean changed = before.filter(now -> now.id().equals(named) && now.version() == command.seen())
                .isEmpty();
        if (named != null && changed) {
            throw new DomainError.Conflict("plans.assessment.error.changed-meanwhile");
        }
        Questionnaire questions = before.map(now -> questions(now)).orElseGet(() -> questions());
        Assessment confirmed = version(
                before.map(Assessment::id).orElseGet(() -> new AssessmentId(ids.next())),
                before.map(Assessment::version).orElse(0) + 1,
                patient,
                Assessment.State.CONFIRMED,
                questions,
                Assessment.confirmed(questions, before.map(Assessment::entries).orElse(Map.of()), command.answers()));
        keep(confirmed);
        drafts.discard(key(patient));
        return confirmed;
    }

    /** Keeps what the acting person has filled in so far; only they see it again. */
    @ForCareOf
    public void keepDraft(PatientId patient, Map<String, Answer> answers) {
        drafts.keep(key(patient), json.writerFor(ANSWERS).writeValueAsString(answers));
    }

    /** What the acting person has filled in and not sent. */
    @ForCareOf
    @Transactional(readOnly = true)
    public Optional<Map<String, Answer>> draft(PatientId patient) {
        return drafts.find(key(patient)).flatMap(draft -> read(draft.body()));
    }

    @ForCareOf
    public void discardDraft(PatientId patient) {
        drafts.discard(key(patient));
    }

    private Assessment version(
            AssessmentId id,
            int number,
            PatientId patient,
            Assessment.State state,
            Questionnaire questions,
            Map<String, Entry> entries) {
        Actor actor = actors.get();
        return new Assessment(
                id,
                number,
                patient,
                state,
                questions.version(),
                entries,
                actor.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void keep(Assessment assessment) {
        stored.add(assessment);
        events.publishEvent(Audited.changed(
                "assessment",
                assessment.id().value(),
                assessment.patient(),
                "version-" + assessment.version(),
                assessment.state().name().toLowerCase(java.util.Locale.ROOT)));
        events.publishEvent(new AssessmentKept(actors.get().clinic(), assessment.patient(), assessment.state()));
        live.announce(assessment.patient(), LiveUpdates.Topic.PLAN);
    }

    /** A draft of another version of the questions may say what nobody understands any more; then there is none. */
    private Optional<Map<String, Answer>> read(String body) {
        try {
            return Optional.of(json.readValue(body, ANSWERS));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }

    private static String key(PatientId patient) {
        return "assessment-" + patient;
    }
}
