package org.restride.plans;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.ItemId;
import org.restride.catalogue.PublishedItem;

/** Makes plans of templates and of single items, with the newest content that the clinic stands behind. */
public final class Drawing {
    private final Map<String, PublishedItem> items;
    private final Supplier<UUID> ids;
    private final List<String> missing = new ArrayList<>();

    private Drawing(Map<String, PublishedItem> items, Supplier<UUID> ids) {
        this.items = items;
        this.ids = ids;
    }

    /**
     * A plan made from a template.
     *
     * @param missing keys of what the clinic has not, or not accepted; it was left out
     */
    public record Drawn(PlanBody body, List<String> missing) {
        public Drawn {
            missing = List.copyOf(missing);
        }
    }

    /**
     * @param items by key
     */
    static Drawn draw(
            TemplateBody template, TemplateVersionId from, Map<String, PublishedItem> items, Supplier<UUID> ids) {
        Drawing drawing = new Drawing(items, ids);
        List<Phase> phases = template.phases().stream().map(drawing::phase).toList();
        return new Drawn(new PlanBody(template.title(), from, phases), drawing.missing);
    }

    /** The exercise with the dose and the days that it suggests. */
    public static PlanItem item(UUID id, PublishedItem item, ExerciseBody exercise) {
        return new PlanItem(id, item.id(), Suggestions.dose(exercise), Suggestions.cadence(exercise.frequency()), "");
    }

    /** The article, habit or run with the usual days. */
    public static PlanExtra extra(UUID id, PublishedItem item) {
        return new PlanExtra(id, item.kind(), item.id(), Suggestions.cadence(item.kind()), "");
    }

    /**
     * The plan with another item in each place of one: on the same days, with the other's own dose, and without the words to the patient,
     * which were about the one. A phase that has the other already loses the one and nothing else.
     */
    public static PlanBody replace(PlanBody body, ItemId one, PublishedItem other, Supplier<UUID> ids) {
        return new PlanBody(
                body.title(),
                body.madeFrom(),
                body.phases().stream()
                        .map(phase -> replace(phase, one, other, ids))
                        .toList());
    }

    private static Phase replace(Phase phase, ItemId one, PublishedItem other, Supplier<UUID> ids) {
        boolean there = Part.of(phase).stream()
                .anyMatch(part -> part.content().item().equals(other.id().item()));
        List<PlanItem> items = new ArrayList<>();
        for (PlanItem old : phase.items()) {
            if (!old.content().item().equals(one)) {
                items.add(old);
            } else if (!there && other.body() instanceof ExerciseBody exercise) {
                items.add(item(ids.get(), other, exercise).with(old.cadence()));
            }
        }
        List<PlanExtra> extras = new ArrayList<>();
        for (PlanExtra old : phase.extras()) {
            if (!old.content().item().equals(one)) {
                extras.add(old);
            } else if (!there) {
                extras.add(extra(ids.get(), other).with(old.cadence()));
            }
        }
        return new Phase(phase.id(), phase.name(), phase.weeks(), items, extras, phase.entry());
    }

    /** The same with ids that follow from what stands there: name of the phase, item, and the how-manieth of its kind it is. */
    static PlanBody lasting(PlanBody body) {
        Map<String, Integer> seen = new HashMap<>();
        Function<String, UUID> id = what -> {
            int number = seen.merge(what, 1, Integer::sum);
            return UUID.nameUUIDFromBytes((what + "#" + number).getBytes(StandardCharsets.UTF_8));
        };
        return new PlanBody(
                body.title(),
                body.madeFrom(),
                body.phases().stream()
                        .map(phase -> new Phase(
                                id.apply(phase.name()),
                                phase.name(),
                                phase.weeks(),
                                phase.items().stream()
                                        .map(item -> new PlanItem(
                                                id.apply(phase.name() + "/"
                                                        + item.content().item()),
                                                item.content(),
                                                item.dose(),
                                                item.cadence(),
                                                item.note()))
                                        .toList(),
                                phase.extras().stream()
                                        .map(extra -> new PlanExtra(
                                                id.apply(phase.name() + "/"
                                                        + extra.content().item()),
                                                extra.kind(),
                                                extra.content(),
                                                extra.cadence(),
                                                extra.note()))
                                        .toList(),
                                phase.entry()))
                        .toList());
    }

    private Phase phase(TemplatePhase template) {
        List<PlanItem> exercises = template.items().stream()
                .flatMap(item -> exercise(item).stream())
                .toList();
        List<PlanExtra> extras = template.extras().stream()
                .flatMap(extra -> extra(extra).stream())
                .toList();
        return new Phase(ids.get(), template.name(), template.weeks(), exercises, extras);
    }

    private Optional<PlanItem> exercise(TemplateItem template) {
        return usable(template.key())
                .filter(item -> item.body() instanceof ExerciseBody)
                .map(item -> item(ids.get(), item, (ExerciseBody) item.body()))
                .map(item -> template.dose() == null ? item : item.with(template.dose()))
                .map(item -> template.cadence() == null ? item : item.with(template.cadence()))
                .map(item -> item.withNote(template.note()));
    }

    private Optional<PlanExtra> extra(TemplateExtra template) {
        return usable(template.key()).map(item -> {
            Cadence cadence = template.cadence() == null ? Suggestions.cadence(item.kind()) : template.cadence();
            return new PlanExtra(ids.get(), item.kind(), item.id(), cadence, template.note());
        });
    }

    private Optional<PublishedItem> usable(String key) {
        Optional<PublishedItem> item = Optional.ofNullable(items.get(key))
                .filter(found -> found.review().usable());
        if (item.isEmpty()) {
            missing.add(key);
        }
        return item;
    }
}
