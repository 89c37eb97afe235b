package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import org.restride.catalogue.Claim;
import org.restride.catalogue.MarkdownHtml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text to read; a mark opens below its paragraph where the statement comes from. */
@Tag("rs-article")
@JsModule("./components/rs-article.ts")
@CssImport("./styles/reading.css")
public class ArticleText extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public ArticleText(String markdown, List<Claim> claims) {
        getElement().setProperty("text", MarkdownHtml.render(markdown, claims));
        getElement().setPropertyJson("sources", sources(markdown, claims));
        getElement().setPropertyJson("words", words());
    }

    private ArrayNode sources(String markdown, List<Claim> claims) {
        ItemWords words = new ItemWords(this);
        Map<String, Integer> numbers = MarkdownHtml.numbers(markdown, claims);
        ArrayNode sources = JSON.createArrayNode();
        for (Claim claim : claims) {
            Integer number = numbers.get(claim.id());
            if (number != null) {
                ObjectNode source = sources.addObject();
                source.put("id", claim.id());
                source.put("number", number);
                source.put("grade", words.of(claim.grade()));
                source.put("citation", claim.source().citation());
                source.put("where", claim.where());
                source.put("address", claim.source().address());
                source.put("checked", words.text("source.checked", words.month(claim.checked())));
            }
        }
        return sources;
    }

    private ObjectNode words() {
        ObjectNode words = JSON.createObjectNode();
        words.put("title", getTranslation("catalogue.source.title"));
        words.put("open", getTranslation("catalogue.source.open"));
        words.put("mark", getTranslation("catalogue.source.mark"));
        return words;
    }
}
