package org.restride.safety.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.people.Clinics;
import org.restride.safety.Parameter;
import org.restride.safety.Reason;
import org.restride.safety.Rule;
import org.restride.safety.RuleChoice;
import org.restride.safety.Tuning;
import org.restride.safety.TuningPage;
import org.restride.safety.TuningTrial;

/** The worklist's rules: what each says, how it did in the last 90 days, and what other numbers would have done. */
@CssImport("./styles/tuning.css")
@Route("worklist/rules")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ADMINISTRATOR})
class TuningView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Tuning tuning;
    private final transient TuningTrial trial;
    private final transient Clinics clinics;
    private final transient CurrentActor actors;
    private final transient Clock clock;
    private final Div body = new Div();

    TuningView(Tuning tuning, TuningTrial trial, Clinics clinics, CurrentActor actors, Clock clock) {
        this.tuning = tuning;
        this.trial = trial;
        this.clinics = clinics;
        this.actors = actors;
        this.clock = clock;
        addClassName("rs-tuning");
        Div head = new Div(new H1(getTranslation("safety.tuning.title")));
        head.addClassName("rs-head");
        body.addClassName("rs-body");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("safety.tuning.title"));
    }

    private void show() {
        TuningPage page = tuning.open();
        body.removeAll();
        Paragraph intro = new Paragraph(getTranslation("safety.tuning.intro", TuningPage.DAYS));
        intro.addClassName("rs-second");
        body.add(intro);
        if (!is(Role.ADMINISTRATOR)) {
            Paragraph who = new Paragraph(getTranslation("safety.tuning.who"));
            who.addClassName("rs-second");
            body.add(who);
        }
        if (is(Role.CLINICIAN)) {
            body.add(new Paragraph(new Anchor("worklist", getTranslation("safety.tuning.to-worklist"))));
        }
        page.rules().forEach(rule -> body.add(card(rule, page)));
        body.add(history(page));
    }

    private TuningCard card(Rule rule, TuningPage page) {
        return new TuningCard(
                rule,
                page.rate(rule.reason()),
                () -> new TuningTry(
                        rule,
                        trial,
                        is(Role.ADMINISTRATOR)
                                ? Optional.of((numbers, why) -> choose(rule.reason(), numbers, why, page.version()))
                                : Optional.empty()));
    }

    private void choose(Reason reason, Map<String, Integer> numbers, String why, int seen) {
        tuning.choose(reason, numbers, why, seen);
        Notices.done(getTranslation("safety.tuning.chosen"));
        show();
    }

    private Div history(TuningPage page) {
        Div history = new Div(new H2(getTranslation("safety.tuning.history")));
        history.addClassNames("rs-card", "rs-tuning-history");
        if (page.choices().isEmpty()) {
            history.add(new Paragraph(getTranslation("safety.tuning.history.none")));
            return history;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-log");
        ZoneId zone = clinics.current().zone();
        Instant now = clock.instant();
        page.choices().forEach(choice -> list.add(item(choice, page, zone, now)));
        history.add(list);
        return history;
    }

    private ListItem item(RuleChoice choice, TuningPage page, ZoneId zone, Instant now) {
        Span when = new Span(getTranslation(
                "safety.tuning.history.when",
                DayWords.moment(this, choice.at(), zone, now),
                page.names().getOrDefault(choice.by(), ""),
                choice.version()));
        when.addClassName("rs-meta");
        Span what = new Span(getTranslation(
                "safety.tuning.history.what", ReasonWords.state(this, choice.changed()), numbers(choice, page)));
        Paragraph why = new Paragraph(choice.why());
        why.addClassName("rs-quote");
        return new ListItem(when, what, why);
    }

    private String numbers(RuleChoice choice, TuningPage page) {
        Map<String, Integer> chosen = choice.numbers().getOrDefault(choice.changed(), Map.of());
        return page.rules().stream()
                .filter(rule -> rule.reason() == choice.changed())
                .flatMap(rule -> rule.parameters().stream())
                .filter(parameter -> chosen.containsKey(parameter.key()))
                .map(parameter -> TuningWords.number(this, value(parameter, chosen), getLocale()))
                .collect(Collectors.joining(", "));
    }

    /** The bounds may have been others then. */
    private static Parameter value(Parameter parameter, Map<String, Integer> chosen) {
        int value = chosen.getOrDefault(parameter.key(), parameter.value());
        return value < parameter.least() || value > parameter.most() ? parameter : parameter.with(value);
    }

    private boolean is(Role role) {
        return actors.get().is(role);
    }
}
