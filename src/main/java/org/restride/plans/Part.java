package org.restride.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.restride.catalogue.ItemVersionId;

/** What exercises and everything else in a phase have in common, for comparing. */
record Part(
        UUID id,
        ItemVersionId content,
        Optional<Dose> dose,
        Cadence cadence,
        String note,
        Optional<ForBadDays> forBadDays,
        List<String> questions) {
    static List<Part> of(PlanBody body) {
        return body.phases().stream().flatMap(phase -> of(phase).stream()).toList();
    }

    static List<Part> of(Phase phase) {
        List<Part> parts = new ArrayList<>();
        phase.items()
                .forEach(item -> parts.add(new Part(
                        item.id(),
                        item.content(),
                        Optional.of(item.dose()),
                        item.cadence(),
                        item.note(),
                        Optional.ofNullable(item.forBadDays()),
                        List.of())));
        phase.extras()
                .forEach(extra -> parts.add(new Part(
                        extra.id(),
                        extra.content(),
                        Optional.empty(),
                        extra.cadence(),
                        extra.note(),
                        Optional.empty(),
                        extra.questions())));
        return parts;
    }

    boolean isSame(Part other) {
        return id.equals(other.id) && content.item().equals(other.content.item());
    }

    /** The same but for its dose. */
    Part dosed(Optional<Dose> other) {
        return new Part(id, content, other, cadence, note, forBadDays, questions);
    }

    List<PlanChange> since(Part before, Phase phase) {
        List<PlanChange> changes = new ArrayList<>();
        if (dose.isPresent() && before.dose.isPresent() && !dose.equals(before.dose)) {
            changes.add(new PlanChange.OtherDose(phase, content, before.dose.get(), dose.get()));
        }
        if (!cadence.equals(before.cadence)) {
            changes.add(new PlanChange.OtherCadence(phase, content, before.cadence, cadence));
        }
        if (!note.equals(before.note)) {
            changes.add(new PlanChange.OtherNote(phase, content, note));
        }
        if (forBadDays.isPresent() && before.forBadDays.isPresent()) {
            changes.addAll(since(before.forBadDays.get(), forBadDays.get(), phase));
        }
        if (!questions.equals(before.questions)) {
            changes.add(new PlanChange.OtherQuestions(phase, content, questions));
        }
        if (!content.equals(before.content)) {
            changes.add(new PlanChange.NewerContent(phase, content));
        }
        return changes;
    }

    private List<PlanChange> since(ForBadDays before, ForBadDays now, Phase phase) {
        List<PlanChange> changes = new ArrayList<>();
        if (!now.flareUp().equals(before.flareUp())) {
            changes.add(new PlanChange.OtherFlareUp(phase, content, now.flareUp()));
        }
        if (!Objects.equals(now.smallest(), before.smallest())) {
            changes.add(new PlanChange.OtherSmallest(phase, content, now.smallest()));
        }
        return changes;
    }
}
