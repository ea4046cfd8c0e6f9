-- Work of authors in the sandbox: the proof of a draft before it is published, and trials while it is written.

-- The draft as it was when the proof began; the draft itself may go on changing.
create table proof (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  question_id uuid not null,
  question_version_id uuid not null,
  revision integer not null,
  -- SHA-256 of all that the proof speaks for: it is current while the draft's is the same.
  subject_sha256 bytea not null check (length(subject_sha256) = 32),
  state text not null default 'running' check (state in ('running', 'held', 'failed', 'cancelled')),
  idempotency_key uuid not null,
  started_by uuid references member on delete set null,
  started_at timestamptz not null default fairshot_now(),
  ended_at timestamptz,
  languages text[] not null,
  time_limit_seconds numeric not null,
  time_limit_by_language jsonb not null,
  memory_limit_mb integer not null,
  output_limit_mb integer not null,
  compare jsonb not null,
  faults text[] not null default '{}',
  warnings text[] not null default '{}',
  suggested_limits jsonb not null default '[]',
  unique (organization_id, id),
  unique (organization_id, idempotency_key),
  foreign key (organization_id, question_id) references question (organization_id, id) on delete cascade,
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade,
  check ((state = 'running') = (ended_at is null)),
  check (state <> 'held' or faults = '{}'),
  check (state <> 'failed' or faults <> '{}')
);
create unique index proof_running on proof (question_id) where state = 'running';
create index proof_question on proof (question_id, started_at desc);
create index proof_version on proof (question_version_id);

create table proof_case (
  organization_id uuid not null,
  proof_id uuid not null,
  position integer not null check (position >= 0),
  name text not null,
  input_sha256 bytea not null check (length(input_sha256) = 32),
  answer_sha256 bytea not null check (length(answer_sha256) = 32),
  primary key (proof_id, position),
  foreign key (organization_id, proof_id) references proof (organization_id, id) on delete cascade
);

-- What judges take: a row of a proof, or a trial where no proof is named. Done in steps, under a lease with a number.
create table sandbox_work (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  proof_id uuid,
  state text not null default 'queued' check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  lease integer not null default 0,
  leased_until timestamptz,
  tries integer not null default 0,
  added_at timestamptz not null default fairshot_now(),
  -- When it last began to wait; each step that ends puts the rest back in the queue.
  queued_at timestamptz not null default fairshot_now(),
  unique (organization_id, id),
  foreign key (organization_id, proof_id) references proof (organization_id, id) on delete cascade,
  check (state <> 'running' or leased_until is not null)
);
create index sandbox_work_open on sandbox_work (state, queued_at) where state in ('queued', 'running');
create index sandbox_work_proof on sandbox_work (proof_id) where proof_id is not null;
create index sandbox_work_trial on sandbox_work (organization_id, added_at) where proof_id is null;

-- One program on all cases. The cells are lists in the order of the cases, since a page asks for all of them twice a
-- second: 10,000 cells are ten rows. A verdict is absent where the program was not run any more.
create table proof_row (
  work_id uuid primary key,
  organization_id uuid not null,
  proof_id uuid not null,
  position integer not null check (position >= 0),
  role text not null check (role in ('solution', 'validator')),
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('c', 'cpp', 'java', 'javascript', 'python')),
  label text check (label in ('accepted', 'wrong', 'slow')),
  -- The case on which a wrong or slow solution must fail.
  fails_on integer check (fails_on >= 0),
  source text not null check (octet_length(source) <= 262144),
  verdicts text[] not null default '{}' check (array_remove(verdicts, null) <@ array['accepted', 'wrong_answer',
    'time_limit', 'memory_limit', 'output_limit', 'runtime_error', 'compile_error']),
  times_ms integer[] not null default '{}',
  memory_kb integer[] not null default '{}',
  compiler_output text,
  does_not_compile boolean not null default false,
  -- Of the first case that was not accepted.
  exit_code integer,
  said text check (length(said) <= 2000),
  -- The longest of the cases that missed the limit, run again under a larger one.
  longer_ms integer,
  longer_verdict text,
  unique (proof_id, position),
  foreign key (organization_id, work_id) references sandbox_work (organization_id, id) on delete cascade,
  foreign key (organization_id, proof_id) references proof (organization_id, id) on delete cascade,
  check ((role = 'solution') = (label is not null)),
  check (fails_on is null or label in ('wrong', 'slow')),
  check (cardinality(verdicts) = cardinality(times_ms) and cardinality(verdicts) = cardinality(memory_kb))
);

-- Programs that an author tries; kept for a day.
create table trial (
  work_id uuid primary key,
  organization_id uuid not null,
  idempotency_key uuid not null,
  requested_by uuid references member on delete set null,
  request jsonb not null,
  -- As the contract names it; grows while it is worked on.
  outcome jsonb not null default '{}',
  unique (organization_id, idempotency_key),
  foreign key (organization_id, work_id) references sandbox_work (organization_id, id) on delete cascade
);

do $$
declare
  t text;
begin
  foreach t in array array['proof', 'proof_case', 'sandbox_work', 'proof_row', 'trial']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen_by_the_organization on %I for select to fairshot_app
      using (organization_id = acting_organization())', t);
    execute format('create policy for_the_system on %I to fairshot_worker using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to fairshot_worker', t);
    execute format('grant select on %I to fairshot_app', t);
  end loop;
end $$;

-- A member begins and cancels; what was found is written by the system alone.
create policy begun_by_the_organization on proof for insert to fairshot_app
  with check (organization_id = acting_organization() and state = 'running');
create policy cancelled_by_the_organization on proof for update to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization() and state = 'cancelled');
create policy begun_by_the_organization on proof_case for insert to fairshot_app
  with check (organization_id = acting_organization());
create policy begun_by_the_organization on sandbox_work for insert to fairshot_app
  with check (organization_id = acting_organization() and state = 'queued');
create policy cancelled_by_the_organization on sandbox_work for update to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization() and state = 'cancelled');
create policy begun_by_the_organization on proof_row for insert to fairshot_app
  with check (organization_id = acting_organization());
create policy begun_by_the_organization on trial for insert to fairshot_app
  with check (organization_id = acting_organization());
grant insert (organization_id, question_id, question_version_id, revision, subject_sha256, idempotency_key, started_by,
  languages, time_limit_seconds, time_limit_by_language, memory_limit_mb, output_limit_mb, compare) on proof to fairshot_app;
grant update (state, ended_at) on proof to fairshot_app;
grant insert on proof_case to fairshot_app;
grant insert (id, organization_id, proof_id) on sandbox_work to fairshot_app;
grant update (state) on sandbox_work to fairshot_app;
grant insert (work_id, organization_id, proof_id, position, role, name, language, label, fails_on, source) on proof_row
  to fairshot_app;
grant insert (work_id, organization_id, idempotency_key, requested_by, request) on trial to fairshot_app;
