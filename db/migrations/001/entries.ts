/** F39: who was let in. A ticket admits once; whoever scans it again hears when it did. */
export const entries: readonly string[] = [
  `CREATE TABLE entry (
    ticket_id TEXT PRIMARY KEY REFERENCES ticket (id),
    event_id TEXT NOT NULL REFERENCES event (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    till_id TEXT NOT NULL REFERENCES till (id),
    seq INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    FOREIGN KEY (till_id, seq) REFERENCES journal (till_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX entry_event ON entry (event_id)`,
  `CREATE TRIGGER entry_may BEFORE INSERT ON entry BEGIN
    -- A14: of two doors that scan one ticket at once, one lets in.
    SELECT RAISE(ABORT, 'E_USED') WHERE EXISTS (SELECT 1 FROM entry WHERE ticket_id = NEW.ticket_id);
    -- F11: its own entry, the newest of the till, of the same person and about the same ticket.
    SELECT RAISE(ABORT, 'E_NO_JOURNAL') WHERE NOT EXISTS (
      SELECT 1 FROM journal WHERE till_id = NEW.till_id AND seq = NEW.seq AND kind = 'entry' AND subject = NEW.ticket_id
        AND user_id = NEW.user_id AND seq = (SELECT max(seq) FROM journal WHERE till_id = NEW.till_id));
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'admit'
      WHERE u.id = NEW.user_id AND u.is_active = 1);
    SELECT RAISE(ABORT, 'E_VOID') WHERE NOT EXISTS (
      SELECT 1 FROM ticket WHERE id = NEW.ticket_id AND event_id = NEW.event_id AND voided_by IS NULL);
    SELECT RAISE(ABORT, 'E_DOOR') FROM event e WHERE e.id = NEW.event_id AND (e.status = 'cancelled'
      OR NEW.entered_at < e.starts_at - 60000 * e.doors_before_minutes
      OR NEW.entered_at > e.starts_at + 60000 * e.doors_after_minutes);
  END`,
  `CREATE TRIGGER entry_frozen BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `INSERT INTO role_permission (role, permission) VALUES ('cashier', 'admit'), ('supervisor', 'admit'), ('admin', 'admit')`,
]
