package org.restride.messages.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.restride.base.Drafts;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.FormDraft;
import org.restride.messages.TextBlock;
import org.restride.messages.TextBlocks;
import org.springframework.stereotype.Component;

/** Chooses a text block, and makes, changes and deletes them. */
@Component
class TextBlockDialogs {

    private final TextBlocks blocks;
    private final Drafts drafts;

    TextBlockDialogs(TextBlocks blocks, Drafts drafts) {
        this.blocks = blocks;
        this.drafts = drafts;
    }

    /**
     * @param insert what is done with the one that is chosen
     */
    void choose(Consumer<TextBlock> insert) {
        UI ui = UI.getCurrent();
        Dialog dialog = new Dialog(ui.getTranslation("messages.blocks.title"));
        dialog.addClassName("rs-blocks-dialog");
        Div list = new Div();
        list.addClassName("rs-blocks");
        fill(ui, dialog, list, insert);
        Button add = new Button(
                ui.getTranslation("messages.blocks.new"),
                click -> edit(ui, null, () -> fill(ui, dialog, list, insert)));
        dialog.add(list);
        dialog.getFooter().add(add, new Button(ui.getTranslation("messages.blocks.done"), click -> dialog.close()));
        dialog.open();
    }

    private void fill(UI ui, Dialog dialog, Div list, Consumer<TextBlock> insert) {
        list.removeAll();
        List<TextBlock> all = blocks.all();
        if (all.isEmpty()) {
            list.add(new Paragraph(ui.getTranslation("messages.blocks.none")));
        }
        all.forEach(block -> list.add(row(ui, dialog, list, insert, block)));
    }

    private Div row(UI ui, Dialog dialog, Div list, Consumer<TextBlock> insert, TextBlock block) {
        Span title = new Span(block.title());
        title.addClassName("rs-strong");
        Span whose = new Span(ui.getTranslation(block.clinics() ? "messages.blocks.clinics" : "messages.blocks.own"));
        whose.addClassName("rs-meta");
        Paragraph words = new Paragraph(block.body());
        words.addClassName("rs-block-words");
        Button use = new Button(ui.getTranslation("messages.blocks.insert"), click -> {
            insert.accept(block);
            dialog.close();
        });
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setAriaLabel(ui.getTranslation("messages.blocks.insert") + ": " + block.title());
        Button change = new Button(
                ui.getTranslation("messages.blocks.change"),
                click -> edit(ui, block, () -> fill(ui, dialog, list, insert)));
        Button delete = new Button(ui.getTranslation("messages.blocks.delete"), click -> {
            blocks.remove(block.id());
            fill(ui, dialog, list, insert);
        });
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(use, change, delete);
        acts.addClassName("rs-acts");
        Div row = new Div(new Div(title, whose), words, acts);
        row.addClassName("rs-block");
        return row;
    }

    private void edit(UI ui, @Nullable TextBlock block, Runnable done) {
        TextField title = new TextField(ui.getTranslation("messages.blocks.field.title"));
        TextArea body = new TextArea(ui.getTranslation("messages.blocks.field.body"));
        body.setHelperText(ui.getTranslation("messages.blocks.field.help", TextBlock.FIRST_NAME));
        Checkbox clinics = new Checkbox(ui.getTranslation("messages.blocks.field.clinics"));
        if (block != null) {
            title.setValue(block.title());
            body.setValue(block.body());
            clinics.setValue(block.clinics());
        }
        UUID id = block == null ? UUID.randomUUID() : block.id();
        FormDialog form = new FormDialog(
                ui.getTranslation(block == null ? "messages.blocks.new" : "messages.blocks.change"),
                ui.getTranslation("messages.blocks.save"),
                () -> {
                    TextBlock typed = new TextBlock(
                            id,
                            clinics.getValue(),
                            title.getValue(),
                            body.getValue(),
                            block == null ? 1 : block.version());
                    if (block == null) {
                        blocks.add(typed);
                    } else {
                        blocks.change(typed);
                    }
                    done.run();
                });
        form.asks("title", title)
                .asks("body", body)
                .shows(clinics)
                .keeps(new FormDraft(drafts, "text-block." + (block == null ? "new" : id))
                        .text("title", title)
                        .text("body", body))
                .open();
    }
}
