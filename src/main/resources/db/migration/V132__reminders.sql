create schema reminders;
grant usage on schema reminders to restride_app;

-- What a patient wants to be reminded of, and how; without a row nothing is ever sent.
create table reminders.choice (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    by_email boolean not null,
    remind_at time not null,
    -- One bit a day on which nothing is sent, Monday first; never all of them.
    days_off smallint not null check (days_off between 0 and 126),
    -- Nothing is sent from the one to the other; the same means no quiet hours.
    quiet_from time not null,
    quiet_until time not null,
    paused_at timestamptz,
    -- For which the next moment was worked out.
    zone text not null,
    next_at timestamptz,
    -- What the links of letters name instead of the patient.
    link_id uuid not null,
    -- What the mail server would not take; it counts as long as the patient's address is still this one.
    refused_address text check (length(refused_address) <= 254),
    refused_at timestamptz,
    version int not null default 1,
    primary key (clinic_id, patient_id),
    unique (clinic_id, link_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((refused_address is null) = (refused_at is null))
);
create index choice_refused on reminders.choice (clinic_id, refused_at) where refused_at is not null;
create index choice_due on reminders.choice (next_at) where next_at is not null;

-- Where a patient's device takes notices; it counts as long as the device is signed in.
create table reminders.push_subscription (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    device_id uuid not null,
    sealed text not null check (length(sealed) <= 4000),
    made_at timestamptz not null,
    primary key (clinic_id, patient_id, device_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);

-- One row for each reminder of a day and way, written before it is sent, so that no two nodes send it.
create table reminders.sending (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    day date not null,
    channel text not null check (channel in ('EMAIL', 'PUSH')),
    -- All zeros for e-mail.
    device_id uuid not null,
    state text not null check (state in ('WAITING', 'CLAIMED', 'SENT', 'NOT_NEEDED', 'REFUSED', 'GIVEN_UP')),
    tries smallint not null default 0,
    next_try_at timestamptz,
    made_at timestamptz not null,
    settled_at timestamptz,
    -- A code of ours; nothing that a server said.
    problem text check (length(problem) <= 40),
    primary key (clinic_id, patient_id, day, channel, device_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id),
    check ((state = 'WAITING') = (next_try_at is not null))
);
create index sending_due on reminders.sending (next_try_at) where next_try_at is not null;
create index sending_by_age on reminders.sending (clinic_id, made_at);

-- By what the clinic's notices and links are known as its own; the private halves sealed.
create table reminders.clinic_keys (
    clinic_id uuid not null default base.clinic(),
    push_public text not null,
    push_private text not null,
    link_secret text not null,
    made_at timestamptz not null,
    primary key (clinic_id)
);

grant select, insert, update, delete on reminders.choice, reminders.push_subscription, reminders.sending to restride_app;
grant select, insert on reminders.clinic_keys to restride_app;

alter table reminders.choice enable row level security;
alter table reminders.choice force row level security;
create policy walls on reminders.choice
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table reminders.push_subscription enable row level security;
alter table reminders.push_subscription force row level security;
create policy walls on reminders.push_subscription
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table reminders.sending enable row level security;
alter table reminders.sending force row level security;
create policy walls on reminders.sending
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table reminders.clinic_keys enable row level security;
alter table reminders.clinic_keys force row level security;
create policy walls on reminders.clinic_keys
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

-- Who is to be reminded now, and what is to be sent now: looks across clinics that give nothing but ids and days.
create function reminders.due_patients(moment timestamptz, most int) returns table (clinic_id uuid, patient_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select c.clinic_id, c.patient_id from reminders.choice c
    where c.next_at <= moment
    order by c.next_at
    limit most
$$;
create function reminders.due_sendings(moment timestamptz, most int)
    returns table (clinic_id uuid, patient_id uuid, day date, channel text, device_id uuid)
    language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
    select s.clinic_id, s.patient_id, s.day, s.channel, s.device_id from reminders.sending s
    where s.next_try_at <= moment
    order by s.next_try_at
    limit most
$$;
revoke all on function reminders.due_patients(timestamptz, int), reminders.due_sendings(timestamptz, int) from public;
grant execute on function reminders.due_patients(timestamptz, int), reminders.due_sendings(timestamptz, int) to restride_app;
grant usage, create on schema reminders to restride_search;
grant select on reminders.choice, reminders.sending to restride_search;
alter function reminders.due_patients(timestamptz, int) owner to restride_search;
alter function reminders.due_sendings(timestamptz, int) owner to restride_search;
revoke create on schema reminders from restride_search;
