package org.restride.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restride.base.packs.Fields;
import org.restride.base.packs.PackDocument;

/** Reads a template's file in a further language, {@code templates/<id>.<language>.yaml}. */
final class TemplateWordsReader {

    private static final Pattern NAME = Pattern.compile("\\.([a-z]{2})\\.yaml$");

    private TemplateWordsReader() {}

    static boolean isTranslation(PackDocument document) {
        return NAME.matcher(document.path()).find();
    }

    /** The language in the file's name. */
    static String language(PackDocument document) {
        Matcher name = NAME.matcher(document.path());
        if (!name.find()) {
            throw new IllegalArgumentException("The file's name has no language");
        }
        return name.group(1);
    }

    /** As many phases and claims as the original has, and a text for each of its notes. */
    static TemplateWords read(PackDocument document, TemplateBody original) {
        Fields fields = document.fields();
        if (!fields.name("id").equals(document.id())) {
            throw fields.problem("id", "must be the name of the template, \"" + document.id() + "\"");
        }
        if (!fields.name("language").equals(language(document))) {
            throw fields.problem("language", "must be the one in the file's name, " + language(document));
        }
        String title = fields.text("title", 80);
        String summary = fields.text("summary", 300);
        String forWhom = fields.text("for", 400);
        List<TemplateWords.PhaseWords> phases = phases(fields, original);
        List<Fields> claims = fields.list("claims");
        if (claims.size() != original.evidence().size()) {
            throw fields.problem("claims", "must be as many as in the original");
        }
        List<String> evidence = claims.stream().map(TemplateWordsReader::claim).toList();
        fields.end();
        return new TemplateWords(title, summary, forWhom, phases, evidence);
    }

    private static List<TemplateWords.PhaseWords> phases(Fields fields, TemplateBody original) {
        List<Fields> given = fields.list("phases");
        if (given.size() != original.phases().size()) {
            throw fields.problem("phases", "must be as many as in the original");
        }
        List<TemplateWords.PhaseWords> phases = new ArrayList<>();
        for (int n = 0; n < given.size(); n++) {
            Fields each = given.get(n);
            String name = each.text("name", 60);
            Map<String, String> notes = notes(each, noted(original.phases().get(n)));
            each.end();
            phases.add(new TemplateWords.PhaseWords(name, notes));
        }
        return phases;
    }

    private static Map<String, String> notes(Fields phase, Set<String> noted) {
        Map<String, String> notes = new HashMap<>();
        phase.fieldsIf("notes").ifPresent(all -> all.keys().forEach(key -> notes.put(key, all.text(key))));
        if (!notes.keySet().equals(noted)) {
            throw phase.problem("notes", "must be about what the original has notes about: " + noted);
        }
        return notes;
    }

    private static Set<String> noted(TemplatePhase phase) {
        Set<String> noted = new HashSet<>();
        phase.items().stream().filter(item -> !item.note().isEmpty()).forEach(item -> noted.add(item.key()));
        phase.extras().stream().filter(extra -> !extra.note().isEmpty()).forEach(extra -> noted.add(extra.key()));
        return noted;
    }

    private static String claim(Fields fields) {
        fields.name("id");
        String text = fields.text("text");
        fields.end();
        return text;
    }
}
