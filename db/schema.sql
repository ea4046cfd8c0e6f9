-- Generated from the migrated database by `npm run generate`; do not edit.

-- Functions

CREATE OR REPLACE FUNCTION public.acting_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('fairshot.account', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.acting_candidate()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('fairshot.candidate', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.acting_link()
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select decode(nullif(current_setting('fairshot.link', true), ''), 'hex') $function$
;
CREATE OR REPLACE FUNCTION public.acting_organization()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('fairshot.organization', true), '')::uuid $function$
;
CREATE OR REPLACE FUNCTION public.begin_first_section()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into assessment_section (organization_id, assessment_version_id, position)
    values (new.organization_id, new.id, 0);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.choices_of(version uuid)
 RETURNS TABLE(number integer, content text)
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select c.position, c.text from choice c
  where c.question_version_id = version and exists (
    select from attempt_question q
    where q.question_version_id = version and q.candidate_id = acting_candidate())
  order by c.position
$function$
;
CREATE OR REPLACE FUNCTION public.count_cases(version uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select count(*)::int from test_case where question_version_id = version $function$
;
CREATE OR REPLACE FUNCTION public.fairshot_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select now() + coalesce((select shift from clock_shift), interval '0') $function$
;
CREATE OR REPLACE FUNCTION public.judging_rank(kind text, submitted_at timestamp with time zone, patience timestamp with time zone)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when kind = 'run' or submitted_at < patience then 0 else 1 end
$function$
;
CREATE OR REPLACE FUNCTION public.new_receipt_code()
 RETURNS text
 LANGUAGE sql
 PARALLEL SAFE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  -- Twelve bytes of a random UUID, five bits each; its sixth byte and its eighth are not wholly random and left out.
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(bytes, place) & 31), 1)
    || case when ordinal in (4, 8) then '-' else '' end, '' order by ordinal)
  from (select uuid_send(gen_random_uuid()) as bytes) random,
    unnest(array[0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 13]) with ordinality as t (place, ordinal)
$function$
;
CREATE OR REPLACE FUNCTION public.note_service_beat(longest interval)
 RETURNS void
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$
  insert into outage (began_at, ended_at)
    select beat_at, now() from service_beat where beat_at < now() - longest;
  insert into service_beat (beat_at) values (now())
  on conflict (singleton) do update set beat_at = now() where service_beat.beat_at < now();
$function$
;
CREATE OR REPLACE FUNCTION public.plain_words(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')) $function$
;
CREATE OR REPLACE FUNCTION public.question_words(title text, skills text[], statement text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select plain_words(title || E'\n' || array_to_string(skills, E'\n') || E'\n' || statement) $function$
;
CREATE OR REPLACE FUNCTION public.queue_position(waiting uuid)
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with ranked as (
    select s.id, s.organization_id, s.candidate_id, s.submitted_at,
      judging_rank(s.kind, s.submitted_at, (select fairshot_now() - interval '1 minute')) as rank
    from submission s where s.state = 'queued' and s.language <> 'choices'
  ), line as (
    select *, row_number() over (partition by candidate_id, rank order by submitted_at, id) as turn from ranked
  ), placed as (
    select id, submitted_at,
      row_number() over (partition by organization_id order by rank, turn, submitted_at, id) as place
    from line
  )
  select 1 + count(*)::int from placed mine join placed other
    on (other.place, other.submitted_at, other.id) < (mine.place, mine.submitted_at, mine.id)
  where mine.id = waiting
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_published()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.published_at is not null then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_of_published_question()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  labels text[] := array['skills', 'difficulty', 'revision', 'search_text', 'plain_title'];
begin
  if old.published_at is null or (tg_op = 'UPDATE' and to_jsonb(new) - labels = to_jsonb(old) - labels) then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'a published version never changes' using errcode = 'restrict_violation';
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_under_published_assessment()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from assessment_version v
             where v.id = case when tg_op = 'INSERT' then new.assessment_version_id else old.assessment_version_id end
               and v.published_at is not null) then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_change_under_published_question()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (select from question_version v
             where v.id = case when tg_op = 'INSERT' then new.question_version_id else old.question_version_id end
               and v.published_at is not null) then
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$
;
CREATE OR REPLACE FUNCTION public.refuse_last_owner_gone()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  perform from organization where id = old.organization_id for update;
  if found and not exists (
    select from member
    where organization_id = old.organization_id and role = 'owner' and removed_at is null and id <> old.id
  ) then
    raise exception 'an organization keeps an owner' using errcode = 'restrict_violation',
      constraint = 'organization_keeps_an_owner';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $function$
;
CREATE OR REPLACE FUNCTION public.shown_outcome(of_attempt uuid)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

-- Tables

create table account (
  id uuid not null default uuidv7(),
  email text not null,
  email_verified boolean not null default false,
  name text not null,
  image text,
  is_platform_admin boolean not null default false,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  two_factor_enabled boolean not null default false,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

create table assessment (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  state text not null default 'draft'::text,
  created_by uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  updated_at timestamp with time zone not null default fairshot_now(),
  idempotency_key uuid,
  constraint assessment_organization_id_id_key UNIQUE (organization_id, id),
  constraint assessment_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint assessment_pkey PRIMARY KEY (id),
  constraint assessment_created_by_fkey FOREIGN KEY (created_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint assessment_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint assessment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text])))
);

create table assessment_question (
  organization_id uuid not null,
  assessment_version_id uuid not null,
  "position" integer not null,
  question_version_id uuid not null,
  points integer not null,
  section integer not null default 0,
  constraint assessment_question_assessment_version_id_question_version__key UNIQUE (assessment_version_id, question_version_id),
  constraint assessment_question_pkey PRIMARY KEY (assessment_version_id, "position"),
  constraint assessment_question_assessment_version_id_section_fkey FOREIGN KEY (assessment_version_id, section) REFERENCES assessment_section(assessment_version_id, "position"),
  constraint assessment_question_organization_id_assessment_version_id_fkey FOREIGN KEY (organization_id, assessment_version_id) REFERENCES assessment_version(organization_id, id) ON DELETE CASCADE,
  constraint assessment_question_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id),
  constraint assessment_question_points_check CHECK (((points >= 0) AND (points <= 10000))),
  constraint assessment_question_position_check CHECK (("position" >= 0))
);

create table assessment_section (
  organization_id uuid not null,
  assessment_version_id uuid not null,
  "position" integer not null,
  title text not null default ''::text,
  instructions text not null default ''::text,
  suggested_minutes integer,
  constraint assessment_section_pkey PRIMARY KEY (assessment_version_id, "position"),
  constraint assessment_section_organization_id_assessment_version_id_fkey FOREIGN KEY (organization_id, assessment_version_id) REFERENCES assessment_version(organization_id, id) ON DELETE CASCADE,
  constraint assessment_section_instructions_check CHECK ((length(instructions) <= 10000)),
  constraint assessment_section_position_check CHECK ((("position" >= 0) AND ("position" <= 19))),
  constraint assessment_section_suggested_minutes_check CHECK (((suggested_minutes >= 1) AND (suggested_minutes <= 1440))),
  constraint assessment_section_title_check CHECK ((length(title) <= 200))
);

create table assessment_version (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  assessment_id uuid not null,
  number integer not null,
  title text not null,
  instructions text not null default ''::text,
  duration_minutes integer not null,
  languages text[] not null,
  submissions_policy text not null default 'best'::text,
  visibility text not null default 'samples'::text,
  visibility_when text not null default 'at_once'::text,
  suggestions boolean not null default false,
  integrity_preset text not null default 'standard'::text,
  take_over text not null default 'open'::text,
  created_by uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  revision integer not null default 1,
  published_at timestamp with time zone,
  honour_code text not null default 'off'::text,
  honour_code_text text not null default ''::text,
  honour_code_standard integer,
  honour_code_name text generated always as (
CASE honour_code
    WHEN 'standard'::text THEN ('standard-'::text || (honour_code_standard)::text)
    WHEN 'own'::text THEN ('own-'::text || (number)::text)
    ELSE NULL::text
END) stored,
  saved_by uuid,
  saved_at timestamp with time zone not null default fairshot_now(),
  line_credit_minutes integer not null default 10,
  offers_practice boolean not null default true,
  constraint assessment_version_assessment_id_number_key UNIQUE (assessment_id, number),
  constraint assessment_version_organization_id_id_key UNIQUE (organization_id, id),
  constraint assessment_version_pkey PRIMARY KEY (id),
  constraint assessment_version_created_by_fkey FOREIGN KEY (created_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint assessment_version_organization_id_assessment_id_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment(organization_id, id) ON DELETE CASCADE,
  constraint assessment_version_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint assessment_version_check CHECK (((honour_code = 'standard'::text) = (honour_code_standard IS NOT NULL))),
  constraint assessment_version_duration_minutes_check CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint assessment_version_honour_code_check CHECK ((honour_code = ANY (ARRAY['off'::text, 'standard'::text, 'own'::text]))),
  constraint assessment_version_honour_code_text_check CHECK ((length(honour_code_text) <= 10000)),
  constraint assessment_version_instructions_check CHECK ((length(instructions) <= 50000)),
  constraint assessment_version_integrity_preset_check CHECK ((integrity_preset = ANY (ARRAY['fairshot'::text, 'campus'::text, 'standard'::text, 'open'::text]))),
  constraint assessment_version_languages_check CHECK (((cardinality(languages) > 0) AND (languages <@ ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text]))),
  constraint assessment_version_line_credit_minutes_check CHECK (((line_credit_minutes >= 0) AND (line_credit_minutes <= 60))),
  constraint assessment_version_number_check CHECK ((number > 0)),
  constraint assessment_version_submissions_policy_check CHECK ((submissions_policy = ANY (ARRAY['one_final'::text, 'last'::text, 'best'::text]))),
  constraint assessment_version_take_over_check CHECK ((take_over = ANY (ARRAY['open'::text, 'mail_code'::text, 'staff'::text]))),
  constraint assessment_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint assessment_version_visibility_check CHECK ((visibility = ANY (ARRAY['none'::text, 'samples'::text, 'score'::text, 'full'::text]))),
  constraint assessment_version_visibility_when_check CHECK ((visibility_when = ANY (ARRAY['at_once'::text, 'at_end'::text, 'after_release'::text, 'never'::text])))
);

create table attempt (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  invitation_id uuid not null,
  assessment_version_id uuid not null,
  state text not null,
  integrity_outcome text not null default 'clear'::text,
  started_at timestamp with time zone,
  deadline_at timestamp with time zone,
  paused_at timestamp with time zone,
  finished_at timestamp with time zone,
  finished_by text,
  terminated_for text,
  graded_at timestamp with time zone,
  score_millipoints integer,
  max_points integer not null default 0,
  writer_epoch integer not null default 1,
  writer_session_id uuid,
  receipt_code text,
  honour_code_name text,
  honour_code_accepted_at timestamp with time zone,
  paused_for text,
  break_seconds integer not null default 0,
  break_used_seconds integer not null default 0,
  break_ends_at timestamp with time zone,
  constraint attempt_invitation_id_key UNIQUE (invitation_id),
  constraint attempt_organization_id_id_key UNIQUE (organization_id, id),
  constraint attempt_receipt_code_key UNIQUE (receipt_code),
  constraint attempt_pkey PRIMARY KEY (id),
  constraint attempt_organization_id_assessment_version_id_fkey FOREIGN KEY (organization_id, assessment_version_id) REFERENCES assessment_version(organization_id, id),
  constraint attempt_organization_id_candidate_id_fkey FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate(organization_id, id),
  constraint attempt_organization_id_invitation_id_fkey FOREIGN KEY (organization_id, invitation_id) REFERENCES invitation(organization_id, id),
  constraint attempt_writer_session_id_fkey FOREIGN KEY (writer_session_id) REFERENCES candidate_session(id) ON DELETE SET NULL,
  constraint attempt_break_is_a_pause CHECK (((break_ends_at IS NULL) OR (state = 'paused'::text))),
  constraint attempt_break_seconds_check CHECK (((break_seconds >= 0) AND (break_seconds <= 28800))),
  constraint attempt_break_within_allowance CHECK (((break_used_seconds >= 0) AND (break_used_seconds <= break_seconds))),
  constraint attempt_check CHECK (((state = ANY (ARRAY['scheduled'::text, 'withdrawn'::text, 'lapsed'::text])) OR ((started_at IS NOT NULL) AND (deadline_at IS NOT NULL)))),
  constraint attempt_check1 CHECK (((state = ANY (ARRAY['finished'::text, 'terminated'::text, 'graded'::text])) = (finished_at IS NOT NULL))),
  constraint attempt_check2 CHECK (((state = 'paused'::text) = (paused_at IS NOT NULL))),
  constraint attempt_check3 CHECK (((honour_code_name IS NULL) = (honour_code_accepted_at IS NULL))),
  constraint attempt_finished_by_check CHECK ((finished_by = ANY (ARRAY['candidate'::text, 'clock'::text, 'policy'::text, 'staff'::text]))),
  constraint attempt_integrity_outcome_check CHECK ((integrity_outcome = ANY (ARRAY['clear'::text, 'to_review'::text, 'confirmed'::text, 'overturned'::text]))),
  constraint attempt_paused_for_check CHECK (((length(paused_for) >= 1) AND (length(paused_for) <= 500))),
  constraint attempt_paused_for_while_paused CHECK (((paused_for IS NULL) OR (state = 'paused'::text))),
  constraint attempt_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'in_progress'::text, 'paused'::text, 'finished'::text, 'terminated'::text, 'graded'::text, 'withdrawn'::text, 'lapsed'::text])))
);

