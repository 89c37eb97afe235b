package org.restride.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.restride.base.AccountId;
import org.restride.base.Actor;
import org.restride.base.ClinicId;
import org.restride.base.CurrentActor;
import org.restride.base.Role;
import org.restride.people.DemoData;
import org.restride.people.DemoPeople;
import org.springframework.stereotype.Component;

/**
 * Something of everything that waits on an editor's desk: a draft, a text to review, a review that is overdue, and a translation that
 * lags behind. The demo clinic's editors did it all at the desks at which it is done in earnest.
 */
@Component
class DemoDesk implements DemoData {

    private static final int AFTER_THE_CONTENT = 11;
    private static final int LATE_DAYS = 20;
    private static final ItemKey OVERDUE = new ItemKey("bone-stress-injury");

    /** A change of one line of a habit, and why. */
    private record Edit(ItemKey item, String before, String after, String why) {}

    private static final Edit DRAFT = new Edit(
            new ItemKey("shoes"),
            "- Look at your soles once a month.",
            "- Look at your soles once a month. Feel inside for worn spots too.",
            "");
    private static final Edit WAITING = new Edit(
            new ItemKey("desk-breaks"),
            "- Go for a short walk at lunch.",
            "- Go for a short walk at lunch.\n- Set a timer if you tend to forget.",
            "A tip that patients asked for");
    private static final Edit PUBLISHED = new Edit(
            new ItemKey("sleep"),
            "- Do not look at the clock at night.",
            "- Do not look at the clock at night. Turn it to the wall.",
            "Says how");

    private final Catalogue catalogue;
    private final Editing editing;
    private final Reviewing reviewing;
    private final Items items;
    private final CurrentActor actors;
    private final Clock clock;

    DemoDesk(Catalogue catalogue, Editing editing, Reviewing reviewing, Items items, CurrentActor actors, Clock clock) {
        this.catalogue = catalogue;
        this.editing = editing;
        this.reviewing = reviewing;
        this.items = items;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_CONTENT;
    }

    @Override
    public void fill(ClinicId clinic, DemoPeople people) {
        Actor editor = editor(clinic, people.editor());
        Actor second = editor(clinic, people.secondEditor());
        actors.as(editor, () -> begin(DRAFT));
        actors.as(second, () -> send(WAITING));
        actors.as(editor, () -> send(PUBLISHED))
                .ifPresent(id -> actors.as(second, () -> reviewing.approve(id, edition(id))));
        // A review can't become overdue by anybody's doing, only by time.
        LocalDate due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(LATE_DAYS);
        items.standing(OVERDUE).ifPresent(item -> items.setReviewDue(item.id(), due));
    }

    private int edition(ProposalId id) {
        return reviewing.find(id).orElseThrow().edition();
    }

    private Optional<ProposalId> send(Edit edit) {
        Optional<ProposalId> begun = begin(edit);
        begun.ifPresent(id -> editing.send(new SendForReview(id, edit.why(), "")));
        return begun;
    }

    private Optional<ProposalId> begin(Edit edit) {
        return catalogue
                .current(edit.item(), Locale.ENGLISH)
                .filter(item -> item.body() instanceof HabitBody)
                .map(item -> editing.begin(new BeginProposal.Change(
                        edit.item(),
                        item.id().version(),
                        inWords(item.text(), text -> text.replace(edit.before(), edit.after())))));
    }

    private static ItemText inWords(ItemText text, UnaryOperator<String> change) {
        HabitBody body = (HabitBody) text.body();
        return new ItemText(
                text.title(),
                text.aliases(),
                text.summary(),
                body.inWords(change.apply(body.markdown()), body.claims()));
    }

    private static Actor editor(ClinicId clinic, AccountId account) {
        return new Actor(account, clinic, Set.of(Role.EDITOR), null);
    }
}
