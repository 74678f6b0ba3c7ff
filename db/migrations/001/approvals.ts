/** F41: a second person lets one action through, and only that one. */
export const approvals: readonly string[] = [
  `INSERT INTO role_permission (role, permission) VALUES ('supervisor', 'override'), ('admin', 'override')`,
  `CREATE TABLE approval (
    id TEXT PRIMARY KEY,
    till_id TEXT NOT NULL REFERENCES till (id),
    requester_id TEXT NOT NULL REFERENCES user (id),
    approver_id TEXT NOT NULL REFERENCES user (id),
    permission TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL CONSTRAINT approval_expires CHECK (expires_at > created_at),
    -- The entry of the till's journal that used it up.
    used_seq INTEGER,
    -- A2: never oneself.
    CONSTRAINT approval_other_person CHECK (approver_id <> requester_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX approval_used ON approval (till_id, used_seq) WHERE used_seq IS NOT NULL`,
  `CREATE TRIGGER approval_may BEFORE INSERT ON approval BEGIN
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM approval WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NEW.used_seq IS NOT NULL OR 2 <> (
      SELECT count(*) FROM user u JOIN role_permission p ON p.role = u.role
      WHERE u.id = NEW.approver_id AND u.is_active = 1 AND p.permission IN ('override', NEW.permission));
  END`,
  `CREATE TRIGGER approval_is_used_once BEFORE UPDATE ON approval
    WHEN OLD.used_seq IS NOT NULL OR NEW.used_seq IS NULL OR NEW.id <> OLD.id OR NEW.till_id <> OLD.till_id
      OR NEW.requester_id <> OLD.requester_id OR NEW.approver_id <> OLD.approver_id OR NEW.permission <> OLD.permission
      OR NEW.created_at <> OLD.created_at OR NEW.expires_at <> OLD.expires_at
    BEGIN SELECT RAISE(ABORT, 'E_APPROVAL'); END`,
  `CREATE TRIGGER approval_stays BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  // An approver's name in a row is not enough: there must be what he signed, still unused, for this person at this till.
  `CREATE TRIGGER orders_approved BEFORE INSERT ON orders WHEN NEW.approved_by IS NOT NULL AND NEW.approved_by <> NEW.user_id
    BEGIN SELECT RAISE(ABORT, 'E_APPROVAL') WHERE NOT EXISTS (
      SELECT 1 FROM approval WHERE till_id = NEW.till_id AND requester_id = NEW.user_id AND approver_id = NEW.approved_by
        AND used_seq IS NULL AND expires_at > NEW.created_at
        -- F27: of a sale only giving away needs a second person.
        AND (NEW.kind = 'refund' OR permission = 'complimentary'));
  END`,
  `CREATE TRIGGER cash_operation_approved BEFORE INSERT ON cash_operation
    WHEN NEW.approved_by IS NOT NULL AND NEW.approved_by <> NEW.user_id
    BEGIN SELECT RAISE(ABORT, 'E_APPROVAL') WHERE NOT EXISTS (
      SELECT 1 FROM approval a JOIN shift s ON s.till_id = a.till_id WHERE s.id = NEW.shift_id
        AND a.requester_id = NEW.user_id AND a.approver_id = NEW.approved_by AND a.permission = 'cash-operations'
        AND a.used_seq IS NULL AND a.expires_at > NEW.created_at);
  END`,
  // A3: wrong tries of everybody together at one till; those of one user stand in its own row.
  `CREATE TABLE sign_in_tries (
    till_id TEXT PRIMARY KEY REFERENCES till (id),
    failed_count INTEGER NOT NULL CONSTRAINT sign_in_tries_count CHECK (failed_count >= 0),
    tried_at INTEGER NOT NULL,
    locked_until INTEGER
  ) STRICT, WITHOUT ROWID`,
]
