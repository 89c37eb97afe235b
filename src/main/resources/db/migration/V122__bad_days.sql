-- Which session a report is about: as planned, the short one, or the one for bad days. What was reported before was as planned.
alter table progress.session_log add column variant text not null default 'USUAL' check (variant in ('USUAL', 'SHORT', 'FLARE_UP'));
