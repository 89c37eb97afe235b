-- The oldest version that one of its translations follows; null without translations. Who lists items sees by it what lags behind,
-- without reading all their texts.
alter table catalogue.item add column translated int check (translated >= 1);
update catalogue.item i set translated = (
    select min(newest.version) from (
        select max(v.version) as version from catalogue.item_version v
        where v.clinic_id = i.clinic_id and v.item_id = i.id and v.language <> i.language
        group by v.language) newest);

-- Whether any word begins as the typed one does must not depend on how many words there are.
create index search_word_by_beginning on catalogue.search_word (clinic_id, word text_pattern_ops);
