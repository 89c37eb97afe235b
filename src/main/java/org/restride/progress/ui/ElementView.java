package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A page that is one element of the browser's: it speaks to {@code /api/me} itself, so that an open page costs next to nothing and a lost
 * server session loses nothing.
 */
abstract class ElementView extends Component implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final String title;

    protected ElementView(String title) {
        this.title = title;
        getElement().setAttribute("language", getLocale().toLanguageTag());
    }

    /** Tells the element which report is to be put right, if the address names one: {@code ?correct=id}. */
    protected final void corrects(BeforeEnterEvent event) {
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter("correct");
        wanted.filter(id -> ID.matcher(id).matches())
                .ifPresent(id -> getElement().setAttribute("correct", id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.title." + title);
    }
}
