-- Workplaces with workers of whom none is due within a year, for both engines. What stands in braces is filled in:
-- {n} are the numbers from 1 on, of workplaces or of workers.

-- places
INSERT INTO workplace (id, created_at) {n} SELECT i, '{now}' FROM n;

-- places
INSERT INTO person (id, chat_id, language, consent, reachable, screen, seen_at)
{n} SELECT i, 1000000 + i, 'ja', 3, TRUE, 'result', '{now}' FROM n;

-- places
INSERT INTO membership (person_id, workplace_id, role, number) {n} SELECT i, i, 'owner', 1 FROM n;

-- places
INSERT INTO interview (id, workplace_id, scope, handle, rulebook, revision, complete, started_at)
{n} SELECT i, i, 'workplace', 'p' || i, '{book}', 0, FALSE, '{now}' FROM n;

-- workers
INSERT INTO interview (id, workplace_id, scope, slot, handle, rulebook, revision, complete, started_at)
{n} SELECT {places} + i, 1 + (i - 1) / {each}, 'worker', 1 + (i - 1) % {each}, 'w' || i, '{book}', 2, FALSE,
  '{now}' FROM n;

-- workers
INSERT INTO answer (interview_id, question, value, given_by, given_at)
{n} SELECT {places} + i, 'residence_status', '"gijinkoku"', 1 + (i - 1) / {each}, '{now}' FROM n;

-- workers
INSERT INTO answer (interview_id, question, value, given_by, given_at)
{n} SELECT {places} + i, 'stay_until', '"{stay}"', 1 + (i - 1) / {each}, '{now}' FROM n;

-- workers
INSERT INTO renewal_case (interview_id, responsible_id, state, revision, "case", next_at)
{n} SELECT {places} + i, 1 + (i - 1) / {each}, 'tracking', 1, '{case}', '{later}' FROM n;
