package org.restride.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;

/** The files at the top of a pack: what it is, its sources, the findings that its items name. */
final class PackFrame {

    static final String INFO = "pack.yaml";
    static final String SOURCES = "sources.yaml";
    static final String FINDINGS = "codes.yaml";

    private PackFrame() {}

    static PackInfo info(PackDocument document) {
        Fields fields = document.fields();
        List<Locale> languages =
                fields.names("languages").stream().map(Locale::of).toList();
        if (languages.isEmpty()) {
            throw fields.problem("languages", "must name at least one language");
        }
        PackInfo info = new PackInfo(
                fields.text("name", 100), fields.text("version", 20), fields.text("licence", 100), languages);
        fields.end();
        return info;
    }

    static Map<String, Source> sources(PackDocument document) {
        Fields fields = document.fields();
        Fields all = fields.fields("sources");
        fields.end();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (String key : all.keys()) {
            sources.put(key, source(key, all.fields(key)));
        }
        return sources;
    }

    private static Source source(String key, Fields fields) {
        String citation = fields.text("citation", 500);
        String address = address(fields, "address");
        address(fields, "via");
        address(fields, "also");
        fields.textIf("file");
        String kind = fields.name("kind");
        OptionalInt year = fields.numberIf("year", 1900, 2100);
        fields.end();
        return new Source(key, citation, address, kind, year.isPresent() ? year.getAsInt() : null);
    }

    private static @org.jspecify.annotations.Nullable String address(Fields fields, String key) {
        String address = fields.textIf(key).orElse(null);
        if (address != null && !address.matches("https?://[^\\s\"<>]+")) {
            throw fields.problem(key, "must be an address that begins with https://");
        }
        return address;
    }

    static Map<String, Finding> findings(PackDocument document) {
        Fields fields = document.fields();
        fields.number("version", 1, 100_000);
        Fields all = fields.fields("codes");
        fields.end();
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (String code : all.keys()) {
            Fields each = all.fields(code);
            Finding.Kind kind = each.code("kind", Finding.Kind.class);
            findings.put(code, new Finding(code, kind, labels(each.fields("label"))));
            each.end();
        }
        return findings;
    }

    private static Map<String, String> labels(Fields fields) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("en", fields.text("en", 100));
        fields.keys().forEach(language -> labels.put(language, fields.text(language, 100)));
        return labels;
    }
}
