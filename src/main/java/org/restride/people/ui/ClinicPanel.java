package org.restride.people.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.Texts;
import org.restride.base.ui.FormDraft;
import org.restride.people.ClinicLimits;
import org.restride.people.ClinicSettings;
import org.restride.people.Clinics;

/** The clinic's settings. If somebody else saves meanwhile, what was typed stays and what they changed elsewhere is filled in. */
class ClinicPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** A field and where its value stands in the settings. */
    private record Part<V>(HasValue<?, V> field, Function<ClinicSettings, V> place) {

        void show(ClinicSettings settings) {
            field.setValue(place.apply(settings));
            hint("");
        }

        void adopt(ClinicSettings before, ClinicSettings now, Function<Object, String> meanwhile) {
            V theirs = place.apply(now);
            if (Objects.equals(field.getValue(), place.apply(before))) {
                show(now);
            } else if (!theirs.equals(place.apply(before)) && !theirs.equals(field.getValue())) {
                hint(meanwhile.apply(theirs));
            }
        }

        private void hint(String text) {
            if (field instanceof HasHelper helped) {
                helped.setHelperText(text);
            }
        }
    }

    private final transient Clinics clinics;
    private final TextField name = new TextField(getTranslation("people.clinic.name"));
    private final TextArea address = new TextArea(getTranslation("people.clinic.address"));
    private final TextField phone = new TextField(getTranslation("people.phone"));
    private final TextField hours = new TextField(getTranslation("people.clinic.hours"));
    private final ComboBox<ZoneId> zone = Choices.zone();
    private final ComboBox<String> country = Choices.country();
    private final Select<Locale> usual = Choices.language();
    private final CheckboxGroup<Locale> languages = new CheckboxGroup<>(getTranslation("admin.clinic.languages"));
    private final TextField colour = new TextField(getTranslation("people.clinic.colour"));
    private final IntegerField painAbove = new IntegerField(getTranslation("people.clinic.pain-above"));
    private final IntegerField idleDays = new IntegerField(getTranslation("people.clinic.idle-days"));
    private final IntegerField respondHours = new IntegerField(getTranslation("people.clinic.respond-hours"));
    private final Checkbox secondFactor = new Checkbox(getTranslation("people.clinic.second-factor"));
    private final Fields.Message message = new Fields.Message();
    private final Map<String, HasValidation> fields = Map.of(
            "name", name,
            "zone", zone,
            "country", country,
            "languages", languages,
            "brandColour", colour,
            "painAbove", painAbove,
            "idleDays", idleDays,
            "respondHours", respondHours);
    private final transient List<Part<?>> parts = List.of(
            new Part<>(name, ClinicSettings::name),
            new Part<>(address, ClinicSettings::address),
            new Part<>(phone, ClinicSettings::phone),
            new Part<>(hours, ClinicSettings::hours),
            new Part<>(zone, ClinicSettings::zone),
            new Part<>(country, ClinicSettings::country),
            new Part<>(usual, settings -> settings.languages().getFirst()),
            new Part<>(languages, settings -> Set.copyOf(settings.languages())),
            new Part<>(colour, ClinicSettings::brandColour),
            new Part<>(painAbove, settings -> settings.limits().painAbove()),
            new Part<>(idleDays, settings -> settings.limits().idleDays()),
            new Part<>(respondHours, settings -> settings.limits().respondHours()),
            new Part<>(secondFactor, ClinicSettings::secondFactorRequired));
    private final transient FormDraft draft;
    private transient Clinics.VersionedSettings loaded;

    ClinicPanel(Clinics clinics, Drafts drafts) {
        this.clinics = clinics;
        this.loaded = clinics.settings();
        addClassName("rs-panel");
        List<Locale> known = Stream.concat(Texts.LANGUAGES.stream(), loaded.settings().languages().stream())
                .distinct()
                .toList();
        usual.setLabel(getTranslation("admin.clinic.usual-language"));
        usual.setItems(known);
        languages.setItems(known);
        languages.setItemLabelGenerator(Choices::languageName);
        FormLayout form = new FormLayout(
                name, phone, address, hours, zone, country, usual, languages, painAbove, idleDays, respondHours);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("560px", 2));
        Button save = new Button(getTranslation("people.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show();
        draft = keepIn(new FormDraft(drafts, "clinic"));
        add(draft.open(), message, form, colour, new BrandColourSample(colour), secondFactor, save);
    }

    private FormDraft keepIn(FormDraft typed) {
        return typed.text("name", name)
                .text("address", address)
                .text("phone", phone)
                .text("hours", hours)
                .choice("zone", zone)
                .choice("country", country)
                .choice("usual", usual)
                .choices("languages", languages)
                .text("colour", colour)
                .number("painAbove", painAbove)
                .number("idleDays", idleDays)
                .number("respondHours", respondHours)
                .flag("secondFactor", secondFactor);
    }

    private void show() {
        parts.forEach(part -> part.show(loaded.settings()));
    }

    private void save() {
        try {
            Fields.clear(fields);
            clinics.change(typed(), loaded.version());
            loaded = clinics.settings();
            draft.filling(this::show);
            draft.discard();
            message.setVisible(false);
            getUI().ifPresent(ui -> BrandColours.apply(loaded.settings().brandColour(), ui));
            AccountView.saved();
        } catch (DomainError.Invalid error) {
            Fields.show(error, fields);
        } catch (DomainError.Conflict meanwhile) {
            adopt();
        }
    }

    private void adopt() {
        Clinics.VersionedSettings now = clinics.settings();
        draft.filling(() -> parts.forEach(part -> part.adopt(
                loaded.settings(),
                now.settings(),
                theirs -> getTranslation("admin.clinic.saved-meanwhile", words(theirs)))));
        loaded = now;
        message.care(getTranslation("admin.clinic.conflict"));
    }

    private static String words(Object setting) {
        return switch (setting) {
            case Locale language -> Choices.languageName(language);
            case Set<?> several ->
                String.join(
                        ", ", several.stream().map(ClinicPanel::words).sorted().toList());
            default -> setting.toString();
        };
    }

    private ClinicSettings typed() {
        if (zone.getValue() == null) {
            throw new DomainError.Invalid(Map.of("zone", "admin.clinic.zone-missing"));
        }
        List<Locale> chosen = Stream.concat(Stream.of(usual.getValue()), languages.getValue().stream())
                .distinct()
                .toList();
        return new ClinicSettings(
                name.getValue(),
                address.getValue(),
                phone.getValue(),
                hours.getValue(),
                zone.getValue(),
                country.getValue() == null ? "" : country.getValue(),
                chosen,
                colour.getValue().toUpperCase(Locale.ROOT),
                secondFactor.getValue(),
                new ClinicLimits(number(painAbove), number(idleDays), number(respondHours)));
    }

    private static int number(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? -1 : value;
    }
}
