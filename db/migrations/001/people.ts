/** Users and what they may do, outlets, tills, shifts. */
export const people: readonly string[] = [
  `CREATE TABLE user (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE COLLATE NOCASE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CONSTRAINT user_role CHECK (role IN ('cashier', 'supervisor', 'admin')),
    password_hash TEXT,
    pin_hash TEXT,
    failed_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT user_failed_count CHECK (failed_count >= 0),
    locked_until INTEGER,
    is_active INTEGER NOT NULL DEFAULT 1 CONSTRAINT user_is_active CHECK (is_active IN (0, 1)),
    created_by TEXT REFERENCES user (id)
  ) STRICT, WITHOUT ROWID`,
  // P09: nobody makes a user above himself, and a cashier makes none.
  `CREATE TRIGGER user_may_be_made BEFORE INSERT ON user WHEN NEW.created_by IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-users'
      WHERE u.id = NEW.created_by AND u.is_active = 1 AND (NEW.role <> 'admin' OR u.role = 'admin'));
  END`,
  `CREATE TABLE role_permission (
    role TEXT NOT NULL, permission TEXT NOT NULL, PRIMARY KEY (role, permission)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO role_permission (role, permission) VALUES
    ('cashier', 'sell'),
    ('supervisor', 'sell'), ('supervisor', 'refund'), ('supervisor', 'complimentary'), ('supervisor', 'manage-users'), ('supervisor', 'manage-customers'), ('supervisor', 'open-drawer'),
    ('admin', 'sell'), ('admin', 'refund'), ('admin', 'refund-any'), ('admin', 'refund-late'), ('admin', 'complimentary'), ('admin', 'manage-events'),
    ('admin', 'manage-halls'), ('admin', 'manage-users'), ('admin', 'manage-customers'), ('admin', 'open-drawer'), ('admin', 'maintain')`,
  `CREATE TABLE outlet (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    delivery TEXT NOT NULL CONSTRAINT outlet_delivery CHECK (delivery IN ('print', 'email'))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE till (
    id TEXT PRIMARY KEY,
    outlet_id TEXT NOT NULL REFERENCES outlet (id),
    name TEXT NOT NULL UNIQUE,
    receipt_printer TEXT NOT NULL,
    ticket_printer TEXT NOT NULL,
    badge_printer TEXT NOT NULL DEFAULT '',
    report_printer TEXT NOT NULL DEFAULT '',
    ticket_template TEXT NOT NULL DEFAULT '',
    receipt_template TEXT NOT NULL DEFAULT '',
    badge_template TEXT NOT NULL DEFAULT '',
    report_template TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE shift (
    id TEXT PRIMARY KEY,
    till_id TEXT NOT NULL REFERENCES till (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    opened_at INTEGER NOT NULL,
    float_amount INTEGER NOT NULL CONSTRAINT shift_float CHECK (float_amount >= 0),
    closed_at INTEGER CONSTRAINT shift_closed_at CHECK (closed_at >= opened_at),
    counted_amount INTEGER,
    z_number INTEGER,
    CONSTRAINT shift_z_number CHECK ((closed_at IS NULL) = (z_number IS NULL)),
    UNIQUE (till_id, z_number)
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX shift_one_open_per_till ON shift (till_id) WHERE closed_at IS NULL`,
  `CREATE TRIGGER shift_frozen BEFORE UPDATE ON shift
    WHEN OLD.closed_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.till_id <> OLD.till_id OR NEW.opened_at <> OLD.opened_at
      OR NEW.float_amount <> OLD.float_amount
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  // F06: the Z number rises by one per till and is never reset. F07: not with seats still in a basket.
  `CREATE TRIGGER shift_closes BEFORE UPDATE OF closed_at ON shift WHEN NEW.closed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_Z_NUMBER') WHERE NEW.z_number IS NOT
      (SELECT coalesce(max(z_number), 0) + 1 FROM shift WHERE till_id = NEW.till_id);
    SELECT RAISE(ABORT, 'E_BASKET_OPEN') WHERE EXISTS (
      SELECT 1 FROM basket b JOIN seat_claim c ON c.basket_id = b.id
      WHERE b.till_id = NEW.till_id AND b.expires_at > NEW.closed_at);
  END`,
  `CREATE TRIGGER shift_stays BEFORE DELETE ON shift BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TABLE cash_operation (
    id TEXT PRIMARY KEY,
    shift_id TEXT NOT NULL REFERENCES shift (id),
    kind TEXT NOT NULL CONSTRAINT cash_operation_kind CHECK (kind IN ('credit', 'debit')),
    amount INTEGER NOT NULL CONSTRAINT cash_operation_amount CHECK (amount > 0),
    comment TEXT NOT NULL,
    corrects TEXT REFERENCES cash_operation (id),
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER cash_operation_may BEFORE INSERT ON cash_operation BEGIN
    SELECT RAISE(ABORT, 'E_SHIFT_CLOSED') WHERE NOT EXISTS (SELECT 1 FROM shift WHERE id = NEW.shift_id AND closed_at IS NULL);
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM cash_operation WHERE id = NEW.id);
  END`,
  `CREATE TRIGGER cash_operation_frozen BEFORE UPDATE ON cash_operation BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER cash_operation_stays BEFORE DELETE ON cash_operation BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
