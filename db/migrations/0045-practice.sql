-- Practising before Start: the same pages and the same judge with questions of FairShot's own, on a ground that
-- belongs to no organization, so that nobody who invites can see a byte of it.

alter table assessment_version add column offers_practice boolean not null default true;

-- The one practice of an invitation: an attempt of the ground, and whose it really is. The row goes with Start; what it
-- names is then nobody's, and the worker removes it.
create table practice (
  invitation_id uuid primary key,
  organization_id uuid not null,
  candidate_id uuid not null,
  practice_attempt_id uuid not null unique references attempt on delete cascade,
  practice_candidate_id uuid not null references candidate,
  began_at timestamptz not null default fairshot_now(),
  foreign key (organization_id, invitation_id) references invitation (organization_id, id) on delete cascade,
  foreign key (organization_id, candidate_id) references candidate (organization_id, id) on delete cascade
);
create index practice_candidate on practice (candidate_id);
create index practice_of_candidate on practice (practice_candidate_id);

alter table practice enable row level security;
create policy of_the_candidate on practice to fairshot_app
  using (candidate_id = (select acting_candidate())) with check (candidate_id = acting_candidate());
-- Every request of a browser asks with its session which attempts it may open.
create policy by_the_link on practice for select to fairshot_app
  using (exists (select from candidate_session s
                 where s.candidate_id = practice.candidate_id and s.token_hash = (select acting_link())));
create policy for_the_system on practice to fairshot_worker using (true) with check (true);
grant select, delete on practice to fairshot_app;
grant select, insert, delete on practice to fairshot_worker;
