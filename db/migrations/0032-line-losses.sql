-- Time lost to a candidate's line, where our own record shows that the line was away.

-- Minutes that may come back in one attempt for its candidate's line; 0: none.
alter table assessment_version
  add column line_credit_minutes integer not null default 10 check (line_credit_minutes between 0 and 60);

-- When the browser that writes in a running attempt was last heard, by whichever api heard it. One narrow row an
-- attempt, written every few seconds: room on the page lets each write stay where it is.
create table attempt_contact (
  attempt_id uuid primary key,
  organization_id uuid not null,
  candidate_id uuid not null,
  candidate_session_id uuid not null,
  heard_at timestamptz not null,
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade
) with (fillfactor = 50);

alter table attempt_contact enable row level security;
create policy of_the_organization on attempt_contact for select to fairshot_app
  using (organization_id = acting_organization());
create policy for_the_system on attempt_contact to fairshot_worker using (true) with check (true);
grant select on attempt_contact to fairshot_app;
grant select, insert, update on attempt_contact to fairshot_worker;

-- A silence of that browser, as the server saw it; later what its page says of the same silence, and what came back.
create table line_loss (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  -- No reference: the evidence outlives the browser's session.
  candidate_session_id uuid not null,
  lost_at timestamptz not null,
  back_at timestamptz not null,
  reported_at timestamptz,
  reported_seconds integer check (reported_seconds >= 0),
  report_key uuid,
  credited_seconds integer check (credited_seconds >= 0),
  -- Why less came back than the server missed.
  less_because text check (less_because in ('off', 'too_short', 'page_saw_less', 'not_running', 'most_given')),
  check (lost_at < back_at),
  check (num_nonnulls(reported_at, reported_seconds, report_key, credited_seconds) in (0, 4)),
  unique (attempt_id, report_key),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade
);
create index line_loss_attempt on line_loss (attempt_id, back_at);

alter table line_loss enable row level security;
create policy of_the_organization on line_loss for select to fairshot_app
  using (organization_id = acting_organization());
create policy for_the_system on line_loss to fairshot_worker using (true) with check (true);
-- Evidence is the system's to write.
grant select on line_loss to fairshot_app;
grant select, insert, update on line_loss to fairshot_worker;

-- Each credit that gives stretches of time back names them, so that none comes back twice.
alter table time_credit
  drop constraint time_credit_cause_check,
  add constraint time_credit_cause_check check (cause in ('staff', 'pause', 'outage', 'line')),
  add column gives_back tstzmultirange,
  add column line_loss_id uuid unique references line_loss,
  add constraint time_credit_line_has_evidence check ((cause = 'line') = (line_loss_id is not null));
update time_credit c set gives_back = case c.cause
    when 'pause' then tstzmultirange(tstzrange(c.granted_at - make_interval(secs => c.seconds), c.granted_at))
    else (select tstzmultirange(tstzrange(o.began_at, o.ended_at)) from outage o where o.id = c.outage_id) end
  where c.seconds > 0 and c.cause in ('pause', 'outage');
