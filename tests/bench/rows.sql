-- What a reminder leaves in the database when nothing is decided about it, for both engines, in the steps in which
-- the worker goes: it is owed, put into a message, claimed. Dates and numbers in braces are filled in.

-- plan
INSERT INTO reminder (key, interview_id, person_id, role, lead, anchor, version, day, limit_on, sure, due_at)
SELECT 'bare/{turn}/' || interview_id, interview_id, responsible_id, 'responsible', 'bare', '{stay}', 1, '{stay}', '{stay}',
  TRUE, '{now}'
FROM renewal_case WHERE next_at <= '{now}';

-- plan
UPDATE renewal_case SET next_at = '{later}' WHERE next_at <= '{now}';

-- gather
INSERT INTO outbox (key, chat_id, method, params, role, state, attempts, ambiguous, not_before, created_at, lane)
SELECT 'bare/{turn}/' || r.id, p.chat_id, 'sendMessage', '{{}}', 'note', 'due', 0, 0, '{now}', '{now}', 'worker'
FROM reminder r JOIN person p ON p.id = r.person_id
WHERE r.fate IS NULL AND r.outbox_id IS NULL AND r.due_at <= '{now}';

-- gather
UPDATE reminder SET outbox_id = (SELECT o.id FROM outbox o WHERE o.key = 'bare/{turn}/' || reminder.id)
WHERE fate IS NULL AND outbox_id IS NULL AND due_at <= '{now}';

-- claim
UPDATE outbox SET state = 'sending', attempts = 1, lease_until = '{later}'
WHERE state IN ('due', 'sending') AND state = 'due' AND lane = 'worker' AND not_before <= '{now}';
