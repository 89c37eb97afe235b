package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDetailsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to ana.p@example.org please | ana.p@example.org",
                "Call me on +44 7700 900123 today | +44 7700 900123",
                "My name is Jo Brown and my back hurts | My name is Jo Brown",
                "Me llamo Lucía y me duele | Me llamo Lucía",
                "Dr Smith said no | Dr Smith",
                "Since 12.03.2026 it is worse | 12.03.2026",
                "I am 45 years old | I am 45 years old",
                "Tengo 45 años | Tengo 45 años",
                "I live in Baker Street | Baker Street",
                "See www.example.org/me | www.example.org/me",
                "Maria Lopez runs with me | Maria Lopez"
            })
    void pointsOutWhatTellsWhoAsked(String text, String piece) {
        assertThat(PersonalDetails.in(text)).containsExactly(piece);
    }

    @Test
    void aPlainQuestionTellsNothing() {
        assertThat(PersonalDetails.in(
                        "Can I run 5 km on grass with pain of 3 of 10? My left leg tingles after 20 minutes."))
                .isEmpty();
        assertThat(PersonalDetails.in("¿Puedo correr 30 minutos si me duele 4 de 10?"))
                .isEmpty();
    }
}
