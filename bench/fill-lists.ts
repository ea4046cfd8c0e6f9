import type { Client } from 'pg';

/** How much one organization holds. */
export interface Amounts {
  questions: number;
  assessments: number;
  candidates: number;
  invitations: number;
  /** At most as many as invitations. */
  attempts: number;
}

/**
 * Fills an organization with a bank, assessments, people, attempts and what was submitted in them, in a few
 * statements: questions are published, scores spread, some people sit at this moment and some letters failed.
 */
export async function fillLists(client: Client, organizationId: string, amounts: Amounts): Promise<void> {
  for (const statement of STATEMENTS) {
    const text = statement.replaceAll(/:(\w+)/g, (whole, name: string) => {
      if (name === 'org') return `'${organizationId}'::uuid`;
      const amount = amounts[name as keyof Amounts];
      return amount === undefined ? whole : String(amount);
    });
    await client.query(text);
  }
}

const GIVEN = `array['Asha','Yusuf','Grace','Nikhil','Emeka','Júlia','Наталья','山田','Zoë','Fatima','Đorđe','Ṣadé']`;
const FAMILY = `array['Menon','Demir','Adeyemi','Banerjee','Obi','Santos','Кузнецова','太郎','Łukasik','van der Berg']`;
const WORDS = `array['Overlapping','Rolling','Ledger','Ferry','Matrix','Bracket','Shared','Cache','Queue','Parcel']`;
const THINGS = `array['outages','checksum','replay','queue','spiral','repair','prefix','expiry','routes','sums']`;
const pick = (from: string, by: string) => `(${from})[1 + (${by}) % array_length(${from}, 1)]`;

