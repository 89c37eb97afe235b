package org.restride.progress.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The patient's own drafts, kept while a session is going on. */
@RestController
@RequestMapping("/api/me/drafts/{key}")
class DraftsController {

    private static final Pattern KEY = Pattern.compile("(session|message)-[a-z0-9-]{1,100}");
    private static final int LONGEST = 100_000;

    private final Drafts drafts;
    private final JsonMapper json;

    DraftsController(Drafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** What is sent to be kept. */
    record Body(@NotNull JsonNode body) {}

    /** {@code Draft} of the contract. */
    record Draft(JsonNode body, Instant at) {}

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String key, @Valid @RequestBody Body body) {
        String text = json.writeValueAsString(body.body());
        if (text.length() > LONGEST) {
            throw new DomainError.Invalid(Map.of("body", "progress.error.draft"));
        }
        drafts.keep(requireKey(key), text);
    }

    @GetMapping
    Draft read(@PathVariable String key) {
        return drafts.find(requireKey(key))
                .map(draft -> new Draft(json.readTree(draft.body()), draft.keptAt()))
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String key) {
        drafts.discard(requireKey(key));
    }

    private static String requireKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new DomainError.Invalid(Map.of("key", "progress.error.draft"));
        }
        return key;
    }
}
