package org.restride.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownHtmlTests {

    private static final List<Claim> CLAIMS = List.of(claim("c1"), claim("c2"));

    @Test
    void marksAreNumberedInTheOrderOfTheText() {
        assertThat(MarkdownHtml.render("One.[^c2] Two.[^c1] Again.[^c2]", CLAIMS))
                .isEqualTo(
                        "<p>One.<sup data-claim=\"c2\">1</sup> Two.<sup data-claim=\"c1\">2</sup> Again.<sup data-claim=\"c2\">1</sup></p>\n");
    }

    @Test
    void marksWithoutAClaimAreLeftOut() {
        assertThat(MarkdownHtml.render("One.[^c9]", CLAIMS)).isEqualTo("<p>One.</p>\n");
    }

    @Test
    void keepsHeadingsListsAndLinks() {
        assertThat(MarkdownHtml.render("## Do\n- *a*\n- **b** [c](https://example.org/?a=1&b=2)", CLAIMS))
                .contains("<h2>Do</h2>", "<li><em>a</em></li>", "<strong>b</strong>")
                .contains("href=\"https://example.org/?a&#61;1&amp;b&#61;2\"")
                // The sanitizer joins a set, whose order is another in each run.
                .containsPattern("rel=\"(noopener noreferrer|noreferrer noopener)\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "a <svg onload=alert(1)> b",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](https://example.org/track.png)",
                "<a href='javascript:alert(1)'>x</a>",
                "[x](https://example.org \"onmouseover=alert(1)\")",
                "<sup data-claim=\"c1\" onclick=\"alert(1)\">1</sup>",
                "```html\n<script>alert(1)</script>\n```"
            })
    void hostileTextComesOutAsWordsOrNotAtAll(String markdown) {
        String html = MarkdownHtml.render(markdown, CLAIMS);
        assertThat(html).doesNotContainPattern("(?i)<(script|img|svg|iframe|style)");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=");
        assertThat(html).doesNotContainPattern("(?i)href=\"(?!https:)");
    }

    @Test
    void nestedWithoutEndIsShownAsWords() {
        assertThat(MarkdownHtml.render("> ".repeat(3_000) + "x", CLAIMS)).startsWith("<p>&gt; &gt; ");
    }

    private static Claim claim(String id) {
        Source source = new Source("A1", "A book", null, "review", 2020);
        return new Claim(id, "It is so.", source, "p. 1", Claim.Grade.REVIEW, LocalDate.of(2026, 11, 22));
    }
}
