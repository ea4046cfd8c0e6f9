-- More time and breaks for one person, set by staff before the start.

alter table invitation
  add column extra_time_percent integer not null default 0 check (extra_time_percent between 0 and 300),
  add column break_minutes integer not null default 0 check (break_minutes between 0 and 480),
  add column accommodated_by uuid references member on delete set null,
  add column accommodated_at timestamptz,
  -- What this person has from Start on, rounded up to a minute.
  add column allotted_minutes integer not null
    generated always as (ceil(duration_minutes * (100 + extra_time_percent) / 100.0)::integer) stored,
  add constraint invitation_accommodated_at_some_time
    check (accommodated_at is not null or (extra_time_percent = 0 and break_minutes = 0));
