-- Composing assessments: sections, the honour code, when results are seen, and who saved last.

-- An assessment is an ordered list of sections. Simple ones have a single section without a title.
create table assessment_section (
  organization_id uuid not null,
  assessment_version_id uuid not null,
  position integer not null check (position between 0 and 19),
  title text not null default '' check (length(title) <= 200),
  instructions text not null default '' check (length(instructions) <= 10000),
  -- Shown to the candidate; the attempt's own clock is the only one that ends anything.
  suggested_minutes integer check (suggested_minutes between 1 and 1440),
  primary key (assessment_version_id, position),
  foreign key (organization_id, assessment_version_id) references assessment_version (organization_id, id) on delete cascade
);
insert into assessment_section (organization_id, assessment_version_id, position)
  select organization_id, id, 0 from assessment_version;

alter table assessment_question add column section integer not null default 0;
alter table assessment_question add foreign key (assessment_version_id, section)
  references assessment_section (assessment_version_id, position);
alter table attempt_question add column section integer not null default 0;
create index assessment_changed on assessment (organization_id, updated_at desc, id desc);

-- Where a question can stand there is a section for it, whoever begins the version.
create function begin_first_section() returns trigger language plpgsql as $$
begin
  insert into assessment_section (organization_id, assessment_version_id, position)
    values (new.organization_id, new.id, 0);
  return null;
end $$;
create trigger first_section after insert on assessment_version
  for each row when (new.published_at is null) execute function begin_first_section();
create trigger published_never_changes before insert or update or delete on assessment_section
  for each row execute function refuse_change_under_published_assessment();

alter table assessment_version disable trigger published_never_changes;
alter table assessment_version
  add column honour_code text not null default 'off' check (honour_code in ('off', 'standard', 'own')),
  -- The text itself, the standard one too: what somebody accepted stays readable when the standard text is rewritten.
  add column honour_code_text text not null default '' check (length(honour_code_text) <= 10000),
  add column honour_code_standard integer,
  add column honour_code_name text generated always as (
    case honour_code when 'standard' then 'standard-' || honour_code_standard::text when 'own' then 'own-' || number::text end) stored,
  add column saved_by uuid references member on delete set null,
  add column saved_at timestamptz not null default fairshot_now(),
  add check ((honour_code = 'standard') = (honour_code_standard is not null)),
  drop constraint assessment_version_visibility_when_check,
  alter column visibility_when set default 'at_once',
  add constraint assessment_version_visibility_when_check
    check (visibility_when in ('at_once', 'at_end', 'after_release', 'never'));
-- Until now outcomes were shown as they came, whatever stood here.
update assessment_version set visibility_when = 'at_once', saved_at = created_at;
alter table assessment_version enable trigger published_never_changes;

alter table attempt
  add column honour_code_name text,
  add column honour_code_accepted_at timestamptz,
  add check ((honour_code_name is null) = (honour_code_accepted_at is null));

-- Staff let candidates see the results of one assessment, and may take that back; both stay on record.
create table result_release (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  assessment_id uuid not null,
  released_by uuid references member on delete set null,
  released_at timestamptz not null default fairshot_now(),
  taken_back_by uuid references member on delete set null,
  taken_back_at timestamptz,
  check (taken_back_by is null or taken_back_at is not null),
  foreign key (organization_id, assessment_id) references assessment (organization_id, id) on delete cascade
);
create unique index result_release_one on result_release (assessment_id) where taken_back_at is null;

-- What a candidate may see of an attempt's outcomes at this moment: the one place where it is decided. An end by
-- policy that awaits a person's ruling shows nothing. Releases are not the candidate's rows.
create function shown_outcome(of_attempt uuid) returns text stable parallel safe language sql security definer
set search_path = public, pg_temp
as $$
  select case
    when a.integrity_outcome = 'to_review' then 'none'
    when w.visibility_when = 'at_once' then w.visibility
    when w.visibility_when = 'at_end' and a.finished_at is not null then w.visibility
    when w.visibility_when = 'after_release' and a.finished_at is not null and exists (
      select from result_release r where r.assessment_id = w.assessment_id and r.taken_back_at is null)
      then w.visibility
    else 'none'
  end
  from attempt a join assessment_version w on w.id = a.assessment_version_id
  where a.id = of_attempt
$$;

do $$
declare
  t text;
begin
  foreach t in array array['assessment_section', 'result_release']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_the_organization on %I to fairshot_app
      using (organization_id = acting_organization()) with check (organization_id = acting_organization())', t);
    execute format('create policy for_the_system on %I to fairshot_worker using (true) with check (true)', t);
    execute format('grant select, insert on %I to fairshot_app', t);
    execute format('grant select, insert, delete on %I to fairshot_worker', t);
  end loop;
end $$;
grant delete on assessment_section to fairshot_app;
grant update (taken_back_by, taken_back_at) on result_release to fairshot_app;
create policy of_the_candidate on assessment_section for select to fairshot_app
  using (exists (select from invitation i where i.assessment_version_id = assessment_section.assessment_version_id
    and i.candidate_id = acting_candidate()));