create table attempt_contact (
  attempt_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  candidate_session_id uuid not null,
  heard_at timestamp with time zone not null,
  constraint attempt_contact_pkey PRIMARY KEY (attempt_id),
  constraint attempt_contact_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE
);

create table attempt_event (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  kind text not null,
  candidate_session_id uuid,
  happened_at timestamp with time zone not null default fairshot_now(),
  constraint attempt_event_pkey PRIMARY KEY (id),
  constraint attempt_event_candidate_session_id_fkey FOREIGN KEY (candidate_session_id) REFERENCES candidate_session(id) ON DELETE SET NULL,
  constraint attempt_event_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint attempt_event_kind_check CHECK ((kind = ANY (ARRAY['start'::text, 'take_over'::text, 'finish'::text, 'run_out'::text, 'grade'::text, 'regrade'::text, 'pause'::text, 'resume'::text, 'add_time'::text, 'send_take_over_code'::text, 'mistype_take_over_code'::text, 'ask_take_over'::text, 'allow_take_over'::text, 'decline_take_over'::text, 'take_break'::text, 'end_break'::text])))
);

create table attempt_question (
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  "position" integer not null,
  points integer not null,
  language text not null,
  marked_for_review boolean not null default false,
  first_seen_at timestamp with time zone,
  section integer not null default 0,
  constraint attempt_question_attempt_id_position_key UNIQUE (attempt_id, "position"),
  constraint attempt_question_pkey PRIMARY KEY (attempt_id, question_version_id),
  constraint attempt_question_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint attempt_question_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id),
  constraint attempt_question_language_check CHECK ((language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text, 'choices'::text]))),
  constraint attempt_question_points_check CHECK ((points >= 0)),
  constraint attempt_question_position_check CHECK (("position" >= 0))
);

create table candidate (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  email text not null,
  name text not null default ''::text,
  account_id uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  search_text text not null generated always as (plain_words(((name || ' '::text) || email))) stored,
  constraint candidate_organization_id_email_key UNIQUE (organization_id, email),
  constraint candidate_organization_id_id_key UNIQUE (organization_id, id),
  constraint candidate_pkey PRIMARY KEY (id),
  constraint candidate_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint candidate_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint candidate_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint candidate_name_check CHECK ((length(name) <= 200))
);

create table candidate_note (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  account_id uuid,
  author_name text not null,
  text text not null,
  created_at timestamp with time zone not null default fairshot_now(),
  idempotency_key uuid not null,
  constraint candidate_note_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint candidate_note_pkey PRIMARY KEY (id),
  constraint candidate_note_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint candidate_note_organization_id_candidate_id_fkey FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate(organization_id, id) ON DELETE CASCADE,
  constraint candidate_note_author_name_check CHECK (((length(author_name) >= 1) AND (length(author_name) <= 200))),
  constraint candidate_note_text_check CHECK (((length(text) >= 1) AND (length(text) <= 10000)))
);

create table candidate_session (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  token_hash bytea not null,
  user_agent text,
  created_at timestamp with time zone not null default fairshot_now(),
  last_seen_at timestamp with time zone not null default fairshot_now(),
  revoked_at timestamp with time zone,
  constraint candidate_session_token_hash_key UNIQUE (token_hash),
  constraint candidate_session_pkey PRIMARY KEY (id),
  constraint candidate_session_organization_id_candidate_id_fkey FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate(organization_id, id) ON DELETE CASCADE,
  constraint candidate_session_token_hash_check CHECK ((length(token_hash) = 32))
);

create table case_group (
  organization_id uuid not null,
  question_version_id uuid not null,
  name text not null,
  "position" integer not null,
  weight integer not null default 1,
  scoring text not null default 'sum'::text,
  threshold_permille integer,
  stop_at_first_failure boolean not null default false,
  constraint case_group_question_version_id_position_key UNIQUE (question_version_id, "position") DEFERRABLE INITIALLY DEFERRED,
  constraint case_group_pkey PRIMARY KEY (question_version_id, name),
  constraint case_group_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint case_group_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint case_group_position_check CHECK (("position" >= 0)),
  constraint case_group_scoring_check CHECK ((scoring = ANY (ARRAY['sum'::text, 'min'::text, 'threshold'::text]))),
  constraint case_group_stop_check CHECK (((scoring = 'min'::text) OR (NOT stop_at_first_failure))),
  constraint case_group_threshold_check CHECK (((scoring = 'threshold'::text) = (threshold_permille IS NOT NULL))),
  constraint case_group_threshold_permille_check CHECK (((threshold_permille >= 1) AND (threshold_permille <= 1000))),
  constraint case_group_weight_check CHECK (((weight >= 0) AND (weight <= 1000)))
);

create table case_result (
  organization_id uuid not null,
  candidate_id uuid not null,
  submission_id uuid not null,
  lease integer not null,
  "position" integer not null,
  test_case_id uuid,
  is_sample boolean not null,
  verdict text not null,
  time_ms integer not null,
  wall_ms integer not null,
  memory_kb integer not null,
  exit_code integer,
  signal text,
  stdout bytea,
  stderr bytea,
  shown_case_id uuid,
  constraint case_result_pkey PRIMARY KEY (submission_id, lease, "position"),
  constraint case_result_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES submission(organization_id, id) ON DELETE CASCADE,
  constraint case_result_shown_case_id_fkey FOREIGN KEY (shown_case_id) REFERENCES test_case(id) ON DELETE SET NULL,
  constraint case_result_test_case_id_fkey FOREIGN KEY (test_case_id) REFERENCES test_case(id) ON DELETE SET NULL,
  constraint case_result_check CHECK ((is_sample OR ((stdout IS NULL) AND (stderr IS NULL)))),
  constraint case_result_position_check CHECK (("position" >= 0)),
  constraint case_result_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'wrong_answer'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'runtime_error'::text, 'compile_error'::text, 'not_run'::text])))
);

create table choice (
  organization_id uuid not null,
  question_version_id uuid not null,
  "position" integer not null,
  text text not null,
  is_correct boolean not null,
  explanation text not null default ''::text,
  constraint choice_pkey PRIMARY KEY (question_version_id, "position"),
  constraint choice_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint choice_explanation_check CHECK ((length(explanation) <= 10000)),
  constraint choice_position_check CHECK ((("position" >= 0) AND ("position" <= 19))),
  constraint choice_text_check CHECK ((length(text) <= 10000))
);

create table clock_shift (
  singleton boolean not null default true,
  shift interval not null,
  constraint clock_shift_pkey PRIMARY KEY (singleton),
  constraint clock_shift_singleton_check CHECK (singleton)
);

create table draft (
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  language text not null,
  source text not null,
  revision bigint not null,
  writer_epoch integer not null,
  saved_at timestamp with time zone not null default fairshot_now(),
  constraint draft_pkey PRIMARY KEY (attempt_id, question_version_id, language),
  constraint draft_attempt_id_question_version_id_fkey FOREIGN KEY (attempt_id, question_version_id) REFERENCES attempt_question(attempt_id, question_version_id) ON DELETE CASCADE,
  constraint draft_language_check CHECK (((language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text, 'choices'::text])) AND ((language <> 'choices'::text) OR (source ~ '^([0-9]{1,2}(,[0-9]{1,2})*)?$'::text)))),
  constraint draft_revision_check CHECK ((revision > 0)),
  constraint draft_source_check CHECK ((octet_length(source) <= 262144))
);

create table draft_conflict (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  language text not null,
  source text not null,
  revision bigint not null,
  writer_epoch integer not null,
  refused_at timestamp with time zone not null default fairshot_now(),
  candidate_session_id uuid,
  refused_as text not null default 'other_writer'::text,
  settled_at timestamp with time zone,
  constraint draft_conflict_one_per_page UNIQUE NULLS NOT DISTINCT (attempt_id, question_version_id, language, writer_epoch, candidate_session_id),
  constraint draft_conflict_pkey PRIMARY KEY (id),
  constraint draft_conflict_attempt_id_question_version_id_fkey FOREIGN KEY (attempt_id, question_version_id) REFERENCES attempt_question(attempt_id, question_version_id) ON DELETE CASCADE,
  constraint draft_conflict_refused_as_check CHECK ((refused_as = ANY (ARRAY['other_writer'::text, 'attempt_closed'::text, 'attempt_time_up'::text, 'attempt_paused'::text]))),
  constraint draft_conflict_source_check CHECK ((octet_length(source) <= 262144))
);

create table execution (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  work text not null,
  candidate_id uuid,
  attempt_id uuid,
  submission_id uuid,
  member_id uuid,
  source_sha256 bytea not null,
  language text not null,
  engine text not null,
  judge text not null,
  verdict text not null,
  case_count integer not null,
  limits_met text[] not null default '{}'::text[],
  time_ms integer not null,
  wall_ms integer not null,
  memory_kb integer not null,
  executed_at timestamp with time zone not null default fairshot_now(),
  constraint execution_pkey PRIMARY KEY (id),
  constraint execution_member_id_fkey FOREIGN KEY (member_id) REFERENCES member(id) ON DELETE SET NULL,
  constraint execution_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint execution_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint execution_case_count_check CHECK ((case_count >= 0)),
  constraint execution_check CHECK (((work = ANY (ARRAY['run'::text, 'submission'::text, 'rejudge'::text])) = (attempt_id IS NOT NULL))),
  constraint execution_check1 CHECK ((((attempt_id IS NULL) = (candidate_id IS NULL)) AND ((attempt_id IS NULL) = (submission_id IS NULL)))),
  constraint execution_limits_met_check CHECK ((limits_met <@ ARRAY['time'::text, 'memory'::text, 'output'::text, 'processes'::text, 'system_calls'::text])),
  constraint execution_source_sha256_check CHECK ((length(source_sha256) = 32)),
  constraint execution_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'wrong_answer'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'runtime_error'::text, 'compile_error'::text, 'internal_error'::text]))),
  constraint execution_work_check CHECK ((work = ANY (ARRAY['run'::text, 'submission'::text, 'rejudge'::text, 'proof'::text, 'trial'::text])))
);

create table execution_notice (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  count integer not null,
  limits_met text[] not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  constraint execution_notice_pkey PRIMARY KEY (id),
  constraint execution_notice_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint execution_notice_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint execution_notice_count_check CHECK ((count > 0))
);

create table export (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  account_id uuid,
  kind text not null,
  assessment_id uuid,
  filters jsonb not null,
  time_zone text not null,
  created_at timestamp with time zone not null default fairshot_now(),
  idempotency_key uuid not null,
  constraint export_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint export_pkey PRIMARY KEY (id),
  constraint export_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint export_organization_id_assessment_id_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment(organization_id, id) ON DELETE CASCADE,
  constraint export_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint export_check CHECK (((kind = 'results'::text) = (assessment_id IS NOT NULL))),
  constraint export_filters_check CHECK ((jsonb_typeof(filters) = 'object'::text)),
  constraint export_kind_check CHECK ((kind = ANY (ARRAY['candidates'::text, 'results'::text]))),
  constraint export_time_zone_check CHECK (((length(time_zone) >= 1) AND (length(time_zone) <= 64)))
);

