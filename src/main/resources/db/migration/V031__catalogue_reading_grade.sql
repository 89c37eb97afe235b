-- Why patients are given a text that is harder to read than it should be; null if it is not.
alter table catalogue.item_version add column why_hard text check (length(why_hard) between 1 and 300);
