package org.restride.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.ForCareOf;
import org.restride.base.PatientId;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a patient what is otherwise than when they last trained, and why. */
@Service
@Transactional(readOnly = true)
public class LatestChanges {

    private final VersionHistory history;
    private final Catalogue catalogue;

    LatestChanges(VersionHistory history, Catalogue catalogue) {
        this.history = history;
        this.catalogue = catalogue;
    }

    /**
     * What to tell.
     *
     * @param lastDay when the patient last trained by the plan
     * @param why in the patient's words
     */
    public record Told(LocalDate lastDay, List<Line> lines, List<String> why) {
        public Told {
            lines = List.copyOf(lines);
            why = List.copyOf(why);
        }
    }

    /** One exercise. */
    public record Line(SinceLastTime.Kind kind, String text) {}

    /**
     * No statement if the version is the same, else one; and one more for contents that nobody has read lately.
     *
     * @param now the version that holds
     * @param version the one by which the patient last trained
     * @param lastDay the day on which they did
     */
    @ForCareOf
    public Optional<Told> since(PatientId patient, DueList.Due now, int version, LocalDate lastDay, Locale language) {
        List<PlanDetail> held = version == now.plan().number()
                ? List.of(now.plan())
                : history.held(
                        patient,
                        new PlanVersionId(now.plan().id(), version),
                        now.plan().number());
        return SinceLastTime.of(held, lastDay, now.day()).map(since -> words(since, language));
    }

    private Told words(SinceLastTime since, Locale language) {
        Map<ItemVersionId, String> titles = catalogue.contents(since.contents(), language).stream()
                .collect(Collectors.toMap(ItemContent::id, ItemContent::title, (one, other) -> one));
        ChangeWords words = ChangeWords.in(language, content -> titles.getOrDefault(content, ""));
        List<Line> lines = since.differences().stream()
                .map(each -> new Line(
                        each.kind(), words.lines(List.of(each.change())).getFirst()))
                .toList();
        List<String> why = new ArrayList<>();
        since.begun().ifPresent(phase -> why.add(PlanTexts.text(language, "plans.since.phase", phase.name())));
        why.addAll(since.why());
        return new Told(since.lastDay(), lines, why);
    }
}
