-- Requests for appointments stand on the worklist. Which reasons there are is said by the rules, of which each reason needs one.
alter table safety.alert drop constraint alert_reason_check;
alter table safety.alert add constraint alert_reason_check check (reason ~ '^[A-Z_]{3,40}$');
