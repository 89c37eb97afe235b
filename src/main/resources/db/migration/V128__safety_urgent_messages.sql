-- A patient's message whose words may mean a red flag.
alter table safety.alert drop constraint alert_reason_check;
alter table safety.alert add constraint alert_reason_check check (reason in
    ('EMERGENCY', 'URGENT_FLAG', 'URGENT_MESSAGE', 'HIGH_PAIN', 'SOON_FLAG', 'RELAPSE', 'SILENCE', 'PLAN_ENDS', 'WATCH_FLAG'));
