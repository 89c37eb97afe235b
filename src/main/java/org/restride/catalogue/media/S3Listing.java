package org.restride.catalogue.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a page of a bucket's list (ListObjectsV2). */
final class S3Listing {

    private S3Listing() {}

    /** Where the next page begins, if there is one. */
    static Optional<String> read(InputStream page, Consumer<MediaStore.Kept> look) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        String key = "";
        String since = "";
        Optional<String> next = Optional.empty();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(page);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "Key" -> key = xml.getElementText();
                        case "LastModified" -> since = xml.getElementText();
                        case "NextContinuationToken" ->
                            next = Optional.of(xml.getElementText()).filter(token -> !token.isBlank());
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Contents")) {
                    look.accept(new MediaStore.Kept(key, Instant.parse(since)));
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException("The media store's list can't be read", broken);
        }
        return next;
    }
}
