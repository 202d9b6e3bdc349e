"""The SQL of the hot path, once for both engines (see `Dialect` for `?` and `{skip_locked}`)."""

from __future__ import annotations

# Nobody else is busy with a chat while one holds it; on PostgreSQL an advisory lock says so.
HOLD_CHAT = "pg_advisory_xact_lock(hashtextextended('tsuriai chat', ?))"
HOLD_CHATS = """
SELECT chat_id FROM unnest(?::bigint[]) AS chat_id
WHERE pg_try_advisory_xact_lock(hashtextextended('tsuriai chat', chat_id))"""

# Inbox
RECEIVE = """
INSERT INTO inbox (bot_id, update_id, kind, outcome, at) VALUES (?, ?, ?, 'done', ?)
ON CONFLICT (bot_id, update_id) DO NOTHING"""
PARK = """
INSERT INTO inbox (bot_id, update_id, kind, outcome, at) VALUES (?, ?, ?, 'parked', ?)
ON CONFLICT (bot_id, update_id) DO UPDATE SET outcome = 'parked'"""

# Person
PERSON = """
SELECT id, chat_id, language, consent, reachable, screen, card, seen_at, subject, place,
  feed_hash IS NOT NULL
FROM person WHERE chat_id = ?"""
PERSON_BY_ID = """
SELECT id, chat_id, language, consent, reachable, screen, card, seen_at, subject, place,
  feed_hash IS NOT NULL
FROM person WHERE id = ?"""
ADD_PERSON = """
INSERT INTO person (chat_id, reachable, screen, seen_at) VALUES (?, TRUE, ?, ?) RETURNING id"""
SAVE_PERSON = """
UPDATE person
SET language = ?, consent = ?, reachable = ?, screen = ?, card = ?, seen_at = ?, subject = ?, place = ?
WHERE id = ?"""
FEED_OF = "SELECT id FROM person WHERE feed_hash = ?"
SAVE_FEED = "UPDATE person SET feed_hash = ? WHERE id = ?"
INTERRUPTED = """
SELECT chat_id FROM person WHERE seen_at >= ? AND reachable AND screen IN ('question', 'why')
ORDER BY seen_at, id"""
UNREACHABLE = "UPDATE person SET reachable = FALSE WHERE chat_id = ?"
REACHED = "UPDATE person SET reachable = TRUE WHERE chat_id = ? AND NOT reachable"
SEEN_SINCE = "SELECT reachable FROM person WHERE chat_id = ? AND seen_at > ?"
SAVE_CARD = """
UPDATE person SET card = ? WHERE chat_id = ? AND NOT EXISTS (
  SELECT 1 FROM outbox WHERE chat_id = ? AND id > ? AND role = 'card' AND state = 'sent')"""

