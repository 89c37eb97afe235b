package org.restride.plans.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.restride.base.ui.Icon;
import org.restride.plans.TemplateUpdate;
import org.restride.plans.WaitingUpdate;

/** What a template's newer version would change in a plan, to be taken over whole or one by one; what was tailored stands unless ticked. */
@CssImport("./styles/templates.css")
class UpdateDialog extends Dialog {
    private final Map<Checkbox, TemplateUpdate.Step> choices = new LinkedHashMap<>();

    /**
     * @param onTake gets the steps that were chosen
     * @param onLeave leaves the plan as it is
     */
    UpdateDialog(
            WaitingUpdate update,
            List<TemplateUpdate.Step> steps,
            UpdateWords words,
            Consumer<List<TemplateUpdate.Step>> onTake,
            Runnable onLeave) {
        setHeaderTitle(
                getTranslation("plans.update.head", update.title(), update.to().version()));
        setWidth("600px");
        setMaxWidth("100%");
        String key = steps.isEmpty() ? "plans.update.nothing" : "plans.update.how";
        add(new Paragraph(getTranslation(key, update.firstName())));
        UnorderedList list = new UnorderedList();
        list.addClassName("rs-update-steps");
        steps.forEach(step -> list.add(line(step, words)));
        list.setVisible(!steps.isEmpty());
        add(list);
        getFooter().add(Parts.quiet(getTranslation("plans.sign.cancel"), this::close));
        getFooter().add(Parts.quiet(getTranslation("plans.update.decline"), () -> {
            onLeave.run();
            close();
        }));
        getFooter().add(Parts.next(getTranslation("plans.update.take"), () -> {
            onTake.accept(chosen());
            close();
        }));
    }

    private ListItem line(TemplateUpdate.Step step, UpdateWords words) {
        String told = words.told(step).stream().map(this::say).collect(Collectors.joining(" "));
        Checkbox choice = new Checkbox(told, step.clash().isEmpty());
        choices.put(choice, step);
        ListItem line = new ListItem(choice);
        step.clash().map(words::clash).ifPresent(said -> {
            line.addClassName("rs-clash");
            line.add(Parts.box("rs-clash-text", new Icon("info"), Parts.text("rs-second", say(said))));
        });
        return line;
    }

    private String say(UpdateWords.Said said) {
        return getTranslation(said.key(), said.arguments());
    }

    private List<TemplateUpdate.Step> chosen() {
        return choices.entrySet().stream()
                .filter(choice -> choice.getKey().getValue())
                .map(Map.Entry::getValue)
                .toList();
    }
}
