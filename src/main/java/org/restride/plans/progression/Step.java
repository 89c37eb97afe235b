package org.restride.plans.progression;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.restride.catalogue.ItemVersionId;
import org.restride.plans.Dose;

/** What would be different in the plan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.None.class, name = "none"),
    @JsonSubTypes.Type(value = Step.OtherDose.class, name = "dose"),
    @JsonSubTypes.Type(value = Step.OtherRung.class, name = "rung"),
    @JsonSubTypes.Type(value = Step.TakeOut.class, name = "out"),
    @JsonSubTypes.Type(value = Step.OtherLength.class, name = "length")
})
public sealed interface Step {

    /** Nothing: the same again. */
    record None() implements Step {}

    /** The same exercise with another dose. */
    record OtherDose(UUID item, Dose dose) implements Step {}

    /** The next exercise of the ladder in the place of this one. */
    record OtherRung(UUID item, ItemVersionId content, Dose dose) implements Step {}

    /** The exercise leaves the phase. */
    record TakeOut(UUID item) implements Step {}

    /**
     * The phase lasts longer or shorter, so that the next one begins later or earlier.
     *
     * @param weeks 1 to 52
     */
    record OtherLength(UUID phase, int weeks) implements Step {}
}
