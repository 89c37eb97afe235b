-- How often each rule of a clinic has alerted lately, and what became of it.
create index alert_by_time on safety.alert (clinic_id, raised_at);
