-- From the personal link to the verdict.

-- A person as one organization knows them. Two organizations that invite the same address hold two rows: what
-- one writes about a person is not the other's, and each erases on its own.
create table candidate (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  email text not null check (email = lower(email) and length(email) <= 254),
  name text not null default '' check (length(name) <= 200),
  account_id uuid references account on delete set null,
  created_at timestamptz not null default fairshot_now(),
  unique (organization_id, email),
  unique (organization_id, id)
);

create table invitation (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  assessment_version_id uuid not null,
  candidate_id uuid not null,
  state text not null default 'draft' check (state in
    ('draft', 'sent', 'opened', 'accepted', 'declined', 'revoked', 'expired', 'bounced')),
  -- SHA-256 of the personal link's token; a new link replaces it, and the old one is unknown from then on.
  token_hash bytea unique check (length(token_hash) = 32),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  duration_minutes integer not null check (duration_minutes between 1 and 1440),
  -- A late start ends with the window, or keeps the full time.
  late_start text not null default 'truncate' check (late_start in ('truncate', 'full')),
  time_zone text not null default 'UTC' check (length(time_zone) <= 64),
  created_by uuid references member on delete set null,
  created_at timestamptz not null default fairshot_now(),
  sent_at timestamptz,
  opened_at timestamptz,
  accepted_at timestamptz,
  revoked_at timestamptz,
  check (opens_at < closes_at),
  check ((state = 'accepted') = (accepted_at is not null)),
  unique (organization_id, id),
  foreign key (organization_id, assessment_version_id) references assessment_version (organization_id, id),
  foreign key (organization_id, candidate_id) references candidate (organization_id, id)
);
create index invitation_candidate on invitation (candidate_id);
create index invitation_assessment on invitation (assessment_version_id);
create unique index invitation_one_open on invitation (assessment_version_id, candidate_id)
  where state in ('draft', 'sent', 'opened', 'bounced');
create index invitation_expiring on invitation (closes_at) where state in ('sent', 'opened');

-- A pasted list is one command: sent twice, it invites once.
create table invitation_batch (
  organization_id uuid not null references organization on delete cascade,
  idempotency_key uuid not null,
  created_at timestamptz not null default fairshot_now(),
  -- What was answered, with the personal links, under the installation's key: the second answer is the first.
  sealed_answer bytea,
  primary key (organization_id, idempotency_key)
);

-- Which invitation a letter carries; a list of invitations shows how its letters fared.
alter table letter add column invitation_id uuid;
alter table letter add foreign key (organization_id, invitation_id)
  references invitation (organization_id, id) on delete cascade;
create index letter_invitation on letter (invitation_id) where invitation_id is not null;

-- The candidate's log-in: made from the personal link, kept in an httpOnly cookie.
create table candidate_session (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  user_agent text,
  created_at timestamptz not null default fairshot_now(),
  last_seen_at timestamptz not null default fairshot_now(),
  revoked_at timestamptz,
  foreign key (organization_id, candidate_id) references candidate (organization_id, id) on delete cascade
);
create index candidate_session_candidate on candidate_session (candidate_id);

create table attempt (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  invitation_id uuid not null unique,
  assessment_version_id uuid not null,
  state text not null check (state in
    ('scheduled', 'in_progress', 'paused', 'finished', 'terminated', 'graded', 'withdrawn', 'lapsed')),
  integrity_outcome text not null default 'clear'
    check (integrity_outcome in ('clear', 'to_review', 'confirmed', 'overturned')),
  started_at timestamptz,
  deadline_at timestamptz,
  paused_at timestamptz,
  finished_at timestamptz,
  finished_by text check (finished_by in ('candidate', 'clock', 'policy', 'staff')),
  terminated_for text,
  graded_at timestamptz,
  -- Points × 1000, so that a third of a question stays exact enough and adds up in integers.
  score_millipoints integer,
  max_points integer not null default 0,
  -- Which browser may write. A take-over raises the epoch; a save of an older epoch is refused and kept aside.
  writer_epoch integer not null default 1,
  writer_session_id uuid references candidate_session on delete set null,
  receipt_code text unique,
  unique (organization_id, id),
  foreign key (organization_id, candidate_id) references candidate (organization_id, id),
  foreign key (organization_id, invitation_id) references invitation (organization_id, id),
  foreign key (organization_id, assessment_version_id) references assessment_version (organization_id, id),
  check (state in ('scheduled', 'withdrawn', 'lapsed') or (started_at is not null and deadline_at is not null)),
  check ((state in ('finished', 'terminated', 'graded')) = (finished_at is not null)),
  check ((state = 'paused') = (paused_at is not null))
);
create index attempt_running_out on attempt (deadline_at) where state = 'in_progress';
create index attempt_ungraded on attempt (finished_at) where state in ('finished', 'terminated');
create index attempt_candidate on attempt (candidate_id);
create index attempt_newest on attempt (organization_id, started_at desc);