create table invitation (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  assessment_version_id uuid not null,
  candidate_id uuid not null,
  state text not null default 'draft'::text,
  token_hash bytea,
  opens_at timestamp with time zone not null,
  closes_at timestamp with time zone not null,
  duration_minutes integer not null,
  late_start text not null default 'truncate'::text,
  time_zone text not null default 'UTC'::text,
  created_by uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  sent_at timestamp with time zone,
  opened_at timestamp with time zone,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  extra_time_percent integer not null default 0,
  break_minutes integer not null default 0,
  accommodated_by uuid,
  accommodated_at timestamp with time zone,
  allotted_minutes integer not null generated always as ((ceil((((duration_minutes * (100 + extra_time_percent)))::numeric / 100.0)))::integer) stored,
  constraint invitation_organization_id_id_key UNIQUE (organization_id, id),
  constraint invitation_token_hash_key UNIQUE (token_hash),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_accommodated_by_fkey FOREIGN KEY (accommodated_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint invitation_created_by_fkey FOREIGN KEY (created_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint invitation_organization_id_assessment_version_id_fkey FOREIGN KEY (organization_id, assessment_version_id) REFERENCES assessment_version(organization_id, id),
  constraint invitation_organization_id_candidate_id_fkey FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate(organization_id, id),
  constraint invitation_accommodated_at_some_time CHECK (((accommodated_at IS NOT NULL) OR ((extra_time_percent = 0) AND (break_minutes = 0)))),
  constraint invitation_break_minutes_check CHECK (((break_minutes >= 0) AND (break_minutes <= 480))),
  constraint invitation_check CHECK ((opens_at < closes_at)),
  constraint invitation_check1 CHECK (((state = 'accepted'::text) = (accepted_at IS NOT NULL))),
  constraint invitation_duration_minutes_check CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint invitation_extra_time_percent_check CHECK (((extra_time_percent >= 0) AND (extra_time_percent <= 300))),
  constraint invitation_late_start_check CHECK ((late_start = ANY (ARRAY['truncate'::text, 'full'::text]))),
  constraint invitation_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'opened'::text, 'accepted'::text, 'declined'::text, 'revoked'::text, 'expired'::text, 'bounced'::text]))),
  constraint invitation_time_zone_check CHECK ((length(time_zone) <= 64)),
  constraint invitation_token_hash_check CHECK ((length(token_hash) = 32))
);

create table invitation_batch (
  organization_id uuid not null,
  idempotency_key uuid not null,
  created_at timestamp with time zone not null default fairshot_now(),
  sealed_answer bytea,
  constraint invitation_batch_pkey PRIMARY KEY (organization_id, idempotency_key),
  constraint invitation_batch_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE
);

create table letter (
  id uuid not null default uuidv7(),
  organization_id uuid,
  kind text not null,
  recipient text not null,
  subject text not null,
  sealed_body bytea not null,
  state text not null default 'queued'::text,
  tries integer not null default 0,
  last_error text,
  created_at timestamp with time zone not null default fairshot_now(),
  sent_at timestamp with time zone,
  invitation_id uuid,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint letter_organization_id_invitation_id_fkey FOREIGN KEY (organization_id, invitation_id) REFERENCES invitation(organization_id, id) ON DELETE CASCADE,
  constraint letter_recipient_check CHECK ((length(recipient) <= 254)),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'kept'::text, 'failed'::text]))),
  constraint letter_subject_check CHECK ((length(subject) <= 500))
);

create table line_loss (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  candidate_session_id uuid not null,
  lost_at timestamp with time zone not null,
  back_at timestamp with time zone not null,
  reported_at timestamp with time zone,
  reported_seconds integer,
  report_key uuid,
  credited_seconds integer,
  less_because text,
  constraint line_loss_attempt_id_report_key_key UNIQUE (attempt_id, report_key),
  constraint line_loss_pkey PRIMARY KEY (id),
  constraint line_loss_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint line_loss_check CHECK ((lost_at < back_at)),
  constraint line_loss_check1 CHECK ((num_nonnulls(reported_at, reported_seconds, report_key, credited_seconds) = ANY (ARRAY[0, 4]))),
  constraint line_loss_credited_seconds_check CHECK ((credited_seconds >= 0)),
  constraint line_loss_less_because_check CHECK ((less_because = ANY (ARRAY['off'::text, 'too_short'::text, 'page_saw_less'::text, 'not_running'::text, 'most_given'::text]))),
  constraint line_loss_reported_seconds_check CHECK ((reported_seconds >= 0))
);

create table login_credential (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  provider_id text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint login_credential_provider_id_provider_account_id_key UNIQUE (provider_id, provider_account_id),
  constraint login_credential_pkey PRIMARY KEY (id),
  constraint login_credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);

create table login_second_factor (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamp with time zone,
  spent_code bytea,
  spent_at timestamp with time zone,
  constraint login_second_factor_account_id_key UNIQUE (account_id),
  constraint login_second_factor_pkey PRIMARY KEY (id),
  constraint login_second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint login_second_factor_check CHECK (((spent_code IS NULL) = (spent_at IS NULL))),
  constraint login_second_factor_spent_code_check CHECK ((length(spent_code) = 32))
);

create table login_session (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  constraint login_session_pkey PRIMARY KEY (id),
  constraint login_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);

create table login_verification (
  id uuid not null default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint login_verification_pkey PRIMARY KEY (id)
);

create table member (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  account_id uuid not null,
  role text not null,
  created_at timestamp with time zone not null default fairshot_now(),
  removed_at timestamp with time zone,
  joined_at timestamp with time zone not null default fairshot_now(),
  last_seen_at timestamp with time zone not null default fairshot_now(),
  constraint member_organization_id_account_id_key UNIQUE (organization_id, account_id),
  constraint member_organization_id_id_key UNIQUE (organization_id, id),
  constraint member_pkey PRIMARY KEY (id),
  constraint member_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint member_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'author'::text, 'recruiter'::text, 'reviewer'::text, 'invigilator'::text])))
);

create table member_invitation (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  email text not null,
  role text not null,
  state text not null default 'sent'::text,
  token_hash bytea not null,
  idempotency_key uuid not null,
  invited_by uuid not null,
  member_id uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  sent_at timestamp with time zone not null default fairshot_now(),
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint member_invitation_token_hash_key UNIQUE (token_hash),
  constraint member_invitation_pkey PRIMARY KEY (id),
  constraint member_invitation_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint member_invitation_organization_id_invited_by_fkey FOREIGN KEY (organization_id, invited_by) REFERENCES member(organization_id, id) ON DELETE CASCADE,
  constraint member_invitation_organization_id_member_id_fkey FOREIGN KEY (organization_id, member_id) REFERENCES member(organization_id, id) ON DELETE CASCADE,
  constraint member_invitation_check CHECK (((state = 'accepted'::text) = (member_id IS NOT NULL))),
  constraint member_invitation_check1 CHECK (((state = 'sent'::text) = (ended_at IS NULL))),
  constraint member_invitation_check2 CHECK ((expires_at > sent_at)),
  constraint member_invitation_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  constraint member_invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'author'::text, 'recruiter'::text, 'reviewer'::text, 'invigilator'::text]))),
  constraint member_invitation_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'revoked'::text, 'expired'::text]))),
  constraint member_invitation_token_hash_check CHECK ((length(token_hash) = 32))
);

create table one_time_link (
  id uuid not null default uuidv7(),
  purpose text not null,
  token_hash bytea not null,
  account_id uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint one_time_link_token_hash_key UNIQUE (token_hash),
  constraint one_time_link_pkey PRIMARY KEY (id),
  constraint one_time_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint one_time_link_check CHECK (((purpose = 'first_run'::text) = (account_id IS NULL))),
  constraint one_time_link_purpose_check CHECK ((purpose = ANY (ARRAY['first_run'::text, 'reset_password'::text, 'log_in'::text]))),
  constraint one_time_link_token_hash_check CHECK ((length(token_hash) = 32))
);

create table organization (
  id uuid not null default uuidv7(),
  name text not null,
  slug text not null,
  created_at timestamp with time zone not null default fairshot_now(),
  requires_second_factor boolean not null default false,
  revision integer not null default 1,
  constraint organization_slug_key UNIQUE (slug),
  constraint organization_pkey PRIMARY KEY (id),
  constraint organization_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint organization_revision_check CHECK ((revision > 0)),
  constraint organization_slug_check CHECK ((slug ~ '^[a-z0-9](-?[a-z0-9]){0,62}$'::text))
);

create table outage (
  id uuid not null default uuidv7(),
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  credited_at timestamp with time zone,
  constraint outage_pkey PRIMARY KEY (id),
  constraint outage_check CHECK ((began_at < ended_at))
);

create table people_event (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  kind text not null,
  actor_id uuid,
  subject_id uuid,
  subject_email text,
  role_before text,
  role_after text,
  happened_at timestamp with time zone not null default fairshot_now(),
  constraint people_event_pkey PRIMARY KEY (id),
  constraint people_event_organization_id_actor_id_fkey FOREIGN KEY (organization_id, actor_id) REFERENCES member(organization_id, id) ON DELETE CASCADE,
  constraint people_event_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint people_event_organization_id_subject_id_fkey FOREIGN KEY (organization_id, subject_id) REFERENCES member(organization_id, id) ON DELETE CASCADE,
  constraint people_event_kind_check CHECK ((kind = ANY (ARRAY['invite'::text, 'resend'::text, 'revoke'::text, 'join'::text, 'change_role'::text, 'remove'::text, 'restore'::text, 'leave'::text, 'transfer'::text, 'end_sessions'::text, 'require_second_factor'::text, 'release_second_factor'::text, 'rename'::text])))
);

create table picture (
  organization_id uuid not null,
  sha256 bytea not null,
  media_type text not null,
  content bytea not null,
  width integer not null,
  height integer not null,
  stored_at timestamp with time zone not null default fairshot_now(),
  constraint picture_pkey PRIMARY KEY (organization_id, sha256),
  constraint picture_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint picture_check CHECK ((sha256 = sha256(content))),
  constraint picture_content_check CHECK ((length(content) <= 2097152)),
  constraint picture_height_check CHECK (((height >= 1) AND (height <= 8192))),
  constraint picture_media_type_check CHECK ((media_type = ANY (ARRAY['image/png'::text, 'image/jpeg'::text, 'image/gif'::text, 'image/webp'::text]))),
  constraint picture_width_check CHECK (((width >= 1) AND (width <= 8192)))
);

create table practice (
  invitation_id uuid not null,
  organization_id uuid not null,
  candidate_id uuid not null,
  practice_attempt_id uuid not null,
  practice_candidate_id uuid not null,
  began_at timestamp with time zone not null default fairshot_now(),
  constraint practice_practice_attempt_id_key UNIQUE (practice_attempt_id),
  constraint practice_pkey PRIMARY KEY (invitation_id),
  constraint practice_organization_id_candidate_id_fkey FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate(organization_id, id) ON DELETE CASCADE,
  constraint practice_organization_id_invitation_id_fkey FOREIGN KEY (organization_id, invitation_id) REFERENCES invitation(organization_id, id) ON DELETE CASCADE,
  constraint practice_practice_attempt_id_fkey FOREIGN KEY (practice_attempt_id) REFERENCES attempt(id) ON DELETE CASCADE,
  constraint practice_practice_candidate_id_fkey FOREIGN KEY (practice_candidate_id) REFERENCES candidate(id)
);

