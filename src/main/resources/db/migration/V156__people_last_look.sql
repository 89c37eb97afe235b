-- When each clinician last looked at a patient's page, so that what is new since then can be told from what was there.
create table people.last_look (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    account_id uuid not null,
    seen_at timestamptz not null,
    -- The look before that; a page that is loaded again a little later is the same look.
    before_at timestamptz,
    primary key (clinic_id, patient_id, account_id),
    foreign key (clinic_id, patient_id) references people.patient (clinic_id, id)
);

alter table people.last_look enable row level security;
alter table people.last_look force row level security;
create policy walls on people.last_look
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid and current_setting('app.scope', true) = 'staff');

grant select, insert, update, delete on people.last_look to restride_app;
grant select, delete on people.last_look to restride_erasure;
