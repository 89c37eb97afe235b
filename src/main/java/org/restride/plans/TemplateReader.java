package org.restride.plans;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.CurrentActor;
import org.restride.base.DomainError;
import org.restride.base.Ids;
import org.restride.base.packs.Fields;
import org.restride.base.packs.InvalidPack;
import org.restride.base.packs.PackDocument;
import org.restride.base.packs.PackInfo;
import org.restride.base.packs.PackProblem;
import org.restride.base.packs.PackReader;
import org.restride.catalogue.Catalogue;
import org.restride.catalogue.DoseReader;
import org.restride.catalogue.ItemKey;
import org.restride.catalogue.ItemKind;
import org.restride.catalogue.PublishedItem;
import org.springframework.stereotype.Component;

/** Takes a content pack's templates into the clinic; one that the clinic's people have changed stays theirs. */
@Component
class TemplateReader implements PackReader {
    private final StoredTemplates templates;
    private final Catalogue catalogue;
    private final CurrentActor actors;
    private final Ids ids;
    private final Clock clock;

    TemplateReader(StoredTemplates templates, Catalogue catalogue, CurrentActor actors, Ids ids, Clock clock) {
        this.templates = templates;
        this.catalogue = catalogue;
        this.actors = actors;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String folder() {
        return "templates";
    }

    @Override
    public void load(PackInfo pack, List<PackDocument> documents) {
        Map<String, Map<String, PackDocument>> translations = new HashMap<>();
        documents.stream().filter(TemplateWordsReader::isTranslation).forEach(document -> translations
                .computeIfAbsent(document.id(), _ -> new HashMap<>())
                .put(TemplateWordsReader.language(document), document));
        for (PackDocument document : documents) {
            if (!TemplateWordsReader.isTranslation(document)) {
                TemplateBody body = read(document);
                requireKnown(document, body, pack.sourceLanguage());
                Map<String, TemplateWords> words = new HashMap<>();
                translations
                        .getOrDefault(document.id(), Map.of())
                        .forEach((language, file) -> words.put(language, TemplateWordsReader.read(file, body)));
                keep(document.id(), body, words);
            }
        }
    }

    private void keep(String key, TemplateBody body, Map<String, TemplateWords> words) {
        Signature signature =
                new Signature(actors.get().account(), clock.instant().truncatedTo(ChronoUnit.MILLIS), "");
        Optional<TemplateDetail> there = templates.find(key);
        if (there.isEmpty()) {
            templates.add(new TemplateId(ids.next()), key, null, body, words, signature);
        } else if (there.get().signature().author().equals(signature.author())
                && !(there.get().body().equals(body) && there.get().words().equals(words))) {
            templates.addNext(there.get().id(), body, words, signature);
        }
    }

    /**
     * @throws InvalidPack with file and line if the file is no template
     */
    static TemplateBody read(PackDocument document) {
        Fields fields = document.fields();
        if (!fields.name("id").equals(document.id())) {
            throw fields.problem("id", "must be the file's name, \"" + document.id() + "\"");
        }
        try {
            TemplateBody body = new TemplateBody(
                    fields.text("title", 80),
                    fields.text("summary", 300),
                    fields.text("for", 400),
                    fields.names("not-for"),
                    fields.names("fits"),
                    fields.list("phases").stream().map(TemplateReader::phase).toList(),
                    fields.list("claims").stream().map(TemplateReader::claim).toList());
            fields.end();
            return body;
        } catch (DomainError.Invalid nonsense) {
            throw new InvalidPack(document.path(), fields.line(), nonsense.textKey());
        }
    }

    private static TemplatePhase phase(Fields fields) {
        List<TemplateExtra> extras = new ArrayList<>();
        fields.names("articles").forEach(key -> extras.add(new TemplateExtra(ItemKind.ARTICLE, key, null, "")));
        fields.names("habits").forEach(key -> extras.add(new TemplateExtra(ItemKind.HABIT, key, null, "")));
        fields.list("run-sessions").forEach(run -> extras.add(run(run)));
        TemplatePhase phase = new TemplatePhase(
                fields.text("name", 60),
                fields.number("weeks", 1, 52),
                fields.list("items").stream().map(TemplateReader::item).toList(),
                extras);
        fields.end();
        return phase;
    }

    private static TemplateItem item(Fields fields) {
        TemplateItem item = fields.has("typed") ? typed(fields) : composed(fields);
        fields.end();
        return item;
    }

    private static TemplateItem composed(Fields fields) {
        return new TemplateItem(
                fields.name("exercise"),
                fields.fieldsIf("dose")
                        .map(DoseReader::dose)
                        .map(Suggestions::dose)
                        .orElse(null),
                cadence(fields),
                fields.textIf("note").orElse(""));
    }

    /** A dose and how often as people type them: every part of a dose can be said so. */
    private static TemplateItem typed(Fields fields) {
        return switch (DoseParser.in(Locale.ENGLISH).read(fields.text("typed"))) {
            case DoseParser.Understood(Dose dose, var often) ->
                new TemplateItem(
                        fields.name("exercise"),
                        dose,
                        often.orElse(null),
                        fields.textIf("note").orElse(""));
            case DoseParser.Unclear(String message, String _) ->
                throw fields.problem("typed", "is unclear: " + message);
        };
    }

    private static TemplateExtra run(Fields fields) {
        TemplateExtra run = new TemplateExtra(
                ItemKind.RUN_SESSION,
                fields.name("id"),
                cadence(fields),
                fields.textIf("note").orElse(""));
        fields.end();
        return run;
    }

    private static @Nullable Cadence cadence(Fields fields) {
        return fields.fieldsIf("frequency")
                .map(DoseReader::frequency)
                .map(Suggestions::cadence)
                .orElse(null);
    }

    private static TemplateBody.Evidence claim(Fields fields) {
        fields.name("id");
        fields.day("date");
        TemplateBody.Evidence evidence = new TemplateBody.Evidence(
                fields.text("text"), fields.text("source"), fields.text("where"), fields.name("grade"));
        fields.end();
        return evidence;
    }

    private void requireKnown(PackDocument document, TemplateBody body, Locale language) {
        Map<String, ItemKind> kinds =
                catalogue.current(body.keys().stream().map(ItemKey::new).toList(), language).stream()
                        .collect(Collectors.toMap(PublishedItem::key, PublishedItem::kind));
        List<PackProblem> problems = new ArrayList<>();
        for (TemplatePhase phase : body.phases()) {
            phase.items().stream()
                    .filter(item -> kinds.get(item.key()) != ItemKind.EXERCISE)
                    .forEach(item -> problems.add(unknown(document, "exercise", item.key())));
            phase.extras().stream()
                    .filter(extra -> kinds.get(extra.key()) != extra.kind())
                    .forEach(
                            extra -> problems.add(unknown(document, extra.kind().code(), extra.key())));
        }
        if (!problems.isEmpty()) {
            throw new InvalidPack(problems);
        }
    }

    private static PackProblem unknown(PackDocument document, String kind, String key) {
        long line =
                document.text().lines().takeWhile(text -> !text.contains(key)).count() + 1;
        return new PackProblem(document.path(), (int) line, "there is no " + kind + " \"" + key + "\"");
    }
}
