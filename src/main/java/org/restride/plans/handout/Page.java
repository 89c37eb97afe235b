package org.restride.plans.handout;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page under construction, built of nodes: no text can become anything but text. */
final class Page {

    private final Document document;
    private final Element body;

    /**
     * @param title of the document, for those who hear it
     */
    Page(Locale language, String title, String about, String style, String form) {
        document = empty();
        Element html = document.createElement("html");
        html.setAttribute("lang", language.getLanguage());
        document.appendChild(html);
        Element description = element("meta", "");
        description.setAttribute("name", "description");
        description.setAttribute("content", about);
        Element subject = element("meta", "");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", about);
        html.appendChild(element("head", "", text("title", "", title), description, subject, text("style", "", style)));
        body = element("body", form);
        html.appendChild(body);
    }

    Document document() {
        return document;
    }

    void add(Node... nodes) {
        for (Node node : nodes) {
            body.appendChild(node);
        }
    }

    /** An element of a style class (empty: of none) with what stands in it. */
    Element element(String tag, String style, Node... children) {
        Element element = document.createElement(tag);
        if (!style.isEmpty()) {
            element.setAttribute("class", style);
        }
        for (Node child : children) {
            element.appendChild(child);
        }
        return element;
    }

    Element text(String tag, String style, String text) {
        return element(tag, style, document.createTextNode(text));
    }

    /** A heading to which the document's outline leads. */
    Element heading(String tag, String id, String text) {
        Element heading = text(tag, "", text);
        heading.setAttribute("id", id);
        return heading;
    }

    Element list(String tag, String style, Collection<String> lines) {
        return element(
                tag, style, lines.stream().map(line -> text("li", "", line)).toArray(Node[]::new));
    }

    /** A picture that the typesetting paints, as large as that, in millimetres. */
    Element picture(String type, String key, String says, double width, double height) {
        Element picture = element("object", "picture");
        picture.setAttribute("type", type);
        picture.setAttribute("data", key);
        picture.setAttribute("alt", says);
        picture.setAttribute("title", says);
        picture.setAttribute("style", String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm", width, height));
        return picture;
    }

    /** A table's row of heads, each for its column. */
    Element heads(List<Node> cells) {
        cells.forEach(cell -> ((Element) cell).setAttribute("scope", "col"));
        return element("thead", "", element("tr", "", cells.toArray(Node[]::new)));
    }

    /** The outline beside the pages: what it says and where it leads. */
    void outline(List<Entry> entries) {
        Element bookmarks = element("bookmarks", "");
        for (Entry entry : entries) {
            Element bookmark = element("bookmark", "");
            bookmark.setAttribute("name", entry.says());
            bookmark.setAttribute("href", "#" + entry.id());
            bookmarks.appendChild(bookmark);
        }
        document.getDocumentElement().getFirstChild().appendChild(bookmarks);
    }

    record Entry(String says, String id) {}

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException problem) {
            throw new IllegalStateException("An empty document can always be made", problem);
        }
    }
}
