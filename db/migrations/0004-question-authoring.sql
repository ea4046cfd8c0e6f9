-- Writing questions: content by its hash, groups of cases, choices, scripts and pictures.

-- The bytes of test cases, kept once per organization however many versions use them: a version of a question
-- names its contents by SHA-256, so that saving a draft with a thousand cases sends no case twice.
create table test_data (
  organization_id uuid not null references organization on delete cascade,
  sha256 bytea not null,
  content bytea not null check (length(content) <= 67108864),
  -- The newest upload: what no case names any more is swept a day after it.
  stored_at timestamptz not null default fairshot_now(),
  primary key (organization_id, sha256),
  check (sha256 = sha256(content))
);
create index test_data_stored on test_data (stored_at);

insert into test_data (organization_id, sha256, content)
  select organization_id, sha256(input), input from test_case
  union select organization_id, sha256(answer), answer from test_case
on conflict do nothing;

alter table test_case disable trigger published_never_changes;
alter table test_case drop column input_sha256, drop column answer_sha256;
alter table test_case add column input_sha256 bytea, add column answer_sha256 bytea;
update test_case set input_sha256 = sha256(input), answer_sha256 = sha256(answer);
alter table test_case
  alter column input_sha256 set not null,
  alter column answer_sha256 set not null,
  drop column input,
  drop column answer,
  add foreign key (organization_id, input_sha256) references test_data (organization_id, sha256),
  add foreign key (organization_id, answer_sha256) references test_data (organization_id, sha256);
create index test_case_input on test_case (organization_id, input_sha256);
create index test_case_answer on test_case (organization_id, answer_sha256);

-- Cases that are scored together: under `sum` each case brings its share of the group's weight, under `min` the
-- group counts only when every case of it is accepted.
create table case_group (
  organization_id uuid not null,
  question_version_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  position integer not null check (position >= 0),
  weight integer not null default 1 check (weight between 0 and 1000),
  scoring text not null default 'sum' check (scoring in ('sum', 'min')),
  primary key (question_version_id, name),
  unique (question_version_id, position) deferrable initially deferred,
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade
);
alter table test_case add column group_name text;
alter table test_case add foreign key (question_version_id, group_name) references case_group (question_version_id, name);
alter table test_case enable trigger published_never_changes;

-- Where a wrong or slow solution must fail; absent where any case will do.
alter table reference_solution add column position integer not null default 0;
alter table reference_solution add column fails_on text check (length(fails_on) between 1 and 200);

-- A version knows its question's kind, so that what one kind needs can be demanded here.
alter table question add unique (organization_id, id, kind);
alter table question_version
  add column kind text not null default 'coding' check (kind in ('coding', 'multiple_choice', 'project')),
  add column revision integer not null default 1,
  add column edited_by uuid references member on delete set null,
  add column edited_at timestamptz not null default fairshot_now(),
  add column note text not null default '' check (length(note) <= 500),
  add column expected_minutes integer check (expected_minutes between 1 and 600),
  -- How a multiple-choice question is answered and scored.
  add column selection text check (selection in ('one', 'several')),
  add column choice_scoring text check (choice_scoring in ('all_or_nothing', 'per_choice')),
  add column shuffle_choices boolean not null default true,
  drop constraint question_version_languages_check,
  add constraint question_version_languages_check check (
    languages <@ array['c', 'cpp', 'java', 'javascript', 'python'] and (kind <> 'coding' or cardinality(languages) > 0)),
  add constraint question_version_choices_check check (
    (kind = 'multiple_choice') = (selection is not null and choice_scoring is not null)),
  add foreign key (organization_id, question_id, kind) references question (organization_id, id, kind) on delete cascade;

create table choice (
  organization_id uuid not null,
  question_version_id uuid not null,
  position integer not null check (position between 0 and 19),
  text text not null check (length(text) <= 10000),
  is_correct boolean not null,
  explanation text not null default '' check (length(explanation) <= 10000),
  primary key (question_version_id, position),
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade
);

-- Programs of the author: one that checks inputs, one that writes them.
create table question_script (
  organization_id uuid not null,
  question_version_id uuid not null,
  purpose text not null check (purpose in ('validator', 'generator')),
  language text not null check (language in ('c', 'cpp', 'java', 'javascript', 'python')),
  source text not null check (octet_length(source) <= 262144),
  -- Of a generator: a line per case, its name and what the program reads.
  recipes text not null default '' check (length(recipes) <= 100000),
  primary key (question_version_id, purpose),
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade
);

-- Pictures of statements, by hash; a version names those its texts show, and through it a candidate may see them.
create table picture (
  organization_id uuid not null references organization on delete cascade,
  sha256 bytea not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/gif', 'image/webp')),
  content bytea not null check (length(content) <= 2097152),
  width integer not null check (width between 1 and 8192),
  height integer not null check (height between 1 and 8192),
  stored_at timestamptz not null default fairshot_now(),
  primary key (organization_id, sha256),
  check (sha256 = sha256(content))
);
create table question_picture (
  organization_id uuid not null,
  question_version_id uuid not null,
  sha256 bytea not null,
  primary key (question_version_id, sha256),
  foreign key (organization_id, question_version_id) references question_version (organization_id, id) on delete cascade,
  foreign key (organization_id, sha256) references picture (organization_id, sha256)
);
create index question_picture_picture on question_picture (organization_id, sha256);

do $$
declare
  t text;
begin
  foreach t in array array['case_group', 'choice', 'question_script', 'question_picture']
  loop
    execute format('create trigger published_never_changes before insert or update or delete on %I
      for each row execute function refuse_change_under_published_question()', t);
  end loop;
  foreach t in array array['test_data', 'case_group', 'choice', 'question_script', 'picture', 'question_picture']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_the_organization on %I to fairshot_app
      using (organization_id = acting_organization()) with check (organization_id = acting_organization())', t);
    execute format('create policy for_the_system on %I to fairshot_worker using (true) with check (true)', t);
    execute format('grant select, insert, delete on %I to fairshot_app, fairshot_worker', t);
  end loop;
end $$;
grant update (stored_at) on test_data, picture to fairshot_app, fairshot_worker;

-- A candidate reads the contents of samples, and the pictures of the questions before them; never a choice's truth.
create policy of_the_candidate on test_data for select to fairshot_app
  using (exists (select from test_case c where c.is_sample and c.organization_id = test_data.organization_id
    and (c.input_sha256 = test_data.sha256 or c.answer_sha256 = test_data.sha256)
    and exists (select from attempt_question q where q.question_version_id = c.question_version_id
      and q.candidate_id = acting_candidate())));
create policy of_the_candidate on question_picture for select to fairshot_app
  using (exists (select from attempt_question q where q.question_version_id = question_picture.question_version_id
    and q.candidate_id = acting_candidate()));
create policy of_the_candidate on picture for select to fairshot_app
  using (exists (select from question_picture p where p.organization_id = picture.organization_id
    and p.sha256 = picture.sha256 and exists (select from attempt_question q
      where q.question_version_id = p.question_version_id and q.candidate_id = acting_candidate())));

-- A case with its contents, for those who may read both.
create view test_case_content with (security_invoker = true) as
select c.id, c.organization_id, c.question_version_id, c.position, c.name, c.is_sample, c.weight, c.group_name,
  c.explanation, i.content as input, a.content as answer
from test_case c
join test_data i on i.organization_id = c.organization_id and i.sha256 = c.input_sha256
join test_data a on a.organization_id = c.organization_id and a.sha256 = c.answer_sha256;
grant select on test_case_content to fairshot_app, fairshot_worker;
