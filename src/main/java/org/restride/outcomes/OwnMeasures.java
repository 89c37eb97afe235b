package org.restride.outcomes;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.ForPatients;
import org.restride.base.Ids;
import org.restride.base.PatientId;
import org.restride.questions.Answer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where a patient answers measures: one at a time, in small portions, kept as typed. */
@Service
@Transactional
public class OwnMeasures {

    private static final TypeReference<Draft> DRAFT = new TypeReference<>() {};

    private final MeasureCourses courses;
    private final Recording recording;
    private final Drafts drafts;
    private final CurrentActor actors;
    private final Ids ids;
    private final JsonMapper json;

    OwnMeasures(
            MeasureCourses courses, Recording recording, Drafts drafts, CurrentActor actors, Ids ids, JsonMapper json) {
        this.courses = courses;
        this.recording = recording;
        this.drafts = drafts;
        this.actors = actors;
        this.ids = ids;
        this.json = json;
    }

    /**
     * What was typed and not sent.
     *
     * @param id under which it will be sent, however often that is tried
     * @param answers in the shown form, see {@link org.restride.questions.NamedActivities}
     */
    public record Draft(UUID id, Map<String, Answer> answers) {
        public Draft {
            answers = Map.copyOf(answers);
        }
    }

    /** The one measure that the acting patient is asked now: of several that which has waited longest. */
    @ForPatients
    @Transactional(readOnly = true)
    public Optional<MeasureCourses.Asked> due() {
        PatientId patient = patient();
        return courses.of(patient).stream()
                .filter(course -> course.due() != null)
                .min(Comparator.comparing((MeasureCourse course) ->
                                Objects.requireNonNull(course.due()).since())
                        .thenComparing(course -> course.measure().key()))
                .map(course -> courses.asked(
                        patient, Objects.requireNonNull(course.standing()).id()));
    }

    /**
     * What the acting patient has typed; an empty one with a new id if there is nothing.
     *
     * @param about the assignment that is answered, or the entry that is corrected
     */
    @ForPatients
    @Transactional(readOnly = true)
    public Draft draft(UUID about) {
        return drafts.find(key(about))
                .flatMap(kept -> read(kept.body()))
                .orElseGet(() -> new Draft(ids.next(), Map.of()));
    }

    /**
     * @param about the assignment that is answered, or the entry that is corrected
     */
    @ForPatients
    public void keepDraft(UUID about, Draft draft) {
        drafts.keep(key(about), json.writerFor(DRAFT).writeValueAsString(draft));
    }

    /**
     * Keeps the acting patient's answers to what they are asked, or corrects an entry of theirs. The same id again counts once.
     *
     * @throws DomainError.NotFound if this patient is not asked it
     * @throws DomainError.Invalid if the answers don't fit, or are too few
     * @throws DomainError.Conflict if it was answered only days ago
     */
    @ForPatients
    public Entry answer(AnswerMeasure command) {
        Entry entry = recording.keep(
                patient(),
                new AnswerMeasure(command.id(), command.assignment(), command.answers(), null, command.replaces()),
                false);
        drafts.discard(key(Objects.requireNonNullElse(command.replaces(), command.assignment())));
        return entry;
    }

    /** A draft of another version of the questions may say what nobody understands any more; then there is none. */
    private Optional<Draft> read(String body) {
        try {
            return Optional.of(json.readValue(body, DRAFT));
        } catch (JacksonException unknown) {
            return Optional.empty();
        }
    }

    private PatientId patient() {
        return actors.get().ownPatient().orElseThrow(() -> new DomainError.Forbidden("error.role-may-not"));
    }

    private static String key(UUID about) {
        return "measure-" + about;
    }
}
