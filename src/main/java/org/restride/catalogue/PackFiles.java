package org.restride.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of a content pack by their path inside it.
 *
 * @param media paths of pictures and films, which are no texts
 */
record PackFiles(SortedMap<String, String> texts, Set<String> media) {

    private static final String ROOT = "/content/";

    PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        media = Set.copyOf(media);
    }

    static PackFiles of(Map<String, String> texts) {
        return new PackFiles(new TreeMap<>(texts), Set.of());
    }

    /** The pack that comes with the product. */
    static PackFiles shipped() {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            for (String ending : new String[] {"md", "yaml", "json"}) {
                for (Resource file :
                        new PathMatchingResourcePatternResolver().getResources("classpath:content/**/*." + ending)) {
                    String address = file.getURL().toString();
                    String path = address.substring(address.lastIndexOf(ROOT) + ROOT.length());
                    texts.put(path, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The content that comes with the product could not be read", problem);
        }
        return new PackFiles(texts, Set.of());
    }

    /** The files below a folder. */
    SortedMap<String, String> folder(String name) {
        return texts.subMap(name + "/", name + "0");
    }
}
