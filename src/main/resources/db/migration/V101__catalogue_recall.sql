-- What is taken out of use stays as it is: plans go on naming it until a clinician changes them. It never comes back; a new item does.
alter table catalogue.item
    add column retired_at timestamptz,
    add column retired_by uuid,
    add column retired_reason text check (length(retired_reason) between 1 and 500),
    -- What clinicians are offered in its place.
    add column replacement uuid,
    add constraint item_retired_whole
        check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_reason is null)),
    add constraint item_replaced_if_retired check (replacement is null or retired_at is not null),
    add constraint item_not_its_own_replacement check (replacement <> id),
    add constraint item_replacement foreign key (clinic_id, replacement) references catalogue.item (clinic_id, id);
create index item_retired on catalogue.item (clinic_id, retired_at) where retired_at is not null;
