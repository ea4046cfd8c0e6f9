-- Whose submission a free slot takes next: nobody's flood makes others wait.

alter table submission
  -- When a judge last took it, in the time of processes and not of rules.
  add column taken_at timestamptz,
  -- Put back with a pause: not to be taken before.
  add column not_before timestamptz;

create index submission_waiting on submission (organization_id, candidate_id, submitted_at) where state = 'queued';
create index submission_served_organization on submission (organization_id, taken_at desc) where taken_at is not null;
create index submission_served_candidate on submission (candidate_id, taken_at desc) where taken_at is not null;

-- A run goes before a submission, since a person waits for it; but what has waited for a minute goes with the runs, so
-- that no stream of runs holds it up for ever. `patience` is when a minute ago was: asked once and not for each row, which
-- takes a hundred times as long. PostgreSQL writes the body into the statement, since nothing is set for it.
create function judging_rank(kind text, submitted_at timestamptz, patience timestamptz) returns integer
immutable parallel safe language sql
as $$
  select case when kind = 'run' or submitted_at < patience then 0 else 1 end
$$;

-- A candidate's place in the queue: organizations take turns, and within one its candidates. The rows before it are not
-- theirs to see.
create or replace function queue_position(waiting uuid) returns integer stable parallel safe language sql security definer
set search_path = public, pg_temp
as $$
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
$$;
