package org.restride.plans.handout;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.util.XRLog;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes a PDF of a page: tagged for those who hear it (PDF/UA-1), with its fonts inside, and without a file or a network in between. */
@Component
public class Typesetting {

    /** A key pose of a figure: {@code data} is the figure's name in the material, a comma and the frame's number. */
    static final String STILL = "restride/still";

    /** A QR code of what {@code data} says. */
    static final String CODE = "restride/code";

    private static final String PRODUCER = "Restride";

    private record Face(String family, int weight, byte[] file) {}

    private final List<Face> faces = List.of(
            face("Inter", 400, "inter-latin-400"),
            face("Inter", 700, "inter-latin-700"),
            face("Inter Wide", 400, "inter-latin-ext-400"),
            face("Inter Wide", 700, "inter-latin-ext-700"));

    Typesetting() {
        XRLog.setLoggingEnabled(false);
    }

    /** The PDF of a page without figures. */
    public byte[] set(Document page) {
        return set(page, Map.of());
    }

    /**
     * @param figures by the name under which the page asks for them
     */
    byte[] set(Document page, Map<String, FigureFrames> figures) {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(STILL, new Drawer((graphics, place) -> {
            String[] which = place.data().split(",", 2);
            FigureFrames figure = figures.get(which[0]);
            if (figure != null) {
                FramePainter.paint(graphics, figure, Integer.parseInt(which[1]), place.width(), place.height());
            }
        }));
        drawers.registerDrawer(CODE, new Drawer(Typesetting::paintCode));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer(PRODUCER)
                .useObjectDrawerFactory(drawers)
                .useUriResolver((base, uri) -> null)
                .withW3cDocument(page, "")
                .toStream(out);
        faces.forEach(face -> builder.useFont(
                () -> new ByteArrayInputStream(face.file()), face.family(), face.weight(), FontStyle.NORMAL, true));
        try {
            builder.run();
        } catch (IOException problem) {
            throw new UncheckedIOException("The page could not be set", problem);
        }
        return out.toByteArray();
    }

    /** What to paint, and how large, in the page's pixels. */
    private record Place(String data, double width, double height) {}

    private record Drawer(BiConsumer<Graphics2D, Place> painter) implements FSObjectDrawer {
        @Override
        public Map<java.awt.Shape, String> drawObject(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            Place place = new Place(element.getAttribute("data"), width / dotsPerPixel, height / dotsPerPixel);
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) place.width(),
                    (float) place.height(),
                    graphics -> painter.accept(graphics, place));
            return Map.of();
        }
    }

    private static void paintCode(Graphics2D graphics, Place place) {
        boolean[][] dots = CodeDots.of(place.data());
        double side = Math.min(place.width(), place.height()) / dots.length;
        graphics.setColor(Color.BLACK);
        for (int row = 0; row < dots.length; row++) {
            for (int column = 0; column < dots.length; column++) {
                if (dots[row][column]) {
                    graphics.fill(new Rectangle2D.Double(column * side, row * side, side, side));
                }
            }
        }
    }

    private static Face face(String family, int weight, String name) {
        try {
            return new Face(family, weight, new ClassPathResource("fonts/" + name + ".ttf").getContentAsByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException("A font of paper could not be read", problem);
        }
    }
}
