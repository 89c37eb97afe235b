package org.restride.plans.proposals;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.restride.base.DomainError;
import org.restride.base.PatientId;
import org.restride.base.Texts;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.ItemContent;
import org.restride.catalogue.ItemVersionId;
import org.restride.people.Clinics;
import org.restride.people.PatientRecords;
import org.restride.plans.ChangePlan;
import org.restride.plans.ChangeWords;
import org.restride.plans.Effect;
import org.restride.plans.IfWaiting;
import org.restride.plans.News;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanChange;
import org.restride.plans.PlanDetail;
import org.springframework.stereotype.Component;

/** The words with which a step is signed: what and why for the patient in their language, the rule's reason for the record. */
@Component
class Telling {

    private static final int LONGEST_WHAT = 1_000;
    private static final int LONGEST_WHY = 500;

    private final PatientRecords patients;
    private final Clinics clinics;
    private final Catalogue catalogue;
    private final Texts texts;

    Telling(PatientRecords patients, Clinics clinics, Catalogue catalogue, Texts texts) {
        this.texts = texts;
        this.patients = patients;
        this.clinics = clinics;
        this.catalogue = catalogue;
    }

    /** The change of the plan to that body because of these proposals. */
    ChangePlan change(PlanDetail plan, PlanBody next, Collection<Proposal> because) {
        Locale language = language(plan.patient());
        Locale ours = clinics.current().language();
        String reason = cut(
                because.stream()
                        .map(one -> one.reason().clinician().in(ours))
                        .distinct()
                        .toList(),
                " ",
                LONGEST_WHY);
        return change(plan, next, language, why(because, language), reason);
    }

    /**
     * The change of the plan to that body because a clinician wants one step back.
     *
     * @param reason for the record
     */
    ChangePlan back(PlanDetail plan, PlanBody next, String reason) {
        Locale language = language(plan.patient());
        return change(plan, next, language, texts.get(language, "proposals.back.why"), reason);
    }

    /** What would be different, one line a change. */
    List<String> lines(PlanBody before, PlanBody next, Locale language) {
        Set<ItemVersionId> contents = new HashSet<>(before.contents());
        contents.addAll(next.contents());
        Map<ItemVersionId, String> titles = catalogue.contents(contents, language).stream()
                .collect(Collectors.toMap(ItemContent::id, ItemContent::title, (one, other) -> one));
        return ChangeWords.in(language, content -> titles.getOrDefault(content, ""))
                .lines(PlanChange.between(before, next));
    }

    private ChangePlan change(PlanDetail plan, PlanBody next, Locale language, String why, String reason) {
        String what = cut(lines(plan.body(), next, language), "\n", LONGEST_WHAT);
        return new ChangePlan(
                plan.id(),
                plan.newest(),
                next,
                plan.version().startsOn(),
                new News(what, why),
                reason,
                new Effect(null, IfWaiting.FOLLOW));
    }

    private static String why(Collection<Proposal> because, Locale language) {
        return cut(
                because.stream()
                        .map(one -> one.reason().patient().in(language))
                        .distinct()
                        .toList(),
                " ",
                LONGEST_WHY);
    }

    private Locale language(PatientId patient) {
        return patients.find(patient)
                .orElseThrow(() -> new DomainError.NotFound("error.not-found"))
                .language();
    }

    /** As many whole lines as there is room for. */
    private static String cut(List<String> lines, String between, int most) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (text.length() + between.length() + line.length() <= most) {
                text.append(text.isEmpty() ? "" : between).append(line);
            }
        }
        return text.toString();
    }
}
