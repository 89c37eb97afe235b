-- What a template says in further languages: {language: {title, summary, forWhom, phases: [{name, notes}], evidence: [text]}}.
alter table plans.template_version add column words jsonb not null default '{}';
