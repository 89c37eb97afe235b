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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.restride.base.ui.Icon;
import org.restride.base.ui.Notices;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemText;
import org.restride.catalogue.Readability;

/** A page to write on: the text, what the patient will see, and what stands behind it. Whatever is typed is kept. */
@CssImport("./styles/editor.css")
class ItemEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EditorTarget target;
    private final transient EditorChoices choices;
    private final transient Drafts drafts;
    private final transient Inputs inputs = new Inputs(this, this::changed);
    private final transient ClaimFields claims;
    private final EditorNotice notice = new EditorNotice();
    private final Span saved = new Span();
    private final Div phone = new Div();
    private final ReadabilityMeter meter = new ReadabilityMeter();
    private int basedOn;
    private transient @Nullable ItemText previewed;

    ItemEditor(EditorTarget target, EditorChoices choices, Drafts drafts) {
        this.target = target;
        this.choices = choices;
        this.drafts = drafts;
        this.claims = new ClaimFields(choices.sources(), choices.clock(), this::changed);
        addClassName("rs-editor");
        phone.addClassName("rs-phone");
        phone.getElement().setAttribute("tabindex", "0");
        Div writing = new Div(
                new TextBlocks(inputs, target.kind()),
                new FactFields(inputs, target.kind(), choices.findings(), choices.exercises(), choices::figureOf));
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
        Button publish = new Button(getTranslation("catalogue.editor.publish"), click -> askToPublish());
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(
                back,
                new H1(getTranslation("catalogue.editor.title." + target.kind().code())),
                saved,
                publish);
        head.addClassName("rs-head");
        return head;
    }

    /** Goes on with the draft that was kept, if there is one; starting again is one click away. */
    private void open() {
        Optional<Drafts.Draft> draft = drafts.find(target.draftKey());
        Sketch kept = draft.map(each -> Sketch.read(each.body())).orElse(null);
        show(kept == null ? target.start() : kept);
        if (kept != null) {
            draft.ifPresent(each -> notice.say(
                    getTranslation("catalogue.editor.draft-kept", time(each.keptAt())),
                    List.of(),
                    new Button(getTranslation("catalogue.editor.start-again"), click -> startAgain())));
        }
    }

    private void startAgain() {
        drafts.discard(target.draftKey());
        notice.clear();
        saved.setText("");
        show(target.start());
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
        drafts.keep(target.draftKey(), sketch.json());
        saved.setText(
                getTranslation("catalogue.editor.saved", time(choices.clock().instant())));
        preview(read(sketch).text());
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

    private void askToPublish() {
        SketchReading.Result result = read(sketch());
        if (!result.problems().isEmpty()) {
            mark(result.problems());
        } else if (target.published().isEmpty()
                && Readability.of(result.text(), target.language()).fine()) {
            publish(result.text(), PublishDialog.Words.NONE);
        } else {
            new PublishDialog(
                            basedOn + 1,
                            Readability.of(result.text(), target.language()),
                            words -> publish(result.text(), words))
                    .open();
        }
    }

    private void publish(ItemText text, PublishDialog.Words words) {
        try {
            ItemKey key = target.publish(text, basedOn, words);
            drafts.discard(target.draftKey());
            Notices.done(getTranslation("catalogue.editor.published"));
            UI.getCurrentOrThrow().navigate(CatalogueNavigation.item(key));
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
        Sketch theirs = target.published().orElseThrow();
        Sketch mine = sketch();
        List<String> differences = mine.differsFrom(theirs).stream()
                .filter(field -> !field.equals("figure"))
                .map(field -> inputs.label(field) + ": " + theirs.get(field))
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
