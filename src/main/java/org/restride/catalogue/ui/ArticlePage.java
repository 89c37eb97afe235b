package org.restride.catalogue.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.restride.base.ui.Icon;
import org.restride.catalogue.ArticleBody;
import org.restride.catalogue.Claim;
import org.restride.catalogue.ExerciseBody;
import org.restride.catalogue.HabitBody;
import org.restride.catalogue.ItemBody;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RunSessionBody;

/** A quiet page that answers a worry, with its evidence one tap away. The text grows in four steps. */
@CssImport("./styles/reading.css")
public class ArticlePage extends Article {

    private static final long serialVersionUID = 1L;
    private static final int SIZES = 4;
    private static final String KEPT_SIZE = "rs-text-size";

    private final Span said = new Span();
    private int size;

    /**
     * @param partOfPlan whether the reader's plan has it, which the page then says
     */
    public ArticlePage(PublishedItem item, boolean partOfPlan) {
        addClassName("rs-reading");
        getElement().setAttribute("lang", item.language().toLanguageTag());
        ItemWords words = new ItemWords(this);
        add(tools(partOfPlan, item.language()), new H1(item.title()), meta(item, words));
        add(body(item));
    }

    /** The size that was chosen last in this browser. */
    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        getElement()
                .executeJs("return Number(localStorage.getItem($0)) || 0", KEPT_SIZE)
                .then(Integer.class, kept -> show(Math.clamp(kept, 0, SIZES - 1)));
    }

    private Div tools(boolean partOfPlan, Locale language) {
        Div tools = new Div();
        tools.addClassName("rs-reading-tools");
        if (partOfPlan) {
            Span tag = new Span(new Icon("clipboard-list"), new Span(getTranslation("catalogue.article.part-of-plan")));
            tag.addClassNames("rs-tag", "brand");
            tools.add(tag);
        }
        NativeButton larger = new NativeButton(getTranslation("catalogue.article.size"), click -> grow());
        larger.addClassName("rs-text-size");
        said.addClassName("rs-visually-hidden");
        said.getElement().setAttribute("role", "status");
        tools.add(new ReadAloud(language), larger, said);
        return tools;
    }

    /** From the largest size it goes back to the first. */
    private void grow() {
        show((size + 1) % SIZES);
        getElement().executeJs("localStorage.setItem($0, $1)", KEPT_SIZE, Integer.toString(size));
        said.setText(getTranslation("catalogue.article.size-is", size + 1, SIZES));
    }

    private void show(int wanted) {
        removeClassName("rs-size-" + size);
        size = wanted;
        addClassName("rs-size-" + size);
    }

    private Paragraph meta(PublishedItem item, ItemWords words) {
        StringBuilder line = new StringBuilder(words.minutes(item.body().minutes()));
        item.body().claims().stream()
                .map(Claim::checked)
                .max(Comparator.naturalOrder())
                .ifPresent(day -> line.append(" · ").append(words.text("source.checked", words.month(day))));
        if (!item.language().getLanguage().equals(getLocale().getLanguage())) {
            line.append(" · ")
                    .append(words.text("article.only-in." + item.language().getLanguage()));
        }
        Paragraph meta = new Paragraph(line.toString());
        meta.addClassName("rs-second");
        return meta;
    }

    private static Component[] body(PublishedItem item) {
        ItemBody body = item.body();
        return switch (body) {
            case ArticleBody article -> text(item, article.markdown(), article.claims());
            case HabitBody habit -> text(item, habit.markdown(), habit.claims());
            case ExerciseBody _, RunSessionBody _ -> new Component[] {new ItemPreview(item.text())};
        };
    }

    private static Component[] text(PublishedItem item, String markdown, List<Claim> claims) {
        return ItemPreview.illustrated(item.text(), new ArticleText(markdown, claims));
    }
}
