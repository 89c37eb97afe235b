package org.restride.plans.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.restride.base.AccountId;
import org.restride.catalogue.Catalogue;
import org.restride.people.StaffNames;
import org.restride.plans.ChangeWords;
import org.restride.plans.PlanBody;
import org.restride.plans.PlanChange;
import org.restride.plans.PlanMerge;
import org.springframework.stereotype.Component;

/** What a colleague did to the same plan or template since it was opened, in words and with the ways to go on. */
@Component
final class Meanwhile {
    private final StaffNames names;
    private final Catalogue catalogue;

    Meanwhile(StaffNames names, Catalogue catalogue) {
        this.names = names;
        this.catalogue = catalogue;
    }

    /** Goes on from the colleague's version with another body. */
    interface GoOn {
        void with(UnaryOperator<PlanBody> change);
    }

    /**
     * @param before what both began with; null if there was nothing
     * @param theirs what the colleague signed
     * @param number of the colleague's version
     */
    ConflictBar signed(AccountId colleague, int number, @Nullable PlanBody before, PlanBody theirs, GoOn goOn) {
        UI ui = UI.getCurrent();
        List<Button> ways = new ArrayList<>();
        if (before != null) {
            ways.add(Parts.plain(
                    ui.getTranslation("plans.conflict.both"),
                    () -> goOn.with(own -> PlanMerge.of(before, own, theirs))));
        }
        ways.add(Parts.quiet(ui.getTranslation("plans.conflict.theirs"), () -> goOn.with(own -> theirs)));
        ways.add(Parts.quiet(ui.getTranslation("plans.conflict.own"), () -> goOn.with(own -> own)));
        return new ConflictBar(
                ui.getTranslation("plans.conflict.head", name(colleague), number),
                before == null ? List.of() : changes(before, theirs, ui.getLocale()),
                ways.toArray(Button[]::new));
    }

    /** For a plan that the colleague ended. */
    ConflictBar ended(AccountId colleague, Runnable onTakeUp, Runnable onLeave) {
        UI ui = UI.getCurrent();
        return new ConflictBar(
                ui.getTranslation("plans.conflict.ended", name(colleague)),
                List.of(),
                Parts.plain(ui.getTranslation("plans.conflict.take-up"), onTakeUp),
                Parts.quiet(ui.getTranslation("plans.conflict.leave"), onLeave));
    }

    /** What is different, in words of that language, one line a change. */
    List<String> changes(PlanBody before, PlanBody after, Locale language) {
        ItemCards titles = new ItemCards(catalogue, language);
        titles.require(before.contents());
        titles.require(after.contents());
        return ChangeWords.in(language, titles::title).lines(PlanChange.between(before, after));
    }

    private String name(AccountId colleague) {
        return names.of(Set.of(colleague)).getOrDefault(colleague, "");
    }
}
