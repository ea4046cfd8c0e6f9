-- Time given back to a candidate, or taken back again: each with who, why and on what evidence. The deadline is moved
-- in the same transaction, so the sum of the credits always explains it.

create table time_credit (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  seconds integer not null check (seconds <> 0 and abs(seconds) <= 2678400),
  -- staff: a person decided; pause: the clock stood still; outage: we were away.
  cause text not null check (cause in ('staff', 'pause', 'outage')),
  reason text not null check (length(reason) between 1 and 500),
  granted_by uuid references member on delete set null,
  granted_at timestamptz not null default fairshot_now(),
  outage_id uuid,
  -- The credit that this one takes back.
  reverses uuid unique references time_credit,
  idempotency_key uuid,
  unique (attempt_id, idempotency_key),
  unique (attempt_id, outage_id),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade
);
create index time_credit_attempt on time_credit (attempt_id, granted_at);

alter table time_credit enable row level security;
create policy of_the_organization on time_credit to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization());
create policy of_the_candidate on time_credit for select to fairshot_app using (candidate_id = acting_candidate());
create policy for_the_system on time_credit to fairshot_worker using (true) with check (true);
-- What the clock says is the system's to write, on a person's word or on its own record.
grant select on time_credit to fairshot_app;
grant select, insert on time_credit to fairshot_worker;

-- Why the clock stands still, in words for the candidate.
alter table attempt add column paused_for text check (length(paused_for) between 1 and 500),
  add constraint attempt_paused_for_while_paused check (paused_for is null or state = 'paused');

alter table attempt_event drop constraint attempt_event_kind_check,
  add constraint attempt_event_kind_check
    check (kind in ('start', 'take_over', 'finish', 'run_out', 'grade', 'pause', 'resume', 'add_time'));

-- When the api was last known to answer, in real time: a gap is an outage of ours, whichever part of us was away.
create table service_beat (
  singleton boolean primary key default true check (singleton),
  beat_at timestamptz not null
);
create table outage (
  id uuid primary key default uuidv7(),
  began_at timestamptz not null,
  ended_at timestamptz not null,
  credited_at timestamptz,
  check (began_at < ended_at)
);
create index outage_uncredited on outage (ended_at) where credited_at is null;
alter table time_credit add foreign key (outage_id) references outage;
grant select, insert, update on service_beat, outage to fairshot_worker;
grant select on outage to fairshot_app;

-- Notes that the api answers; a silence of more than `longest` before this beat is kept as an outage.
create function note_service_beat(longest interval) returns void volatile language sql
set search_path = public, pg_temp
as $$
  insert into outage (began_at, ended_at)
    select beat_at, now() from service_beat where beat_at < now() - longest;
  insert into service_beat (beat_at) values (now())
  on conflict (singleton) do update set beat_at = now() where service_beat.beat_at < now();
$$;
