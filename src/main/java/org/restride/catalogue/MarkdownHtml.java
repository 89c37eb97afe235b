package org.restride.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Turns an item's Markdown into HTML that is safe to show: HTML in the text is shown as text, and whatever is not on a short list of
 * elements is dropped afterwards. A mark becomes {@code <sup data-claim="c1">1</sup>}, numbered in the order of the text.
 */
public final class MarkdownHtml {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .nodeRendererFactory(MarkRenderer::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "em",
                    "strong",
                    "blockquote",
                    "code",
                    "pre",
                    "br",
                    "hr",
                    "a",
                    "sup")
            .allowUrlProtocols("https")
            .allowAttributes("href")
            .matching(Pattern.compile("https://.+"))
            .onElements("a")
            .allowAttributes("data-claim")
            .matching(Pattern.compile("[a-z0-9-]+"))
            .onElements("sup")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private MarkdownHtml() {}

    /** The text as HTML; marks that name none of the claims are left out. */
    public static String render(String markdown, List<Claim> claims) {
        Node document = Markdown.parse(markdown);
        document.accept(new MarkSplitter(numbers(markdown, claims)));
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** The numbers that marks show, by claim: in the order in which the text first names them. */
    public static Map<String, Integer> numbers(String markdown, List<Claim> claims) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<String> known = claims.stream().map(Claim::id).toList();
        for (Markdown.Mark mark : Markdown.marks(markdown)) {
            if (known.contains(mark.claim())) {
                numbers.putIfAbsent(mark.claim(), numbers.size() + 1);
            }
        }
        return numbers;
    }

    private static final class ClaimMark extends CustomNode {
        private final String claim;
        private final int number;

        ClaimMark(String claim, int number) {
            this.claim = claim;
            this.number = number;
        }
    }

    private static final class MarkSplitter extends AbstractVisitor {
        private final Map<String, Integer> numbers;

        MarkSplitter(Map<String, Integer> numbers) {
            this.numbers = numbers;
        }

        @Override
        public void visit(Text text) {
            String words = text.getLiteral();
            Matcher mark = Markdown.MARK.matcher(words);
            int from = 0;
            while (mark.find()) {
                text.insertBefore(new Text(words.substring(from, mark.start())));
                Integer number = numbers.get(mark.group(1));
                if (number != null) {
                    text.insertBefore(new ClaimMark(mark.group(1), number));
                }
                from = mark.end();
            }
            text.setLiteral(words.substring(from));
        }
    }

    private record MarkRenderer(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(ClaimMark.class);
        }

        @Override
        public void render(Node node) {
            ClaimMark mark = (ClaimMark) node;
            context.getWriter().tag("sup", Map.of("data-claim", mark.claim));
            context.getWriter().text(String.valueOf(mark.number));
            context.getWriter().tag("/sup");
        }
    }
}
