package org.restride.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.springframework.core.io.ClassPathResource;

/** The shipped words against the vectors that the frontend runs too. */
class RedFlagWordsTests {

    private final RedFlagWords words = RedFlagWords.shipped();
    private final Fields vectors = document("red-flag-words.vectors.yaml").fields();

    @Test
    void vectorsAreOfTheseRules() {
        assertThat(vectors.text("rules")).isEqualTo("red-flag-words");
        assertThat(vectors.number("version", 1, 1_000)).isEqualTo(words.version());
    }

    @Test
    void theWordsOfAMessageMeanTheFlagsThatTheVectorsSay() {
        List<Fields> messages = vectors.list("messages");
        assertThat(messages).hasSizeGreaterThan(30);
        for (Fields message : messages) {
            String text = message.textIf("text").orElse("");
            assertThat(words.in(text)).as(text).isEqualTo(message.names("flags"));
        }
    }

    @Test
    void aPatternThatNothingMatchesIsRefused() {
        String text = """
                id: red-flag-words
                version: 1
                date: 2026-11-22
                flags:
                  - flag: fever
                    sources: [RF6]
                    en: ["Fever!"]
                    es: ["fiebre"]
                """;
        assertThatThrownBy(() -> RedFlagWords.read(PackDocument.of("rules/red-flag-words.yaml", text)))
                .isInstanceOf(InvalidPack.class)
                .hasMessageContaining("Fever!");
    }

    private static PackDocument document(String name) {
        try {
            return PackDocument.of(
                    "rules/" + name,
                    new ClassPathResource("content/rules/" + name).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
