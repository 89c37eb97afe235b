package org.restride.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.restride.base.Audited;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForEditors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which editors answer what readers ask; who asked is not known here. */
@Service
@Transactional
public class QuestionDesk {

    private static final String SUBJECT = "reader-question";
    private static final int LONGEST_ANSWER = 1_500;

    private final ReaderVoices voices;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionDesk(ReaderVoices voices, CurrentActor actors, ApplicationEventPublisher events, Clock clock) {
        this.voices = voices;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Those that nobody has answered, the oldest first, at most 200. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ReaderQuestion> waiting() {
        return voices.waiting();
    }

    /** What readers think of the items that anybody marked, those that are least clear first, at most 200. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ReaderVerdict> verdicts() {
        return voices.verdicts();
    }

    /** What may tell who wrote a text. */
    @ForEditors
    public List<String> personal(String text) {
        return PersonalDetails.in(text);
    }

    /**
     * Shows question and answer to every reader of the item.
     *
     * @param question in the editor's words
     * @throws DomainError.Invalid if one is missing or too long, or the question still holds what was pointed out
     * @throws DomainError.Conflict if somebody answered or declined it meanwhile
     */
    @ForEditors
    public void approve(UUID id, String question, String answer) {
        new FieldProblems()
                .text("question", question, ReaderFeedback.LONGEST_QUESTION)
                .text("answer", answer, LONGEST_ANSWER)
                .refuseIf(!PersonalDetails.in(question).isEmpty(), "question", "catalogue.error.personal")
                .require();
        close(id, "answered");
        voices.publish(id, question.strip(), answer.strip(), actors.get().account(), Columns.utc(clock.instant()));
        events.publishEvent(Audited.changed(SUBJECT, id, null, "answered"));
    }

    /** Puts a question aside; the asker sees that it was read and not published. */
    @ForEditors
    public void decline(UUID id) {
        close(id, "declined");
        events.publishEvent(Audited.changed(SUBJECT, id, null, "declined"));
    }

    private void close(UUID id, String state) {
        if (!voices.close(id, state)) {
            throw new DomainError.Conflict("catalogue.error.question-closed");
        }
    }
}
