-- The bank as a list: found by words, labelled without a new version, and looked at through saved views.

-- Words as people search them: small letters, without accents. The same for what is searched and what is typed.
create function plain_words(words text) returns text immutable strict parallel safe language sql
as $$ select lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')) $$;

-- Said to be immutable here: array_to_string is not only where elements have no fixed text, and text has.
create function question_words(title text, skills text[], statement text) returns text
  immutable strict parallel safe language sql
as $$ select plain_words(title || E'\n' || array_to_string(skills, E'\n') || E'\n' || statement) $$;

alter table question_version
  add column plain_title text not null generated always as (plain_words(title)) stored,
  add column search_text text not null generated always as (question_words(title, skills, statement)) stored;

-- Skills and difficulty are labels: what a question is found by, not what a candidate sits. They may be mended on a
-- published version; the revision counts it, so that an open editor is told. All the rest never changes.
create function refuse_change_of_published_question() returns trigger language plpgsql as $$
declare
  labels text[] := array['skills', 'difficulty', 'revision', 'search_text', 'plain_title'];
begin
  if old.published_at is null or (tg_op = 'UPDATE' and to_jsonb(new) - labels = to_jsonb(old) - labels) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'a published version never changes' using errcode = 'restrict_violation';
end $$;
drop trigger published_never_changes on question_version;
create trigger published_never_changes before update or delete on question_version
  for each row execute function refuse_change_of_published_question();
alter table question_version add constraint question_version_skills_check check (cardinality(skills) <= 20);

create table question_view (
  id uuid primary key default uuidv7(),
  organization_id uuid not null references organization on delete cascade,
  -- Whose it is alone; a shared one belongs to the organization and outlives its author.
  kept_for uuid references account on delete cascade,
  created_by uuid references member on delete set null,
  name text not null check (length(name) between 1 and 80),
  look jsonb not null check (jsonb_typeof(look) = 'object' and length(look::text) <= 10000),
  revision integer not null default 1,
  created_at timestamptz not null default fairshot_now(),
  updated_at timestamptz not null default fairshot_now(),
  -- Kept for a day, so that deleting can be taken back.
  deleted_at timestamptz,
  idempotency_key uuid not null,
  unique (created_by, idempotency_key),
  unique (organization_id, id)
);
create unique index question_view_shared_name on question_view (organization_id, plain_words(name))
  where kept_for is null and deleted_at is null;
create unique index question_view_own_name on question_view (organization_id, kept_for, plain_words(name))
  where kept_for is not null and deleted_at is null;

-- The view with which somebody's bank opens.
create table question_view_default (
  organization_id uuid not null,
  account_id uuid not null references account on delete cascade,
  question_view_id uuid not null,
  primary key (organization_id, account_id),
  foreign key (organization_id, question_view_id) references question_view (organization_id, id) on delete cascade
);
create index question_view_default_view on question_view_default (organization_id, question_view_id);

alter table question_view enable row level security;
create policy of_the_organization on question_view to fairshot_app
  using (organization_id = acting_organization() and (kept_for is null or kept_for = acting_account()))
  with check (organization_id = acting_organization() and (kept_for is null or kept_for = acting_account()));
create policy for_the_system on question_view to fairshot_worker using (true) with check (true);
grant select, insert, delete on question_view to fairshot_app;
grant update (kept_for, name, look, revision, updated_at, deleted_at) on question_view to fairshot_app;
grant select, delete on question_view to fairshot_worker;

alter table question_view_default enable row level security;
create policy of_the_organization on question_view_default to fairshot_app
  using (organization_id = acting_organization() and account_id = acting_account())
  with check (organization_id = acting_organization() and account_id = acting_account());
create policy for_the_system on question_view_default to fairshot_worker using (true) with check (true);
grant select, insert, delete, update (question_view_id) on question_view_default to fairshot_app;
grant select, delete on question_view_default to fairshot_worker;
