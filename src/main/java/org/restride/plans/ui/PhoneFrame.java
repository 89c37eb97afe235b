package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.restride.base.Texts;
import org.restride.plans.Phase;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/** What the patient will see on a day of the plan, drawn by the patient's own components; nothing in it can be pressed. */
@CssImport("./styles/builder-phone.css")
class PhoneFrame extends Aside {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The frame alone changes between light and dark. Only the browser knows what the page around is in; the clinic's colours, which stand
     * in the page's own style, are taken along.
     */
    private static final String OTHER_SCHEME = """
            const page = document.documentElement;
            const named = ['light', 'dark'].find((scheme) => scheme === page.getAttribute('theme'));
            const around = named ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
            this.dataset.scheme = (this.dataset.scheme ?? around) === 'dark' ? 'light' : 'dark';
            for (const name of page.style) {
              if (name.startsWith('--rs-')) this.style.setProperty(name, page.style.getPropertyValue(name));
            }
            """;

    /** The patient's Today; keeps its place while what it shows changes. */
    @Tag("rs-today-preview")
    @JsModule("./components/rs-today-preview.ts")
    static class Screen extends Component {
        void show(String today) {
            getElement().setPropertyJson("today", (BaseJsonNode) JSON.readTree(today));
        }
    }

    private final PlanEdits edits;
    private final PhonePreview preview;
    private final String firstName;
    private final Select<Integer> week = new Select<>();
    private final Select<DayOfWeek> day = new Select<>();
    private final Button otherLanguage;
    private final Div phone = Parts.box("rs-phone-preview");
    private final Screen screen = new Screen();
    private Locale language;

    /**
     * @param firstName of the patient; empty while a template is built
     * @param language in which the patient reads
     */
    PhoneFrame(PlanEdits edits, PhonePreview preview, Optional<String> firstName, Locale language) {
        this.edits = edits;
        this.preview = preview;
        this.firstName = firstName.orElseGet(() -> getTranslation("plans.preview.somebody"));
        this.language = Texts.LANGUAGES.contains(language) ? language : Texts.LANGUAGES.getFirst();
        addClassName("rs-preview");
        String title = firstName
                .map(name -> getTranslation("plans.builder.preview-of", name))
                .orElseGet(() -> getTranslation("plans.builder.preview"));
        Parts.name(this, title);
        week.setAriaLabel(getTranslation("plans.builder.preview-week"));
        week.setItemLabelGenerator(number -> getTranslation("plans.builder.preview-week-of", number));
        week.addValueChangeListener(chosen -> showIfChosen(chosen.isFromClient()));
        day.setAriaLabel(getTranslation("plans.builder.preview-day"));
        day.setItems(DayOfWeek.values());
        day.setItemLabelGenerator(value -> value.getDisplayName(TextStyle.SHORT, getLocale()));
        day.setValue(DayOfWeek.MONDAY);
        day.addValueChangeListener(chosen -> showIfChosen(chosen.isFromClient()));
        otherLanguage = Parts.plain("", this::switchLanguage);
        Button light = Parts.iconButton("moon", getTranslation("plans.builder.preview-scheme"), () -> phone.getElement()
                .executeJs(OTHER_SCHEME));
        phone.add(screen);
        phone.getElement().setAttribute("role", "group").setAttribute("tabindex", "0");
        Parts.name(phone, title);
        add(
                Parts.box("rs-preview-head", Parts.text("rs-meta", title), otherLanguage, light),
                Parts.box("rs-preview-head", week, day),
                phone);
        edits.onChange(this::show);
        show();
    }

    private void switchLanguage() {
        language = other();
        show();
    }

    private Locale other() {
        return language.equals(Texts.LANGUAGES.getFirst()) ? Texts.LANGUAGES.getLast() : Texts.LANGUAGES.getFirst();
    }

    private void showIfChosen(boolean byPerson) {
        if (byPerson) {
            show();
        }
    }

    private void show() {
        otherLanguage.setText(other().getLanguage().toUpperCase(Locale.ROOT));
        otherLanguage.setAriaLabel(getTranslation("plans.builder.preview-in", other().getDisplayLanguage(getLocale())));
        phone.getElement().setAttribute("lang", language.getLanguage());
        offerWeeks();
        screen.show(preview.today(
                new PhonePreview.Shown(firstName, language, edits.body(), week.getValue(), day.getValue())));
    }

    /** The weeks of the open phase, counted through the plan; the one that is chosen stays if it is one of them. */
    private void offerWeeks() {
        Phase open = edits.phase();
        int before = edits.body().phases().stream()
                .takeWhile(phase -> !phase.id().equals(open.id()))
                .mapToInt(Phase::weeks)
                .sum();
        List<Integer> weeks =
                IntStream.rangeClosed(before + 1, before + open.weeks()).boxed().toList();
        Integer chosen = week.getValue();
        week.setItems(weeks);
        week.setValue(chosen != null && weeks.contains(chosen) ? chosen : weeks.getFirst());
    }
}
