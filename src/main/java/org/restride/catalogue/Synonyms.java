package org.restride.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.restride.base.Audited;
import org.restride.base.ClinicSql;
import org.restride.base.Columns;
import org.restride.base.DomainError;
import org.restride.base.ForContentStaff;
import org.restride.base.ForEditors;
import org.restride.base.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words that the clinic's editors hold to mean the same when somebody searches. */
@Service
@Transactional
public class Synonyms {

    private static final String SUBJECT = "synonyms";

    private final ClinicSql db;
    private final ApplicationEventPublisher events;
    private final Ids ids;

    Synonyms(ClinicSql db, ApplicationEventPublisher events, Ids ids) {
        this.db = db;
        this.events = events;
        this.ids = ids;
    }

    /** All groups, by language and first word. */
    @ForContentStaff
    @Transactional(readOnly = true)
    public List<SynonymGroup> all() {
        return db.sql("""
                select group_id, language, string_agg(word, ',' order by place) words
                from catalogue.synonym where clinic_id = :clinic
                group by group_id, language order by language, words
                """)
                .query((row, number) -> new SynonymGroup(
                        Columns.uuid(row, "group_id"),
                        Locale.of(row.getString("language")),
                        List.of(row.getString("words").split(","))))
                .list();
    }

    /**
     * Keeps a group, in place of what it was.
     *
     * @param id of the group; null for a new one
     * @throws DomainError.Invalid if there are not 2 to 12 different words of at most 40 letters
     */
    @ForEditors
    public UUID keep(@Nullable UUID id, Locale language, Collection<String> typed) {
        List<String> words = SynonymGroup.plain(typed);
        if (!SynonymGroup.areWords(words)) {
            throw new DomainError.Invalid(Map.of("words", "catalogue.error.synonyms"));
        }
        UUID group = id == null ? ids.next() : id;
        delete(group);
        insert(rows(group, language, words));
        events.publishEvent(Audited.changed(SUBJECT, group, null, "words"));
        return group;
    }

    @ForEditors
    public void remove(UUID id) {
        delete(id);
        events.publishEvent(new Audited(Audited.Deed.REMOVED, SUBJECT, id, null, List.of(), null));
    }

    /** Adds a pack's groups, but for those of which a group here has a word already. */
    void load(Map<Locale, List<List<String>>> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Set<String> taken = all().stream()
                .flatMap(group -> group.words().stream().map(word -> group.language() + " " + word))
                .collect(Collectors.toSet());
        List<MapSqlParameterSource> rows = new ArrayList<>();
        groups.forEach((language, all) -> all.stream()
                .filter(words -> words.stream().noneMatch(word -> taken.contains(language + " " + word)))
                .forEach(words -> rows.addAll(rows(ids.next(), language, words))));
        insert(rows);
    }

    private void delete(UUID id) {
        db.sql("delete from catalogue.synonym where clinic_id = :clinic and group_id = :id")
                .param("id", id)
                .update();
    }

    private void insert(List<MapSqlParameterSource> rows) {
        db.batch("""
                insert into catalogue.synonym (clinic_id, group_id, place, language, word)
                values (:clinic, :group, :place, :language, :word)
                """, rows);
    }

    private static List<MapSqlParameterSource> rows(UUID group, Locale language, List<String> words) {
        return words.stream()
                .map(word -> new MapSqlParameterSource()
                        .addValue("group", group)
                        .addValue("place", words.indexOf(word))
                        .addValue("language", language.getLanguage())
                        .addValue("word", word))
                .toList();
    }
}
