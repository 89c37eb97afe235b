package org.restride.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.restride.catalogue.Illustration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pictures and videos as a reader sees them: loaded when they come into sight, and nothing moves before it is asked to. */
@Tag("rs-pictures")
@JsModule("./components/rs-pictures.ts")
public class Illustrations extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Illustrations(List<Illustration> shown) {
        ArrayNode pictures = JSON.createArrayNode();
        for (Illustration each : shown) {
            ObjectNode picture = pictures.addObject();
            picture.put("src", each.address());
            picture.put("video", each.video());
            picture.put("width", each.width());
            picture.put("height", each.height());
            picture.put("alt", each.alt());
            picture.put("caption", each.caption());
        }
        getElement().setPropertyJson("pictures", pictures);
    }

    /** Small, for those who choose and compare. */
    Illustrations small() {
        addClassName("rs-small");
        return this;
    }
}
