-- The patient's time line reads the newest of each kind by an index, whatever the patient's past holds.
create index appointment_by_change on messages.appointment (clinic_id, patient_id, changed_at desc, id desc);
