/** Users and what they may do, outlets and tills. */
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
    created_by TEXT REFERENCES user (id),
    -- Who gave it its role or switched it off last.
    changed_by TEXT REFERENCES user (id)
  ) STRICT, WITHOUT ROWID`,
  // P09: whom somebody made, whom those made, and so on.
  `CREATE VIEW user_below AS
    WITH RECURSIVE below (above, id) AS (
      SELECT created_by, id FROM user WHERE created_by IS NOT NULL
      UNION SELECT b.above, u.id FROM below b JOIN user u ON u.created_by = b.id)
    SELECT above, id FROM below`,
  // P09: nobody makes a user above himself, and a cashier makes none.
  `CREATE TRIGGER user_may_be_made BEFORE INSERT ON user WHEN NEW.created_by IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-users'
      WHERE u.id = NEW.created_by AND u.is_active = 1 AND (NEW.role <> 'admin' OR u.role = 'admin'));
  END`,
  `CREATE TRIGGER user_may_be_changed BEFORE UPDATE OF role, is_active ON user BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NEW.changed_by IS NULL OR NEW.changed_by = NEW.id OR NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-users'
      WHERE u.id = NEW.changed_by AND u.is_active = 1 AND (u.role = 'admin' OR (NEW.role <> 'admin' AND OLD.role <> 'admin'
        AND EXISTS (SELECT 1 FROM user_below WHERE above = u.id AND id = NEW.id))));
  END`,
  // Whoever may open the database itself acts as this user; nobody can take that away, or sign in as it at a till.
  `CREATE TRIGGER user_administrator_stays BEFORE UPDATE ON user WHEN OLD.email = 'administrator@localhost' AND (
      NEW.email <> OLD.email OR NEW.role <> OLD.role OR NEW.is_active <> OLD.is_active OR NEW.password_hash IS NOT NULL
      OR NEW.pin_hash IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE TRIGGER user_stays BEFORE DELETE ON user BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
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
    delivery TEXT NOT NULL CONSTRAINT outlet_delivery CHECK (delivery IN ('print', 'email')),
    -- F01: what is proposed as the float of a new shift.
    usual_float INTEGER NOT NULL DEFAULT 10000 CONSTRAINT outlet_usual_float CHECK (usual_float >= 0),
    -- F05: whoever counts does not see what should be there.
    is_blind_count INTEGER NOT NULL DEFAULT 0 CONSTRAINT outlet_is_blind_count CHECK (is_blind_count IN (0, 1)),
    -- T21: automatic takes the system's figure, manual wants a count.
    closing TEXT NOT NULL DEFAULT 'manual' CONSTRAINT outlet_closing CHECK (closing IN ('automatic', 'manual')),
    -- A13: without a key for so long the screen locks; 0 never.
    lock_after_minutes INTEGER NOT NULL DEFAULT 10
      CONSTRAINT outlet_lock_after_minutes CHECK (lock_after_minutes BETWEEN 0 AND 1440),
    -- P14: nobody is asked how it is paid; the outlet settles its account.
    is_on_account INTEGER NOT NULL DEFAULT 0 CONSTRAINT outlet_is_on_account CHECK (is_on_account IN (0, 1))
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
]
