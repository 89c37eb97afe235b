package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the page aloud in the language of its text, by the voice of the reader's own device. */
@Tag("rs-read-aloud")
@JsModule("./components/rs-read-aloud.ts")
class ReadAloud extends Component {

    private static final long serialVersionUID = 1L;
    private static final List<String> WORDS =
            List.of("read", "goOn", "pause", "stop", "back", "on", "speed", "slow", "usual", "fast", "noVoice");

    ReadAloud(Locale language) {
        ObjectNode words = JsonNodeFactory.instance.objectNode();
        WORDS.forEach(word -> words.put(word, getTranslation("catalogue.aloud." + word)));
        getElement().setPropertyJson("words", words);
        getElement().setAttribute("language", language.toLanguageTag());
    }
}