const STATEMENTS = [
  `insert into question (organization_id, state, created_at, updated_at)
   select :org, 'draft', now() - n * interval '10 minutes', now() - n * interval '10 minutes'
   from generate_series(1, :questions) n`,
  `insert into question_version (organization_id, question_id, number, title, statement, difficulty, skills, languages)
   select organization_id, id, 1, ${pick(WORDS, 'n')} || ' ' || ${pick(THINGS, 'n / 10')} || ' ' || n,
     repeat('Read the numbers and print what is asked, as fast as you can. ', 40),
     (array['easy', 'medium', 'hard'])[1 + n % 3], array[${pick(`array['graphs','strings','greedy','sorting']`, 'n')}],
     array['python', 'cpp', 'java']
   from (select *, row_number() over (order by id)::int as n from question where organization_id = :org) q`,
  `insert into test_data (organization_id, sha256, content, is_text)
   select :org, sha256(text::bytea), text::bytea, true from (select 'case ' || n || E'\\n' as text
     from generate_series(1, 12) n) texts on conflict do nothing`,
  `insert into test_case (organization_id, question_version_id, position, name, is_sample, input_sha256, answer_sha256)
   select :org, v.id, n, 'case ' || n, n < 2, d.sha256, d.sha256
   from question_version v cross join generate_series(0, 5) n
   join test_data d on d.organization_id = :org and d.content = ('case ' || n + 1 || E'\\n')::bytea
   where v.organization_id = :org`,
  `update question_version set published_at = now() where organization_id = :org`,
  `update question set state = 'published' where organization_id = :org`,
  `insert into assessment (organization_id, updated_at)
   select :org, now() - n * interval '1 hour' from generate_series(1, :assessments) n`,
  `insert into assessment_version (organization_id, assessment_id, number, title, duration_minutes, languages)
   select organization_id, id, 1, ${pick(WORDS, 'n')} || ' engineer screening ' || n, 90, array['python', 'cpp', 'java']
   from (select *, row_number() over (order by id)::int as n from assessment where organization_id = :org) a`,
  `insert into assessment_question (organization_id, assessment_version_id, position, question_version_id, points)
   select :org, v.id, n, q.id, 25
   from (select id, row_number() over (order by id) as at from assessment_version where organization_id = :org) v
   cross join generate_series(0, 3) n
   join (select id, row_number() over (order by id) as at from question_version where organization_id = :org) q
     on q.at = (v.at * 4 + n) % :questions + 1`,
  `update assessment_version set published_at = now() where organization_id = :org`,
  `update assessment set state = 'published' where organization_id = :org`,
  `insert into candidate (organization_id, email, name)
   select :org, 'person-' || n || '@' || ${pick(`array['example.org','lakeside.example','campus.example']`, 'n')},
     ${pick(GIVEN, 'n')} || ' ' || ${pick(FAMILY, 'n / 12')} from generate_series(1, :candidates) n`,
  `insert into invitation (organization_id, assessment_version_id, candidate_id, state, opens_at, closes_at,
     duration_minutes, created_at, sent_at, accepted_at)
   select :org, v.id, c.id, case when n <= :attempts then 'accepted' when n % 3 = 0 then 'expired' else 'sent' end,
     now() - n * interval '6 minutes' - interval '1 day', now() - n * interval '6 minutes' + interval '20 days', 90,
     now() - n * interval '6 minutes' - interval '1 day', now() - n * interval '6 minutes' - interval '1 day',
     case when n <= :attempts then now() - n * interval '6 minutes' end
   from generate_series(1, :invitations) n
   join (select id, row_number() over (order by id) as at from candidate where organization_id = :org) c
     on c.at = 1 + n % :candidates
   join (select id, row_number() over (order by id) as at from assessment_version where organization_id = :org) v
     on v.at = 1 + (n / 7 + n / :candidates) % :assessments`,
  `insert into attempt (organization_id, candidate_id, invitation_id, assessment_version_id, state, started_at,
     deadline_at, finished_at, finished_by, graded_at, score_millipoints, max_points, integrity_outcome)
   select organization_id, candidate_id, id, assessment_version_id, road,
     least(accepted_at, now() - interval '5 minutes'), accepted_at + interval '90 minutes',
     case when road <> 'in_progress' then accepted_at + (10 + n % 75) * interval '1 minute' end,
     case when road <> 'in_progress' then 'candidate' end,
     case when road = 'graded' then accepted_at + interval '91 minutes' end,
     case when road = 'graded' then (n * 7919 % 101) * 1000 end, 100,
     case when n % 97 = 0 then 'to_review' else 'clear' end
   from (select *, row_number() over (order by accepted_at desc)::int as n,
       case when row_number() over (order by accepted_at desc) <= 40 then 'in_progress'
            when row_number() over (order by accepted_at desc) <= 60 then 'finished' else 'graded' end as road
     from invitation where organization_id = :org and accepted_at is not null) i`,
  `insert into attempt_question (organization_id, candidate_id, attempt_id, question_version_id, position, points, language)
   select a.organization_id, a.candidate_id, a.id, q.question_version_id, q.position, q.points, 'python'
   from attempt a join assessment_question q on q.assessment_version_id = a.assessment_version_id
   where a.organization_id = :org`,
  `insert into question_visit (organization_id, candidate_id, attempt_id, question_version_id, entered_at)
   select a.organization_id, a.candidate_id, a.id, q.question_version_id, a.started_at + q.position * interval '9 minutes'
   from attempt a join attempt_question q on q.attempt_id = a.id where a.organization_id = :org`,
  `insert into submission (organization_id, candidate_id, attempt_id, question_version_id, kind, language, source,
     state, case_count, verdict, passed_permille, time_ms, memory_kb, submitted_at, judged_at, idempotency_key, lease)
   select a.organization_id, a.candidate_id, a.id, q.question_version_id,
     case when n < 2 then 'run' else 'submission' end, 'python', repeat('print(sum(map(int, input().split())))' || E'\\n', 12),
     'judged', 6, case when (a.score_millipoints + n) % 3 = 0 then 'accepted' else 'wrong_answer' end,
     (coalesce(a.score_millipoints, 0) / 100 + n) % 1001, 40 + n, 9000, a.started_at + (q.position * 9 + n * 2) * interval '1 minute',
     a.started_at + (q.position * 9 + n * 2 + 1) * interval '1 minute', gen_random_uuid(), 1
   from attempt a join attempt_question q on q.attempt_id = a.id cross join generate_series(0, 3) n
   where a.organization_id = :org and q.position < 2`,
  `insert into case_result (organization_id, candidate_id, submission_id, lease, position, is_sample, verdict, time_ms,
     wall_ms, memory_kb)
   select s.organization_id, s.candidate_id, s.id, 1, n, n < 2, 'accepted', 20, 25, 9000
   from submission s cross join generate_series(0, 5) n where s.organization_id = :org and s.kind = 'submission'`,
  `insert into letter (organization_id, kind, recipient, subject, sealed_body, state, invitation_id, created_at)
   select i.organization_id, 'invitation', c.email, 'You are invited', '', case when n % 211 = 0 then 'failed' else 'sent' end,
     i.id, i.created_at
   from (select *, row_number() over (order by id) as n from invitation where organization_id = :org) i
   join candidate c on c.id = i.candidate_id`,
];
