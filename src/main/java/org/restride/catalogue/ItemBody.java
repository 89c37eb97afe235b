package org.restride.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** An item's content, by its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ExerciseBody.class, name = "exercise"),
    @JsonSubTypes.Type(value = ArticleBody.class, name = "article"),
    @JsonSubTypes.Type(value = HabitBody.class, name = "habit"),
    @JsonSubTypes.Type(value = RunSessionBody.class, name = "run-session")
})
public sealed interface ItemBody permits ExerciseBody, ArticleBody, HabitBody, RunSessionBody {

    @JsonIgnore
    ItemKind kind();

    /** How long it takes to do or to read. */
    int minutes();

    List<Region> regions();

    List<String> tags();

    /** The statements that matter, each with where it comes from. */
    List<Claim> claims();
}
