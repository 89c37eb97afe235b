package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.catalogue.Illustration;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.WordDiff;
import org.restride.catalogue.ui.Sketch.SketchClaim;

/** Each part of an item in both languages beside each other; what changed in the original since is marked. */
class TranslationFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final int TELL_AFTER_MILLIS = 1_000;
    private static final List<String> HEAD = List.of("title", "summary", "aliases");
    private static final List<String> STEPS =
            List.of("setUp", "movement", "cues", "breathing", "feel", "stopIf", "mistakes");

    private final transient Sketch original;
    private final transient @Nullable Sketch followed;
    private final transient Sketch words;
    private final transient Runnable changed;
    private final String language;
    private final transient Map<String, TextArea> parts = new LinkedHashMap<>();
    private final transient Map<String, TextArea> claims = new LinkedHashMap<>();
    private final TranslationPictures pictures;

    TranslationFields(TranslationStart start, Runnable changed) {
        this.original = Sketch.of(start.original(), start.basedOn());
        this.followed = start.followed() == null ? null : Sketch.of(start.followed(), 0);
        this.words = start.words() == null ? new Sketch(0, Map.of(), List.of()) : Sketch.of(start.words(), 0);
        this.changed = changed;
        this.language = new ItemWords(this).language(start.language());
        addClassName("rs-translation");
        names(start.item().kind()).forEach(this::part);
        List<Illustration> there =
                start.words() == null ? List.of() : start.words().illustrations();
        this.pictures = new TranslationPictures(start.original().illustrations(), there, language, changed);
        add(pictures);
        if (!original.claims().isEmpty()) {
            add(new H2(getTranslation("catalogue.claims")));
            original.claims().forEach(this::claim);
        }
    }

    private static List<String> names(ItemKind kind) {
        List<String> names = new ArrayList<>(HEAD);
        names.addAll(
                switch (kind) {
                    case EXERCISE, RUN_SESSION -> STEPS;
                    case ARTICLE, HABIT -> List.of("markdown");
                });
        return names;
    }

    /** What stands in the fields, with all that is not words taken from the original. */
    Sketch sketch() {
        Map<String, String> fields = new LinkedHashMap<>(original.fields());
        parts.forEach((name, field) -> fields.put(name, field.getValue()));
        fields.put("pictures", PictureLines.write(pictures.read()));
        List<SketchClaim> translated = original.claims().stream()
                .map(claim -> {
                    TextArea field = claims.get(claim.id());
                    String text = field == null ? "" : field.getValue();
                    return new SketchClaim(
                            claim.id(), text, claim.source(), claim.where(), claim.grade(), claim.checked());
                })
                .toList();
        return new Sketch(original.basedOn(), fields, translated);
    }

    /** Marks the fields that have a problem and clears the others; gives what has no field of its own, in words. */
    List<String> mark(Map<String, String> problems) {
        parts.forEach((name, field) -> {
            String key = problems.get(name);
            field.setInvalid(key != null);
            field.setErrorMessage(key == null ? "" : getTranslation(key));
        });
        pictures.mark(problems.containsKey("pictures"));
        boolean missing = problems.containsKey("claims");
        claims.values()
                .forEach(field -> field.setInvalid(missing && field.getValue().isBlank()));
        return problems.entrySet().stream()
                .map(problem -> getTranslation("catalogue.editor." + problem.getKey()) + ": "
                        + getTranslation(problem.getValue()))
                .toList();
    }

    /** A part that the original does not have is not asked for. */
    private void part(String name) {
        if (original.get(name).isBlank() && words.get(name).isBlank() && !name.equals("aliases")) {
            return;
        }
        String label = getTranslation("catalogue.editor." + name);
        TextArea field = field(label, words.get(name));
        parts.put(name, field);
        row(label, source(original.get(name), followed == null ? null : followed.get(name)), field);
    }

    private void claim(SketchClaim claim) {
        String label = getTranslation("catalogue.translation.claim", claim.id());
        TextArea field = field(label, text(words, claim.id()));
        claims.put(claim.id(), field);
        row(label, source(claim.text(), followed == null ? null : text(followed, claim.id())), field);
    }

    private static String text(Sketch sketch, String claim) {
        return sketch.claims().stream()
                .filter(each -> each.id().equals(claim))
                .map(SketchClaim::text)
                .collect(Collectors.joining());
    }

    private void row(String label, Div source, Component field) {
        Span name = new Span(label);
        name.addClassName("rs-meta");
        Div left = new Div(name, source);
        left.addClassName("rs-translation-original");
        Div row = new Div(left, field);
        row.addClassName("rs-translation-row");
        add(row);
    }

    private static Div source(String text, @Nullable String before) {
        Div source = TextChanges.words(WordDiff.of(before == null ? text : before, text));
        source.addClassName("rs-changes");
        return source;
    }

    private TextArea field(String label, String value) {
        TextArea field = new TextArea(getTranslation("catalogue.translation.field", label, language));
        field.setValue(value);
        field.setMinRows(1);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(TELL_AFTER_MILLIS);
        field.addValueChangeListener(change -> changed.run());
        return field;
    }
}
