package org.restride.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.restride.base.Columns;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.ForMembers;
import org.restride.base.ForPatients;
import org.restride.base.PatientId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk at which patients say what an item is worth to them and ask about it. Nothing is shown to others before an editor approves it. */
@Service
@Transactional
public class ReaderFeedback {

    /** Characters of a question. */
    public static final int LONGEST_QUESTION = 500;

    private static final int MOST_WAITING = 5;

    private final ReaderVoices voices;
    private final CurrentActor actors;
    private final Clock clock;

    ReaderFeedback(ReaderVoices voices, CurrentActor actors, Clock clock) {
        this.voices = voices;
        this.actors = actors;
        this.clock = clock;
    }

    /** What the reader said of the item last. */
    @ForPatients
    @Transactional(readOnly = true)
    public Optional<ReaderMark> own(ItemId item) {
        return voices.mark(reader(), item);
    }

    /** Marks an item; a later mark takes the place of the former. */
    @ForPatients
    public void mark(ItemVersionId item, ReaderMark mark) {
        voices.keep(reader(), item, mark, Columns.utc(clock.instant()));
    }

    /**
     * Asks about an item. Asking with the same id twice asks once.
     *
     * @param id made where the question was typed
     * @param language in which it is written
     * @throws DomainError.Invalid if it is empty or longer than 500 characters, or if five questions of the reader are waiting already
     */
    @ForPatients
    public void ask(UUID id, ItemVersionId item, Locale language, String text) {
        String question = text.strip();
        if (question.isEmpty()) {
            throw new DomainError.Invalid(Map.of("question", "catalogue.error.missing"));
        }
        if (question.length() > LONGEST_QUESTION) {
            throw new DomainError.Invalid(Map.of("question", "catalogue.error.too-long"));
        }
        if (voices.waiting(reader()) >= MOST_WAITING) {
            throw new DomainError.Invalid(Map.of("question", "catalogue.error.questions-waiting"));
        }
        voices.ask(id, reader(), item, language, question, Columns.utc(clock.instant()));
    }

    /** What was asked about an item and answered for all, the newest first. */
    @ForMembers
    @Transactional(readOnly = true)
    public List<AnsweredQuestion> answered(ItemId item) {
        return voices.answered(item);
    }

    private PatientId reader() {
        PatientId patient = actors.get().patient();
        if (patient == null) {
            throw new DomainError.NotFound("error.not-found");
        }
        return patient;
    }
}
