package org.restride.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Role;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.SynonymGroup;
import org.restride.catalogue.Synonyms;

/** The words that mean the same when somebody searches, a line a group, by language. */
@Route("synonyms")
@RolesAllowed(Role.Names.EDITOR)
@CssImport("./styles/catalogue.css")
class SynonymsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    private final transient Synonyms synonyms;

    SynonymsView(Synonyms synonyms) {
        this.synonyms = synonyms;
        addClassName("rs-synonyms");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Anchor back = new Anchor(CatalogueNavigation.catalogue(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.back"));
        Div head = new Div(back, new H1(getTranslation("catalogue.synonyms")));
        head.addClassName("rs-head");
        Div body = new Div(new Paragraph(getTranslation("catalogue.synonyms.help")));
        body.addClassName("rs-body");
        List<SynonymGroup> all = synonyms.all();
        LANGUAGES.forEach(language -> body.add(groups(language, all)));
        add(head, body);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title.page", getTranslation("catalogue.synonyms"));
    }

    private Div groups(Locale language, List<SynonymGroup> all) {
        Div lines = new Div();
        lines.addClassName("rs-synonym-lines");
        all.stream()
                .filter(group -> group.language().equals(language))
                .forEach(group -> lines.add(new Line(language, group.id(), String.join(", ", group.words()))));
        Button add = new Button(getTranslation("catalogue.synonyms.add"), new Icon("plus"), click -> {
            Line line = new Line(language, null, "");
            lines.add(line);
            line.words.focus();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div group = new Div(new H2(language.getDisplayLanguage(getLocale())), lines, add);
        group.addClassName("rs-synonym-group");
        return group;
    }

    /** One group; it is kept when one leaves the field. */
    private final class Line extends Div {

        private static final long serialVersionUID = 1L;

        private final TextField words = new TextField();
        private final Locale language;
        private @Nullable UUID id;

        Line(Locale language, @Nullable UUID id, String text) {
            this.language = language;
            this.id = id;
            addClassName("rs-synonym-line");
            words.setValue(text);
            words.setWidthFull();
            words.setAriaLabel(getTranslation("catalogue.synonyms.group"));
            words.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    keep();
                }
            });
            Button remove = new Button(new Icon("x"), click -> remove());
            remove.setAriaLabel(getTranslation("catalogue.synonyms.remove"));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(words, remove);
        }

        private void keep() {
            try {
                id = synonyms.keep(id, language, List.of(words.getValue().split("[,;]")));
                words.setInvalid(false);
                Notices.done(getTranslation("catalogue.synonyms.kept"));
            } catch (DomainError.Invalid invalid) {
                words.setErrorMessage(getTranslation(invalid.fields().getOrDefault("words", "error.invalid")));
                words.setInvalid(true);
            }
        }

        private void remove() {
            if (id != null) {
                synonyms.remove(id);
            }
            removeFromParent();
        }
    }
}
