package org.restride.plans.progression;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** All that a verdict rests on; with the version of the rules it gives the same verdict again. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "about")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ItemInputs.class, name = "exercise"),
    @JsonSubTypes.Type(value = PhaseInputs.class, name = "phase")
})
public sealed interface Inputs permits ItemInputs, PhaseInputs {}
