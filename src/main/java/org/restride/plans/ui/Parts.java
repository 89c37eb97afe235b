package org.restride.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.restride.base.ui.Figure;
import org.restride.base.ui.Icon;
import org.restride.catalogue.PublishedItem;

/** Small pieces that the module's screens share. */
final class Parts {
    private Parts() {}

    static Span text(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    static Div box(String className, Component... content) {
        Div box = new Div(content);
        box.addClassName(className);
        return box;
    }

    /** Gives something a name that only screen readers say. */
    static void name(Component component, String name) {
        component.getElement().setAttribute("aria-label", name);
    }

    /** A button that shows a sign only; the label is what it is called. */
    static Button iconButton(String icon, String label, Runnable action) {
        Button button = new Button(new Icon(icon), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    static Button quiet(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static Button plain(String text, Runnable action) {
        return new Button(text, click -> action.run());
    }

    /** The one filled button of a screen. */
    static Button next(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** The item's title, struck through with a word beside it if the item was recalled; a word too if its review is overdue. */
    static Div title(ItemCard card) {
        Div line = box("rs-title-line", text("rs-title", card.title()));
        if (card.retired()) {
            line.addClassName("rs-retired");
            Span tag = text("rs-tag", line.getTranslation("plans.recalled.tag"));
            tag.addClassName("stop");
            line.add(tag);
        } else if (card.reviewOverdue()) {
            Span tag = text("rs-tag", line.getTranslation("plans.builder.review-overdue"));
            tag.addClassName("care");
            line.add(tag);
        }
        return line;
    }

    /** Says that an item is not translated into the reader's language yet; nothing to see if it is. */
    static Span onlyIn(PublishedItem item) {
        Span note = text("rs-meta", "");
        String language = item.language().getLanguage();
        note.setVisible(!language.equals(UI.getCurrentOrThrow().getLocale().getLanguage()));
        note.setText(note.getTranslation("catalogue.article.only-in." + language));
        return note;
    }

    /** A small picture of the item: the exercise's figure, or a sign of its kind. */
    static Div thumbnail(ItemCard card) {
        Div thumbnail = box("rs-thumb");
        thumbnail.getElement().setAttribute("aria-hidden", "true");
        if (card.figure() != null) {
            thumbnail.add(new Figure(card.figure(), "").asThumbnail());
        } else {
            thumbnail.add(new Icon(sign(card)));
        }
        return thumbnail;
    }

    private static String sign(ItemCard card) {
        return switch (card.kind()) {
            case ARTICLE -> "book-open";
            case HABIT -> "repeat";
            case RUN_SESSION -> "footprints";
            case EXERCISE -> "clipboard-list";
        };
    }
}
