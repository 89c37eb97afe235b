package org.restride.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.BeginProposal;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.Editing;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalId;
import org.restride.catalogue.ProposalState;
import org.restride.catalogue.Readability;
import org.restride.catalogue.SaveProposal;
import org.restride.catalogue.SendForReview;

/** The original and its translation side by side, line for line; only words can be changed. Whatever is typed is kept. */
@CssImport("./styles/editor.css")
@CssImport("./styles/desk.css")
class TranslationEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Editing editing;
    private final transient EditorChoices choices;
    private final EditorNotice notice = new EditorNotice();
    private final Span saved = new Span();
    private final Div place = new Div();
    private final ReadabilityMeter meter = new ReadabilityMeter();
    private transient TranslationStart start;
    private transient TranslationFields fields;
    private transient @Nullable ProposalId id;

    TranslationEditor(TranslationStart start, Catalogue catalogue, Editing editing, EditorChoices choices) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.choices = choices;
        this.start = start;
        this.id = start.begun() == null ? null : start.begun().id();
        this.fields = new TranslationFields(start, this::changed);
        addClassName("rs-editor");
        place.addClassName("rs-body");
        add(head(), notice, place, meter);
        show(start);
        tellWhatWas();
    }

    private Div head() {
        Anchor back = new Anchor(CatalogueNavigation.item(start.item().key()), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.compare.back"));
        saved.addClassName("rs-second");
        saved.getElement().setAttribute("role", "status");
        Button send = new Button(getTranslation("catalogue.editor.send"), click -> askToSend());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String language = new ItemWords(this).language(start.language());
        Div title = new Div(
                new H1(getTranslation("catalogue.translation.title", language)),
                new WorkflowSteps(WorkflowSteps.Step.DRAFT));
        title.addClassName("rs-title-block");
        Div head = new Div(back, title, saved, send);
        head.addClassName("rs-head");
        return head;
    }

    private void show(TranslationStart shown) {
        start = shown;
        fields = new TranslationFields(shown, this::changed);
        place.removeAll();
        place.add(fields);
        meter.show(Readability.of(text(), start.language()));
    }

    /** What the translator must know first: a reviewer's wish, another version meanwhile, or what the words follow. */
    private void tellWhatWas() {
        if (id != null && start.overtaken(catalogue)) {
            TranslationStart onTop = start.onTop(catalogue);
            Button take = new Button(
                    getTranslation("catalogue.translation.take-newer", onTop.basedOn()), click -> goOnFrom(onTop));
            notice.say(getTranslation("catalogue.error.published-meanwhile"), List.of(), take);
        } else if (start.begun() != null && start.begun().state() instanceof ProposalState.SentBack back) {
            notice.say(getTranslation("catalogue.editor.sent-back"), List.of(back.note()));
        } else if (start.followed() != null) {
            notice.say(getTranslation("catalogue.translation.follows", start.followedVersion()), List.of());
        } else {
            notice.clear();
        }
    }

    private void goOnFrom(TranslationStart onTop) {
        show(onTop.withWords(text()));
        changed();
        notice.clear();
    }

    private ItemText text() {
        return SketchReading.read(fields.sketch(), start.item().kind(), choices.sources())
                .text();
    }

    private void changed() {
        ItemText text = text();
        if (id == null) {
            id = editing.begin(new BeginProposal.Translation(
                    start.item().key(), start.language(), start.basedOn(), start.revision(), text));
        } else {
            editing.save(new SaveProposal(id, start.basedOn(), start.revision(), text));
        }
        saved.setText(getTranslation(
                "catalogue.editor.saved",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(UI.getCurrentOrThrow().getLocale())
                        .format(choices.clock().instant().atZone(choices.zone()))));
        meter.show(Readability.of(text, start.language()));
    }

    private void askToSend() {
        new SendDialog(start.revision() == 0, Readability.of(text(), start.language()), this::send).open();
    }

    private void send(SendDialog.Words words) {
        changed();
        ProposalId sent = id;
        if (sent == null) {
            return;
        }
        try {
            editing.send(new SendForReview(sent, words.whatChanged(), words.whyHard()));
            Notices.done(getTranslation("catalogue.editor.sent"));
            UI.getCurrentOrThrow().navigate(CatalogueNavigation.desk());
        } catch (DomainError.Invalid invalid) {
            mark(invalid.fields());
        } catch (DomainError.Conflict meanwhile) {
            if (!start.overtaken(catalogue)) {
                throw meanwhile;
            }
            tellWhatWas();
        }
    }

    private void mark(Map<String, String> problems) {
        notice.say(getTranslation("error.invalid"), fields.mark(problems));
    }
}
