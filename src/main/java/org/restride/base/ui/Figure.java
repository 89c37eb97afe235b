package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BaseJsonNode;

/** An exercise's figure, drawn in the browser from its poses. */
@Tag("rs-figure")
@JsModule("./components/rs-figure.ts")
public class Figure extends Component implements HasSize, HasStyle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param poses the figure's data as JSON (format: {@code frontend/figure/README.md})
     * @param label what a screen reader says
     */
    public Figure(String poses, String label) {
        getElement().setPropertyJson("figure", (BaseJsonNode) JSON.readTree(poses));
        getElement().setProperty("label", label);
    }

    /** Stands still in its end pose and is cropped to the body: for lists. */
    public Figure asThumbnail() {
        getElement().setProperty("still", "end");
        getElement().setProperty("crop", "body");
        addClassName("rs-thumbnail");
        return this;
    }

    public Figure mirrored(boolean mirrored) {
        getElement().setProperty("mirrored", mirrored);
        return this;
    }

    public Figure playing(boolean playing) {
        getElement().setProperty("playing", playing);
        return this;
    }
}
