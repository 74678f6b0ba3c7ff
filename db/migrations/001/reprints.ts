/** Reprints (F34): a ticket gets a new code, and the one on the lost paper admits nobody any more. */
export const reprints: readonly string[] = [
  `CREATE TABLE ticket_reprint (
    void_code TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    ticket_id TEXT NOT NULL REFERENCES ticket (id),
    reason TEXT NOT NULL CONSTRAINT ticket_reprint_reason CHECK (length(trim(reason)) > 0),
    user_id TEXT NOT NULL REFERENCES user (id),
    till_id TEXT NOT NULL REFERENCES till (id),
    seq INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    FOREIGN KEY (till_id, seq) REFERENCES journal (till_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX ticket_reprint_ticket ON ticket_reprint (ticket_id)`,
  `CREATE TRIGGER ticket_reprint_may BEFORE INSERT ON ticket_reprint BEGIN
    -- F11: its own entry, the newest of the till, of the same person and about the same sale.
    SELECT RAISE(ABORT, 'E_NO_JOURNAL') WHERE NOT EXISTS (
      SELECT 1 FROM journal j JOIN ticket t ON t.id = NEW.ticket_id
      WHERE j.till_id = NEW.till_id AND j.seq = NEW.seq AND j.kind = 'reprint' AND j.subject = t.order_id
        AND j.user_id = NEW.user_id AND j.seq = (SELECT max(seq) FROM journal WHERE till_id = NEW.till_id));
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role
      WHERE u.id = NEW.user_id AND u.is_active = 1 AND p.permission = CASE
        WHEN (SELECT o.till_id FROM ticket t JOIN orders o ON o.id = t.order_id WHERE t.id = NEW.ticket_id) = NEW.till_id
        THEN 'sell' ELSE 'refund-any' END)
      -- F41: somebody who may signed for it.
      AND NOT EXISTS (
      SELECT 1 FROM approval a WHERE a.till_id = NEW.till_id AND a.requester_id = NEW.user_id AND a.permission = 'refund-any'
        AND a.used_seq IS NULL AND a.expires_at > NEW.created_at);
    -- Neither a ticket that was paid back nor a code that another till has replaced meanwhile.
    SELECT RAISE(ABORT, 'E_VOID') WHERE NOT EXISTS (
      SELECT 1 FROM ticket WHERE id = NEW.ticket_id AND code = NEW.void_code AND voided_by IS NULL);
    SELECT RAISE(ABORT, 'E_DUPLICATE_TICKET') WHERE EXISTS (SELECT 1 FROM ticket WHERE code = NEW.code)
      OR EXISTS (SELECT 1 FROM ticket_reprint WHERE void_code = NEW.code OR code = NEW.code);
  END`,
  `CREATE TRIGGER ticket_reprint_renames AFTER INSERT ON ticket_reprint BEGIN
    UPDATE ticket SET code = NEW.code WHERE id = NEW.ticket_id;
  END`,
  `CREATE TRIGGER ticket_reprint_frozen BEFORE UPDATE ON ticket_reprint BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER ticket_reprint_stays BEFORE DELETE ON ticket_reprint BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
