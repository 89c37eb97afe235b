package org.restride.plans;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.restride.catalogue.ItemVersionId;

/** What becomes of an exercise on a bad day. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "then")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FlareUp.AsUsual.class, name = "usual"),
    @JsonSubTypes.Type(value = FlareUp.Less.class, name = "less"),
    @JsonSubTypes.Type(value = FlareUp.Easier.class, name = "easier"),
    @JsonSubTypes.Type(value = FlareUp.LeftOut.class, name = "out")
})
public sealed interface FlareUp {

    /** The same as on any day. */
    record AsUsual() implements FlareUp {}

    /** The same exercise with less of it. */
    record Less(Dose dose) implements FlareUp {}

    /** An easier exercise in its place. */
    record Easier(ItemVersionId content, Dose dose) implements FlareUp {}

    /** Not at all. */
    record LeftOut() implements FlareUp {}
}
