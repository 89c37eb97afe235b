package org.restride.progress.tracks;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads GPX and TCX as a stream, one element after the other, without document types and entities: the file is not trusted. A document as
 * large as the limit allows never lies in memory as a whole.
 */
class TrackReader {

    private static final int DEEPEST = 40;
    /** No number or moment is longer. */
    private static final int LONGEST_TEXT = 64;

    private final TrackLimits limits;
    private final List<Recorded> recorded = new ArrayList<>();
    private int points;

    TrackReader(TrackLimits limits) {
        this.limits = limits;
    }

    List<Recorded> read(InputStream bytes) throws TrackRefused, IOException {
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(bytes);
            try {
                read(xml);
            } finally {
                xml.close();
            }
            return recorded;
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        } catch (RuntimeException broken) {
            // The platform's parser answers some damaged input with exceptions of its own.
            throw new TrackRefused(TrackRefused.Reason.DAMAGED);
        }
    }

    private static TrackRefused refusal(XMLStreamException broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof Bounded.TooMuch tooMuch) {
                throw tooMuch;
            }
            if (cause instanceof XMLStreamException nested
                    && nested.getNestedException() instanceof Bounded.TooMuch deep) {
                throw deep;
            }
        }
        return new TrackRefused(TrackRefused.Reason.DAMAGED);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is looked up");
        });
        return factory;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, TrackRefused {
        Format format = null;
        int depth = 0;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new TrackRefused(TrackRefused.Reason.DAMAGED);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) {
                        throw new TrackRefused(TrackRefused.Reason.DAMAGED);
                    }
                    text.setLength(0);
                    format = format == null ? Format.of(xml.getLocalName(), this) : format;
                    format.start(xml.getLocalName(), xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect(xml, text);
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (format != null) {
                        format.end(xml.getLocalName(), text.toString());
                    }
                    text.setLength(0);
                }
                default -> {
                    // Comments and the like say nothing about runs.
                }
            }
        }
    }

    private static void collect(XMLStreamReader xml, StringBuilder text) {
        int room = LONGEST_TEXT - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    void countPoint() throws TrackRefused {
        if (++points > limits.points()) {
            throw new TrackRefused(TrackRefused.Reason.TOO_MANY);
        }
    }

    void add(Recording recording) throws TrackRefused {
        if (recorded.size() == limits.runs()) {
            throw new TrackRefused(TrackRefused.Reason.TOO_MANY);
        }
        recorded.add(recording.done());
    }

    /** What the elements of a format mean. */
    interface Format {

        void start(String name, XMLStreamReader xml) throws TrackRefused;

        void end(String name, String text) throws TrackRefused;

        static Format of(String root, TrackReader reader) throws TrackRefused {
            return switch (root) {
                case "gpx" -> new Gpx(reader);
                case "TrainingCenterDatabase" -> new Tcx(reader);
                default -> throw new TrackRefused(TrackRefused.Reason.UNKNOWN);
            };
        }
    }

    static @Nullable Double orNull(java.util.OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