create table proof (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  question_id uuid not null,
  question_version_id uuid not null,
  revision integer not null,
  subject_sha256 bytea not null,
  state text not null default 'running'::text,
  idempotency_key uuid not null,
  started_by uuid,
  started_at timestamp with time zone not null default fairshot_now(),
  ended_at timestamp with time zone,
  languages text[] not null,
  time_limit_seconds numeric not null,
  time_limit_by_language jsonb not null,
  memory_limit_mb integer not null,
  output_limit_mb integer not null,
  compare jsonb not null,
  faults text[] not null default '{}'::text[],
  warnings text[] not null default '{}'::text[],
  suggested_limits jsonb not null default '[]'::jsonb,
  checker_language text,
  checker_source text,
  constraint proof_organization_id_id_key UNIQUE (organization_id, id),
  constraint proof_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint proof_pkey PRIMARY KEY (id),
  constraint proof_organization_id_question_id_fkey FOREIGN KEY (organization_id, question_id) REFERENCES question(organization_id, id) ON DELETE CASCADE,
  constraint proof_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint proof_started_by_fkey FOREIGN KEY (started_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint proof_check CHECK (((state = 'running'::text) = (ended_at IS NULL))),
  constraint proof_check1 CHECK (((state <> 'held'::text) OR (faults = '{}'::text[]))),
  constraint proof_check2 CHECK (((state <> 'failed'::text) OR (faults <> '{}'::text[]))),
  constraint proof_check3 CHECK (((checker_language IS NULL) = (checker_source IS NULL))),
  constraint proof_checker_language_check CHECK ((checker_language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text]))),
  constraint proof_checker_source_check CHECK ((octet_length(checker_source) <= 262144)),
  constraint proof_state_check CHECK ((state = ANY (ARRAY['running'::text, 'held'::text, 'failed'::text, 'cancelled'::text]))),
  constraint proof_subject_sha256_check CHECK ((length(subject_sha256) = 32))
);

create table proof_case (
  organization_id uuid not null,
  proof_id uuid not null,
  "position" integer not null,
  name text not null,
  input_sha256 bytea not null,
  answer_sha256 bytea not null,
  constraint proof_case_pkey PRIMARY KEY (proof_id, "position"),
  constraint proof_case_organization_id_proof_id_fkey FOREIGN KEY (organization_id, proof_id) REFERENCES proof(organization_id, id) ON DELETE CASCADE,
  constraint proof_case_answer_sha256_check CHECK ((length(answer_sha256) = 32)),
  constraint proof_case_input_sha256_check CHECK ((length(input_sha256) = 32)),
  constraint proof_case_position_check CHECK (("position" >= 0))
);

create table proof_row (
  work_id uuid not null,
  organization_id uuid not null,
  proof_id uuid not null,
  "position" integer not null,
  role text not null,
  name text not null,
  language text not null,
  label text,
  fails_on integer,
  source text not null,
  verdicts text[] not null default '{}'::text[],
  times_ms integer[] not null default '{}'::integer[],
  memory_kb integer[] not null default '{}'::integer[],
  compiler_output text,
  does_not_compile boolean not null default false,
  exit_code integer,
  said text,
  longer_ms integer,
  longer_verdict text,
  checker_fault jsonb,
  constraint proof_row_proof_id_position_key UNIQUE (proof_id, "position"),
  constraint proof_row_pkey PRIMARY KEY (work_id),
  constraint proof_row_organization_id_proof_id_fkey FOREIGN KEY (organization_id, proof_id) REFERENCES proof(organization_id, id) ON DELETE CASCADE,
  constraint proof_row_organization_id_work_id_fkey FOREIGN KEY (organization_id, work_id) REFERENCES sandbox_work(organization_id, id) ON DELETE CASCADE,
  constraint proof_row_check CHECK (((role = 'solution'::text) = (label IS NOT NULL))),
  constraint proof_row_check1 CHECK (((fails_on IS NULL) OR (label = ANY (ARRAY['wrong'::text, 'slow'::text])))),
  constraint proof_row_check2 CHECK (((cardinality(verdicts) = cardinality(times_ms)) AND (cardinality(verdicts) = cardinality(memory_kb)))),
  constraint proof_row_checker_fault_check CHECK ((jsonb_typeof(checker_fault) = 'object'::text)),
  constraint proof_row_fails_on_check CHECK ((fails_on >= 0)),
  constraint proof_row_label_check CHECK ((label = ANY (ARRAY['accepted'::text, 'wrong'::text, 'slow'::text]))),
  constraint proof_row_language_check CHECK ((language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text]))),
  constraint proof_row_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint proof_row_position_check CHECK (("position" >= 0)),
  constraint proof_row_role_check CHECK ((role = ANY (ARRAY['solution'::text, 'validator'::text, 'checker'::text]))),
  constraint proof_row_said_check CHECK ((length(said) <= 2000)),
  constraint proof_row_source_check CHECK ((octet_length(source) <= 262144)),
  constraint proof_row_verdicts_check CHECK ((array_remove(verdicts, NULL::text) <@ ARRAY['accepted'::text, 'wrong_answer'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'runtime_error'::text, 'compile_error'::text]))
);

create table question (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  kind text not null default 'coding'::text,
  state text not null default 'draft'::text,
  created_by uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  updated_at timestamp with time zone not null default fairshot_now(),
  idempotency_key uuid,
  starter_slug text,
  last_revision integer not null default 1,
  constraint question_organization_id_id_key UNIQUE (organization_id, id),
  constraint question_organization_id_id_kind_key UNIQUE (organization_id, id, kind),
  constraint question_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint question_organization_id_starter_slug_key UNIQUE (organization_id, starter_slug),
  constraint question_pkey PRIMARY KEY (id),
  constraint question_created_by_fkey FOREIGN KEY (created_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint question_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint question_kind_check CHECK ((kind = ANY (ARRAY['coding'::text, 'multiple_choice'::text, 'project'::text]))),
  constraint question_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'archived'::text])))
);

create table question_picture (
  organization_id uuid not null,
  question_version_id uuid not null,
  sha256 bytea not null,
  constraint question_picture_pkey PRIMARY KEY (question_version_id, sha256),
  constraint question_picture_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint question_picture_organization_id_sha256_fkey FOREIGN KEY (organization_id, sha256) REFERENCES picture(organization_id, sha256)
);

create table question_script (
  organization_id uuid not null,
  question_version_id uuid not null,
  purpose text not null,
  language text not null,
  source text not null,
  recipes text not null default ''::text,
  constraint question_script_pkey PRIMARY KEY (question_version_id, purpose),
  constraint question_script_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint question_script_language_check CHECK ((language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text]))),
  constraint question_script_purpose_check CHECK ((purpose = ANY (ARRAY['validator'::text, 'generator'::text, 'checker'::text]))),
  constraint question_script_recipes_check CHECK ((length(recipes) <= 100000)),
  constraint question_script_source_check CHECK ((octet_length(source) <= 262144))
);

create table question_version (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  question_id uuid not null,
  number integer not null,
  title text not null,
  statement text not null,
  difficulty text not null,
  skills text[] not null default '{}'::text[],
  languages text[] not null,
  starters jsonb not null default '{}'::jsonb,
  time_limit_seconds numeric not null default 2,
  time_limit_by_language jsonb not null default '{}'::jsonb,
  memory_limit_mb integer not null default 256,
  output_limit_mb integer not null default 16,
  compare jsonb not null default '{"mode": "tokens", "caseSensitive": false, "spaceSensitive": false}'::jsonb,
  created_by uuid,
  created_at timestamp with time zone not null default fairshot_now(),
  published_at timestamp with time zone,
  kind text not null default 'coding'::text,
  revision integer not null default 1,
  edited_by uuid,
  edited_at timestamp with time zone not null default fairshot_now(),
  note text not null default ''::text,
  expected_minutes integer,
  selection text,
  choice_scoring text,
  shuffle_choices boolean not null default true,
  plain_title text not null generated always as (plain_words(title)) stored,
  search_text text not null generated always as (question_words(title, skills, statement)) stored,
  constraint question_version_organization_id_id_key UNIQUE (organization_id, id),
  constraint question_version_question_id_number_key UNIQUE (question_id, number),
  constraint question_version_pkey PRIMARY KEY (id),
  constraint question_version_created_by_fkey FOREIGN KEY (created_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint question_version_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint question_version_organization_id_question_id_fkey FOREIGN KEY (organization_id, question_id) REFERENCES question(organization_id, id) ON DELETE CASCADE,
  constraint question_version_organization_id_question_id_kind_fkey FOREIGN KEY (organization_id, question_id, kind) REFERENCES question(organization_id, id, kind) ON DELETE CASCADE,
  constraint question_version_choice_scoring_check CHECK ((choice_scoring = ANY (ARRAY['all_or_nothing'::text, 'per_choice'::text]))),
  constraint question_version_choices_check CHECK (((kind = 'multiple_choice'::text) = ((selection IS NOT NULL) AND (choice_scoring IS NOT NULL)))),
  constraint question_version_difficulty_check CHECK ((difficulty = ANY (ARRAY['easy'::text, 'medium'::text, 'hard'::text]))),
  constraint question_version_expected_minutes_check CHECK (((expected_minutes >= 1) AND (expected_minutes <= 600))),
  constraint question_version_kind_check CHECK ((kind = ANY (ARRAY['coding'::text, 'multiple_choice'::text, 'project'::text]))),
  constraint question_version_languages_check CHECK (((languages <@ ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text]) AND ((kind <> 'coding'::text) OR (cardinality(languages) > 0)))),
  constraint question_version_memory_limit_mb_check CHECK (((memory_limit_mb >= 16) AND (memory_limit_mb <= 4096))),
  constraint question_version_note_check CHECK ((length(note) <= 500)),
  constraint question_version_number_check CHECK ((number > 0)),
  constraint question_version_output_limit_mb_check CHECK (((output_limit_mb >= 1) AND (output_limit_mb <= 64))),
  constraint question_version_selection_check CHECK ((selection = ANY (ARRAY['one'::text, 'several'::text]))),
  constraint question_version_skills_check CHECK ((cardinality(skills) <= 20)),
  constraint question_version_starters_check CHECK ((jsonb_typeof(starters) = 'object'::text)),
  constraint question_version_statement_check CHECK ((length(statement) <= 100000)),
  constraint question_version_time_limit_by_language_check CHECK ((jsonb_typeof(time_limit_by_language) = 'object'::text)),
  constraint question_version_time_limit_seconds_check CHECK (((time_limit_seconds >= 0.1) AND (time_limit_seconds <= (60)::numeric))),
  constraint question_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

create table question_view (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  kept_for uuid,
  created_by uuid,
  name text not null,
  look jsonb not null,
  revision integer not null default 1,
  created_at timestamp with time zone not null default fairshot_now(),
  updated_at timestamp with time zone not null default fairshot_now(),
  deleted_at timestamp with time zone,
  idempotency_key uuid not null,
  constraint question_view_created_by_idempotency_key_key UNIQUE (created_by, idempotency_key),
  constraint question_view_organization_id_id_key UNIQUE (organization_id, id),
  constraint question_view_pkey PRIMARY KEY (id),
  constraint question_view_created_by_fkey FOREIGN KEY (created_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint question_view_kept_for_fkey FOREIGN KEY (kept_for) REFERENCES account(id) ON DELETE CASCADE,
  constraint question_view_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint question_view_look_check CHECK (((jsonb_typeof(look) = 'object'::text) AND (length((look)::text) <= 10000))),
  constraint question_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80)))
);

create table question_view_default (
  organization_id uuid not null,
  account_id uuid not null,
  question_view_id uuid not null,
  constraint question_view_default_pkey PRIMARY KEY (organization_id, account_id),
  constraint question_view_default_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint question_view_default_organization_id_question_view_id_fkey FOREIGN KEY (organization_id, question_view_id) REFERENCES question_view(organization_id, id) ON DELETE CASCADE
);

create table question_visit (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  entered_at timestamp with time zone not null default fairshot_now(),
  constraint question_visit_pkey PRIMARY KEY (id),
  constraint question_visit_attempt_id_question_version_id_fkey FOREIGN KEY (attempt_id, question_version_id) REFERENCES attempt_question(attempt_id, question_version_id) ON DELETE CASCADE
);

create table reference_solution (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  question_version_id uuid not null,
  name text not null,
  language text not null,
  label text not null,
  source text not null,
  "position" integer not null default 0,
  fails_on text,
  constraint reference_solution_question_version_id_name_key UNIQUE (question_version_id, name),
  constraint reference_solution_pkey PRIMARY KEY (id),
  constraint reference_solution_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint reference_solution_fails_on_check CHECK (((length(fails_on) >= 1) AND (length(fails_on) <= 200))),
  constraint reference_solution_label_check CHECK ((label = ANY (ARRAY['accepted'::text, 'wrong'::text, 'slow'::text]))),
  constraint reference_solution_language_check CHECK ((language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text]))),
  constraint reference_solution_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint reference_solution_source_check CHECK ((length(source) <= 262144))
);

