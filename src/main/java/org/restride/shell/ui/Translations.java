package org.restride.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.restride.base.Texts;
import org.springframework.stereotype.Component;

/** Gives Vaadin the texts of all modules. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    Translations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
