-- What was executed: one row for each program that an engine ran, whoever asked. Only ever added to, and forgotten after
-- a time; the source itself is not here, only its hash.

create table execution (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  work text not null check (work in ('run', 'submission', 'rejudge', 'proof', 'trial')),
  -- Whose: a candidate in an attempt, or the member who asked.
  candidate_id uuid,
  attempt_id uuid,
  submission_id uuid,
  member_id uuid references member on delete set null,
  source_sha256 bytea not null check (length(source_sha256) = 32),
  language text not null,
  engine text not null,
  judge text not null,
  -- As the engine found it; internal_error is ours.
  verdict text not null check (verdict in ('accepted', 'wrong_answer', 'time_limit', 'memory_limit', 'output_limit',
    'runtime_error', 'compile_error', 'internal_error')),
  case_count integer not null check (case_count >= 0),
  limits_met text[] not null default '{}'
    check (limits_met <@ array['time', 'memory', 'output', 'processes', 'system_calls']),
  time_ms integer not null,
  wall_ms integer not null,
  memory_kb integer not null,
  executed_at timestamptz not null default fairshot_now(),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade,
  check ((work in ('run', 'submission', 'rejudge')) = (attempt_id is not null)),
  check ((attempt_id is null) = (candidate_id is null) and (attempt_id is null) = (submission_id is null))
);
create index execution_newest on execution (executed_at desc, id desc);
create index execution_of_organization on execution (organization_id, executed_at desc);
create index execution_of_attempt on execution (attempt_id, executed_at) where attempt_id is not null;
create index execution_of_source on execution (source_sha256);

-- Executions of one attempt that met the walls of the sandbox often in a short time. An observation for those who look
-- after the machines, and no verdict about a person.
create table execution_notice (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  candidate_id uuid not null,
  attempt_id uuid not null,
  -- Executions since the first, and the walls that they met.
  count integer not null check (count > 0),
  limits_met text[] not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade
);
create index execution_notice_newest on execution_notice (last_at desc, id desc);
create index execution_notice_of_attempt on execution_notice (attempt_id, last_at);

do $$
declare
  t text;
begin
  foreach t in array array['execution', 'execution_notice']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen_by_the_organization on %I for select to fairshot_app
      using (organization_id = acting_organization())', t);
    execute format('create policy for_the_system on %I to fairshot_worker using (true) with check (true)', t);
    execute format('grant select on %I to fairshot_app', t);
  end loop;
end $$;
-- Nobody changes what was executed; the system forgets it in its time.
grant select, insert, delete on execution to fairshot_worker;
grant select, insert, update, delete on execution_notice to fairshot_worker;
