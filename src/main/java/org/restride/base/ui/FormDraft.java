package org.restride.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.data.selection.MultiSelect;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.restride.base.DomainError;
import org.restride.base.Drafts;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a person types into a form until it is sent or thrown away, and puts it back when they open the form again. Only fields that
 * the person has changed are kept, so that what others saved meanwhile is not undone.
 */
public final class FormDraft {

    /** While somebody types, the server hears of it at most once in this time: a draft is never older than two seconds. */
    private static final int TELL_AFTER_MILLIS = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private record Part(Supplier<String> read, Consumer<String> write) {}

    private final Drafts drafts;
    private final String key;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, String> start = new LinkedHashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private final Div notice = new Div();
    private boolean open;

    /**
     * @param key of the form and what it is about, by ids alone; one person has one draft of it
     */
    public FormDraft(Drafts drafts, String key) {
        this.drafts = drafts;
        this.key = "form." + key;
        notice.addClassNames("rs-notice", "rs-draft");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
    }

    public FormDraft text(String name, HasValue<?, String> field) {
        return bind(name, field, field::getValue, field::setValue);
    }

    public FormDraft number(String name, HasValue<?, Integer> field) {
        return bind(
                name,
                field,
                () -> field.isEmpty() ? "" : String.valueOf(field.getValue()),
                text -> field.setValue(text.isEmpty() ? field.getEmptyValue() : Integer.valueOf(text)));
    }

    public FormDraft flag(String name, HasValue<?, Boolean> field) {
        return bind(name, field, () -> String.valueOf(field.getValue()), text -> field.setValue(Boolean.valueOf(text)));
    }

    public <V, F extends HasValue<?, V> & HasListDataView<V, ?>> FormDraft choice(String name, F field) {
        return bind(
                name,
                field,
                () -> field.isEmpty() ? "" : String.valueOf(field.getValue()),
                text -> field.getListDataView()
                        .getItems()
                        .filter(item -> String.valueOf(item).equals(text))
                        .findFirst()
                        .ifPresentOrElse(field::setValue, field::clear));
    }

    public <V, F extends MultiSelect<?, V> & HasListDataView<V, ?>> FormDraft choices(String name, F field) {
        return bind(
                name,
                field,
                () -> field.getValue().stream().map(String::valueOf).sorted().collect(Collectors.joining(",")),
                text -> {
                    Set<String> chosen = Set.of(text.split(","));
                    field.setValue(field.getListDataView()
                            .getItems()
                            .filter(item -> chosen.contains(String.valueOf(item)))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
                });
    }

    /** Takes the fields as they stand for unchanged and puts back what was kept; shows in the notice that it did. */
    public Component open() {
        begin();
        drafts.find(key)
                .map(draft -> read(draft.body()))
                .filter(kept -> !kept.isEmpty())
                .ifPresent(this::putBack);
        open = true;
        return notice;
    }

    /** Lets the program fill in what others saved; fields that the person has not changed count as unchanged with their new value. */
    public void filling(Runnable work) {
        open = false;
        work.run();
        parts.forEach((name, part) -> {
            if (!touched.contains(name)) {
                start.put(name, part.read().get());
            }
        });
        open = true;
    }

    /** What was typed is saved or not wanted any more; the fields as they stand now count as unchanged. */
    public void discard() {
        drafts.discard(key);
        touched.clear();
        begin();
        notice.setVisible(false);
    }

    private void begin() {
        parts.forEach((name, part) -> start.put(name, part.read().get()));
    }

    private FormDraft bind(String name, HasValue<?, ?> field, Supplier<String> read, Consumer<String> write) {
        parts.put(name, new Part(read, write));
        if (field instanceof HasValueChangeMode typed && typed.getValueChangeMode() == ValueChangeMode.ON_CHANGE) {
            typed.setValueChangeMode(ValueChangeMode.TIMEOUT);
            typed.setValueChangeTimeout(TELL_AFTER_MILLIS);
        }
        field.addValueChangeListener(change -> {
            if (open) {
                changed(name);
            }
        });
        return this;
    }

    private void changed(String name) {
        if (value(name).equals(start.get(name))) {
            touched.remove(name);
        } else {
            touched.add(name);
        }
        try {
            if (touched.isEmpty()) {
                drafts.discard(key);
            } else {
                drafts.keep(key, JSON.writeValueAsString(typed()));
            }
        } catch (DataAccessException | DomainError.Unavailable unreachable) {
            say("base.draft.not-kept");
        }
    }

    private Map<String, String> typed() {
        return touched.stream().collect(Collectors.toMap(name -> name, this::value));
    }

    private String value(String name) {
        Part part = parts.get(name);
        return part == null ? "" : part.read().get();
    }

    private void putBack(Map<String, String> kept) {
        kept.forEach((name, text) -> {
            Part part = parts.get(name);
            if (part != null) {
                part.write().accept(text);
                touched.add(name);
            }
        });
        Button afresh = new Button(notice.getTranslation("base.draft.afresh"), click -> startAfresh());
        afresh.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        say("base.draft.back", afresh);
    }

    private void startAfresh() {
        open = false;
        start.forEach((name, text) -> {
            Part part = parts.get(name);
            if (part != null) {
                part.write().accept(text);
            }
        });
        discard();
        open = true;
    }

    private void say(String textKey, Component... ways) {
        notice.removeAll();
        notice.add(new Icon("info"), new Span(notice.getTranslation(textKey)));
        notice.add(ways);
        notice.setVisible(true);
    }

    /** A draft of an older form may say what nobody understands any more; then there is none. */
    private static Map<String, String> read(String body) {
        try {
            return JSON.readValue(body, FIELDS);
        } catch (JacksonException unknown) {
            return Map.of();
        }
    }
}
