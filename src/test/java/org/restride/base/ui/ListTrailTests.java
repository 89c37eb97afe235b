package org.restride.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.restride.base.PatientId;

class ListTrailTests {

    private final PatientId first = new PatientId(UUID.randomUUID());
    private final PatientId second = new PatientId(UUID.randomUUID());
    private final ListTrail trail = new ListTrail(List.of(first, second));

    @Test
    void leadsToTheNeighbourInTheOrderOfTheList() {
        assertThat(trail.beside(first, 1)).contains(second);
        assertThat(trail.beside(second, -1)).contains(first);
    }

    @Test
    void endsWhereTheListEndsAndKnowsNobodyElse() {
        assertThat(trail.beside(second, 1)).isEmpty();
        assertThat(trail.beside(first, -1)).isEmpty();
        assertThat(trail.beside(new PatientId(UUID.randomUUID()), 1)).isEmpty();
    }
}
