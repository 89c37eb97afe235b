package org.restride.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.restride.base.DomainError;
import org.restride.base.Wording;
import org.restride.outcomes.Form;
import org.restride.plans.ui.QuestionList;
import org.restride.questions.Answer;
import org.restride.questions.AnswerKind;
import org.restride.questions.NamedActivities;
import org.restride.questions.Questionnaire;

/** The questions of a measure, a few at a time; whoever shows them keeps what is typed. */
final class MeasurePages extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final transient List<String> names;
    private final transient Consumer<Map<String, Answer>> keep;
    private final transient Consumer<Map<String, Answer>> send;
    private final Span problem = MeasureWords.span("rs-care-text", "");
    private transient Map<String, Answer> answers;
    private QuestionList questions;
    private Button next;

    /**
     * @param names of the patient's own activities that were named before
     * @param answers in their shown form, as far as they are known
     * @param keep gets all answers in their shown form after each change
     * @param send gets the answers to the measure itself
     */
    MeasurePages(
            Form form,
            List<String> names,
            Map<String, Answer> answers,
            Consumer<Map<String, Answer>> keep,
            Consumer<Map<String, Answer>> send) {
        this.form = form;
        this.names = names;
        this.answers = new HashMap<>(answers);
        this.keep = keep;
        this.send = send;
        addClassName("rs-measure-pages");
        problem.getElement().setAttribute("role", "alert");
        show(firstOpen(), false);
    }

    private Questionnaire shown() {
        return NamedActivities.asked(
                form.questions(),
                names,
                answers,
                number -> new Wording(Map.of(
                        "en",
                        getTranslation(number <= fewest() ? "outcomes.activity" : "outcomes.activity.more", number))));
    }

    private int fewest() {
        return form.questions().questions().stream()
                .map(item -> item.kind() instanceof AnswerKind.Activities kind ? kind.fewest() : 0)
                .max(Integer::compareTo)
                .orElse(0);
    }

    /** Where somebody stopped: the first page on which something is open; the start if nothing is, or too few activities have a name. */
    private int firstOpen() {
        if (!NamedActivities.isNamed(form.questions(), names, answers)) {
            return 0;
        }
        Questionnaire all = shown();
        Set<String> asked = all.asked(answers);
        List<Questionnaire.Page> pages = all.pages();
        return IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).questions().stream()
                        .anyMatch(item -> asked.contains(item.id())
                                && !answers.containsKey(item.id())
                                && !(item.kind() instanceof AnswerKind.Text)))
                .findFirst()
                .orElse(0);
    }

    private void show(int number, boolean moved) {
        Questionnaire all = shown();
        List<Questionnaire.Page> pages = all.pages();
        Questionnaire.Page page = pages.get(number);
        H2 title = new H2(page.title().in(getLocale()));
        title.getElement().setAttribute("tabindex", "-1");
        // The view says above what it is about.
        title.setVisible(!title.getText().equals(form.measure().plain().in(getLocale())));
        removeAll();
        String portion = getTranslation("outcomes.portion", number + 1, pages.size());
        if (pages.size() > 1 && !title.getText().equals(portion)) {
            add(MeasureWords.span("rs-meta", portion));
        }
        add(title);
        Wording intro = all.intro();
        if (number == 0 && intro != null) {
            add(new Paragraph(intro.in(getLocale())));
        }
        Button back = new Button(getTranslation("outcomes.back"), click -> show(before(number), true));
        back.setVisible(number > 0);
        next = new Button("", click -> go(number));
        nameNext(number);
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        problem.setText("");
        questions = new QuestionList(all, List.of(page), answers, (_, now) -> {
            keep(now);
            nameNext(number);
        });
        add(questions, MeasureWords.box("rs-assessment-foot", problem, MeasureWords.box("rs-line", back, next)));
        if (moved) {
            title.getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** An answer may make all that follows needless; the page that rates activities is there only once they are named. */
    private void nameNext(int number) {
        boolean end = isEnd(number) && NamedActivities.isNamed(form.questions(), names, answers);
        next.setText(getTranslation(end ? "outcomes.send" : "outcomes.next"));
    }

    private void keep(Map<String, Answer> now) {
        // The list knows only what its page asks; what other pages were told stays.
        Set<String> asked =
                shown().questions().stream().map(Questionnaire.Item::id).collect(Collectors.toSet());
        answers.keySet().removeAll(asked);
        answers.putAll(now);
        keep.accept(Map.copyOf(answers));
    }

    private void go(int number) {
        if (!NamedActivities.isNamed(form.questions(), names, answers)) {
            problem.setText(getTranslation("outcomes.name-more", fewest()));
        } else if (isEnd(number)) {
            try {
                send.accept(NamedActivities.collected(form.questions(), names, answers));
            } catch (DomainError.Invalid incomplete) {
                showOpen(number);
                problem.setText(getTranslation(
                        incomplete.textKey(), incomplete.arguments().toArray()));
            } catch (DomainError.Conflict meanwhile) {
                problem.setText(getTranslation(
                        meanwhile.textKey(), meanwhile.arguments().toArray()));
            }
        } else {
            show(after(number).orElse(number), true);
        }
    }

    /** Leads to what is still open and says so there. */
    private void showOpen(int number) {
        int open = firstOpen();
        if (open < number) {
            show(open, true);
        }
        questions.markOpen(getTranslation("outcomes.open"));
    }

    private boolean isEnd(int number) {
        return after(number).isEmpty();
    }

    /** The next page on which something is asked after these answers. */
    private Optional<Integer> after(int number) {
        Questionnaire all = shown();
        for (int page = number + 1; page < all.pages().size(); page++) {
            if (asks(all, page)) {
                return Optional.of(page);
            }
        }
        return Optional.empty();
    }

    private int before(int number) {
        Questionnaire all = shown();
        int page = number - 1;
        while (page > 0 && !asks(all, page)) {
            page--;
        }
        return page;
    }

    private boolean asks(Questionnaire all, int page) {
        Set<String> asked = all.asked(answers);
        return all.pages().get(page).questions().stream().anyMatch(item -> asked.contains(item.id()));
    }
}