create table rejudge (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  question_id uuid not null,
  question_version_id uuid not null,
  assessment_id uuid,
  submission_id uuid,
  state text not null default 'running'::text,
  reason text not null,
  item_count integer not null,
  idempotency_key uuid not null,
  asked_by uuid,
  asked_at timestamp with time zone not null default fairshot_now(),
  ready_at timestamp with time zone,
  settled_by uuid,
  settled_at timestamp with time zone,
  apply_key uuid,
  constraint rejudge_organization_id_id_key UNIQUE (organization_id, id),
  constraint rejudge_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint rejudge_pkey PRIMARY KEY (id),
  constraint rejudge_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint rejudge_organization_id_assessment_id_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint rejudge_organization_id_question_id_fkey FOREIGN KEY (organization_id, question_id) REFERENCES question(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES submission(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint rejudge_check CHECK (((assessment_id IS NULL) OR (submission_id IS NULL))),
  constraint rejudge_check1 CHECK (((state = ANY (ARRAY['applied'::text, 'cancelled'::text])) = (settled_at IS NOT NULL))),
  constraint rejudge_check2 CHECK (((state = 'applied'::text) = (apply_key IS NOT NULL))),
  constraint rejudge_item_count_check CHECK ((item_count > 0)),
  constraint rejudge_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000))),
  constraint rejudge_state_check CHECK ((state = ANY (ARRAY['running'::text, 'ready'::text, 'applied'::text, 'cancelled'::text])))
);

create table rejudge_case (
  organization_id uuid not null,
  item_id uuid not null,
  "position" integer not null,
  test_case_id uuid,
  shown_case_id uuid,
  is_sample boolean not null,
  verdict text not null,
  time_ms integer not null,
  wall_ms integer not null,
  memory_kb integer not null,
  exit_code integer,
  signal text,
  stdout bytea,
  stderr bytea,
  constraint rejudge_case_pkey PRIMARY KEY (item_id, "position"),
  constraint rejudge_case_organization_id_item_id_fkey FOREIGN KEY (organization_id, item_id) REFERENCES rejudge_item(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_case_shown_case_id_fkey FOREIGN KEY (shown_case_id) REFERENCES test_case(id) ON DELETE SET NULL,
  constraint rejudge_case_test_case_id_fkey FOREIGN KEY (test_case_id) REFERENCES test_case(id) ON DELETE SET NULL,
  constraint rejudge_case_check CHECK ((is_sample OR ((stdout IS NULL) AND (stderr IS NULL)))),
  constraint rejudge_case_position_check CHECK (("position" >= 0)),
  constraint rejudge_case_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'wrong_answer'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'runtime_error'::text, 'compile_error'::text, 'not_run'::text])))
);

create table rejudge_item (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  rejudge_id uuid not null,
  submission_id uuid not null,
  seen_lease integer not null,
  seen_verdict text not null,
  seen_permille integer not null,
  state text not null default 'queued'::text,
  lease integer not null default 0,
  leased_until timestamp with time zone,
  tries integer not null default 0,
  taken_at timestamp with time zone,
  not_before timestamp with time zone,
  verdict text,
  first_failed integer,
  passed_permille integer,
  time_ms integer,
  wall_ms integer,
  memory_kb integer,
  compiler_output text,
  case_count integer,
  constraint rejudge_item_organization_id_id_key UNIQUE (organization_id, id),
  constraint rejudge_item_rejudge_id_submission_id_key UNIQUE (rejudge_id, submission_id),
  constraint rejudge_item_pkey PRIMARY KEY (id),
  constraint rejudge_item_organization_id_rejudge_id_fkey FOREIGN KEY (organization_id, rejudge_id) REFERENCES rejudge(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_item_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES submission(organization_id, id) ON DELETE CASCADE,
  constraint rejudge_item_check CHECK (((state = ANY (ARRAY['judged'::text, 'applied'::text])) = (verdict IS NOT NULL))),
  constraint rejudge_item_check1 CHECK (((state <> 'running'::text) OR (leased_until IS NOT NULL))),
  constraint rejudge_item_passed_permille_check CHECK (((passed_permille >= 0) AND (passed_permille <= 1000))),
  constraint rejudge_item_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'judged'::text, 'failed'::text, 'applied'::text]))),
  constraint rejudge_item_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'wrong_answer'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'runtime_error'::text, 'compile_error'::text])))
);

create table result_release (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  assessment_id uuid not null,
  released_by uuid,
  released_at timestamp with time zone not null default fairshot_now(),
  taken_back_by uuid,
  taken_back_at timestamp with time zone,
  constraint result_release_pkey PRIMARY KEY (id),
  constraint result_release_organization_id_assessment_id_fkey FOREIGN KEY (organization_id, assessment_id) REFERENCES assessment(organization_id, id) ON DELETE CASCADE,
  constraint result_release_released_by_fkey FOREIGN KEY (released_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint result_release_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint result_release_check CHECK (((taken_back_by IS NULL) OR (taken_back_at IS NOT NULL)))
);

create table role_heartbeat (
  role text not null,
  instance uuid not null,
  started_at timestamp with time zone not null default now(),
  beat_at timestamp with time zone not null default now(),
  ready boolean not null,
  detail jsonb not null default '{}'::jsonb,
  constraint role_heartbeat_pkey PRIMARY KEY (role, instance),
  constraint role_heartbeat_role_check CHECK ((role = ANY (ARRAY['api'::text, 'worker'::text, 'judge'::text])))
);

create table sandbox_work (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  proof_id uuid,
  state text not null default 'queued'::text,
  lease integer not null default 0,
  leased_until timestamp with time zone,
  tries integer not null default 0,
  added_at timestamp with time zone not null default fairshot_now(),
  queued_at timestamp with time zone not null default fairshot_now(),
  constraint sandbox_work_organization_id_id_key UNIQUE (organization_id, id),
  constraint sandbox_work_pkey PRIMARY KEY (id),
  constraint sandbox_work_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint sandbox_work_organization_id_proof_id_fkey FOREIGN KEY (organization_id, proof_id) REFERENCES proof(organization_id, id) ON DELETE CASCADE,
  constraint sandbox_work_check CHECK (((state <> 'running'::text) OR (leased_until IS NOT NULL))),
  constraint sandbox_work_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])))
);

create table service_beat (
  singleton boolean not null default true,
  beat_at timestamp with time zone not null,
  constraint service_beat_pkey PRIMARY KEY (singleton),
  constraint service_beat_singleton_check CHECK (singleton)
);

create table staff_act (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  account_id uuid,
  kind text not null,
  candidate_id uuid not null,
  attempt_id uuid,
  submission_id uuid,
  happened_at timestamp with time zone not null default fairshot_now(),
  constraint staff_act_pkey PRIMARY KEY (id),
  constraint staff_act_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL,
  constraint staff_act_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint staff_act_organization_id_candidate_id_fkey FOREIGN KEY (organization_id, candidate_id) REFERENCES candidate(organization_id, id) ON DELETE CASCADE,
  constraint staff_act_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint staff_act_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES submission(organization_id, id) ON DELETE CASCADE,
  constraint staff_act_check CHECK (((kind = 'judge_again'::text) = ((attempt_id IS NOT NULL) AND (submission_id IS NOT NULL)))),
  constraint staff_act_kind_check CHECK ((kind = ANY (ARRAY['judge_again'::text, 'rename_candidate'::text])))
);

create table submission (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  question_version_id uuid not null,
  kind text not null,
  origin text not null default 'candidate'::text,
  is_final boolean not null default false,
  language text not null,
  source text not null,
  own_input bytea,
  state text not null default 'queued'::text,
  case_count integer not null,
  verdict text,
  first_failed integer,
  passed_permille integer,
  time_ms integer,
  wall_ms integer,
  memory_kb integer,
  compiler_output text,
  lease integer not null default 0,
  leased_until timestamp with time zone,
  tries integer not null default 0,
  submitted_at timestamp with time zone not null default fairshot_now(),
  judged_at timestamp with time zone,
  idempotency_key uuid not null,
  receipt_code text not null default new_receipt_code(),
  taken_at timestamp with time zone,
  not_before timestamp with time zone,
  pressed_at timestamp with time zone,
  constraint submission_attempt_id_idempotency_key_key UNIQUE (attempt_id, idempotency_key),
  constraint submission_organization_id_id_key UNIQUE (organization_id, id),
  constraint submission_pkey PRIMARY KEY (id),
  constraint submission_attempt_id_question_version_id_fkey FOREIGN KEY (attempt_id, question_version_id) REFERENCES attempt_question(attempt_id, question_version_id) ON DELETE CASCADE,
  constraint submission_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint submission_case_count_check CHECK ((case_count >= 0)),
  constraint submission_check CHECK (((kind = 'submission'::text) OR (origin = 'candidate'::text))),
  constraint submission_check1 CHECK (((kind = 'run'::text) OR (own_input IS NULL))),
  constraint submission_check2 CHECK (((state = 'judged'::text) = (verdict IS NOT NULL))),
  constraint submission_check3 CHECK (((state <> 'running'::text) OR (leased_until IS NOT NULL))),
  constraint submission_check4 CHECK ((pressed_at < submitted_at)),
  constraint submission_kind_check CHECK ((kind = ANY (ARRAY['run'::text, 'submission'::text]))),
  constraint submission_language_check CHECK (((language = ANY (ARRAY['c'::text, 'cpp'::text, 'java'::text, 'javascript'::text, 'python'::text, 'typescript'::text, 'choices'::text])) AND ((language <> 'choices'::text) OR (kind = 'submission'::text)))),
  constraint submission_origin_check CHECK ((origin = ANY (ARRAY['candidate'::text, 'deadline'::text, 'finish'::text]))),
  constraint submission_own_input_check CHECK ((length(own_input) <= 1048576)),
  constraint submission_passed_permille_check CHECK (((passed_permille >= 0) AND (passed_permille <= 1000))),
  constraint submission_receipt_code_check CHECK ((receipt_code ~ '^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'::text)),
  constraint submission_source_check CHECK ((octet_length(source) <= 262144)),
  constraint submission_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'judged'::text, 'failed'::text, 'cancelled'::text]))),
  constraint submission_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'wrong_answer'::text, 'time_limit'::text, 'memory_limit'::text, 'output_limit'::text, 'runtime_error'::text, 'compile_error'::text])))
);

create table take_over_request (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  candidate_session_id uuid not null,
  way text not null,
  state text not null default 'asked'::text,
  code_hmac bytea,
  wrong_tries integer not null default 0,
  asked_at timestamp with time zone not null default fairshot_now(),
  decided_by uuid,
  decided_at timestamp with time zone,
  constraint take_over_request_pkey PRIMARY KEY (id),
  constraint take_over_request_candidate_session_id_fkey FOREIGN KEY (candidate_session_id) REFERENCES candidate_session(id) ON DELETE CASCADE,
  constraint take_over_request_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint take_over_request_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint take_over_request_check CHECK (((way = 'mail_code'::text) = (code_hmac IS NOT NULL))),
  constraint take_over_request_check1 CHECK (((way = 'staff'::text) OR ((decided_at IS NULL) AND (state <> ALL (ARRAY['allowed'::text, 'declined'::text]))))),
  constraint take_over_request_check2 CHECK (((state <> ALL (ARRAY['allowed'::text, 'declined'::text])) OR (decided_at IS NOT NULL))),
  constraint take_over_request_code_hmac_check CHECK ((length(code_hmac) = 32)),
  constraint take_over_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'allowed'::text, 'declined'::text, 'used'::text, 'replaced'::text]))),
  constraint take_over_request_way_check CHECK ((way = ANY (ARRAY['mail_code'::text, 'staff'::text]))),
  constraint take_over_request_wrong_tries_check CHECK (((wrong_tries >= 0) AND (wrong_tries <= 5)))
);

