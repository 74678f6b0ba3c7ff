/** The append-only journal: one chain of hashes per till (F11, F12), so that tills do not wait for each other's head. */
export const journal: readonly string[] = [
  `CREATE TABLE journal (
    till_id TEXT NOT NULL REFERENCES till (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    user_id TEXT NOT NULL REFERENCES user (id),
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL CONSTRAINT journal_body CHECK (json_valid(body)),
    prev TEXT NOT NULL,
    hash TEXT NOT NULL CONSTRAINT journal_hash CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    PRIMARY KEY (till_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX journal_one_per_order ON journal (kind, subject) WHERE kind IN ('sale', 'refund')`,
  `CREATE TRIGGER journal_chain BEFORE INSERT ON journal BEGIN
    SELECT RAISE(ABORT, 'E_CHAIN') WHERE NEW.seq IS NOT
        coalesce((SELECT max(seq) FROM journal WHERE till_id = NEW.till_id), 0) + 1
      OR NEW.prev IS NOT coalesce(
        (SELECT hash FROM journal WHERE till_id = NEW.till_id ORDER BY seq DESC LIMIT 1), printf('%064d', 0));
    SELECT RAISE(ABORT, 'E_DUPLICATE_KEY') WHERE NEW.kind IN ('sale', 'refund') AND EXISTS (
      SELECT 1 FROM journal WHERE kind = NEW.kind AND subject = NEW.subject AND kind IN ('sale', 'refund'));
  END`,
  `CREATE TRIGGER journal_frozen BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
