-- Asking to go on in another browser, where the assessment wants more than the personal link: a code that went to the
-- candidate's address, or the consent of staff. The request is the asking browser's alone.

create table take_over_request (
  id uuid primary key default uuidv7(),
  organization_id uuid not null,
  candidate_id uuid not null,
  attempt_id uuid not null,
  candidate_session_id uuid not null references candidate_session on delete cascade,
  way text not null check (way in ('mail_code', 'staff')),
  state text not null default 'asked' check (state in ('asked', 'allowed', 'declined', 'used', 'replaced')),
  -- HMAC with the installation's secret: six digits alone could be tried out on a copy of the database.
  code_hmac bytea check (length(code_hmac) = 32),
  wrong_tries integer not null default 0 check (wrong_tries between 0 and 5),
  asked_at timestamptz not null default fairshot_now(),
  decided_by uuid references member on delete set null,
  decided_at timestamptz,
  check ((way = 'mail_code') = (code_hmac is not null)),
  check (way = 'staff' or (decided_at is null and state not in ('allowed', 'declined'))),
  check (state not in ('allowed', 'declined') or decided_at is not null),
  foreign key (organization_id, attempt_id) references attempt (organization_id, id) on delete cascade
);
create index take_over_request_attempt on take_over_request (attempt_id, asked_at);
-- One code at a time for an attempt; of staff each browser asks once at a time.
create unique index take_over_request_one_code on take_over_request (attempt_id)
  where way = 'mail_code' and state = 'asked';
create unique index take_over_request_one_asking on take_over_request (attempt_id, candidate_session_id)
  where way = 'staff' and state in ('asked', 'allowed');

alter table take_over_request enable row level security;
create policy of_the_organization on take_over_request to fairshot_app
  using (organization_id = acting_organization()) with check (organization_id = acting_organization());
create policy of_the_candidate on take_over_request for select to fairshot_app
  using (candidate_id = acting_candidate());
create policy for_the_system on take_over_request to fairshot_worker using (true) with check (true);
-- Who may go on is decided by our verbs alone, on a person's word; nobody writes it in their own name.
grant select on take_over_request to fairshot_app;
grant select, insert, update on take_over_request to fairshot_worker;

alter table attempt_event drop constraint attempt_event_kind_check,
  add constraint attempt_event_kind_check
    check (kind in ('start', 'take_over', 'finish', 'run_out', 'grade', 'pause', 'resume', 'add_time',
      'send_take_over_code', 'mistype_take_over_code', 'ask_take_over', 'allow_take_over', 'decline_take_over'));

-- Two browsers may be refused in the same epoch, and a text may be refused for another reason than a take-over: each
-- keeps a row of its own, until its author has looked at it.
alter table draft_conflict
  -- No reference: the text outlives the browser's session.
  add column candidate_session_id uuid,
  add column refused_as text not null default 'other_writer'
    check (refused_as in ('other_writer', 'attempt_closed', 'attempt_time_up', 'attempt_paused')),
  add column settled_at timestamptz,
  drop constraint draft_conflict_attempt_id_question_version_id_language_writ_key,
  add constraint draft_conflict_one_per_page unique nulls not distinct
    (attempt_id, question_version_id, language, writer_epoch, candidate_session_id);