create table test_case (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  question_version_id uuid not null,
  "position" integer not null,
  name text not null,
  is_sample boolean not null,
  weight integer not null default 1,
  explanation text not null default ''::text,
  input_sha256 bytea not null,
  answer_sha256 bytea not null,
  group_name text,
  constraint test_case_question_version_id_position_key UNIQUE (question_version_id, "position"),
  constraint test_case_pkey PRIMARY KEY (id),
  constraint test_case_organization_id_answer_sha256_fkey FOREIGN KEY (organization_id, answer_sha256) REFERENCES test_data(organization_id, sha256),
  constraint test_case_organization_id_input_sha256_fkey FOREIGN KEY (organization_id, input_sha256) REFERENCES test_data(organization_id, sha256),
  constraint test_case_organization_id_question_version_id_fkey FOREIGN KEY (organization_id, question_version_id) REFERENCES question_version(organization_id, id) ON DELETE CASCADE,
  constraint test_case_question_version_id_group_name_fkey FOREIGN KEY (question_version_id, group_name) REFERENCES case_group(question_version_id, name),
  constraint test_case_explanation_check CHECK ((length(explanation) <= 10000)),
  constraint test_case_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint test_case_position_check CHECK (("position" >= 0)),
  constraint test_case_weight_check CHECK (((weight >= 0) AND (weight <= 1000)))
);

create table test_data (
  organization_id uuid not null,
  sha256 bytea not null,
  content bytea not null,
  stored_at timestamp with time zone not null default fairshot_now(),
  bytes integer not null generated always as (length(content)) stored,
  is_text boolean not null,
  constraint test_data_pkey PRIMARY KEY (organization_id, sha256),
  constraint test_data_organization_id_fkey FOREIGN KEY (organization_id) REFERENCES organization(id) ON DELETE CASCADE,
  constraint test_data_check CHECK ((sha256 = sha256(content))),
  constraint test_data_content_check CHECK ((length(content) <= 67108864))
);

create table time_credit (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  seconds integer not null,
  cause text not null,
  reason text not null,
  granted_by uuid,
  granted_at timestamp with time zone not null default fairshot_now(),
  outage_id uuid,
  reverses uuid,
  idempotency_key uuid,
  gives_back tstzmultirange,
  line_loss_id uuid,
  constraint time_credit_attempt_id_idempotency_key_key UNIQUE (attempt_id, idempotency_key),
  constraint time_credit_attempt_id_outage_id_key UNIQUE (attempt_id, outage_id),
  constraint time_credit_line_loss_id_key UNIQUE (line_loss_id),
  constraint time_credit_reverses_key UNIQUE (reverses),
  constraint time_credit_pkey PRIMARY KEY (id),
  constraint time_credit_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES member(id) ON DELETE SET NULL,
  constraint time_credit_line_loss_id_fkey FOREIGN KEY (line_loss_id) REFERENCES line_loss(id),
  constraint time_credit_organization_id_attempt_id_fkey FOREIGN KEY (organization_id, attempt_id) REFERENCES attempt(organization_id, id) ON DELETE CASCADE,
  constraint time_credit_outage_id_fkey FOREIGN KEY (outage_id) REFERENCES outage(id),
  constraint time_credit_reverses_fkey FOREIGN KEY (reverses) REFERENCES time_credit(id),
  constraint time_credit_cause_check CHECK ((cause = ANY (ARRAY['staff'::text, 'pause'::text, 'outage'::text, 'line'::text]))),
  constraint time_credit_line_has_evidence CHECK (((cause = 'line'::text) = (line_loss_id IS NOT NULL))),
  constraint time_credit_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500))),
  constraint time_credit_seconds_check CHECK (((seconds <> 0) AND (abs(seconds) <= 2678400)))
);

create table trial (
  work_id uuid not null,
  organization_id uuid not null,
  idempotency_key uuid not null,
  requested_by uuid,
  request jsonb not null,
  outcome jsonb not null default '{}'::jsonb,
  constraint trial_organization_id_idempotency_key_key UNIQUE (organization_id, idempotency_key),
  constraint trial_pkey PRIMARY KEY (work_id),
  constraint trial_organization_id_work_id_fkey FOREIGN KEY (organization_id, work_id) REFERENCES sandbox_work(organization_id, id) ON DELETE CASCADE,
  constraint trial_requested_by_fkey FOREIGN KEY (requested_by) REFERENCES member(id) ON DELETE SET NULL
);

create table verdict_history (
  id uuid not null default uuidv7(),
  organization_id uuid not null,
  submission_id uuid not null,
  rejudge_id uuid not null,
  replaced_by uuid,
  replaced_at timestamp with time zone not null default fairshot_now(),
  lease integer not null,
  verdict text not null,
  first_failed integer,
  passed_permille integer not null,
  time_ms integer,
  wall_ms integer,
  memory_kb integer,
  compiler_output text,
  case_count integer not null,
  judged_at timestamp with time zone,
  constraint verdict_history_rejudge_id_submission_id_key UNIQUE (rejudge_id, submission_id),
  constraint verdict_history_pkey PRIMARY KEY (id),
  constraint verdict_history_organization_id_rejudge_id_fkey FOREIGN KEY (organization_id, rejudge_id) REFERENCES rejudge(organization_id, id) ON DELETE CASCADE,
  constraint verdict_history_organization_id_submission_id_fkey FOREIGN KEY (organization_id, submission_id) REFERENCES submission(organization_id, id) ON DELETE CASCADE,
  constraint verdict_history_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES member(id) ON DELETE SET NULL
);


-- Indexes

CREATE UNIQUE INDEX account_email ON public.account USING btree (email);
CREATE INDEX assessment_changed ON public.assessment USING btree (organization_id, updated_at DESC, id DESC);
CREATE INDEX assessment_question_version ON public.assessment_question USING btree (question_version_id);
CREATE UNIQUE INDEX assessment_version_one_draft ON public.assessment_version USING btree (assessment_id) WHERE (published_at IS NULL);
CREATE INDEX attempt_candidate ON public.attempt USING btree (candidate_id);
CREATE INDEX attempt_finished ON public.attempt USING btree (organization_id, finished_at DESC) WHERE (finished_at IS NOT NULL);
CREATE INDEX attempt_newest ON public.attempt USING btree (organization_id, started_at DESC);
CREATE INDEX attempt_of_version ON public.attempt USING btree (assessment_version_id) INCLUDE (state, score_millipoints, max_points);
CREATE INDEX attempt_on_break ON public.attempt USING btree (break_ends_at) WHERE (break_ends_at IS NOT NULL);
CREATE INDEX attempt_running_out ON public.attempt USING btree (deadline_at) WHERE (state = 'in_progress'::text);
CREATE INDEX attempt_to_review ON public.attempt USING btree (organization_id) WHERE (integrity_outcome = 'to_review'::text);
CREATE INDEX attempt_under_way ON public.attempt USING btree (organization_id, deadline_at) WHERE (state = ANY (ARRAY['in_progress'::text, 'paused'::text]));
CREATE INDEX attempt_ungraded ON public.attempt USING btree (finished_at) WHERE (state = ANY (ARRAY['finished'::text, 'terminated'::text]));
CREATE INDEX attempt_version ON public.attempt USING btree (assessment_version_id);
CREATE INDEX attempt_event_attempt ON public.attempt_event USING btree (attempt_id, happened_at);
CREATE INDEX attempt_question_candidate ON public.attempt_question USING btree (candidate_id, question_version_id);
CREATE INDEX candidate_note_candidate ON public.candidate_note USING btree (candidate_id, created_at);
CREATE INDEX candidate_session_candidate ON public.candidate_session USING btree (candidate_id);
CREATE INDEX execution_newest ON public.execution USING btree (executed_at DESC, id DESC);
CREATE INDEX execution_of_attempt ON public.execution USING btree (attempt_id, executed_at) WHERE (attempt_id IS NOT NULL);
CREATE INDEX execution_of_organization ON public.execution USING btree (organization_id, executed_at DESC);
CREATE INDEX execution_of_source ON public.execution USING btree (source_sha256);
CREATE INDEX execution_notice_newest ON public.execution_notice USING btree (last_at DESC, id DESC);
CREATE INDEX execution_notice_of_attempt ON public.execution_notice USING btree (attempt_id, last_at);
CREATE INDEX export_newest ON public.export USING btree (organization_id, created_at DESC);
CREATE INDEX invitation_assessment ON public.invitation USING btree (assessment_version_id);
CREATE INDEX invitation_awaited ON public.invitation USING btree (organization_id, closes_at) WHERE (state = ANY (ARRAY['sent'::text, 'bounced'::text]));
CREATE INDEX invitation_candidate ON public.invitation USING btree (candidate_id);
CREATE INDEX invitation_expired ON public.invitation USING btree (organization_id, closes_at) WHERE (state = 'expired'::text);
CREATE INDEX invitation_expiring ON public.invitation USING btree (closes_at) WHERE (state = ANY (ARRAY['sent'::text, 'opened'::text]));
CREATE UNIQUE INDEX invitation_one_open ON public.invitation USING btree (assessment_version_id, candidate_id) WHERE (state = ANY (ARRAY['draft'::text, 'sent'::text, 'opened'::text, 'bounced'::text]));
CREATE INDEX invitation_organization ON public.invitation USING btree (organization_id, created_at DESC);
CREATE INDEX letter_failed ON public.letter USING btree (organization_id, invitation_id) WHERE (state = 'failed'::text);
CREATE INDEX letter_invitation ON public.letter USING btree (invitation_id) WHERE (invitation_id IS NOT NULL);
CREATE INDEX letter_newest ON public.letter USING btree (created_at DESC, id DESC);
CREATE INDEX letter_waiting ON public.letter USING btree (created_at) WHERE (state = ANY (ARRAY['queued'::text, 'failed'::text]));
CREATE INDEX line_loss_attempt ON public.line_loss USING btree (attempt_id, back_at);
CREATE INDEX login_credential_account ON public.login_credential USING btree (account_id);
CREATE INDEX login_session_account ON public.login_session USING btree (account_id);
CREATE UNIQUE INDEX login_session_token ON public.login_session USING btree (token);
CREATE INDEX login_verification_identifier ON public.login_verification USING btree (identifier);
CREATE INDEX member_account ON public.member USING btree (account_id);
CREATE INDEX member_present ON public.member USING btree (organization_id) WHERE (removed_at IS NULL);
CREATE INDEX member_invitation_expiring ON public.member_invitation USING btree (expires_at) WHERE (state = 'sent'::text);
CREATE INDEX member_invitation_newest ON public.member_invitation USING btree (organization_id, created_at DESC);
CREATE UNIQUE INDEX member_invitation_one_open ON public.member_invitation USING btree (organization_id, email) WHERE (state = 'sent'::text);
CREATE INDEX outage_uncredited ON public.outage USING btree (ended_at) WHERE (credited_at IS NULL);
CREATE INDEX people_event_newest ON public.people_event USING btree (organization_id, happened_at DESC, id DESC);
CREATE INDEX practice_candidate ON public.practice USING btree (candidate_id);
CREATE INDEX practice_of_candidate ON public.practice USING btree (practice_candidate_id);
CREATE INDEX proof_question ON public.proof USING btree (question_id, started_at DESC);
CREATE UNIQUE INDEX proof_running ON public.proof USING btree (question_id) WHERE (state = 'running'::text);
CREATE INDEX proof_version ON public.proof USING btree (question_version_id);
CREATE INDEX question_picture_picture ON public.question_picture USING btree (organization_id, sha256);
CREATE UNIQUE INDEX question_version_one_draft ON public.question_version USING btree (question_id) WHERE (published_at IS NULL);
CREATE UNIQUE INDEX question_view_own_name ON public.question_view USING btree (organization_id, kept_for, plain_words(name)) WHERE ((kept_for IS NOT NULL) AND (deleted_at IS NULL));
CREATE UNIQUE INDEX question_view_shared_name ON public.question_view USING btree (organization_id, plain_words(name)) WHERE ((kept_for IS NULL) AND (deleted_at IS NULL));
CREATE INDEX question_view_default_view ON public.question_view_default USING btree (organization_id, question_view_id);
CREATE INDEX question_visit_attempt ON public.question_visit USING btree (attempt_id, entered_at);
CREATE INDEX rejudge_question ON public.rejudge USING btree (question_id, asked_at DESC);
CREATE INDEX rejudge_running ON public.rejudge USING btree (organization_id) WHERE (state = 'running'::text);
CREATE INDEX rejudge_item_queued ON public.rejudge_item USING btree (rejudge_id, id) WHERE (state = 'queued'::text);
CREATE INDEX rejudge_item_running ON public.rejudge_item USING btree (leased_until) WHERE (state = 'running'::text);
CREATE INDEX rejudge_item_served ON public.rejudge_item USING btree (rejudge_id, taken_at DESC) WHERE (taken_at IS NOT NULL);
CREATE INDEX rejudge_item_submission ON public.rejudge_item USING btree (submission_id);
CREATE UNIQUE INDEX result_release_one ON public.result_release USING btree (assessment_id) WHERE (taken_back_at IS NULL);
CREATE INDEX sandbox_work_open ON public.sandbox_work USING btree (state, queued_at) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX sandbox_work_proof ON public.sandbox_work USING btree (proof_id) WHERE (proof_id IS NOT NULL);
CREATE INDEX sandbox_work_trial ON public.sandbox_work USING btree (organization_id, added_at) WHERE (proof_id IS NULL);
CREATE INDEX staff_act_attempt ON public.staff_act USING btree (attempt_id) WHERE (attempt_id IS NOT NULL);
CREATE INDEX staff_act_newest ON public.staff_act USING btree (organization_id, happened_at DESC);
CREATE INDEX submission_failed ON public.submission USING btree (organization_id, submitted_at) WHERE (state = 'failed'::text);
CREATE INDEX submission_of_question ON public.submission USING btree (attempt_id, question_version_id, submitted_at);
CREATE UNIQUE INDEX submission_one_final ON public.submission USING btree (attempt_id, question_version_id) WHERE is_final;
CREATE UNIQUE INDEX submission_receipt ON public.submission USING btree (receipt_code);
CREATE INDEX submission_served_candidate ON public.submission USING btree (candidate_id, taken_at DESC) WHERE (taken_at IS NOT NULL);
CREATE INDEX submission_served_organization ON public.submission USING btree (organization_id, taken_at DESC) WHERE (taken_at IS NOT NULL);
CREATE INDEX submission_unfinished ON public.submission USING btree (state, leased_until) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX submission_waiting ON public.submission USING btree (organization_id, candidate_id, submitted_at) WHERE (state = 'queued'::text);
CREATE INDEX take_over_request_attempt ON public.take_over_request USING btree (attempt_id, asked_at);
CREATE UNIQUE INDEX take_over_request_one_asking ON public.take_over_request USING btree (attempt_id, candidate_session_id) WHERE ((way = 'staff'::text) AND (state = ANY (ARRAY['asked'::text, 'allowed'::text])));
CREATE UNIQUE INDEX take_over_request_one_code ON public.take_over_request USING btree (attempt_id) WHERE ((way = 'mail_code'::text) AND (state = 'asked'::text));
CREATE INDEX test_case_answer ON public.test_case USING btree (organization_id, answer_sha256);
CREATE INDEX test_case_input ON public.test_case USING btree (organization_id, input_sha256);
CREATE INDEX test_data_stored ON public.test_data USING btree (stored_at);
CREATE INDEX time_credit_attempt ON public.time_credit USING btree (attempt_id, granted_at);
CREATE INDEX verdict_history_submission ON public.verdict_history USING btree (submission_id, replaced_at);

