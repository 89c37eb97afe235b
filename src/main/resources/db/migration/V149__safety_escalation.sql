-- What a clinic has chosen otherwise than the shipped ladder.
create table safety.escalation_choice (
    clinic_id uuid not null default base.clinic(),
    on_call_email text check (length(on_call_email) between 3 and 254),
    -- Minutes by wait; one that is missing is as shipped.
    minutes jsonb not null,
    -- What patients are told outside the hours, by language.
    outside jsonb not null,
    version int not null check (version > 0),
    primary key (clinic_id)
);

-- One row for each time that somebody had to be found for a patient. There is one open at most: two ladders would tell everybody twice.
create table safety.escalation (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    kind text not null check (kind in ('EMERGENCY', 'URGENT')),
    began_at timestamptz not null,
    last_rung text check (last_rung in ('HOLDER', 'TEAM', 'ON_CALL')),
    rounds smallint not null default 0,
    next_at timestamptz,
    ended_at timestamptz,
    primary key (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((ended_at is null) = (next_at is not null))
);
create unique index escalation_open on safety.escalation (clinic_id, patient_id) where ended_at is null;
create index escalation_by_patient on safety.escalation (clinic_id, patient_id, began_at);
create index escalation_due on safety.escalation (next_at) where next_at is not null;

-- Each rung that was reached, whether anybody could be written to or not.
create table safety.escalation_step (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    escalation_id uuid not null,
    patient_id uuid not null,
    rung text not null check (rung in ('HOLDER', 'TEAM', 'ON_CALL')),
    at timestamptz not null,
    primary key (clinic_id, id),
    foreign key (clinic_id, escalation_id) references safety.escalation (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);
create index escalation_step_by_patient on safety.escalation_step (clinic_id, patient_id, at);

-- One row for each letter and notice, written before it goes out. A node that dies while it sends leaves it to be sent again: a letter
-- that comes twice is better than none.
create table safety.escalation_notice (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    step_id uuid not null,
    patient_id uuid not null,
    channel text not null check (channel in ('EMAIL', 'PUSH')),
    -- Who is told; null for the on-call address.
    account_id uuid,
    -- Which of the account's devices; null for e-mail.
    device_id uuid,
    state text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    tries smallint not null default 0,
    next_try_at timestamptz,
    settled_at timestamptz,
    -- A code of ours; nothing that a server said.
    problem text check (length(problem) <= 40),
    primary key (clinic_id, id),
    foreign key (clinic_id, step_id) references safety.escalation_step (clinic_id, id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((state = 'WAITING') = (next_try_at is not null) and (state = 'WAITING') = (settled_at is null)),
    check ((channel = 'PUSH') = (device_id is not null))
);
create index escalation_notice_by_step on safety.escalation_notice (clinic_id, step_id);
create index escalation_notice_by_patient on safety.escalation_notice (clinic_id, patient_id);
create index escalation_notice_due on safety.escalation_notice (next_try_at) where next_try_at is not null;

-- Where the browsers of staff take notices.
create table reminders.staff_subscription (
    clinic_id uuid not null default base.clinic(),
    account_id uuid not null,
    device_id uuid not null,
    sealed text not null check (length(sealed) <= 4000),
    made_at timestamptz not null,
    primary key (clinic_id, account_id, device_id)
);

grant select, insert, update on safety.escalation_choice, safety.escalation, safety.escalation_step, safety.escalation_notice
    to restride_app;
grant select, delete on safety.escalation, safety.escalation_step, safety.escalation_notice to restride_erasure;
grant select, insert, update, delete on reminders.staff_subscription to restride_app;

do $$
declare
    name text;
begin
    foreach name in array array['safety.escalation_choice', 'reminders.staff_subscription'] loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
    end loop;
    foreach name in array array['safety.escalation', 'safety.escalation_step', 'safety.escalation_notice'] loop
        execute format('alter table %s enable row level security', name);
        execute format('alter table %s force row level security', name);
        execute format($walls$create policy walls on %s
            using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
                and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)))$walls$, name);
    end loop;
end
$$;
create policy walls on safety.escalation_choice
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);
create policy walls on reminders.staff_subscription
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');

-- Which ladders and which notices are due: looks across clinics that give nothing but ids.
create function safety.due_escalations(moment timestamptz, most int) returns table (clinic_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select e.clinic_id, e.id from safety.escalation e where e.next_at <= moment order by e.next_at limit most
$$;
create function safety.due_escalation_notices(moment timestamptz, most int) returns table (clinic_id uuid, id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select n.clinic_id, n.id from safety.escalation_notice n where n.next_try_at <= moment order by n.next_try_at limit most
$$;
revoke all on function safety.due_escalations(timestamptz, int), safety.due_escalation_notices(timestamptz, int) from public;
grant execute on function safety.due_escalations(timestamptz, int), safety.due_escalation_notices(timestamptz, int) to restride_app;
grant usage, create on schema safety to restride_search;
grant select on safety.escalation, safety.escalation_notice to restride_search;
alter function safety.due_escalations(timestamptz, int) owner to restride_search;
alter function safety.due_escalation_notices(timestamptz, int) owner to restride_search;
revoke create on schema safety from restride_search;
