-- In the very order in which a patient's reports are read, the newest first: without the id the planner takes the primary key for that order
-- once it plans for any patient, and reads the reports of the whole clinic to find those of one.
create index session_log_of_patient on progress.session_log (clinic_id, patient_id, received_at desc, id desc);
create index morning_log_of_patient on progress.morning_log (clinic_id, patient_id, received_at desc, id desc);
create index run_log_of_patient on progress.run_log (clinic_id, patient_id, received_at desc, id desc);
drop index progress.session_log_by_patient;
drop index progress.morning_log_by_patient;
drop index progress.run_log_by_patient;