-- Views

create view counted_submission with (security_invoker=true) as
 SELECT DISTINCT ON (s.attempt_id, s.question_version_id) s.attempt_id,
    s.question_version_id,
    s.id AS submission_id,
    q.points * s.passed_permille AS score_millipoints
   FROM submission s
     JOIN attempt a ON a.id = s.attempt_id
     JOIN assessment_version w ON w.id = a.assessment_version_id
     JOIN attempt_question q ON q.attempt_id = s.attempt_id AND q.question_version_id = s.question_version_id
  WHERE s.kind = 'submission'::text AND s.state = 'judged'::text AND (w.submissions_policy <> 'last'::text OR s.origin <> 'candidate'::text OR NOT (EXISTS ( SELECT
           FROM submission later
          WHERE later.attempt_id = s.attempt_id AND later.question_version_id = s.question_version_id AND later.kind = 'submission'::text AND later.origin = 'candidate'::text AND later.state <> 'cancelled'::text AND ((ROW(later.submitted_at, later.id) > ROW(s.submitted_at, s.id))))))
  ORDER BY s.attempt_id, s.question_version_id, s.passed_permille DESC, s.submitted_at DESC, s.id DESC;

create view test_case_content with (security_invoker=true) as
 SELECT c.id,
    c.organization_id,
    c.question_version_id,
    c."position",
    c.name,
    c.is_sample,
    c.weight,
    c.group_name,
    c.explanation,
    i.content AS input,
    a.content AS answer
   FROM test_case c
     JOIN test_data i ON i.organization_id = c.organization_id AND i.sha256 = c.input_sha256
     JOIN test_data a ON a.organization_id = c.organization_id AND a.sha256 = c.answer_sha256;


-- Triggers

CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.assessment_question FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_assessment();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.assessment_section FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_assessment();
CREATE TRIGGER first_section AFTER INSERT ON public.assessment_version FOR EACH ROW WHEN ((new.published_at IS NULL)) EXECUTE FUNCTION begin_first_section();
CREATE TRIGGER published_never_changes BEFORE DELETE OR UPDATE ON public.assessment_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.case_group FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_question();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.choice FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_question();
CREATE TRIGGER keeps_an_owner_on_change BEFORE UPDATE ON public.member FOR EACH ROW WHEN (((old.role = 'owner'::text) AND (old.removed_at IS NULL) AND ((new.role <> 'owner'::text) OR (new.removed_at IS NOT NULL)))) EXECUTE FUNCTION refuse_last_owner_gone();
CREATE TRIGGER keeps_an_owner_on_delete BEFORE DELETE ON public.member FOR EACH ROW WHEN (((old.role = 'owner'::text) AND (old.removed_at IS NULL))) EXECUTE FUNCTION refuse_last_owner_gone();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.question_picture FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_question();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.question_script FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_question();
CREATE TRIGGER published_never_changes BEFORE DELETE OR UPDATE ON public.question_version FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_question();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.reference_solution FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_question();
CREATE TRIGGER published_never_changes BEFORE INSERT OR DELETE OR UPDATE ON public.test_case FOR EACH ROW EXECUTE FUNCTION refuse_change_under_published_question();

-- Row-level security

