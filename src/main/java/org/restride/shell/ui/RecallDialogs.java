package org.restride.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.restride.base.DomainError;
import org.restride.base.ui.FormDialog;
import org.restride.base.ui.Notices;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.CatalogueQuery;
import org.restride.catalogue.CatalogueRow;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.ProposeReplacement;
import org.restride.catalogue.PublishedItem;
import org.restride.catalogue.RecallItem;
import org.restride.catalogue.RecalledItem;
import org.restride.catalogue.Recalling;
import org.restride.catalogue.ReviewState;
import org.restride.shell.RecallSpread;
import org.springframework.stereotype.Component;

/** Asks an editor why an item is recalled and what is offered in its place, with whom it reaches said first. */
@Component
class RecallDialogs {

    private static final int LONGEST_REASON = 500;

    private final Recalling recalling;
    private final Catalogue catalogue;

    RecallDialogs(Recalling recalling, Catalogue catalogue) {
        this.recalling = recalling;
        this.catalogue = catalogue;
    }

    void recall(PublishedItem item, RecallSpread spread, Runnable done) {
        UI ui = UI.getCurrentOrThrow();
        TextArea reason = new TextArea(ui.getTranslation("recall.reason"));
        reason.setHelperText(ui.getTranslation("recall.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequired(true);
        ComboBox<CatalogueRow> replacement = replacement(ui, item.kind());
        FormDialog dialog = new FormDialog(
                ui.getTranslation("recall.dialog.title", item.title()), ui.getTranslation("recall.dialog.go"), () -> {
                    recalling.recall(new RecallItem(
                            new ItemKey(item.key()),
                            reason.getValue(),
                            chosen(replacement).orElse(null)));
                    Notices.done(ui.getTranslation("recall.done", item.title()));
                    done.run();
                });
        dialog.says(RecallPanel.plans(dialog, spread));
        if (!spread.clinicians().isEmpty()) {
            dialog.shows(RecallPanel.clinicians(spread));
        }
        dialog.says(ui.getTranslation("recall.dialog.means"));
        dialog.asks("reason", reason).asks("replacement", replacement).open();
    }

    void propose(RecalledItem item, Runnable done) {
        UI ui = UI.getCurrentOrThrow();
        ComboBox<CatalogueRow> replacement = replacement(ui, item.kind());
        new FormDialog(
                        ui.getTranslation("recall.propose.title", item.title()),
                        ui.getTranslation("recall.propose.go"),
                        () -> {
                            ItemKey key = chosen(replacement).orElseThrow(RecallDialogs::nothingChosen);
                            recalling.propose(new ProposeReplacement(item.key(), key));
                            Notices.done(ui.getTranslation("recall.propose.done"));
                            done.run();
                        })
                .says(ui.getTranslation("recall.propose.means"))
                .asks("replacement", replacement)
                .open();
    }

    private static DomainError nothingChosen() {
        return new DomainError.Invalid(Map.of("replacement", "catalogue.error.replacement"));
    }

    private static Optional<ItemKey> chosen(ComboBox<CatalogueRow> replacement) {
        @Nullable CatalogueRow row = replacement.getValue();
        return Optional.ofNullable(row).map(CatalogueRow::key).map(ItemKey::new);
    }

    /** Only what can be prescribed is offered. */
    private ComboBox<CatalogueRow> replacement(UI ui, ItemKind kind) {
        ComboBox<CatalogueRow> box = new ComboBox<>(ui.getTranslation("recall.replace-with"));
        box.setHelperText(ui.getTranslation("recall.replace-with.help"));
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(CatalogueRow::title);
        box.setItems(query -> catalogue
                .search(CatalogueQuery.of(query.getFilter().orElse(""), ui.getLocale())
                        .withKinds(Set.of(kind))
                        .withReviews(Set.of(ReviewState.ACCEPTED, ReviewState.OWN))
                        .page(query.getOffset(), query.getLimit()))
                .rows()
                .stream());
        return box;
    }
}
