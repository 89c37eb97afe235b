package org.restride.messages.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Icon;
import org.restride.messages.Message;
import org.restride.messages.MessagePicture;
import org.restride.messages.MessageThread;

/** One message as a clinician sees it: words, pictures, who and when, and who has seen it. */
class MessageBubble extends Article {

    private static final long serialVersionUID = 1L;

    private static final int THUMB = 480;
    private static final int LARGE = 1600;

    MessageBubble(MessageThread thread, Message message, Instant now) {
        addClassName("rs-message");
        setClassName("own", message.fromClinic());
        String from = thread.name(message.author());
        String at = DayWords.moment(this, message.sentAt(), thread.who().zone(), now);
        getElement().setAttribute("aria-label", from + ", " + at);
        if (!message.text().isEmpty()) {
            Paragraph words = new Paragraph(message.text());
            words.addClassName("rs-bubble");
            add(words);
        }
        if (!message.pictures().isEmpty()) {
            add(pictures(message));
        }
        if (!message.flags().isEmpty()) {
            Span urgent = new Span(new Icon("triangle-alert"), new Span(getTranslation("messages.words")));
            urgent.addClassName("rs-message-words");
            add(urgent);
        }
        Span meta = new Span(from + " · " + at + seen(thread, message, now));
        meta.addClassName("rs-meta");
        add(meta);
    }

    private Div pictures(Message message) {
        Div pictures = new Div();
        pictures.addClassName("rs-shots");
        for (MessagePicture picture : message.pictures()) {
            Image image = new Image(
                    "media/messages/" + picture.id() + "?w=" + THUMB,
                    getTranslation("messages.picture", message.pictures().indexOf(picture) + 1));
            image.getElement().setAttribute("width", String.valueOf(picture.width()));
            image.getElement().setAttribute("height", String.valueOf(picture.height()));
            image.getElement().setAttribute("loading", "lazy");
            Anchor large = new Anchor("media/messages/" + picture.id() + "?w=" + LARGE);
            large.add(image);
            large.setTarget(AnchorTarget.BLANK);
            large.setRouterIgnore(true);
            pictures.add(large);
        }
        return pictures;
    }

    private String seen(MessageThread thread, Message message, Instant now) {
        Message.Seen seen = message.seen();
        return message.fromClinic() && seen != null
                ? " · "
                        + getTranslation(
                                "messages.seen",
                                thread.name(seen.by()),
                                DayWords.moment(this, seen.at(), thread.who().zone(), now))
                : "";
    }
}
