-- Whom an account wants to see in the pictures of exercises.
alter table platform.account
    add column figure_body text not null default 'AVERAGE' check (figure_body in ('AVERAGE', 'SLIM', 'STRONG', 'FULL')),
    add column figure_tone text not null default 'VARIED'
        check (figure_tone in ('VARIED', 'FAIR', 'TAN', 'BROWN', 'DEEP', 'GREY'));
