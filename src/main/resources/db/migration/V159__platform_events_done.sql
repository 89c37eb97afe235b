-- Events that were dealt with are no longer kept; see spring.modulith.events.completion-mode.
delete from platform.event_publication where completion_date is not null;
