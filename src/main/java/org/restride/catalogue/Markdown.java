package org.restride.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The Markdown that items are written in: no HTML, no pictures, links to https only, marks such as {@code [^c1]} for claims. */
final class Markdown {

    /** A mark in the text that names a claim. */
    static final Pattern MARK = Pattern.compile("\\[\\^([a-z0-9-]+)]");

    /** What Markdown may take for more than itself; a number with a dot or a hyphen only at the beginning. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>&#!~|]|^[-+=]|(?<=^\\d{1,9})[.)]");

    private static final int MOST_CHARACTERS = 60_000;
    private static final int DEEPEST = 30;

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private Markdown() {}

    /** The text's blocks; one that is nested deeper than anybody writes is taken as plain words, so that nothing that walks it overflows. */
    static Node parse(String markdown) {
        Node parsed = PARSER.parse(markdown);
        return isTooDeep(parsed) ? plain(markdown) : parsed;
    }

    private static Node plain(String markdown) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        Document document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    private static boolean isTooDeep(Node root) {
        int depth = 0;
        Node node = root;
        while (node != null && depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return depth > DEEPEST;
    }

    /** Line of the text, counted from 1, at which the node or the nearest one around it begins. */
    static int line(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.getSourceSpans().isEmpty()) {
                return each.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    /** Something in a text that must not be there. */
    record Fault(int line, String what) {}

    /** The first thing in the text that is not allowed. */
    static Optional<Fault> fault(String markdown) {
        if (markdown.length() > MOST_CHARACTERS) {
            return Optional.of(new Fault(1, "longer than " + MOST_CHARACTERS + " characters"));
        }
        if (isTooDeep(PARSER.parse(markdown))) {
            return Optional.of(new Fault(1, "nested more than " + DEEPEST + " deep"));
        }
        List<Fault> faults = new ArrayList<>();
        parse(markdown).accept(new FaultFinder(faults::add));
        return faults.stream().findFirst();
    }

    /** The claims that the text names, in order, with the line of each mark. */
    static List<Mark> marks(String markdown) {
        List<Mark> marks = new ArrayList<>();
        parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                Matcher mark = MARK.matcher(text.getLiteral());
                while (mark.find()) {
                    marks.add(new Mark(mark.group(1), line(text)));
                }
            }
        });
        return marks;
    }

    /** A mark in a text and the claim that it names. */
    record Mark(String claim, int line) {}

    /** A line of plain words, written so that it is read back as those words and as nothing else. */
    static String escaped(String words) {
        return SIGN.matcher(words).replaceAll("\\\\$0");
    }

    /** The words alone, a line a block. */
    static String words(String markdown) {
        return org.commonmark.renderer.text.TextContentRenderer.builder()
                .build()
                .render(parse(MARK.matcher(markdown).replaceAll("")));
    }

    private static final class FaultFinder extends AbstractVisitor {

        private final Consumer<Fault> faults;

        FaultFinder(Consumer<Fault> faults) {
            this.faults = faults;
        }

        @Override
        public void visit(HtmlBlock html) {
            faults.accept(new Fault(line(html), "HTML is not allowed"));
        }

        @Override
        public void visit(HtmlInline html) {
            faults.accept(new Fault(line(html), "HTML is not allowed"));
        }

        @Override
        public void visit(Image image) {
            faults.accept(new Fault(line(image), "pictures are not allowed in the text"));
        }

        @Override
        public void visit(Link link) {
            if (!link.getDestination().startsWith("https://")) {
                faults.accept(new Fault(line(link), "a link must begin with https://"));
            }
            visitChildren(link);
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                faults.accept(new Fault(line(heading), "the title stands in the front matter; headings begin with ##"));
            }
            visitChildren(heading);
        }
    }
}
