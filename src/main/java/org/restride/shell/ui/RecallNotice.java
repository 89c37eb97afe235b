package org.restride.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.restride.base.ui.Icon;
import org.restride.safety.ui.WorklistNotice;
import org.restride.shell.MyRecall;
import org.restride.shell.RecallRounds;

/** Tells a clinician above the worklist what was recalled and still stands in plans of theirs. */
@org.springframework.stereotype.Component
class RecallNotice implements WorklistNotice {

    private final RecallRounds rounds;

    RecallNotice(RecallRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Optional<Component> now() {
        List<MyRecall> recalls = rounds.mine(UI.getCurrentOrThrow().getLocale());
        return recalls.isEmpty() ? Optional.empty() : Optional.of(notice(recalls));
    }

    private static Div notice(List<MyRecall> recalls) {
        Div text = new Div();
        text.addClassName("rs-recalled-text");
        recalls.forEach(recall -> text.add(line(recall)));
        Anchor open = new Anchor(RecalledView.ROUTE, text.getTranslation("recall.notice.open"));
        text.add(open);
        Div notice = new Div(new Icon("triangle-alert"), text);
        notice.addClassNames("rs-notice", "stop", "rs-recalled");
        return notice;
    }

    private static Span line(MyRecall recall) {
        Span line = new Span();
        line.setText(line.getTranslation(
                recall.item().offered().isPresent() ? "recall.notice.replaced" : "recall.notice",
                recall.item().title(),
                recall.patients().size(),
                recall.item().offered().map(offer -> offer.title()).orElse("")));
        return line;
    }
}
