package org.restride.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page that is open: what it says, and what it hands out. */
final class Pages {

    private Pages() {}

    /** The view that an address leads to. */
    static Component open(String address) {
        UI.getCurrent().navigate(address);
        return (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    /** Everything that the page says, in texts, values and properties. */
    static Stream<String> words(Component component) {
        Stream<String> own = Stream.concat(
                Stream.of(component.getElement().getText()),
                component.getElement().getPropertyNames().map(name -> component
                        .getElement()
                        .getProperty(name, "")));
        return Stream.concat(own, component.getChildren().flatMap(Pages::words));
    }

    /** The downloads of a page, those included that are made when somebody asks for them. */
    static List<ElementStreamResource> downloads(Component page) {
        parts(page)
                .filter(part -> part instanceof Button button && button.hasClassName("rs-makes-file"))
                .map(Button.class::cast)
                .toList()
                .forEach(Button::click);
        return parts(page)
                .map(part -> part.getElement().getAttribute("href"))
                .filter(href -> href != null && href.startsWith("VAADIN/dynamic/"))
                .flatMap(
                        href -> VaadinSession.getCurrent()
                                .getResourceRegistry()
                                .getResource(ElementStreamResource.class, URI.create(href))
                                .stream())
                .filter(resource -> resource.getElementRequestHandler() instanceof DownloadHandler)
                .toList();
    }

    /** Sends the file to whoever is signed in. */
    static void send(ElementStreamResource download, MockHttpServletResponse file) throws IOException {
        download.getElementRequestHandler()
                .handleRequest(
                        VaadinRequest.getCurrent(),
                        new VaadinServletResponse(file, (VaadinServletService) VaadinService.getCurrent()),
                        VaadinSession.getCurrent(),
                        download.getOwner());
    }

    /** A file's text, that of a PDF included. */
    static String text(MockHttpServletResponse file) throws IOException {
        if (!"application/pdf".equals(file.getContentType())) {
            return file.getContentAsString(StandardCharsets.UTF_8);
        }
        try (PDDocument document = Loader.loadPDF(file.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Stream<Component> parts(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(Pages::parts));
    }
}
