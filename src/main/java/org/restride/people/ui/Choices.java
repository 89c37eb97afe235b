package org.restride.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.restride.base.Texts;

/** Fields for time zone, country and language, in the words of the reader's language. */
final class Choices {

    private Choices() {}

    static ComboBox<ZoneId> zone() {
        ComboBox<ZoneId> field = new ComboBox<>(UI.getCurrent().getTranslation("people.zone"));
        List<ZoneId> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList();
        field.setItems(zones);
        field.setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        field.setWidthFull();
        return field;
    }

    static ComboBox<String> country() {
        Locale reader = UI.getCurrent().getLocale();
        ComboBox<String> field = new ComboBox<>(UI.getCurrent().getTranslation("people.country"));
        field.setItems(Arrays.stream(Locale.getISOCountries())
                .sorted(Comparator.comparing(code -> countryName(code, reader)))
                .toList());
        field.setItemLabelGenerator(code -> countryName(code, reader));
        field.setWidthFull();
        return field;
    }

    static Select<Locale> language() {
        Select<Locale> field = new Select<>();
        field.setLabel(UI.getCurrent().getTranslation("people.language"));
        field.setItems(Texts.LANGUAGES);
        field.setItemLabelGenerator(Choices::languageName);
        field.setWidthFull();
        return field;
    }

    /** A language's name in that language: who doesn't read the others finds it. */
    static String languageName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    private static String countryName(String code, Locale reader) {
        return Locale.of("", code).getDisplayCountry(reader);
    }
}
