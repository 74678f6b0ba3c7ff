/** Shifts from the float to the count, and the cash that is moved between. Nothing of it is changed afterwards. */
export const shifts: readonly string[] = [
  `INSERT INTO role_permission (role, permission) VALUES
    ('supervisor', 'cash-operations'), ('admin', 'cash-operations'), ('supervisor', 'see-reports'), ('admin', 'see-reports')`,
  `CREATE TABLE shift (
    id TEXT PRIMARY KEY,
    till_id TEXT NOT NULL REFERENCES till (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    opened_at INTEGER NOT NULL,
    float_amount INTEGER NOT NULL CONSTRAINT shift_float CHECK (float_amount >= 0),
    closed_at INTEGER CONSTRAINT shift_closed_at CHECK (closed_at >= opened_at),
    closed_by TEXT REFERENCES user (id),
    -- F03: what should have been there and what was; what lies between them stays for ever.
    expected_amount INTEGER,
    counted_amount INTEGER CONSTRAINT shift_counted CHECK (counted_amount >= 0),
    -- JSON: how many of each coin and note, [[amount, count], ...]; null when nobody counted (T21).
    counts TEXT CONSTRAINT shift_counts CHECK (json_valid(counts)),
    z_number INTEGER,
    CONSTRAINT shift_z_number CHECK ((closed_at IS NULL) = (z_number IS NULL)),
    CONSTRAINT shift_expected CHECK ((closed_at IS NULL) = (expected_amount IS NULL)),
    UNIQUE (till_id, z_number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX shift_one_open_per_till ON shift (till_id) WHERE closed_at IS NULL`,
  // What should be in the drawer: the same rows as the receipts, and the cash that was moved.
  `CREATE VIEW shift_cash AS SELECT s.id AS shift_id, s.float_amount
      + (SELECT coalesce(sum(p.amount), 0) FROM orders o JOIN payment p ON p.order_id = o.id
         WHERE o.shift_id = s.id AND p.tender = 'cash')
      + (SELECT coalesce(sum(CASE kind WHEN 'credit' THEN amount ELSE -amount END), 0) FROM cash_operation
         WHERE shift_id = s.id) AS expected
    FROM shift s`,
  `CREATE TRIGGER shift_may BEFORE INSERT ON shift BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'sell'
      WHERE u.id = NEW.user_id AND u.is_active = 1);
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM shift WHERE id = NEW.id);
  END`,
  `CREATE TRIGGER shift_frozen BEFORE UPDATE ON shift
    WHEN OLD.closed_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.till_id <> OLD.till_id OR NEW.opened_at <> OLD.opened_at
      OR NEW.float_amount <> OLD.float_amount OR NEW.user_id <> OLD.user_id
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  // F06: the Z number rises by one per till and is never reset. F07: not with seats still in a basket.
  `CREATE TRIGGER shift_closes BEFORE UPDATE OF closed_at ON shift WHEN NEW.closed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_Z_NUMBER') WHERE NEW.z_number IS NOT
      (SELECT coalesce(max(z_number), 0) + 1 FROM shift WHERE till_id = NEW.till_id);
    SELECT RAISE(ABORT, 'E_BASKET_OPEN') WHERE EXISTS (
      SELECT 1 FROM basket b JOIN seat_claim c ON c.basket_id = b.id
      WHERE b.till_id = NEW.till_id AND b.expires_at > NEW.closed_at);
    SELECT RAISE(ABORT, 'E_EXPECTED') WHERE NEW.expected_amount IS NOT
      (SELECT expected FROM shift_cash WHERE shift_id = NEW.id);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'sell'
      WHERE u.id = coalesce(NEW.closed_by, NEW.user_id) AND u.is_active = 1);
  END`,
  `CREATE TRIGGER shift_stays BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,

  // F02, T22: a correction takes a whole movement back by the opposite one.
  `CREATE TABLE cash_operation (
    id TEXT PRIMARY KEY,
    shift_id TEXT NOT NULL REFERENCES shift (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    approved_by TEXT REFERENCES user (id) CONSTRAINT cash_operation_approved_by CHECK (approved_by <> user_id),
    kind TEXT NOT NULL CONSTRAINT cash_operation_kind CHECK (kind IN ('credit', 'debit')),
    amount INTEGER NOT NULL CONSTRAINT cash_operation_amount CHECK (amount > 0),
    comment TEXT NOT NULL CONSTRAINT cash_operation_comment CHECK (length(trim(comment)) > 0),
    corrects TEXT UNIQUE REFERENCES cash_operation (id),
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX cash_operation_shift ON cash_operation (shift_id, created_at)`,
  `CREATE TRIGGER cash_operation_may BEFORE INSERT ON cash_operation BEGIN
    SELECT RAISE(ABORT, 'E_SHIFT_CLOSED') WHERE NOT EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift_id AND closed_at IS NULL);
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM cash_operation WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (SELECT 1 FROM user WHERE id = NEW.user_id AND is_active = 1)
      OR NOT EXISTS (
        SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'cash-operations'
        WHERE u.id = coalesce(NEW.approved_by, NEW.user_id) AND u.is_active = 1);
    SELECT RAISE(ABORT, 'E_CORRECTS') WHERE NEW.corrects IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM cash_operation c WHERE c.id = NEW.corrects AND c.shift_id = NEW.shift_id AND c.amount = NEW.amount
        AND c.kind <> NEW.kind AND c.corrects IS NULL);
    -- More than there is cannot be taken out.
    SELECT RAISE(ABORT, 'E_CASH_SHORT') FROM shift_cash WHERE shift_id = NEW.shift_id AND NEW.kind = 'debit'
      AND expected < NEW.amount;
  END`,
  `CREATE TRIGGER cash_operation_frozen BEFORE UPDATE ON cash_operation BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER cash_operation_stays BEFORE DELETE ON cash_operation BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
