package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.restride.base.ui.Figure;
import org.restride.catalogue.Claim;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.Finding;
import org.restride.catalogue.ItemBody;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.WordDiff;

/** What differs between two texts of an item: words by words, facts before and after, claims one by one, figures side by side. */
@CssImport("./styles/desk.css")
class TextChanges extends Div {

    private static final long serialVersionUID = 1L;

    /** What is read rather than chosen. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "summary",
            "aliases",
            "markdown",
            "setUp",
            "movement",
            "cues",
            "breathing",
            "feel",
            "stopIf",
            "mistakes");

    TextChanges(ItemText before, ItemText after, List<Finding> findings) {
        addClassNames("rs-item-panel", "rs-changes");
        add(new H2(getTranslation("catalogue.changes")));
        Sketch old = Sketch.of(before, 0);
        Sketch now = Sketch.of(after, 0);
        SketchWords words = new SketchWords(this, findings);
        List<String> fields = now.differsFrom(old);
        for (String field : fields) {
            switch (field) {
                case "claims" ->
                    add(part(
                            "claims",
                            claims(before.body().claims(), after.body().claims())));
                case "figure" -> add(part("figure", figures(before, after)));
                case "pictures" -> add(part("pictures", pictures(before, after)));
                default ->
                    add(part(
                            field,
                            WORDS.contains(field)
                                    ? text(old.get(field), now.get(field))
                                    : fact(words.of(field, old.get(field)), words.of(field, now.get(field)))));
            }
        }
        if (fields.isEmpty()) {
            add(new Paragraph(getTranslation("catalogue.changes.none")));
        }
    }

    private Div part(String field, Component change) {
        Div part = new Div(new H3(getTranslation("catalogue.editor." + field)), change);
        part.addClassName("rs-change");
        return part;
    }

    private static Div text(String before, String after) {
        return words(WordDiff.of(before, after));
    }

    /** Screen readers tell insertions and deletions by their elements, eyes by colour and stroke. */
    static Div words(List<WordDiff.Piece> pieces) {
        Div text = new Div();
        text.addClassName("rs-changed-words");
        for (WordDiff.Piece piece : pieces) {
            Element element =
                    switch (piece.fate()) {
                        case STAYED -> new Element("span");
                        case REMOVED -> new Element("del");
                        case ADDED -> new Element("ins");
                    };
            element.setText(piece.text());
            text.getElement().appendChild(element);
        }
        return text;
    }

    private Div fact(String before, String after) {
        Element old = new Element("del");
        old.setText(before.isEmpty() ? getTranslation("catalogue.changes.nothing") : before);
        Element now = new Element("ins");
        now.setText(after.isEmpty() ? getTranslation("catalogue.changes.nothing") : after);
        Div fact = new Div();
        fact.addClassName("rs-changed-fact");
        Element arrow = new Element("span");
        arrow.setText("→");
        arrow.setAttribute("aria-hidden", "true");
        fact.getElement().appendChild(old, arrow, now);
        return fact;
    }

    private Div claims(List<Claim> before, List<Claim> after) {
        Map<String, Claim> old = byId(before);
        Map<String, Claim> now = byId(after);
        Set<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        Div list = new Div();
        list.addClassName("rs-changed-claims");
        for (String id : ids) {
            Claim was = old.get(id);
            Claim is = now.get(id);
            if (!Objects.equals(was, is)) {
                list.add(text(was == null ? "" : words(was), is == null ? "" : words(is)));
            }
        }
        return list;
    }

    private String words(Claim claim) {
        ItemWords words = new ItemWords(this);
        return String.join(
                "\n",
                claim.text(),
                claim.source().citation() + ", " + claim.where(),
                words.of(claim.grade()) + ", " + words.text("source.checked", words.day(claim.checked())));
    }

    private Div figures(ItemText before, ItemText after) {
        Div figures = new Div(
                figure("catalogue.changes.before", before.body()), figure("catalogue.changes.after", after.body()));
        figures.addClassName("rs-changed-figures");
        return figures;
    }

    private Div pictures(ItemText before, ItemText after) {
        Div pictures = new Div(
                new Div(
                        new Span(getTranslation("catalogue.changes.before")),
                        new Illustrations(before.illustrations())),
                new Div(new Span(getTranslation("catalogue.changes.after")), new Illustrations(after.illustrations())),
                fact(
                        PictureLines.words(PictureLines.write(before.illustrations())),
                        PictureLines.words(PictureLines.write(after.illustrations()))));
        pictures.addClassName("rs-changed-figures");
        return pictures;
    }

    private Div figure(String key, ItemBody body) {
        String json = body instanceof ExerciseBody exercise ? exercise.figure() : "";
        Figure figure = new Figure(json, getTranslation(key)).playing(true);
        return new Div(new Span(getTranslation(key)), figure);
    }

    private static Map<String, Claim> byId(List<Claim> claims) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        return byId;
    }
}
