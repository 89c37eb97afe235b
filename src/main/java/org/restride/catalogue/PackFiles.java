package org.restride.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a content pack by their path inside it. */
record PackFiles(SortedMap<String, String> texts) {

    private static final String ROOT = "/content/";

    PackFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    static PackFiles of(Map<String, String> texts) {
        return new PackFiles(new TreeMap<>(texts));
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
        return new PackFiles(texts);
    }

    /** The files below a folder. */
    SortedMap<String, String> folder(String name) {
        return texts.subMap(name + "/", name + "0");
    }
}
