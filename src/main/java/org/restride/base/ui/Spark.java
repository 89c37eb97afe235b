package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The last reported pains as a small line; the words beside it say the same. */
@Tag("rs-spark")
@JsModule("./components/rs-spark.ts")
public class Spark extends Component {

    private static final long serialVersionUID = 1L;

    /**
     * @param pains scores from 0 to 10, oldest first
     * @param limit is drawn dashed, and a last score above it in the colour of care
     */
    public Spark(List<Integer> pains, int limit, int width, int height) {
        ArrayNode scores = JsonNodeFactory.instance.arrayNode();
        pains.forEach(scores::add);
        getElement().setPropertyJson("scores", scores);
        getElement().setProperty("limit", limit);
        getElement().setProperty("width", width);
        getElement().setProperty("height", height);
    }
}
