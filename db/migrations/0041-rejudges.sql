-- A question's submissions, or one of them, judged anew on purpose: what is found stands beside the verdict that counts,
-- and takes its place only when a person applies it.

create table rejudge (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  question_id uuid not null,
  -- Whose cases and limits judge; normally the newest that was published, so that a mended case reaches earlier answers.
  question_version_id uuid not null,
  -- Only what was handed in for this assessment.
  assessment_id uuid,
  -- Only this one.
  submission_id uuid,
  state text not null default 'running' check (state in ('running', 'ready', 'applied', 'cancelled')),
  reason text not null check (length(reason) between 1 and 1000),
  -- How many submissions it began with; still known when a cancelled one has no items left.
  item_count integer not null check (item_count > 0),
  idempotency_key uuid not null,
  asked_by uuid references member on delete set null,
  asked_at timestamptz not null default fairshot_now(),
  ready_at timestamptz,
  settled_by uuid references member on delete set null,
  settled_at timestamptz,
  apply_key uuid,
  unique (organization_id, id),
  unique (organization_id, idempotency_key),
  foreign key (organization_id, question_id) references question (organization_id, id) on delete cascade,
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade,
  foreign key (organization_id, assessment_id) references assessment (organization_id, id) on delete cascade,
  foreign key (organization_id, submission_id) references submission (organization_id, id) on delete cascade,
  check (assessment_id is null or submission_id is null),
  check ((state in ('applied', 'cancelled')) = (settled_at is not null)),
  check ((state = 'applied') = (apply_key is not null))
);
create index rejudge_question on rejudge (question_id, asked_at desc);
create index rejudge_running on rejudge (organization_id) where state = 'running';

create table rejudge_item (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  rejudge_id uuid not null,
  submission_id uuid not null,
  -- As the submission stood when the rejudge was asked for. Its lease has another number as soon as it is judged
  -- in any other way, and then what is found here is not applied.
  seen_lease integer not null,
  seen_verdict text not null,
  seen_permille integer not null,
  state text not null default 'queued' check (state in ('queued', 'running', 'judged', 'failed', 'applied')),
  lease integer not null default 0,
  leased_until timestamptz,
  tries integer not null default 0,
  taken_at timestamptz,
  not_before timestamptz,
  verdict text check (verdict in ('accepted', 'wrong_answer', 'time_limit', 'memory_limit', 'output_limit',
    'runtime_error', 'compile_error')),
  first_failed integer,
  passed_permille integer check (passed_permille between 0 and 1000),
  time_ms integer,
  wall_ms integer,
  memory_kb integer,
  compiler_output text,
  case_count integer,
  unique (organization_id, id),
  unique (rejudge_id, submission_id),
  foreign key (organization_id, rejudge_id) references rejudge (organization_id, id) on delete cascade,
  foreign key (organization_id, submission_id) references submission (organization_id, id) on delete cascade,
  check ((state in ('judged', 'applied')) = (verdict is not null)),
  check (state <> 'running' or leased_until is not null)
);
create index rejudge_item_queued on rejudge_item (rejudge_id, id) where state = 'queued';
create index rejudge_item_running on rejudge_item (leased_until) where state = 'running';
create index rejudge_item_served on rejudge_item (rejudge_id, taken_at desc) where taken_at is not null;
create index rejudge_item_submission on rejudge_item (submission_id);

create table rejudge_case (
  organization_id uuid not null,
  item_id uuid not null,
  position integer not null check (position >= 0),
  test_case_id uuid references test_case on delete set null,
  shown_case_id uuid references test_case on delete set null,
  is_sample boolean not null,
  verdict text not null check (verdict in ('accepted', 'wrong_answer', 'time_limit', 'memory_limit',
    'output_limit', 'runtime_error', 'compile_error')),
  time_ms integer not null,
  wall_ms integer not null,
  memory_kb integer not null,
  exit_code integer,
  signal text,
  stdout bytea,
  stderr bytea,
  primary key (item_id, position),
  foreign key (organization_id, item_id) references rejudge_item (organization_id, id) on delete cascade,
  check (is_sample or (stdout is null and stderr is null))
);

-- What a verdict was before it was replaced. The cases of then stay in case_result, under the lease named here.
create table verdict_history (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  submission_id uuid not null,
  rejudge_id uuid not null,
  replaced_by uuid references member on delete set null,
  replaced_at timestamptz not null default fairshot_now(),
  lease integer not null,
  verdict text not null,
  first_failed integer,
  passed_permille integer not null,
  time_ms integer,
  wall_ms integer,
  memory_kb integer,
  compiler_output text,
  case_count integer not null,
  judged_at timestamptz,
  unique (rejudge_id, submission_id),
  foreign key (organization_id, submission_id) references submission (organization_id, id) on delete cascade,
  foreign key (organization_id, rejudge_id) references rejudge (organization_id, id) on delete cascade
);
create index verdict_history_submission on verdict_history (submission_id, replaced_at);

-- Of a case of another version of the question: the sample of the version that the candidate sat with which it is the
-- same, input and answer. Its texts may be shown to them; those of the other version are not theirs.
alter table case_result add column shown_case_id uuid references test_case on delete set null;

alter table attempt_event drop constraint attempt_event_kind_check,
  add constraint attempt_event_kind_check check (kind in ('start', 'take_over', 'finish', 'run_out', 'grade', 'regrade',
    'pause', 'resume', 'add_time', 'send_take_over_code', 'mistype_take_over_code', 'ask_take_over', 'allow_take_over',
    'decline_take_over', 'take_break', 'end_break'));

-- No candidate sees a row of these. A member asks and cancels; what was found, and what becomes of it, is the system's.
do $$
declare
  t text;
begin
  foreach t in array array['rejudge', 'rejudge_item', 'rejudge_case', 'verdict_history']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy seen_by_the_organization on %I for select to fairshot_app
      using (organization_id = (select acting_organization()))', t);
    execute format('create policy for_the_system on %I to fairshot_worker using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to fairshot_worker', t);
    execute format('grant select on %I to fairshot_app', t);
  end loop;
end $$;
revoke update, delete on verdict_history from fairshot_worker;

create policy asked_by_the_organization on rejudge for insert to fairshot_app
  with check (organization_id = acting_organization() and state = 'running');
create policy cancelled_by_the_organization on rejudge for update to fairshot_app
  using (organization_id = (select acting_organization()) and state in ('running', 'ready', 'cancelled'))
  with check (organization_id = acting_organization() and state = 'cancelled');
create policy asked_by_the_organization on rejudge_item for insert to fairshot_app
  with check (organization_id = acting_organization() and state = 'queued');
create policy cancelled_by_the_organization on rejudge_item for delete to fairshot_app
  using (organization_id = (select acting_organization()) and exists (
    select from rejudge r where r.id = rejudge_item.rejudge_id and r.state = 'cancelled'));
grant insert (organization_id, question_id, question_version_id, assessment_id, submission_id, reason, item_count,
  idempotency_key, asked_by) on rejudge to fairshot_app;
grant update (state, settled_by, settled_at) on rejudge to fairshot_app;
grant insert (organization_id, rejudge_id, submission_id, seen_lease, seen_verdict, seen_permille) on rejudge_item
  to fairshot_app;
grant delete on rejudge_item to fairshot_app;
