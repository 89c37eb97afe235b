-- A consent that was signed on paper: whose account it is noted by is the staff member's, and the day is that of the signature.
alter table people.consent add column signed_on date;
comment on column people.consent.signed_on is
    'Day of the signature on paper, which account_id has seen; null if the person agreed on the screen';
