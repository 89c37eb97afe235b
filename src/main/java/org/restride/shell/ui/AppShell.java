package org.restride.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;

/** The page that holds everything. Each view's own components come with the view, the sign-in page's too. */
@LoadDependenciesOnStartup(MainLayout.class)
@StyleSheet(Aura.STYLESHEET)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@Push
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icons/restride.svg");
        settings.addLink("manifest", "manifest.webmanifest");
        settings.addLink("apple-touch-icon", "icons/restride-180.png");
        // Aura's own font would be fetched for the first words on the page, before our style sheets name ours.
        settings.addInlineWithContents(
                "html { --aura-font-family: 'Inter Variable', system-ui, sans-serif }", Inline.Wrapping.STYLESHEET);
        settings.addMetaTag("theme-color", "#0E6A6B");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("format-detection", "telephone=no");
    }
}