# Interview
# The workplace that the chat is about, else one the person owns, else the oldest they belong to.
RECORD = """
SELECT i.id, i.workplace_id, i.handle, i.rulebook, i.revision, i.focus, i.complete, i.slot, NULL
FROM membership m JOIN interview i ON i.workplace_id = m.workplace_id JOIN person p ON p.id = m.person_id
WHERE m.person_id = ? AND i.slot IS NULL
ORDER BY CASE WHEN m.workplace_id = p.place THEN 0 WHEN m.role = 'owner' THEN 1 ELSE 2 END, i.id LIMIT 1"""
BASE = """
SELECT id, workplace_id, handle, rulebook, revision, focus, complete, slot, NULL
FROM interview WHERE workplace_id = ? AND slot IS NULL"""
ANSWERS = "SELECT question, value FROM answer WHERE interview_id = ?"
_WORKER = """
SELECT i.id, i.workplace_id, i.handle, i.rulebook, i.revision, i.focus, i.complete, i.slot, c.nickname
FROM interview i LEFT JOIN renewal_case c ON c.interview_id = i.id"""
WORKER = f"{_WORKER} WHERE i.workplace_id = ? AND i.handle = ? AND i.slot IS NOT NULL"
WORKER_BY_ID = f"{_WORKER} WHERE i.id = ? AND i.slot IS NOT NULL"
FIND = f"""{_WORKER} JOIN membership m ON m.workplace_id = i.workplace_id
WHERE i.handle = ? AND m.person_id = ?"""
KNOWN = f"{_WORKER} WHERE i.id {{among}}"
KNOWN_PLACES = f"{_WORKER} WHERE i.workplace_id {{among}} AND i.slot IS NULL"
KNOWN_ANSWERS = "SELECT interview_id, question, value FROM answer WHERE interview_id {among}"
WORKERS = f"{_WORKER} WHERE i.workplace_id = ? AND i.slot IS NOT NULL ORDER BY i.slot"
WORKERS_ANSWERS = """
SELECT a.interview_id, a.question, a.value FROM answer a JOIN interview i ON i.id = a.interview_id
WHERE i.workplace_id = ? AND i.slot IS NOT NULL"""
ADD_WORKPLACE = "INSERT INTO workplace (created_at) VALUES (?) RETURNING id"
ADD_OWNER = "INSERT INTO membership (person_id, workplace_id, role, number) VALUES (?, ?, 'owner', 1)"
ADD_INTERVIEW = """
INSERT INTO interview (workplace_id, scope, handle, rulebook, revision, complete, started_at)
VALUES (?, 'workplace', ?, ?, 0, FALSE, ?) RETURNING id"""
ADD_WORKER = """
INSERT INTO interview (workplace_id, scope, slot, handle, rulebook, revision, complete, started_at)
VALUES (
  ?, 'worker', (SELECT COALESCE(MAX(slot), 0) + 1 FROM interview WHERE workplace_id = ?), ?, ?, 0, FALSE, ?
) RETURNING id, slot"""
# The case first: whoever plans it has it in hand, and what they owe meanwhile goes with the rest.
REMOVE_WORKER = (
    "DELETE FROM renewal_case WHERE interview_id = ?",
    "DELETE FROM reminder WHERE interview_id = ?",
    "DELETE FROM answer WHERE interview_id = (SELECT id FROM interview WHERE id = ? AND slot IS NOT NULL)",
    "DELETE FROM interview WHERE id = ? AND slot IS NOT NULL",
)
SAVE_ANSWER = """
INSERT INTO answer (interview_id, question, value, given_by, given_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (interview_id, question)
DO UPDATE SET value = excluded.value, given_by = excluded.given_by, given_at = excluded.given_at"""
DROP_ANSWER = "DELETE FROM answer WHERE interview_id = ? AND question = ?"
SAVE_POSITION = "UPDATE interview SET revision = ?, focus = ?, complete = ?, rulebook = ? WHERE id = ?"

# Draft
DRAFT = "SELECT content FROM draft WHERE person_id = ?"
SAVE_DRAFT = """
INSERT INTO draft (person_id, content, made_at) VALUES (?, ?, ?)
ON CONFLICT (person_id) DO UPDATE SET content = excluded.content, made_at = excluded.made_at"""
DROP_DRAFT = "DELETE FROM draft WHERE person_id = ?"

# Journal
NOTE = "INSERT INTO journal (kind, at, person_id, workplace_id, detail) VALUES (?, ?, ?, ?, ?)"

