-- The safety questions come again each week.
alter table questions.answer_set drop constraint answer_set_occasion_check;
alter table questions.answer_set add constraint answer_set_occasion_check
    check (occasion in ('START', 'WEEKLY', 'SOMETHING_NEW', 'HIGH_PAIN', 'VISIT'));

-- By how much the phone's clock was ahead of ours (behind: negative) when the answers came; null if the phone didn't say.
-- answered_at is put right by it and never later than received_at.
alter table questions.answer_set add column clock_ahead_seconds int;

-- What a clinician did about an emergency. A lock is lifted only after something was done.
alter table questions.lock_entry drop constraint lock_entry_deed_check;
alter table questions.lock_entry add constraint lock_entry_deed_check
    check (deed in ('IMPOSED', 'SEEN', 'ACTED', 'UNLOCKED', 'CLEARED'));
alter table questions.lock_entry add column action text
    check (action in ('SPOKE_WITH_PATIENT', 'SENT_TO_HOSPITAL', 'CALLED_AMBULANCE', 'SPOKE_WITH_OTHERS', 'NOT_REACHED'));
alter table questions.lock_entry add column acted_at timestamptz;
alter table questions.lock_entry add column note text check (length(note) <= 500);
alter table questions.lock_entry add constraint lock_entry_acted check
    ((deed = 'ACTED') = (action is not null) and (deed = 'ACTED') = (acted_at is not null) and (deed = 'ACTED' or note is null));
