package org.restride.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;

class LogRedactionTests {

    @Test
    void identifiersAndAddressesAreTakenOut() {
        assertThat(
                        logged(
                                "navigate to patients/0197c1f2-3b4c-7d5e-8f60-718293a4b5c6/plan, told zoe.müller@clinic.example.org"))
                .isEqualTo("{\"message\":\"navigate to patients/…/plan, told …\"}");
    }

    @Test
    void whatNamesNobodyStays() {
        String said = "PgConnection@66d62c59 of java.base@25.0.3, problem 3ba5ef1e";
        assertThat(logged(said)).contains(said);
    }

    private static String logged(String message) {
        return JsonWriter.of((JsonWriter.Members<Object> members) -> {
                    members.add("message", Object::toString);
                    new LogRedaction().customize(members);
                })
                .writeToString(message);
    }
}
