-- What a watch or the timer knows of a run beside what the runner says. Where it was is never kept.
alter table progress.run_log
    add column effort smallint check (effort between 0 and 10),
    add column started_at timestamptz,
    add column moving_seconds int check (moving_seconds between 0 and 36000),
    add column ascent int check (ascent between 0 and 20000),
    add column heart_rate smallint check (heart_rate between 1 and 300),
    -- How it is known: read from a file, or counted by the timer; null if it was typed.
    add column recorded_by text check (recorded_by in ('FILE', 'TIMER')),
    add constraint recorded_as_a_whole check (
        (recorded_by is null) = (started_at is null) and (recorded_by is null) = (moving_seconds is null)
            and (recorded_by is not null or (ascent is null and heart_rate is null)));
