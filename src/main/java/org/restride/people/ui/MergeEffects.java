package org.restride.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.restride.base.ui.Icon;
import org.restride.people.MergePreview;
import org.restride.people.PatientDetails;

/** Says what will happen when one record becomes part of another, before it happens. */
class MergeEffects extends Div {

    private static final long serialVersionUID = 1L;

    MergeEffects(MergePreview preview) {
        addClassName("rs-merge");
        Div records = new Div(
                record("people.merge.ends", preview.merged()),
                new Icon("chevron-right"),
                record("people.merge.lasts", preview.kept()));
        records.addClassName("rs-merge-records");
        add(records);
        if (!preview.merged().birthDate().equals(preview.kept().birthDate())) {
            add(care(getTranslation("people.merge.birth-differs")));
        }
        UnorderedList effects = new UnorderedList();
        effects.addClassName("rs-merge-effects");
        line(effects, "people.merge.moves");
        line(effects, "people.merge.locks");
        preview.ways()
                .forEach(way -> line(
                        effects,
                        way.fate() == MergePreview.Fate.MOVES ? "people.merge.login-moves" : "people.merge.login-ends",
                        way.login()));
        line(effects, "people.merge.sessions");
        line(effects, "people.merge.team", String.join(", ", preview.team()));
        if (!preview.takenOver().isEmpty()) {
            line(
                    effects,
                    "people.merge.taken-over",
                    preview.takenOver().stream()
                            .map(field -> getTranslation("people.merge.field." + field))
                            .collect(Collectors.joining(", ")));
        }
        if (preview.comesBack()) {
            line(effects, "people.merge.comes-back");
        }
        line(effects, "people.merge.audit");
        add(new H3(getTranslation("people.merge.what")), effects);
        preview.decisions().forEach(decision -> add(care(getTranslation(decision))));
    }

    private void line(UnorderedList effects, String textKey, Object... arguments) {
        effects.add(new ListItem(getTranslation(textKey, arguments)));
    }

    private Div care(String words) {
        Div notice = new Div(new Icon("triangle-alert"), new Span(words));
        notice.addClassNames("rs-notice", "care");
        return notice;
    }

    private Component record(String labelKey, PatientDetails details) {
        Span label = new Span(getTranslation(labelKey));
        label.addClassName("rs-meta");
        Span name = new Span(details.firstName() + " " + details.lastName());
        name.addClassName("rs-choice-title");
        Span facts = new Span(Stream.of(
                        details.birthDate()
                                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(getLocale())),
                        details.externalNumber(),
                        details.email(),
                        details.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · ")));
        facts.addClassName("rs-meta");
        Div record = new Div(label, name, facts);
        record.addClassName("rs-merge-record");
        return record;
    }
}
