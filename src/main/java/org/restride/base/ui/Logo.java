package org.restride.base.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The product's sign and name. */
public class Logo extends Div {

    private static final long serialVersionUID = 1L;
    private static final String SIGN = """
            <svg viewBox="0 0 28 28" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">
            <rect width="28" height="28" rx="8" style="fill:var(--rs-brand)"/>
            <path d="M8 20.5c3.2 0 4-3.2 5.3-6.4S16.4 7.5 20 7.5" fill="none" style="stroke:var(--rs-on-brand)" stroke-width="2.6" stroke-linecap="round"/>
            <path d="M14.5 20.5c2.3-.3 3.3-2 4.2-4.2" fill="none" style="stroke:var(--rs-on-brand)" stroke-width="2.6" stroke-linecap="round" opacity=".6"/>
            </svg>""";

    public Logo() {
        addClassName("rs-logo");
        add(new Svg(SIGN), new Span(getTranslation("shell.brand")));
    }
}
