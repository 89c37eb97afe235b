package org.restride.questions.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.questions.Answered;
import org.restride.questions.Answering;
import org.restride.questions.Level;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The patient's own safety questions: answers in, the emergency out. */
@RestController
@RequestMapping("/api/me")
class AnswersController {

    private final Answering answering;
    private final Emergencies emergencies;

    AnswersController(Answering answering, Emergencies emergencies) {
        this.answering = answering;
        this.emergencies = emergencies;
    }

    /** {@code AnswerReceipt} of {@code frontend/api/questions.ts}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerReceipt(UUID id, Level level, @Nullable EmergencyState lock) {}

    @PostMapping("/answers")
    AnswerReceipt answer(@Valid @RequestBody AnswersJson answers) {
        Answered answered = answering.answer(answers.command());
        return new AnswerReceipt(answered.id(), answered.level(), answered.locked() ? emergencies.current() : null);
    }

    @GetMapping("/lock")
    EmergencyState lock() {
        return emergencies.current();
    }
}
