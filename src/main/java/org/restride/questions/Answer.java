package org.restride.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.TreeSet;
import org.restride.base.DomainError;

/** What somebody answers to a question of a questionnaire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Said.class, name = "said"),
    @JsonSubTypes.Type(value = Answer.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Answer.Amount.class, name = "amount"),
    @JsonSubTypes.Type(value = Answer.Lasting.class, name = "lasting"),
    @JsonSubTypes.Type(value = Answer.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Answer.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = Answer.Open.class, name = "open")
})
public sealed interface Answer {

    int LONGEST_WORDS = 500;
    int LONGEST_ACTIVITY = 80;

    /** Whether there is nothing in it. */
    @JsonIgnore
    default boolean isEmpty() {
        return false;
    }

    /** Yes or no. */
    record Said(boolean yes) implements Answer {}

    /** Options that were chosen, by id, each once and in no order. */
    record Chosen(List<String> options) implements Answer {
        public Chosen {
            options = List.copyOf(new TreeSet<>(options));
        }

        public static Chosen of(String... options) {
            return new Chosen(List.of(options));
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return options.isEmpty();
        }
    }

    /** A number in the question's unit, or a place on its scale. */
    record Amount(int number) implements Answer {}

    /**
     * A length of time as the person said it.
     *
     * @param count 1 to 999
     */
    record Lasting(int count, TimeUnit unit) implements Answer {
        public Lasting {
            if (count < 1 || count > 999) {
                throw new DomainError.Invalid("questions.error.number", 1, 999);
            }
        }

        /** About how many days that is. */
        public int days() {
            return count * unit.days();
        }
    }

    /** What the person wrote, without spaces around it, at most {@value #LONGEST_WORDS} characters. */
    record Words(String text) implements Answer {
        public Words {
            text = text.strip();
            if (text.length() > LONGEST_WORDS) {
                throw new DomainError.Invalid("questions.error.words-long", LONGEST_WORDS);
            }
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** Activities that the person has named, each with the number that they gave it, in their order. */
    record Rated(List<Activity> activities) implements Answer {
        public Rated {
            activities = List.copyOf(activities);
        }

        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return activities.isEmpty();
        }
    }

    /**
     * Something that the person does, in their own words.
     *
     * @param name without spaces around it, at most {@value #LONGEST_ACTIVITY} characters
     */
    record Activity(String name, int rating) {
        public Activity {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_ACTIVITY) {
                throw new DomainError.Invalid("questions.error.activity-long", LONGEST_ACTIVITY);
            }
        }
    }

    /** Nothing: takes back what was answered before. */
    record Open() implements Answer {
        @Override
        @JsonIgnore
        public boolean isEmpty() {
            return true;
        }
    }
}
