package org.restride.messages.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.restride.base.Access;
import org.restride.base.Drafts;
import org.restride.base.LiveUpdates;
import org.restride.base.PatientId;
import org.restride.base.ui.DayWords;
import org.restride.base.ui.Notices;
import org.restride.messages.CareMessages;
import org.restride.messages.Conversation;
import org.restride.messages.Handover;
import org.restride.messages.Message;
import org.restride.messages.MessagePictures;
import org.restride.messages.MessageThread;
import org.restride.people.PatientState;
import org.springframework.stereotype.Component;

/** A patient's conversation for the care team: read, answer, hand over, close; what arrives shows while it is open. */
@CssImport("./styles/messages.css")
public class ConversationPanel extends Div {

    private static final long serialVersionUID = 1L;

    /** Makes the panel of a patient. */
    @Component
    public static class Factory {

        private final CareMessages messages;
        private final MessagePictures pictures;
        private final ConversationDialogs dialogs;
        private final TextBlockDialogs blocks;
        private final LiveUpdates live;
        private final Access access;
        private final Drafts drafts;
        private final Clock clock;

        Factory(
                CareMessages messages,
                MessagePictures pictures,
                ConversationDialogs dialogs,
                TextBlockDialogs blocks,
                LiveUpdates live,
                Access access,
                Drafts drafts,
                Clock clock) {
            this.messages = messages;
            this.pictures = pictures;
            this.dialogs = dialogs;
            this.blocks = blocks;
            this.live = live;
            this.access = access;
            this.drafts = drafts;
            this.clock = clock;
        }

        /** The acting clinician cares for the patient, or gave a reason. */
        public ConversationPanel of(PatientId patient) {
            return new ConversationPanel(this, patient);
        }
    }

    private final transient Factory from;
    private final transient PatientId patient;
    private final String name;
    private final Div state = new Div();
    private final Div thread = new Div();
    private final ReplyForm reply;
    private final Paragraph ended = new Paragraph(getTranslation("messages.care-ended"));
    private final AtomicBoolean changed = new AtomicBoolean();
    private transient List<Message> older = List.of();
    private transient LiveUpdates.@Nullable Subscription subscription;

    private ConversationPanel(Factory from, PatientId patient) {
        this.from = from;
        this.patient = patient;
        addClassName("rs-conversation");
        state.addClassName("rs-conversation-state");
        thread.addClassName("rs-thread");
        thread.getElement().setAttribute("role", "log");
        thread.getElement().setAttribute("aria-label", getTranslation("messages.thread"));
        ended.addClassName("rs-second");
        MessageThread read = from.messages.open(patient, null);
        name = read.who().fullName();
        reply = new ReplyForm(
                from.messages,
                from.pictures,
                from.blocks,
                from.drafts,
                patient,
                read.who().firstName(),
                from.clock,
                this::refresh);
        add(state, thread, reply, ended);
        show(read);
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        UI ui = attachEvent.getUI();
        subscription = from.live.subscribe(patient, topic -> {
            if (topic == LiveUpdates.Topic.MESSAGE && changed.compareAndSet(false, true)) {
                ui.access(this::refresh);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        Optional.ofNullable(subscription).ifPresent(LiveUpdates.Subscription::close);
        subscription = null;
    }

    String patientName() {
        return name;
    }

    /** Reads again what is shown; what is typed stays. */
    public void refresh() {
        changed.set(false);
        if (from.access.careOf(patient)) {
            show(from.messages.again(patient));
        }
    }

    private void show(MessageThread now) {
        boolean inCare = now.who().state() == PatientState.ACTIVE;
        reply.setVisible(inCare);
        ended.setVisible(!inCare);
        thread.removeAll();
        if (now.more() && older.isEmpty()) {
            thread.add(new Button(getTranslation("messages.older"), click -> showOlder(now)));
        }
        List<Message> all = new ArrayList<>(older);
        all.addAll(now.messages());
        if (all.isEmpty()) {
            thread.add(new Paragraph(getTranslation("messages.none", now.who().firstName())));
        }
        all.forEach(message -> thread.add(new MessageBubble(now, message, from.clock.instant())));
        showState(now);
        thread.getElement().executeJs("requestAnimationFrame(() => (this.scrollTop = this.scrollHeight))");
    }

    private void showOlder(MessageThread now) {
        List<Message> before = new ArrayList<>();
        MessageThread page = now;
        while (page.more()) {
            page = from.messages.open(patient, page.messages().getFirst().id());
            before.addAll(0, page.messages());
        }
        older = before;
        show(now);
    }

    private void showState(MessageThread now) {
        state.removeAll();
        Optional<Conversation> conversation = now.conversation();
        conversation.ifPresent(each -> state.add(new Span(words(now, each))));
        now.handovers().stream().findFirst().ifPresent(last -> state.add(note(now, last)));
        conversation.filter(each -> !each.isClosed()).ifPresent(open -> {
            Button handOver = new Button(
                    getTranslation("messages.hand-over") + "…", click -> from.dialogs.handOver(patient, this::refresh));
            Button close = new Button(getTranslation("messages.close"), click -> close(open));
            Div acts = new Div(handOver, close);
            acts.addClassName("rs-acts");
            state.add(acts);
        });
    }

    private String words(MessageThread now, Conversation conversation) {
        Conversation.Closing closed = conversation.closed();
        if (closed != null) {
            return getTranslation(
                    "messages.state.closed",
                    now.name(closed.by()),
                    DayWords.moment(this, closed.at(), now.who().zone(), from.clock.instant()));
        }
        if (conversation.assignedTo() != null) {
            return getTranslation("messages.state.assigned", now.name(conversation.assignedTo()));
        }
        return getTranslation(
                conversation.waitingSince() == null ? "messages.state.answered" : "messages.state.waiting");
    }

    private Span note(MessageThread now, Handover last) {
        Span note =
                new Span(getTranslation("messages.handed-over", now.name(last.by()), now.name(last.to()), last.note()));
        note.addClassName("rs-handover");
        return note;
    }

    private void close(Conversation open) {
        from.messages.close(patient, open.version());
        Notices.done(getTranslation("messages.closed"));
        refresh();
    }
}