create policy for_the_system on assessment for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on assessment for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on assessment_question for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on assessment_question for select to fairshot_app using ((EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.assessment_version_id = assessment_question.assessment_version_id) AND (i.candidate_id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on assessment_question for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on assessment_section for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on assessment_section for select to fairshot_app using ((EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.assessment_version_id = assessment_section.assessment_version_id) AND (i.candidate_id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on assessment_section for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on assessment_version for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on assessment_version for select to fairshot_app using ((EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.assessment_version_id = assessment_version.id) AND (i.candidate_id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on assessment_version for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on attempt for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on attempt for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on attempt for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on attempt_contact for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on attempt_contact for select to fairshot_app using ((organization_id = acting_organization()));
create policy for_the_system on attempt_event for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on attempt_event for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on attempt_event for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on attempt_question for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on attempt_question for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on attempt_question for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on candidate for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on candidate for select to fairshot_app using ((id = ( SELECT acting_candidate() AS acting_candidate)));
create policy of_the_organization on candidate for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on candidate_note for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on candidate_note for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy by_the_link on candidate_session for select to fairshot_app using ((token_hash = ( SELECT acting_link() AS acting_link)));
create policy for_the_system on candidate_session for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on candidate_session for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on candidate_session for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on case_group for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on case_group for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on case_result for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on case_result for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on case_result for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on choice for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on choice for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on draft for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on draft for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on draft for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on draft_conflict for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on draft_conflict for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on draft_conflict for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on execution for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on execution for select to fairshot_app using ((organization_id = acting_organization()));
create policy for_the_system on execution_notice for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on execution_notice for select to fairshot_app using ((organization_id = acting_organization()));
create policy for_the_system on export for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on export for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy by_the_link on invitation for select to fairshot_app using ((token_hash = ( SELECT acting_link() AS acting_link)));
create policy for_the_system on invitation for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on invitation for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on invitation for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on invitation_batch for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on invitation_batch for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on letter for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on letter for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on line_loss for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on line_loss for select to fairshot_app using ((organization_id = acting_organization()));
create policy for_the_system on member for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on member for select to fairshot_app using ((EXISTS ( SELECT
   FROM invitation i
  WHERE ((i.created_by = member.id) AND (i.candidate_id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on member for all to fairshot_app using (((organization_id = ( SELECT acting_organization() AS acting_organization)) OR ((account_id = ( SELECT acting_account() AS acting_account)) AND (removed_at IS NULL)))) with check ((organization_id = acting_organization()));
create policy for_the_system on member_invitation for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on member_invitation for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on organization for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on organization for select to fairshot_app using ((EXISTS ( SELECT
   FROM candidate c
  WHERE ((c.organization_id = organization.id) AND (c.id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on organization for all to fairshot_app using (((id = ( SELECT acting_organization() AS acting_organization)) OR (EXISTS ( SELECT
   FROM member
  WHERE ((member.organization_id = organization.id) AND (member.account_id = ( SELECT acting_account() AS acting_account)) AND (member.removed_at IS NULL))))));
create policy for_the_system on people_event for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on people_event for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on picture for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on picture for select to fairshot_app using ((EXISTS ( SELECT
   FROM question_picture p
  WHERE ((p.organization_id = picture.organization_id) AND (p.sha256 = picture.sha256) AND (EXISTS ( SELECT
           FROM attempt_question q
          WHERE ((q.question_version_id = p.question_version_id) AND (q.candidate_id = ( SELECT acting_candidate() AS acting_candidate)))))))));
create policy of_the_organization on picture for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy by_the_link on practice for select to fairshot_app using ((EXISTS ( SELECT
   FROM candidate_session s
  WHERE ((s.candidate_id = practice.candidate_id) AND (s.token_hash = ( SELECT acting_link() AS acting_link))))));
create policy for_the_system on practice for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on practice for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy begun_by_the_organization on proof for insert to fairshot_app with check (((organization_id = acting_organization()) AND (state = 'running'::text)));
create policy cancelled_by_the_organization on proof for update to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check (((organization_id = acting_organization()) AND (state = 'cancelled'::text)));
create policy for_the_system on proof for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on proof for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy begun_by_the_organization on proof_case for insert to fairshot_app with check ((organization_id = acting_organization()));
create policy for_the_system on proof_case for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on proof_case for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy begun_by_the_organization on proof_row for insert to fairshot_app with check ((organization_id = acting_organization()));
create policy for_the_system on proof_row for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on proof_row for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy for_the_system on question for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on question for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on question_picture for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on question_picture for select to fairshot_app using ((EXISTS ( SELECT
   FROM attempt_question q
  WHERE ((q.question_version_id = question_picture.question_version_id) AND (q.candidate_id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on question_picture for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on question_script for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on question_script for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on question_version for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on question_version for select to fairshot_app using ((EXISTS ( SELECT
   FROM attempt_question q
  WHERE ((q.question_version_id = question_version.id) AND (q.candidate_id = ( SELECT acting_candidate() AS acting_candidate))))));
create policy of_the_organization on question_version for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on question_view for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on question_view for all to fairshot_app using (((organization_id = ( SELECT acting_organization() AS acting_organization)) AND ((kept_for IS NULL) OR (kept_for = ( SELECT acting_account() AS acting_account))))) with check (((organization_id = acting_organization()) AND ((kept_for IS NULL) OR (kept_for = acting_account()))));
create policy for_the_system on question_view_default for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on question_view_default for all to fairshot_app using (((organization_id = ( SELECT acting_organization() AS acting_organization)) AND (account_id = ( SELECT acting_account() AS acting_account)))) with check (((organization_id = acting_organization()) AND (account_id = acting_account())));
create policy for_the_system on question_visit for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on question_visit for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on question_visit for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on reference_solution for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on reference_solution for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy asked_by_the_organization on rejudge for insert to fairshot_app with check (((organization_id = acting_organization()) AND (state = 'running'::text)));
create policy cancelled_by_the_organization on rejudge for update to fairshot_app using (((organization_id = ( SELECT acting_organization() AS acting_organization)) AND (state = ANY (ARRAY['running'::text, 'ready'::text, 'cancelled'::text])))) with check (((organization_id = acting_organization()) AND (state = 'cancelled'::text)));
create policy for_the_system on rejudge for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on rejudge for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy for_the_system on rejudge_case for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on rejudge_case for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy asked_by_the_organization on rejudge_item for insert to fairshot_app with check (((organization_id = acting_organization()) AND (state = 'queued'::text)));
create policy cancelled_by_the_organization on rejudge_item for delete to fairshot_app using (((organization_id = ( SELECT acting_organization() AS acting_organization)) AND (EXISTS ( SELECT
   FROM rejudge r
  WHERE ((r.id = rejudge_item.rejudge_id) AND (r.state = 'cancelled'::text))))));
create policy for_the_system on rejudge_item for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on rejudge_item for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy for_the_system on result_release for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on result_release for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy begun_by_the_organization on sandbox_work for insert to fairshot_app with check (((organization_id = acting_organization()) AND (state = 'queued'::text)));
create policy cancelled_by_the_organization on sandbox_work for update to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check (((organization_id = acting_organization()) AND (state = 'cancelled'::text)));
create policy for_the_system on sandbox_work for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on sandbox_work for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy for_the_system on staff_act for all to fairshot_worker using (true) with check (true);
create policy of_the_organization on staff_act for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on submission for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on submission for all to fairshot_app using ((candidate_id = ( SELECT acting_candidate() AS acting_candidate))) with check ((candidate_id = acting_candidate()));
create policy of_the_organization on submission for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on take_over_request for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on take_over_request for select to fairshot_app using ((candidate_id = acting_candidate()));
create policy of_the_organization on take_over_request for all to fairshot_app using ((organization_id = acting_organization())) with check ((organization_id = acting_organization()));
create policy for_the_system on test_case for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on test_case for select to fairshot_app using ((is_sample AND (EXISTS ( SELECT
   FROM attempt_question q
  WHERE ((q.question_version_id = test_case.question_version_id) AND (q.candidate_id = ( SELECT acting_candidate() AS acting_candidate)))))));
create policy of_the_organization on test_case for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on test_data for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on test_data for select to fairshot_app using ((EXISTS ( SELECT
   FROM test_case c
  WHERE (c.is_sample AND (c.organization_id = test_data.organization_id) AND ((c.input_sha256 = test_data.sha256) OR (c.answer_sha256 = test_data.sha256)) AND (EXISTS ( SELECT
           FROM attempt_question q
          WHERE ((q.question_version_id = c.question_version_id) AND (q.candidate_id = ( SELECT acting_candidate() AS acting_candidate)))))))));
create policy of_the_organization on test_data for all to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization))) with check ((organization_id = acting_organization()));
create policy for_the_system on time_credit for all to fairshot_worker using (true) with check (true);
create policy of_the_candidate on time_credit for select to fairshot_app using ((candidate_id = acting_candidate()));
create policy of_the_organization on time_credit for all to fairshot_app using ((organization_id = acting_organization())) with check ((organization_id = acting_organization()));
create policy begun_by_the_organization on trial for insert to fairshot_app with check ((organization_id = acting_organization()));
create policy for_the_system on trial for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on trial for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));
create policy for_the_system on verdict_history for all to fairshot_worker using (true) with check (true);
create policy seen_by_the_organization on verdict_history for select to fairshot_app using ((organization_id = ( SELECT acting_organization() AS acting_organization)));

-- Tables without row-level security

-- account
-- clock_shift
-- login_credential
-- login_second_factor
-- login_session
-- login_verification
-- one_time_link
-- outage
-- role_heartbeat
-- service_beat

-- Grants

grant delete, insert, select, update on assessment to fairshot_app;
grant delete, insert, select, update on assessment to fairshot_worker;
grant delete, insert, select, update on assessment_question to fairshot_app;
grant delete, insert, select, update on assessment_question to fairshot_worker;
grant delete, insert, select on assessment_section to fairshot_app;
grant delete, insert, select on assessment_section to fairshot_worker;
grant delete, insert, select, update on assessment_version to fairshot_app;
grant delete, insert, select, update on assessment_version to fairshot_worker;
grant insert, select on attempt to fairshot_app;
grant delete, insert, select, update on attempt to fairshot_worker;
grant select on attempt_contact to fairshot_app;
grant insert, select, update on attempt_contact to fairshot_worker;
grant insert, select on attempt_event to fairshot_app;
grant delete, insert, select, update on attempt_event to fairshot_worker;
grant insert, select on attempt_question to fairshot_app;
grant delete, insert, select, update on attempt_question to fairshot_worker;
grant delete, insert, select, update on candidate to fairshot_app;
grant delete, insert, select, update on candidate to fairshot_worker;
grant insert, select on candidate_note to fairshot_app;
grant delete, insert, select on candidate_note to fairshot_worker;
grant delete, insert, select, update on candidate_session to fairshot_app;
grant delete, insert, select, update on candidate_session to fairshot_worker;
grant delete, insert, select on case_group to fairshot_app;
grant select on case_group to fairshot_worker;
grant select on case_result to fairshot_app;
grant delete, insert, select, update on case_result to fairshot_worker;
grant delete, insert, select on choice to fairshot_app;
grant select on choice to fairshot_worker;
grant select on counted_submission to fairshot_app;
grant select on counted_submission to fairshot_worker;
grant delete, insert, select, update on draft to fairshot_app;
grant delete, insert, select, update on draft to fairshot_worker;
grant delete, insert, select, update on draft_conflict to fairshot_app;
grant delete, insert, select, update on draft_conflict to fairshot_worker;
grant select on execution to fairshot_app;
grant delete, insert, select on execution to fairshot_worker;
grant select on execution_notice to fairshot_app;
grant delete, insert, select, update on execution_notice to fairshot_worker;
grant insert, select on export to fairshot_app;
grant delete, insert, select on export to fairshot_worker;
grant insert, select on invitation to fairshot_app;
grant delete, insert, select, update on invitation to fairshot_worker;
grant delete, insert, select, update on invitation_batch to fairshot_app;
grant delete, insert, select, update on invitation_batch to fairshot_worker;
grant insert, select on letter to fairshot_app;
grant delete, insert, select, update on letter to fairshot_worker;
grant select on line_loss to fairshot_app;
grant insert, select, update on line_loss to fairshot_worker;
grant select on member to fairshot_app;
grant delete, insert, select, update on member to fairshot_worker;
grant insert, select on member_invitation to fairshot_app;
grant delete, insert, select, update on member_invitation to fairshot_worker;
grant select on organization to fairshot_app;
grant delete, insert, select, update on organization to fairshot_worker;
grant select on outage to fairshot_app;
grant insert, select, update on outage to fairshot_worker;
grant insert, select on people_event to fairshot_app;
grant delete, insert, select, update on people_event to fairshot_worker;
grant insert, select on picture to fairshot_app;
grant delete, select on picture to fairshot_worker;
grant delete, select on practice to fairshot_app;
grant delete, insert, select on practice to fairshot_worker;
grant select on proof to fairshot_app;
grant delete, insert, select, update on proof to fairshot_worker;
grant insert, select on proof_case to fairshot_app;
grant delete, insert, select, update on proof_case to fairshot_worker;
grant select on proof_row to fairshot_app;
grant delete, insert, select, update on proof_row to fairshot_worker;
grant delete, insert, select on question to fairshot_app;
grant delete, insert, select, update on question to fairshot_worker;
grant delete, insert, select on question_picture to fairshot_app;
grant select on question_picture to fairshot_worker;
grant delete, insert, select on question_script to fairshot_app;
grant select on question_script to fairshot_worker;
grant delete, insert, select, update on question_version to fairshot_app;
grant delete, insert, select, update on question_version to fairshot_worker;
grant delete, insert, select on question_view to fairshot_app;
grant delete, select on question_view to fairshot_worker;
grant delete, insert, select on question_view_default to fairshot_app;
grant delete, select on question_view_default to fairshot_worker;
grant insert, select on question_visit to fairshot_app;
grant delete, insert, select, update on question_visit to fairshot_worker;
grant delete, insert, select on reference_solution to fairshot_app;
grant select on reference_solution to fairshot_worker;
grant select on rejudge to fairshot_app;
grant delete, insert, select, update on rejudge to fairshot_worker;
grant select on rejudge_case to fairshot_app;
grant delete, insert, select, update on rejudge_case to fairshot_worker;
grant delete, select on rejudge_item to fairshot_app;
grant delete, insert, select, update on rejudge_item to fairshot_worker;
grant insert, select on result_release to fairshot_app;
grant delete, insert, select on result_release to fairshot_worker;
grant delete, insert, select, update on role_heartbeat to fairshot_app;
grant delete, insert, select, update on role_heartbeat to fairshot_worker;
grant select on sandbox_work to fairshot_app;
grant delete, insert, select, update on sandbox_work to fairshot_worker;
grant insert, select, update on service_beat to fairshot_worker;
grant insert, select on staff_act to fairshot_app;
grant delete, insert, select on staff_act to fairshot_worker;
grant select on submission to fairshot_app;
grant delete, insert, select, update on submission to fairshot_worker;
grant select on take_over_request to fairshot_app;
grant insert, select, update on take_over_request to fairshot_worker;
grant delete, insert, select on test_case to fairshot_app;
grant select on test_case to fairshot_worker;
grant select on test_case_content to fairshot_app;
grant select on test_case_content to fairshot_worker;
grant insert, select on test_data to fairshot_app;
grant delete, insert, select on test_data to fairshot_worker;
grant select on time_credit to fairshot_app;
grant insert, select on time_credit to fairshot_worker;
grant select on trial to fairshot_app;
grant delete, insert, select, update on trial to fairshot_worker;
grant select on verdict_history to fairshot_app;
grant insert, select on verdict_history to fairshot_worker;

-- Grants of single columns

grant select (email, id, name, two_factor_enabled) on account to fairshot_app;
grant select (email, id, name, two_factor_enabled) on account to fairshot_worker;
grant update (finished_at, finished_by, receipt_code, state, writer_epoch, writer_session_id) on attempt to fairshot_app;
grant update (first_seen_at, language, marked_for_review) on attempt_question to fairshot_app;
grant update (accepted_at, opened_at, revoked_at, sent_at, state, token_hash) on invitation to fairshot_app;
grant update (joined_at, removed_at, role) on member to fairshot_app;
grant update (ended_at, expires_at, sent_at, state, token_hash) on member_invitation to fairshot_app;
grant update (name, requires_second_factor, revision) on organization to fairshot_app;
grant update (stored_at) on picture to fairshot_app;
grant update (stored_at) on picture to fairshot_worker;
grant insert (checker_language, checker_source, compare, idempotency_key, languages, memory_limit_mb, organization_id, output_limit_mb, question_id, question_version_id, revision, started_by, subject_sha256, time_limit_by_language, time_limit_seconds) on proof to fairshot_app;
grant update (ended_at, state) on proof to fairshot_app;
grant insert (fails_on, label, language, name, organization_id, position, proof_id, role, source, work_id) on proof_row to fairshot_app;
grant update (last_revision, state, updated_at) on question to fairshot_app;
grant update (deleted_at, kept_for, look, name, revision, updated_at) on question_view to fairshot_app;
grant update (question_view_id) on question_view_default to fairshot_app;
grant insert (asked_by, assessment_id, idempotency_key, item_count, organization_id, question_id, question_version_id, reason, submission_id) on rejudge to fairshot_app;
grant update (settled_at, settled_by, state) on rejudge to fairshot_app;
grant insert (organization_id, rejudge_id, seen_lease, seen_permille, seen_verdict, submission_id) on rejudge_item to fairshot_app;
grant update (taken_back_at, taken_back_by) on result_release to fairshot_app;
grant insert (id, organization_id, proof_id) on sandbox_work to fairshot_app;
grant update (state) on sandbox_work to fairshot_app;
grant insert (attempt_id, candidate_id, case_count, idempotency_key, is_final, kind, language, organization_id, origin, own_input, pressed_at, question_version_id, source) on submission to fairshot_app;
grant update (stored_at) on test_data to fairshot_app;
grant update (stored_at) on test_data to fairshot_worker;
grant insert (idempotency_key, organization_id, request, requested_by, work_id) on trial to fairshot_app;
