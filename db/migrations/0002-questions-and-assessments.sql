-- The question bank and what is composed from it. A published version never changes: a trigger says no, so a
-- running attempt always keeps what it began with.

create function refuse_change_of_published() returns trigger language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

create table question (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  kind text not null default 'coding' check (kind in ('coding', 'multiple_choice', 'project')),
  state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  created_by uuid references member on delete set null,
  created_at timestamptz not null default fairshot_now(),
  updated_at timestamptz not null default fairshot_now(),
  idempotency_key uuid,
  -- Folder name of a question that ships with FairShot: added again, it is not added twice.
  starter_slug text,
  unique (organization_id, idempotency_key),
  unique (organization_id, starter_slug),
  unique (organization_id, id)
);

create table question_version (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  question_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  statement text not null check (length(statement) <= 100000),
  difficulty text not null check (difficulty in ('easy', 'medium', 'hard')),
  skills text[] not null default '{}',
  -- Languages a candidate may answer in, and the text each begins with.
  languages text[] not null check (cardinality(languages) > 0
    and languages <@ array['c', 'cpp', 'java', 'javascript', 'python']),
  starters jsonb not null default '{}' check (jsonb_typeof(starters) = 'object'),
  time_limit_seconds numeric(6, 2) not null default 2 check (time_limit_seconds between 0.1 and 60),
  time_limit_by_language jsonb not null default '{}' check (jsonb_typeof(time_limit_by_language) = 'object'),
  memory_limit_mb integer not null default 256 check (memory_limit_mb between 16 and 4096),
  output_limit_mb integer not null default 16 check (output_limit_mb between 1 and 64),
  compare jsonb not null default '{"mode": "tokens", "caseSensitive": false, "spaceSensitive": false}',
  created_by uuid references member on delete set null,
  created_at timestamptz not null default fairshot_now(),
  published_at timestamptz,
  unique (question_id, number),
  unique (organization_id, id),
  foreign key (organization_id, question_id) references question (organization_id, id) on delete cascade
);
create unique index question_version_one_draft on question_version (question_id) where published_at is null;
create trigger published_never_changes before update or delete on question_version
  for each row execute function refuse_change_of_published();

create table test_case (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  question_version_id uuid not null,
  position integer not null check (position >= 0),
  name text not null check (length(name) between 1 and 200),
  is_sample boolean not null,
  input bytea not null check (length(input) <= 67108864),
  answer bytea not null check (length(answer) <= 67108864),
  input_sha256 bytea not null generated always as (sha256(input)) stored,
  answer_sha256 bytea not null generated always as (sha256(answer)) stored,
  weight integer not null default 1 check (weight between 0 and 1000),
  explanation text not null default '' check (length(explanation) <= 10000),
  unique (question_version_id, position),
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade
);

create table reference_solution (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  question_version_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  language text not null check (language in ('c', 'cpp', 'java', 'javascript', 'python')),
  label text not null check (label in ('accepted', 'wrong', 'slow')),
  source text not null check (length(source) <= 262144),
  unique (question_version_id, name),
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade
);

create function refuse_change_under_published_question() returns trigger language plpgsql as $$
begin
  if exists (select from question_version v
             where v.id = case when tg_op = 'INSERT' then new.question_version_id else old.question_version_id end
               and v.published_at is not null) then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_never_changes before insert or update or delete on test_case
  for each row execute function refuse_change_under_published_question();
create trigger published_never_changes before insert or update or delete on reference_solution
  for each row execute function refuse_change_under_published_question();

create table assessment (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  state text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  created_by uuid references member on delete set null,
  created_at timestamptz not null default fairshot_now(),
  updated_at timestamptz not null default fairshot_now(),
  idempotency_key uuid,
  unique (organization_id, idempotency_key),
  unique (organization_id, id)
);

create table assessment_version (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  assessment_id uuid not null,
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 200),
  instructions text not null default '' check (length(instructions) <= 50000),
  duration_minutes integer not null check (duration_minutes between 1 and 1440),
  languages text[] not null check (cardinality(languages) > 0
    and languages <@ array['c', 'cpp', 'java', 'javascript', 'python']),
  submissions_policy text not null default 'best' check (submissions_policy in ('one_final', 'last', 'best')),
  visibility text not null default 'samples' check (visibility in ('none', 'samples', 'score', 'full')),
  visibility_when text not null default 'at_end' check (visibility_when in ('never', 'at_end', 'after_release')),
  suggestions boolean not null default false,
  integrity_preset text not null default 'standard'
    check (integrity_preset in ('fairshot', 'campus', 'standard', 'open')),
  take_over text not null default 'open' check (take_over in ('open', 'mail_code', 'staff')),
  created_by uuid references member on delete set null,
  created_at timestamptz not null default fairshot_now(),
  -- Two authors at once: a save names the revision it saw, and the second is told instead of winning silently.
  revision integer not null default 1,
  published_at timestamptz,
  unique (assessment_id, number),
  unique (organization_id, id),
  foreign key (organization_id, assessment_id) references assessment (organization_id, id) on delete cascade
);
create unique index assessment_version_one_draft on assessment_version (assessment_id) where published_at is null;
create trigger published_never_changes before update or delete on assessment_version
  for each row execute function refuse_change_of_published();

create table assessment_question (
  organization_id uuid not null,
  assessment_version_id uuid not null,
  position integer not null check (position >= 0),
  question_version_id uuid not null,
  points integer not null check (points between 0 and 10000),
  primary key (assessment_version_id, position),
  unique (assessment_version_id, question_version_id),
  foreign key (organization_id, assessment_version_id) references assessment_version (organization_id, id) on delete cascade,
  foreign key (organization_id, question_version_id) references question_version (organization_id, id)
);

create function refuse_change_under_published_assessment() returns trigger language plpgsql as $$
begin
  if exists (select from assessment_version v
             where v.id = case when tg_op = 'INSERT' then new.assessment_version_id else old.assessment_version_id end
               and v.published_at is not null) then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger published_never_changes before insert or update or delete on assessment_question
  for each row execute function refuse_change_under_published_assessment();
