package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.restride.base.ui.Icon;
import org.restride.catalogue.Source;
import org.restride.people.PatientSummary;
import org.restride.plans.TemplateOffer;
import org.restride.plans.assessment.RankedTemplate;
import org.restride.plans.assessment.Reason;
import org.restride.plans.assessment.Suggestion;

/** Which templates fit a patient and why: what was found on the left, the first three beside each other, what was left out below. */
@CssImport("./styles/builder.css")
@CssImport("./styles/assessment.css")
final class WhyPanel extends Section {

    private static final int SHOWN = 3;
    private static final String[] PLACES = {"first", "second", "third"};

    private final Suggestion suggestion;
    private final PatientSummary patient;
    private final Map<String, Source> sources;
    private final BiConsumer<RankedTemplate, String> onUse;
    private final Div main = Parts.box("rs-why-main");

    /**
     * @param old whether the assessment is so old that it should be gone through again
     * @param onUse gets the template and the words to the patient
     */
    WhyPanel(
            Suggestion suggestion,
            PatientSummary patient,
            Map<String, Source> sources,
            boolean old,
            AssessmentSummary summary,
            Optional<ConcernCard> concern,
            BiConsumer<RankedTemplate, String> onUse,
            Runnable onEmpty) {
        this.suggestion = suggestion;
        this.patient = patient;
        this.sources = sources;
        this.onUse = onUse;
        addClassName("rs-why-plan");
        Anchor back = new Anchor("patients/" + patient.id(), new Icon("arrow-left"));
        back.setAriaLabel(getTranslation("plans.builder.back"));
        back.addClassName("rs-icon-link");
        Button empty = Parts.plain(getTranslation("plans.choice.empty"), onEmpty);
        if (concern.isPresent()) {
            main.add(concern.get());
        } else {
            showCandidates(old);
        }
        add(
                Parts.box(
                        "rs-why-head",
                        back,
                        Parts.box(
                                "rs-builder-title",
                                new H1(getTranslation("plans.why.title")),
                                Parts.text("rs-second", getTranslation("plans.why.about", patient.fullName()))),
                        empty),
                Parts.box("rs-why-body", summary, main));
    }

    /** Puts the plan that ended last before the templates. */
    void offer(EndedPlanCard ended) {
        main.addComponentAsFirst(ended);
    }

    private void showCandidates(boolean old) {
        if (old) {
            main.add(bar("plans.why.old"));
        }
        if (suggestion.assessment().isWithPatient()) {
            main.add(bar("plans.why.unconfirmed"));
        }
        suggestion
                .lookFirst()
                .forEach(reason ->
                        main.add(notice(new Icon("triangle-alert"), CandidateCard.said(this, reason, sources))));
        List<RankedTemplate> fit = suggestion.fit();
        if (!suggestion.hasGoodFit()) {
            main.add(bar("plans.why.no-fit"));
        } else if (suggestion.equal() > 1) {
            main.add(bar("plans.why.equal"));
        }
        Div columns = Parts.box("rs-candidates");
        for (int place = 0; place < Math.min(SHOWN, fit.size()); place++) {
            columns.add(card(fit.get(place), place));
        }
        main.add(columns);
        if (fit.size() > SHOWN) {
            Div more = Parts.box("rs-candidates");
            for (int place = SHOWN; place < fit.size(); place++) {
                more.add(card(fit.get(place), place));
            }
            NativeDetails others = new NativeDetails(getTranslation("plans.why.others", fit.size() - SHOWN), more);
            others.addClassNames("rs-card", "rs-others");
            main.add(others);
        }
        main.add(leftOut());
    }

    private CandidateCard card(RankedTemplate ranked, int place) {
        boolean first = place < suggestion.equal() && suggestion.hasGoodFit();
        String words = first
                ? getTranslation("plans.why.place.first")
                : place < SHOWN
                        ? getTranslation("plans.why.place." + (place == 0 ? "nearest" : PLACES[place]))
                        : getTranslation("plans.why.place.later", place + 1);
        TemplateOffer offer = offer(ranked);
        return new CandidateCard(
                ranked,
                offer,
                words,
                place == 0 && suggestion.hasGoodFit(),
                suggestion.minutes().getOrDefault(ranked.template(), 0),
                patient,
                sources,
                told -> onUse.accept(ranked, told));
    }

    private TemplateOffer offer(RankedTemplate ranked) {
        return Optional.ofNullable(suggestion.offers().get(ranked.template())).orElseThrow();
    }

    private Div leftOut() {
        List<RankedTemplate> excluded = suggestion.excluded();
        if (excluded.isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-left-out");
        excluded.forEach(ranked -> {
            ListItem line =
                    new ListItem(Parts.text("rs-strong", offer(ranked).words().title()), new Span(" "));
            ranked.of(Reason.Side.EXCLUDES).forEach(reason -> line.add(CandidateCard.said(this, reason, sources)));
            list.add(line);
        });
        Div card = Parts.box(
                "rs-card",
                new H2(getTranslation("plans.why.left-out", excluded.size())),
                list,
                Parts.text("rs-meta", getTranslation("plans.why.rules", suggestion.rulesVersion())));
        card.addClassName("rs-left-out-card");
        return card;
    }

    private Div bar(String textKey) {
        return notice(new Icon("info"), new Paragraph(getTranslation(textKey)));
    }

    private static Div notice(Component... content) {
        Div notice = Parts.box("rs-notice", content);
        notice.addClassName("care");
        return notice;
    }
}