-- The questions of an attempt, with what the candidate's page remembers of each.
create table attempt_question (
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  position integer not null check (position >= 0),
  points integer not null check (points >= 0),
  language text not null check (language in ('c', 'cpp', 'java', 'javascript', 'python')),
  marked_for_review boolean not null default false,
  first_seen_at timestamptz,
  primary key (attempt_id, question_version_id),
  unique (attempt_id, position),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade,
  foreign key (organization_id, question_version_id) references question_version (organization_id, id)
);
-- Row-level security asks "is this question in an attempt of mine?" for every question it shows.
create index attempt_question_candidate on attempt_question (candidate_id, question_version_id);

-- What happened to an attempt besides answers, and from which browser; take-overs are read here.
create table attempt_event (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  kind text not null check (kind in ('start', 'take_over', 'finish', 'run_out', 'grade')),
  candidate_session_id uuid references candidate_session on delete set null,
  happened_at timestamptz not null default fairshot_now(),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade
);
create index attempt_event_attempt on attempt_event (attempt_id, happened_at);

-- When the candidate turned to which question; time spent is the sum of the stretches between.
create table question_visit (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  entered_at timestamptz not null default fairshot_now(),
  foreign key (attempt_id, question_version_id) references attempt_question on delete cascade
);
create index question_visit_attempt on question_visit (attempt_id, entered_at);

-- What the candidate typed, per question and language. The newest revision wins by number, not by arrival.
create table draft (
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  language text not null check (language in ('c', 'cpp', 'java', 'javascript', 'python')),
  source text not null check (octet_length(source) <= 262144),
  revision bigint not null check (revision > 0),
  writer_epoch integer not null,
  saved_at timestamptz not null default fairshot_now(),
  primary key (attempt_id, question_version_id, language),
  foreign key (attempt_id, question_version_id) references attempt_question on delete cascade
);

-- A save from a page that had been taken over: refused, and kept where the candidate and staff can see it.
create table draft_conflict (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  language text not null,
  source text not null check (octet_length(source) <= 262144),
  revision bigint not null,
  writer_epoch integer not null,
  refused_at timestamptz not null default fairshot_now(),
  unique (attempt_id, question_version_id, language, writer_epoch),
  foreign key (attempt_id, question_version_id) references attempt_question on delete cascade
);

-- Code handed in, or run. State is the road, verdict is what was found: two columns, never one.
create table submission (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  kind text not null check (kind in ('run', 'submission')),
  origin text not null default 'candidate' check (origin in ('candidate', 'deadline', 'finish')),
  is_final boolean not null default false,
  language text not null check (language in ('c', 'cpp', 'java', 'javascript', 'python')),
  source text not null check (octet_length(source) <= 262144),
  own_input bytea check (length(own_input) <= 1048576),
  state text not null default 'queued' check (state in ('queued', 'running', 'judged', 'failed', 'cancelled')),
  -- How many cases there are to judge, so that a page can say "3 of 12" before the last one ends.
  case_count integer not null check (case_count >= 0),
  verdict text check (verdict in ('accepted', 'wrong_answer', 'time_limit', 'memory_limit', 'output_limit',
    'runtime_error', 'compile_error')),
  first_failed integer,
  -- Share of the cases' weight that passed, in thousandths.
  passed_permille integer check (passed_permille between 0 and 1000),
  time_ms integer,
  wall_ms integer,
  memory_kb integer,
  compiler_output text,
  -- The lease's number: a result is accepted only with the number of the present lease (fencing).
  lease integer not null default 0,
  leased_until timestamptz,
  tries integer not null default 0,
  submitted_at timestamptz not null default fairshot_now(),
  judged_at timestamptz,
  idempotency_key uuid not null,
  unique (attempt_id, idempotency_key),
  unique (organization_id, id),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade,
  foreign key (attempt_id, question_version_id) references attempt_question on delete cascade,
  check (kind = 'submission' or origin = 'candidate'),
  check (kind = 'run' or own_input is null),
  check ((state = 'judged') = (verdict is not null)),
  check (state <> 'running' or leased_until is not null)
);
create unique index submission_one_final on submission (attempt_id, question_version_id) where is_final;
create index submission_of_question on submission (attempt_id, question_version_id, submitted_at);
create index submission_unfinished on submission (state, leased_until) where state in ('queued', 'running');

create table case_result (
  organization_id uuid not null,
  candidate_id uuid not null,
  submission_id uuid not null,
  lease integer not null,
  position integer not null check (position >= 0),
  test_case_id uuid references test_case on delete set null,
  -- Samples and own input may be shown; of a hidden case nothing is kept that could leak it.
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
  primary key (submission_id, lease, position),
  foreign key (organization_id, submission_id) references submission (organization_id, id) on delete cascade,
  check (is_sample or (stdout is null and stderr is null))
);

-- Who may see what. Members see their organization's rows; a candidate sees their own; of the bank a candidate
-- sees only the versions of their own attempts, and of the test cases only the samples. The bearer of a
-- personal link sees exactly the invitation it names.
do $$
declare
  t text;
