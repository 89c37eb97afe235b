package org.restride.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.restride.base.AccountId;
import org.restride.base.Role;
import org.restride.base.ui.DayWords;
import org.restride.outcomes.ClinicTable;
import org.restride.outcomes.ClinicText;
import org.restride.outcomes.Measure;
import org.restride.outcomes.MeasureStanding;
import org.restride.outcomes.MeasureTexts;
import org.restride.people.Clinics;
import org.restride.people.StaffNames;

/** Which measures the clinic can ask, who owns them, and a way to enter words and tables that the product may not ship. */
@Route(MeasureTextsView.ROUTE)
@RolesAllowed(Role.Names.EDITOR)
@CssImport("./styles/measures.css")
class MeasureTextsView extends Div implements HasDynamicTitle {

    static final String ROUTE = "measure-texts";

    private static final long serialVersionUID = 1L;

    private final transient MeasureTexts texts;
    private final transient StaffNames staff;
    private final ZoneId zone;
    private final LocalDate today;
    private final Div list = new Div();

    MeasureTextsView(MeasureTexts texts, StaffNames staff, Clinics clinics, Clock clock) {
        this.texts = texts;
        this.staff = staff;
        zone = clinics.current().zone();
        today = LocalDate.ofInstant(clock.instant(), zone);
        addClassName("rs-measure-texts");
        Div head = new Div(new H1(getTranslation("outcomes.texts.title")));
        head.addClassName("rs-head");
        list.addClassNames("rs-measures", "rs-body");
        add(head, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("outcomes.texts.title"));
    }

    private void show() {
        List<MeasureStanding> all = texts.all();
        Set<AccountId> people = new HashSet<>();
        all.forEach(each -> {
            Stream.ofNullable(each.text()).map(ClinicText::confirmedBy).forEach(people::add);
            Stream.ofNullable(each.table()).map(ClinicTable::confirmedBy).forEach(people::add);
        });
        Map<AccountId, String> names = staff.of(people);
        Paragraph intro = new Paragraph(getTranslation("outcomes.texts.intro"));
        intro.addClassName("rs-second");
        list.removeAll();
        list.add(intro);
        all.forEach(each -> list.add(card(each, names)));
    }

    private Section card(MeasureStanding standing, Map<AccountId, String> names) {
        Measure measure = standing.measure();
        Div head = MeasureWords.box(
                "rs-course-line",
                new H2(getTranslation(
                        "outcomes.named", measure.abbreviation(), measure.name().in(getLocale()))));
        var tag = MeasureWords.span("rs-tag", getTranslation("outcomes.texts." + state(standing)));
        tag.addClassName(standing.ready() ? "go" : "care");
        head.add(tag);
        Section card = new Section(
                head,
                line("outcomes.texts.holder", measure.licence().holder()),
                new Paragraph(measure.licence().terms().in(getLocale())));
        card.addClassNames("rs-card", "rs-measure-card");
        ClinicText text = standing.text();
        if (text != null) {
            card.add(confirmed(text.licence(), names.getOrDefault(text.confirmedBy(), ""), text.confirmedAt()));
        }
        ClinicTable table = standing.table();
        if (table != null) {
            card.add(confirmed(table.licence(), names.getOrDefault(table.confirmedBy(), ""), table.confirmedAt()));
        }
        card.add(acts(standing));
        return card;
    }

    private static String state(MeasureStanding standing) {
        if (standing.ready()) {
            return "ready";
        }
        boolean table = standing.measure().needsTable() && standing.table() == null;
        return standing.worded() ? "no-table" : table ? "no-words-no-table" : "no-words";
    }

    private Div acts(MeasureStanding standing) {
        Div acts = MeasureWords.box("rs-row");
        MeasureTextDialogs dialogs = new MeasureTextDialogs(texts, this::show);
        if (standing.measure().needsText()) {
            String key = standing.text() == null ? "outcomes.texts.enter" : "outcomes.texts.change";
            acts.add(new Button(getTranslation(key), click -> dialogs.enter(this, standing)));
        }
        if (standing.measure().needsTable()) {
            acts.add(new Button(
                    getTranslation("outcomes.texts.import"), click -> dialogs.importTable(this, standing.measure())));
        }
        return acts;
    }

    private Paragraph confirmed(String licence, String name, Instant at) {
        return line(
                "outcomes.texts.confirmed", name, DayWords.date(this, LocalDate.ofInstant(at, zone), today), licence);
    }

    private Paragraph line(String key, Object... arguments) {
        Paragraph line = new Paragraph(getTranslation(key, arguments));
        line.addClassName("rs-second");
        return line;
    }
}
