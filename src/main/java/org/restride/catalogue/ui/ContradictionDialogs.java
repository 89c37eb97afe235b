package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.restride.base.ui.FormDialog;
import org.restride.catalogue.Codes;
import org.restride.catalogue.Contradiction;
import org.restride.catalogue.NoteContradiction;
import org.restride.catalogue.Source;

/** Asks an editor what two claims disagree about, and what the catalogue says from now on. */
final class ContradictionDialogs {

    private static final int LONGEST = 400;

    private final Component page;

    ContradictionDialogs(Component page) {
        this.page = page;
    }

    /**
     * @param decision what was decided before; empty if nothing was
     * @param settle takes decision and reason
     */
    FormDialog settle(String decision, BiConsumer<String, String> settle) {
        TextArea what = area("catalogue.contradiction.decision");
        TextArea why = area("catalogue.contradiction.reason");
        what.setValue(decision);
        return new FormDialog(
                        words("catalogue.contradiction.settle"),
                        words("catalogue.contradiction.settle"),
                        () -> settle.accept(what.getValue(), why.getValue()))
                .says(words("catalogue.contradiction.settle.help"))
                .asks("decision", what)
                .asks("reason", why);
    }

    FormDialog note(List<Source> sources, Consumer<NoteContradiction> note) {
        TextField topic = new TextField(words("catalogue.contradiction.topic"));
        topic.setWidthFull();
        topic.setMaxLength(LONGEST);
        SideFields a = new SideFields("a", sources);
        SideFields b = new SideFields("b", sources);
        FormDialog dialog = new FormDialog(
                words("catalogue.contradiction.note"),
                words("catalogue.contradiction.note.go"),
                () -> note.accept(new NoteContradiction(language(), topic.getValue(), a.side(), b.side())));
        dialog.asks("topic", topic);
        a.addTo(dialog);
        b.addTo(dialog);
        return dialog;
    }

    private static String language() {
        return UI.getCurrentOrThrow().getLocale().getLanguage();
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(words(key));
        area.setWidthFull();
        area.setMaxLength(LONGEST);
        return area;
    }

    private String words(String key) {
        return page.getTranslation(key);
    }

    /** What is asked of one of the two claims. */
    private final class SideFields {

        private final String name;
        private final TextArea text;
        private final MultiSelectComboBox<Source> rests = new MultiSelectComboBox<>();
        private final Select<Contradiction.Standing> standing = new Select<>();

        SideFields(String name, List<Source> sources) {
            this.name = name;
            text = area("catalogue.contradiction.side." + name);
            rests.setLabel(words("catalogue.contradiction.source"));
            rests.setItems(sources);
            rests.setItemLabelGenerator(Source::citation);
            rests.setWidthFull();
            standing.setLabel(words("catalogue.contradiction.standing"));
            standing.setItems(Contradiction.Standing.values());
            standing.setItemLabelGenerator(each -> words("catalogue.standing." + Codes.of(each)));
            standing.setValue(Contradiction.Standing.PUBLISHED);
        }

        void addTo(FormDialog dialog) {
            dialog.asks(name, text).asks(name + "Source", rests).shows(standing);
        }

        Contradiction.Side side() {
            Set<Source> chosen = rests.getValue();
            return new Contradiction.Side(
                    Map.of(language(), text.getValue().strip()),
                    chosen.stream().map(Source::key).sorted().toList(),
                    "",
                    standing.getValue(),
                    List.of());
        }
    }
}