# Outbox
OWE = """
INSERT INTO outbox
  (key, chat_id, method, params, role, state, attempts, ambiguous, lease_until, not_before, created_at)
VALUES (?, ?, ?, ?, ?, 'sending', 1, 0, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING id"""
# A message that the worker composes when it sends: nobody has tried it yet.
POST = """
INSERT INTO outbox
  (key, chat_id, method, params, role, state, attempts, ambiguous, not_before, created_at, lane)
VALUES (?, ?, 'sendMessage', '{}', 'note', 'due', 0, 0, ?, ?, 'worker')
ON CONFLICT (key) DO NOTHING RETURNING id"""
POSTPONE = """
UPDATE outbox SET state = 'due', lease_until = NULL, not_before = ?, attempts = attempts - 1
WHERE id = ? AND state = 'sending' AND attempts = ?"""
WITHDRAW = """
UPDATE outbox SET state = 'superseded', lease_until = NULL WHERE id = ? AND state IN ('due', 'sending')"""
SUPERSEDE = """
UPDATE outbox SET state = 'superseded', params = '{}'
WHERE chat_id = ? AND state IN ('due', 'sending') AND role = 'card' AND id <> ?"""
KEEP_BUTTONS = """
UPDATE outbox SET state = 'superseded', params = '{}'
WHERE chat_id = ? AND state IN ('due', 'sending') AND role = 'tidy' AND CAST(params AS TEXT) = ?"""
UNSENT = "SELECT count(*) FROM outbox WHERE chat_id = ? AND state IN ('due', 'sending')"
# `state IN ('due', 'sending')` beside a narrower test lets SQLite use the partial index.
EXPIRE = """
UPDATE outbox SET state = 'due', lease_until = NULL,
  ambiguous = ambiguous + CASE WHEN method LIKE 'send%' THEN 1 ELSE 0 END,
  not_before = CASE WHEN method LIKE 'send%' AND ambiguous >= 2 THEN ? ELSE not_before END
WHERE id IN (
  SELECT id FROM outbox
  WHERE state IN ('due', 'sending') AND state = 'sending' AND lease_until <= ? AND lane = ? {skip_locked})"""
# Cards of a conversation keep their order; a reminder that may have arrived and waits holds no other up.
DUE = """
SELECT id, chat_id, method, params, role, attempts, ambiguous FROM outbox AS owed
WHERE state IN ('due', 'sending') AND state = 'due' AND not_before <= ? AND lane = ? AND NOT EXISTS (
  SELECT 1 FROM outbox AS older
  WHERE older.chat_id = owed.chat_id AND older.id < owed.id AND older.state IN ('due', 'sending')
    AND older.lane = owed.lane AND NOT (
      older.not_before > ? AND (older.ambiguous >= 3 OR (older.lane = 'worker' AND older.ambiguous > 0))))
ORDER BY created_at, id LIMIT ? {skip_locked}"""
LEASED = "SELECT lease_until, ambiguous FROM outbox WHERE id = ? AND lease_until IS NOT NULL"
LEASE = "UPDATE outbox SET state = 'sending', attempts = ?, lease_until = ? WHERE id = ?"
SENT = """
UPDATE outbox SET state = 'sent', params = '{}', message_id = ?, lease_until = NULL, error = NULL
WHERE id = ? AND state <> 'sent'"""
TOLD = "UPDATE reminder SET fate = 'sent', fated_at = ? WHERE outbox_id = ? AND fate IS NULL"
SHOWN = """
UPDATE reminder SET shown_at = ?
WHERE outbox_id = ? AND fate = 'failed_and_escalated' AND shown_at IS NULL"""
# The same was told in another message, as far as anybody knows.
TOLD_TO_OTHERS = """
EXISTS (
  SELECT 1 FROM reminder AS told
  WHERE told.interview_id = reminder.interview_id AND told.lead = reminder.lead
    AND told.anchor = reminder.anchor AND told.version = reminder.version AND told.day = reminder.day
    AND told.id <> reminder.id AND (told.fate = 'sent' OR (
      told.fate = 'acknowledged' AND NOT EXISTS (
        SELECT 1 FROM outbox
        WHERE outbox.id = told.outbox_id AND outbox.state <> 'sent' AND outbox.ambiguous = 0))))"""
_UNDO_ANSWER = "UPDATE reminder SET fate = NULL, fated_at = NULL"
_NOT_ARRIVED = """
EXISTS (
  SELECT 1 FROM outbox
  WHERE outbox.id = reminder.outbox_id AND outbox.state <> 'sent' AND outbox.ambiguous = 0)"""
_NOT_TOLD = f"{_NOT_ARRIVED} AND NOT {TOLD_TO_OTHERS}"
UNANSWERED = f"{_UNDO_ANSWER} WHERE outbox_id = ? AND fate = 'acknowledged' AND {_NOT_TOLD}"
# Whether what is open again is still owed is for the planner to say.
WAKE_CARRIED = """
UPDATE renewal_case SET next_at = ? WHERE interview_id IN (
  SELECT interview_id FROM reminder WHERE outbox_id = ? AND fate IS NULL)"""
