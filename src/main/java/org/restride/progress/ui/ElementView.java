package org.restride.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * A page that is one element of the browser's: it speaks to {@code /api/me} itself, so that an open page costs next to nothing and a lost
 * server session loses nothing.
 */
abstract class ElementView extends Component implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String title;

    protected ElementView(String title) {
        this.title = title;
        getElement().setAttribute("language", getLocale().toLanguageTag());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.title." + title);
    }
}
