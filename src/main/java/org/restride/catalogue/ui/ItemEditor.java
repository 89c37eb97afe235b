package org.restride.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.ProposalState;
import org.restride.catalogue.Readability;

/** A page to write on: the text, what the patient will see, and what stands behind it. Whatever is typed is kept. */
@CssImport("./styles/catalogue.css")
@CssImport("./styles/editor.css")
class ItemEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Writing target;
    private final transient EditorChoices choices;
    private final transient Inputs inputs = new Inputs(this, this::changed);
    private final transient ClaimFields claims;
    private final EditorNotice notice = new EditorNotice();
    private final Span saved = new Span();
    private final Div phone = new Div();
    private final ReadabilityMeter meter = new ReadabilityMeter();
    private int basedOn;
    private transient @Nullable ItemText previewed;

    ItemEditor(Writing target, EditorChoices choices) {
        this.target = target;
        this.choices = choices;
        this.claims = new ClaimFields(choices.sources(), choices.clock(), this::changed);
        addClassName("rs-editor");
        phone.addClassName("rs-phone");
        phone.getElement().setAttribute("tabindex", "0");
        Div writing = new Div(
                new TextBlocks(inputs, target.kind()),
                inputs.pictures("pictures", choices.upload()),
                new FactFields(
                        inputs,
                        target.kind(),
                        choices.codes(),
                        choices.findings(),
                        choices.exercises(),
                        choices::figureOf));
        writing.addClassName("rs-writing");
        Div preview = new Div(new Span(getTranslation("catalogue.editor.preview")), phone);
        preview.addClassName("rs-preview");
        Div columns = new Div(writing, preview, claims);
        columns.addClassName("rs-editor-columns");
        add(head(), notice, columns, meter);
        open();
    }

    private Div head() {
        Anchor back = new Anchor(CatalogueNavigation.catalogue(), new Icon("arrow-left"));
        back.addClassName("rs-back");
        back.setAriaLabel(getTranslation("catalogue.back"));
        saved.addClassName("rs-second");
        saved.getElement().setAttribute("role", "status");
        Button send = new Button(getTranslation("catalogue.editor.send"), click -> askToSend());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div title = new Div(
                new H1(getTranslation("catalogue.editor.title." + target.kind().code())),
                new WorkflowSteps(WorkflowSteps.Step.DRAFT));
        title.addClassName("rs-title-block");
        Div head = new Div(back, title, saved, send);
        head.addClassName("rs-head");
        return head;
    }

    /** Goes on with what was begun, if anything; starting again is one click away. */
    private void open() {
        show(target.start());
        target.begun().ifPresent(begun -> {
            Button again = new Button(getTranslation("catalogue.editor.start-again"), click -> startAgain());
            if (begun.state() instanceof ProposalState.SentBack back) {
                notice.say(getTranslation("catalogue.editor.sent-back"), List.of(back.note()), again);
            } else {
                notice.say(getTranslation("catalogue.editor.draft-kept", time(begun.updatedAt())), List.of(), again);
            }
        });
    }

    private void startAgain() {
        target.discard();
        notice.clear();
        saved.setText("");
        show(target.start());
        showAddress(target.newItem() ? CatalogueNavigation.create(target.kind()) : null);
    }

    private void show(Sketch sketch) {
        basedOn = sketch.basedOn();
        inputs.write(sketch);
        claims.write(sketch.claims());
        preview(read(sketch).text());
    }

    private Sketch sketch() {
        return new Sketch(basedOn, inputs.read(), claims.read());
    }

    private SketchReading.Result read(Sketch sketch) {
        return SketchReading.read(sketch, target.kind(), choices.sources());
    }

    private void changed() {
        Sketch sketch = sketch();
        ItemText text = read(sketch).text();
        boolean begins = target.id().isEmpty();
        target.keep(sketch, text);
        if (begins && target.newItem()) {
            target.id().ifPresent(id -> showAddress(CatalogueNavigation.write(id)));
        }
        saved.setText(
                getTranslation("catalogue.editor.saved", time(choices.clock().instant())));
        preview(text);
    }

    /** Whoever loads the page anew goes on with this text. */
    private static void showAddress(@Nullable String path) {
        if (path != null) {
            UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, path);
        }
    }

    private void preview(ItemText text) {
        // The figure would begin anew with each keystroke elsewhere.
        if (!text.equals(previewed)) {
            previewed = text;
            phone.removeAll();
            phone.add(new ItemPreview(text));
            meter.show(Readability.of(text, target.language()));
        }
    }

    private void askToSend() {
        Sketch sketch = sketch();
        SketchReading.Result result = read(sketch);
        if (!result.problems().isEmpty()) {
            mark(result.problems());
        } else {
            new SendDialog(
                            target.newItem(),
                            Readability.of(result.text(), target.language()),
                            words -> send(sketch, result.text(), words))
                    .open();
        }
    }

    private void send(Sketch sketch, ItemText text, SendDialog.Words words) {
        try {
            target.send(sketch, text, words);
            Notices.done(getTranslation("catalogue.editor.sent"));
            UI.getCurrentOrThrow().navigate(CatalogueNavigation.desk());
        } catch (DomainError.Invalid invalid) {
            mark(invalid.fields());
        } catch (DomainError.Conflict meanwhile) {
            sayWhatOthersPublished(meanwhile);
        }
    }

    private void mark(Map<String, String> problems) {
        Map<String, String> elsewhere = inputs.mark(problems);
        notice.say(
                getTranslation("error.invalid"),
                elsewhere.entrySet().stream()
                        .map(problem -> inputs.label(problem.getKey()) + ": " + getTranslation(problem.getValue()))
                        .toList());
    }

    /** Nothing is lost: what is typed stays, and the other version's words stand beside what differs. */
    private void sayWhatOthersPublished(DomainError.Conflict meanwhile) {
        if (!meanwhile.textKey().equals("catalogue.error.published-meanwhile")) {
            throw meanwhile;
        }
        Sketch theirs = target.published().orElseThrow(() -> meanwhile);
        Sketch mine = sketch();
        List<String> differences = mine.differsFrom(theirs).stream()
                .filter(field -> !field.equals("figure"))
                .map(field -> inputs.label(field) + ": "
                        + (field.equals("pictures") ? PictureLines.words(theirs.get(field)) : theirs.get(field)))
                .toList();
        Button goOn = new Button(getTranslation("catalogue.editor.go-on-with-mine", theirs.basedOn()), click -> {
            basedOn = theirs.basedOn();
            notice.clear();
            changed();
        });
        notice.say(getTranslation(meanwhile.textKey()), differences, goOn);
    }

    private String time(Instant instant) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(choices.zone()));
    }
}
