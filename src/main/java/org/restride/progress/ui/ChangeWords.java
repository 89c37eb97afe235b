package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import org.restride.progress.Change;

/** What has changed, in true plain words: no number is called better or worse that the rules do not call so. */
class ChangeWords {

    private final Component page;

    ChangeWords(Component page) {
        this.page = page;
    }

    /** The sentence that stands first. */
    String first(Change pain) {
        return page.getTranslation(
                "progress.sentence." + code(pain.verdict()), Math.round(pain.first()), Math.round(pain.last()));
    }

    /** The lines that follow; empty if there is nothing more to say. */
    List<String> others(List<Change> changes) {
        return changes.stream()
                .skip(1)
                .map(change -> page.getTranslation(
                        "progress.change." + code(change.measure()) + "." + code(change.verdict()),
                        Math.round(change.first()),
                        Math.round(change.last())))
                .toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