begin
  foreach t in array array['question', 'question_version', 'test_case', 'reference_solution', 'assessment',
    'assessment_version', 'assessment_question', 'candidate', 'invitation', 'invitation_batch',
    'candidate_session', 'attempt', 'attempt_question', 'attempt_event', 'question_visit', 'draft',
    'draft_conflict', 'submission', 'case_result']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_the_organization on %I to fairshot_app
      using (organization_id = acting_organization()) with check (organization_id = acting_organization())', t);
    execute format('create policy for_the_system on %I to fairshot_worker using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to fairshot_app, fairshot_worker', t);
  end loop;

  foreach t in array array['attempt', 'attempt_question', 'attempt_event', 'question_visit', 'draft',
    'draft_conflict', 'submission', 'case_result', 'candidate_session', 'invitation']
  loop
    execute format('create policy of_the_candidate on %I to fairshot_app
      using (candidate_id = acting_candidate()) with check (candidate_id = acting_candidate())', t);
  end loop;
end $$;

-- What the judge and the clock decide no member and no candidate writes, whatever a verb of theirs forgets: verdicts,
-- deadlines, scores and windows are the system's, and what happened is never rewritten.
revoke update, delete on submission, attempt, attempt_question, attempt_event, question_visit, invitation
  from fairshot_app;
revoke insert, update, delete on case_result from fairshot_app;
revoke insert on submission from fairshot_app;
grant insert (organization_id, candidate_id, attempt_id, question_version_id, kind, origin, is_final, language, source,
  own_input, case_count, idempotency_key) on submission to fairshot_app;
grant update (state, finished_at, finished_by, receipt_code, writer_epoch, writer_session_id) on attempt to fairshot_app;
grant update (language, marked_for_review, first_seen_at) on attempt_question to fairshot_app;
grant update (state, token_hash, sent_at, opened_at, accepted_at, revoked_at) on invitation to fairshot_app;

create policy of_the_candidate on candidate for select to fairshot_app using (id = acting_candidate());
create policy by_the_link on invitation for select to fairshot_app using (token_hash = acting_link());
create policy by_the_link on candidate_session for select to fairshot_app using (token_hash = acting_link());
-- Whom to write to: the member who invited.
create policy of_the_candidate on member for select to fairshot_app
  using (exists (select from invitation i where i.created_by = member.id and i.candidate_id = acting_candidate()));

create policy of_the_candidate on assessment_version for select to fairshot_app
  using (exists (select from invitation i where i.assessment_version_id = assessment_version.id
    and i.candidate_id = acting_candidate()));
create policy of_the_candidate on assessment_question for select to fairshot_app
  using (exists (select from invitation i where i.assessment_version_id = assessment_question.assessment_version_id
    and i.candidate_id = acting_candidate()));
create policy of_the_candidate on question_version for select to fairshot_app
  using (exists (select from attempt_question q where q.question_version_id = question_version.id
    and q.candidate_id = acting_candidate()));
create policy of_the_candidate on test_case for select to fairshot_app
  using (is_sample and exists (select from attempt_question q
    where q.question_version_id = test_case.question_version_id and q.candidate_id = acting_candidate()));
create policy of_the_candidate on organization for select to fairshot_app
  using (exists (select from candidate c where c.organization_id = organization.id and c.id = acting_candidate()));

-- How many cases a question has, and nothing else of the hidden ones: a candidate may know the number.
create function count_cases(version uuid) returns integer stable parallel safe language sql security definer
set search_path = public, pg_temp
as $$ select count(*)::int from test_case where question_version_id = version $$;

-- The one submission of each question that counts, with its score in points × 1000. `one_final` has one, `best`
-- takes the best; under `last` the candidate's last one stands, unless what the clock or the finish handed in
-- by itself is better: an automatic hand-in never lowers a score.
create view counted_submission with (security_invoker = true) as
select distinct on (s.attempt_id, s.question_version_id)
  s.attempt_id, s.question_version_id, s.id as submission_id, q.points * s.passed_permille as score_millipoints
from submission s
join attempt a on a.id = s.attempt_id
join assessment_version w on w.id = a.assessment_version_id
join attempt_question q on q.attempt_id = s.attempt_id and q.question_version_id = s.question_version_id
where s.kind = 'submission' and s.state = 'judged'
  and (w.submissions_policy <> 'last' or s.origin <> 'candidate' or not exists (
    select from submission later
    where later.attempt_id = s.attempt_id and later.question_version_id = s.question_version_id
      and later.kind = 'submission' and later.origin = 'candidate' and later.state <> 'cancelled'
      and (later.submitted_at, later.id) > (s.submitted_at, s.id)))
order by s.attempt_id, s.question_version_id, s.passed_permille desc, s.submitted_at desc, s.id desc;
grant select on counted_submission to fairshot_app, fairshot_worker;

-- A candidate's place in the queue: runs go first, then what came first. The rows before it are not theirs.
create function queue_position(waiting uuid) returns integer stable parallel safe language sql security definer
set search_path = public, pg_temp
as $$
  select 1 + count(*)::int from submission s join submission o
    on o.state = 'queued' and o.id <> s.id
    and (o.kind < s.kind or (o.kind = s.kind and (o.submitted_at, o.id) < (s.submitted_at, s.id)))
  where s.id = waiting and s.state = 'queued'
$$;
