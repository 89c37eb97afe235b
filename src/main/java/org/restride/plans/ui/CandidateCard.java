package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.restride.catalogue.Source;
import org.restride.people.PatientSummary;
import org.restride.plans.TemplateBody;
import org.restride.plans.TemplateOffer;
import org.restride.plans.TemplatePhase;
import org.restride.plans.assessment.RankedTemplate;
import org.restride.plans.assessment.Reason;

/** One template and what speaks for and against it, each with where it comes from. */
final class CandidateCard extends Section {

    private final Map<String, Source> sources;

    /**
     * @param place in words; the first one is marked
     * @param minutes of exercise on the longest day
     * @param onUse gets the words to the patient
     */
    CandidateCard(
            RankedTemplate ranked,
            TemplateOffer offer,
            String place,
            boolean best,
            int minutes,
            PatientSummary patient,
            Map<String, Source> sources,
            Consumer<String> onUse) {
        this.sources = sources;
        TemplateBody body = offer.words();
        addClassNames("rs-card", "rs-candidate");
        setClassName("best", best);
        Span tag = Parts.text("rs-tag", place);
        tag.setClassName("go", best);
        H2 title = new H2(body.title());
        TextArea words = new TextArea(getTranslation("plans.why.words", patient.firstName()));
        words.setHelperText(getTranslation("plans.why.words-help"));
        words.setValue(ranked.words(patient.language()));
        words.setMaxLength(500);
        words.setWidthFull();
        Button use = best
                ? Parts.next(getTranslation("plans.choice.use"), () -> onUse.accept(words.getValue()))
                : Parts.plain(getTranslation("plans.choice.use"), () -> onUse.accept(words.getValue()));
        use.setAriaLabel(getTranslation("plans.choice.use-named", body.title()));
        add(
                Parts.box(
                        "rs-line",
                        tag,
                        Parts.text(
                                "rs-meta",
                                getTranslation(
                                        "plans.why.version",
                                        offer.template().id().version()))),
                title,
                new Paragraph(getTranslation("plans.why.facts", body.weeks(), minutes)),
                phases(body));
        add(reasons("plans.why.for", "rs-for", "+", ranked.of(Reason.Side.FOR)));
        add(reasons("plans.why.against", "rs-against", "−", ranked.of(Reason.Side.AGAINST)));
        add(new NativeDetails(getTranslation("plans.why.what-is-read", patient.firstName()), words), use);
    }

    private static Div phases(TemplateBody body) {
        Div bar = Parts.box("rs-candidate-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        body.phases().forEach(phase -> {
            Span part = new Span();
            part.getStyle().set("flex-grow", String.valueOf(phase.weeks()));
            bar.add(part);
        });
        String names = body.phases().stream().limit(4).map(CandidateCard::phase).collect(Collectors.joining(" · "));
        return Parts.box(
                "rs-template-weeks", bar, Parts.text("rs-meta", body.phases().size() > 4 ? names + " …" : names));
    }

    private static String phase(TemplatePhase phase) {
        return phase.name() + " " + phase.weeks();
    }

    private Component reasons(String title, String look, String sign, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return new Span();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rs-reasons", look);
        reasons.forEach(reason -> {
            Span mark = Parts.text("rs-sign", sign);
            mark.getElement().setAttribute("aria-hidden", "true");
            list.add(new ListItem(mark, said(this, reason, sources)));
        });
        return Parts.box("rs-side", new H3(getTranslation(title)), list);
    }

    /** A reason in words and where it comes from. */
    static Span said(Component on, Reason reason, Map<String, Source> sources) {
        Span words = new Span(reason.words()
                        .in(com.vaadin.flow.component.UI.getCurrentOrThrow().getLocale()) + " ");
        if (reason.sources().isEmpty()) {
            words.add(Parts.text("rs-source", on.getTranslation("plans.why.from-assessment")));
        }
        for (String key : reason.sources()) {
            Source source = sources.get(key);
            if (source != null) {
                words.add(SourceMark.brief(on, source));
            }
        }
        return words;
    }
}
