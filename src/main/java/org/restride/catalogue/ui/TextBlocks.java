package org.restride.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.restride.catalogue.ItemKind;

/** The words of an item: a page to write on, with the name of each part in grey at its side. */
class TextBlocks extends Div {

    private static final long serialVersionUID = 1L;

    private static final List<String> STEPS =
            List.of("setUp", "movement", "cues", "breathing", "feel", "stopIf", "mistakes");

    TextBlocks(Inputs inputs, ItemKind kind) {
        addClassName("rs-blocks");
        add(inputs.line("title"), inputs.line("summary"), inputs.block("aliases"));
        switch (kind) {
            case EXERCISE -> STEPS.forEach(name -> add(block(inputs, name)));
            case RUN_SESSION -> {
                TextArea stages = block(inputs, "stages");
                stages.setHelperText(getTranslation("catalogue.editor.stages.help"));
                add(stages);
                STEPS.forEach(name -> add(block(inputs, name)));
            }
            case ARTICLE, HABIT -> {
                TextArea text = block(inputs, "markdown");
                text.setHelperText(getTranslation("catalogue.editor.markdown.help"));
                text.setMinRows(16);
                add(text);
            }
        }
    }

    private static TextArea block(Inputs inputs, String name) {
        TextArea area = inputs.block(name);
        area.addClassName("rs-block");
        area.setMinRows(2);
        return area;
    }
}