# Whoever comes by meanwhile need not wait out the rest of what may have arrived three times.
VISITED = """
UPDATE outbox SET not_before = ?
WHERE chat_id = ? AND state IN ('due', 'sending') AND state = 'due' AND lane = 'worker' AND ambiguous >= 3
  AND not_before > ?"""
RETRY = """
UPDATE outbox SET state = 'due', lease_until = NULL, not_before = ?, error = ?, attempts = attempts - ?
WHERE id = ? AND state = 'sending' AND attempts = ?"""
AMBIGUOUS = """
UPDATE outbox SET state = 'due', lease_until = NULL, ambiguous = ambiguous + 1, error = ?,
  not_before = CASE WHEN ambiguous >= 2 THEN ? ELSE ? END
WHERE id = ? AND state = 'sending' AND attempts = ?"""
REFUSED = """
UPDATE outbox SET state = ?, params = '{}', lease_until = NULL, error = ?
WHERE id = ? AND state IN ('due', 'sending')"""
DROP = """
UPDATE outbox SET state = 'undeliverable', params = '{}', lease_until = NULL, error = ?
WHERE chat_id = ? AND state IN ('due', 'sending')"""
FORGET = """
DELETE FROM outbox WHERE id = ? AND state NOT IN ('due', 'sending')
AND NOT EXISTS (SELECT 1 FROM person WHERE chat_id = ?)"""

# What has served, and after how many days
TIDY = {
    "DELETE FROM inbox WHERE at < ?": 7,
    "DELETE FROM draft WHERE made_at < ?": 1,
    "DELETE FROM pace WHERE free_at < ?": 1,
    "DELETE FROM outbox WHERE state NOT IN ('due', 'sending') AND created_at < ?": 30,
}

# Erasing: children first. A workplace goes with its last owner.
OWNED = """
SELECT workplace_id FROM membership AS own WHERE person_id = ? AND role = 'owner' AND NOT EXISTS (
  SELECT 1 FROM membership AS other
  WHERE other.workplace_id = own.workplace_id AND other.role = 'owner'
    AND other.person_id <> own.person_id)"""
ERASE_WORKPLACE = (
    "DELETE FROM renewal_case WHERE interview_id IN (SELECT id FROM interview WHERE workplace_id = ?)",
    "DELETE FROM reminder WHERE interview_id IN (SELECT id FROM interview WHERE workplace_id = ?)",
    "DELETE FROM answer WHERE interview_id IN (SELECT id FROM interview WHERE workplace_id = ?)",
    "DELETE FROM interview WHERE workplace_id = ?",
    "DELETE FROM invitation WHERE workplace_id = ?",
    "UPDATE journal SET person_id = NULL, workplace_id = NULL WHERE workplace_id = ?",
    "UPDATE person SET place = NULL, subject = NULL, screen = 'door' WHERE place = ?",
    "DELETE FROM membership WHERE workplace_id = ?",
    "DELETE FROM workplace WHERE id = ?",
)
ERASE_PERSON = (
    "DELETE FROM draft WHERE person_id = ?",
    "DELETE FROM reminder WHERE person_id = ?",
    "DELETE FROM invitation WHERE invited_by = ?",
    "UPDATE invitation SET claimed_by = NULL, state = 'revoked' WHERE claimed_by = ?",
    "UPDATE answer SET given_by = NULL WHERE given_by = ?",
    "UPDATE journal SET person_id = NULL, workplace_id = NULL WHERE person_id = ?",
    "DELETE FROM membership WHERE person_id = ?",
    "DELETE FROM outbox WHERE chat_id = (SELECT chat_id FROM person WHERE id = ?)",
    # The budget of calls names a chat by its number, as text.
    "DELETE FROM pace WHERE name = (SELECT CAST(chat_id AS TEXT) FROM person WHERE id = ?)",
    "DELETE FROM person WHERE id = ?",
)
