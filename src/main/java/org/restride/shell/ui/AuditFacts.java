package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restride.audit.AuditTrail;
import org.restride.audit.ChainReport;
import org.restride.base.Audited.Deed;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.people.Clinics;
import org.restride.people.OpenWithReason;

/** Three facts above the log: whether the chain is whole, who opened records with a reason, what was refused. */
class AuditFacts extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration RECENT = Duration.ofHours(24);

    private final transient AuditDesk desk;
    private final transient OpenWithReason openings;
    private final transient Clinics clinics;
    private final transient Clock clock;
    private final Div chain = new Div();
    private final Div opened = new Div();

    AuditFacts(AuditDesk desk, AuditTrail trail, OpenWithReason openings, Clinics clinics, Clock clock) {
        this.desk = desk;
        this.openings = openings;
        this.clinics = clinics;
        this.clock = clock;
        addClassName("rs-facts");
        chain.addClassName("rs-card");
        chain.getElement().setAttribute("aria-live", "polite");
        opened.addClassName("rs-card");
        add(chain, opened, refusals(trail.counts(clock.instant().minus(RECENT))));
        fill(
                chain,
                "shield",
                "",
                getTranslation("audit.chain"),
                getTranslation("audit.chain.unchecked"),
                checkButton());
        showOpenings();
    }

    private Button checkButton() {
        return new Button(getTranslation("audit.chain.check"), click -> check());
    }

    private void check() {
        UI ui = UI.getCurrent();
        showProgress(0);
        desk.check(
                read -> ui.access(() -> showProgress(read)),
                report -> ui.access(() -> report.ifPresentOrElse(this::show, this::showFailure)));
    }

    private void showProgress(long read) {
        fill(
                chain,
                "shield",
                "",
                getTranslation("audit.chain.checking"),
                getTranslation("audit.chain.read", read),
                new Span());
    }

    private void show(ChainReport report) {
        if (report.whole()) {
            String when =
                    DayWords.moment(this, clock.instant(), clinics.current().zone(), clock.instant());
            fill(
                    chain,
                    "check",
                    "go",
                    getTranslation("audit.chain.whole"),
                    getTranslation("audit.chain.checked", report.checked(), when),
                    checkButton());
            return;
        }
        String at = Optional.ofNullable(report.at())
                .map(moment -> DayWords.moment(this, moment, clinics.current().zone(), clock.instant()))
                .orElse("");
        fill(
                chain,
                "octagon-alert",
                "stop",
                getTranslation("audit.chain.fault." + report.fault()),
                getTranslation("audit.chain.where", report.number(), at),
                checkButton());
    }

    private void showFailure() {
        fill(
                chain,
                "triangle-alert",
                "care",
                getTranslation("audit.chain.failed"),
                getTranslation("audit.chain.again"),
                checkButton());
    }

    private void showOpenings() {
        List<OpenWithReason.Opening> waiting = openings.unreviewed();
        String title = getTranslation("audit.openings", waiting.size());
        Button look = new Button(
                getTranslation("audit.openings.look"),
                click -> new OpeningsDialog(openings, clinics, clock, this::showOpenings).open());
        fill(
                opened,
                "lock-open",
                waiting.isEmpty() ? "" : "care",
                title,
                getTranslation("audit.openings.text"),
                waiting.isEmpty() ? new Span() : look);
    }

    private Div refusals(Map<Deed, Long> counts) {
        Div card = new Div();
        card.addClassName("rs-card");
        fill(
                card,
                "log-out",
                "",
                getTranslation("audit.refusals", counts.getOrDefault(Deed.REFUSED, 0L)),
                getTranslation("audit.refusals.text", counts.getOrDefault(Deed.SIGNED_IN, 0L)),
                new Span());
        return card;
    }

    private static void fill(Div card, String icon, String tone, String title, String text, Component act) {
        Span sign = new Span(new Icon(icon));
        sign.addClassNames("rs-sign", tone.isEmpty() ? "plain" : tone);
        Span first = new Span(title);
        first.addClassName("rs-strong");
        Span second = new Span(text);
        second.addClassName("rs-second");
        Div words = new Div(first, second);
        words.addClassNames("rs-grow", "rs-lines");
        card.removeAll();
        card.add(sign, words, act);
    }
}
