-- On which side something hurt, where the patient said so.
alter table progress.session_entry add column hurt_side text check (hurt_side in ('LEFT', 'MIDDLE', 'RIGHT', 'BOTH'));
alter table progress.session_entry add check (hurt_side is null or hurt_where is not null);
