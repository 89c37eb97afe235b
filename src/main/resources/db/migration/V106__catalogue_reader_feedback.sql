-- What readers think of an item; the newest mark of each counts.
create table catalogue.reader_mark (
    clinic_id uuid not null default base.clinic(),
    patient_id uuid not null,
    item_id uuid not null,
    version int not null,
    mark text not null check (mark in ('helpful', 'not-clear')),
    marked_at timestamptz not null,
    primary key (clinic_id, patient_id, item_id),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);

-- What readers ask about an item. Nobody but the asker and the editors sees it; who asked, the editors don't.
create table catalogue.reader_question (
    clinic_id uuid not null default base.clinic(),
    id uuid not null,
    patient_id uuid not null,
    item_id uuid not null,
    version int not null,
    language text not null,
    text text not null check (length(text) between 1 and 500),
    asked_at timestamptz not null,
    state text not null check (state in ('waiting', 'answered', 'declined')),
    primary key (clinic_id, id),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);
create index reader_question_waiting on catalogue.reader_question (clinic_id, asked_at) where state = 'waiting';
create index reader_question_by_patient on catalogue.reader_question (clinic_id, patient_id, item_id);

-- What an editor has approved: in the editor's words, without anything that tells who asked.
create table catalogue.reader_answer (
    clinic_id uuid not null default base.clinic(),
    question_id uuid not null,
    item_id uuid not null,
    language text not null,
    question text not null check (length(question) between 1 and 500),
    answer text not null check (length(answer) between 1 and 1500),
    approved_by uuid not null,
    approved_at timestamptz not null,
    primary key (clinic_id, question_id),
    foreign key (clinic_id, item_id) references catalogue.item (clinic_id, id)
);
create index reader_answer_by_item on catalogue.reader_answer (clinic_id, item_id);

alter table catalogue.reader_mark enable row level security;
alter table catalogue.reader_mark force row level security;
create policy walls on catalogue.reader_mark
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table catalogue.reader_question enable row level security;
alter table catalogue.reader_question force row level security;
create policy walls on catalogue.reader_question
    using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid
        and (current_setting('app.scope', true) = 'staff' or patient_id::text = current_setting('app.scope', true)));
alter table catalogue.reader_answer enable row level security;
alter table catalogue.reader_answer force row level security;
create policy walls on catalogue.reader_answer using (clinic_id = nullif(current_setting('app.clinic', true), '')::uuid);

grant select, insert, update, delete on catalogue.reader_mark to restride_app;
grant select, insert, update on catalogue.reader_question to restride_app;
grant select, insert on catalogue.reader_answer to restride_app;
