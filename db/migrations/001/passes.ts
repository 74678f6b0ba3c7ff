/** A1: who defines passes is asked for here as well. */
const mayManage = (who: string) => `EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-passes'
      WHERE u.id = ${who} AND u.is_active = 1)`

/** T10, T13, T14: kinds of passes with their prices, and the passes that were sold. */
export const passes: readonly string[] = [
  `INSERT INTO role_permission (role, permission) VALUES ('admin', 'manage-passes')`,
  `CREATE TABLE pass_kind (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    name TEXT NOT NULL CONSTRAINT pass_kind_name CHECK (trim(name) <> ''),
    -- The name without what people type differently.
    name_key TEXT NOT NULL UNIQUE,
    -- Days, '' for no bound.
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL CONSTRAINT pass_kind_valid_to CHECK (valid_to = '' OR valid_from <= valid_to),
    currency TEXT NOT NULL CONSTRAINT pass_kind_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    tax_rate_basis_points INTEGER NOT NULL CONSTRAINT pass_kind_tax_rate CHECK (tax_rate_basis_points BETWEEN 0 AND 10000),
    -- Seats it covers, one of an event; 0 for any number.
    sessions INTEGER NOT NULL DEFAULT 0 CONSTRAINT pass_kind_sessions CHECK (sessions BETWEEN 0 AND 10000),
    is_on_sale INTEGER NOT NULL DEFAULT 1 CONSTRAINT pass_kind_is_on_sale CHECK (is_on_sale IN (0, 1)),
    changed_by TEXT NOT NULL REFERENCES user (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER pass_kind_may_be_made BEFORE INSERT ON pass_kind BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT ${mayManage('NEW.changed_by')};
  END`,
  `CREATE TRIGGER pass_kind_may_change BEFORE UPDATE ON pass_kind BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT ${mayManage('NEW.changed_by')};
    SELECT RAISE(ABORT, 'E_FROZEN') WHERE NEW.id <> OLD.id OR NEW.organiser_id <> OLD.organiser_id
      OR NEW.currency <> OLD.currency;
  END`,
  `CREATE TRIGGER pass_kind_stays BEFORE DELETE ON pass_kind BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  // The grid: a kind costs something else at each tariff, and is not sold at those that have no cell.
  `CREATE TABLE pass_price (
    kind_id TEXT NOT NULL REFERENCES pass_kind (id),
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    amount INTEGER NOT NULL CONSTRAINT pass_price_amount CHECK (amount >= 0),
    PRIMARY KEY (kind_id, tariff_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE pass (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CONSTRAINT pass_code CHECK (length(code) = 20),
    kind_id TEXT NOT NULL REFERENCES pass_kind (id),
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    person_id TEXT NOT NULL,
    -- As they were when it was sold.
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    sessions INTEGER NOT NULL CONSTRAINT pass_sessions CHECK (sessions BETWEEN 0 AND 10000),
    -- What it is found by, each with a space before it.
    search TEXT NOT NULL,
    CONSTRAINT pass_holder CHECK (first_name <> '' OR last_name <> '')
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX pass_person ON pass (person_id) WHERE person_id <> ''`,
  `CREATE INDEX order_line_pass ON order_line (pass_id) WHERE pass_id IS NOT NULL`,
  // What was sold is what the paper says for ever; the name is no part of it, for no guard may keep a person's data (A19).
  `CREATE TRIGGER pass_frozen BEFORE UPDATE ON pass WHEN NEW.id <> OLD.id OR NEW.code <> OLD.code
      OR NEW.kind_id <> OLD.kind_id OR NEW.tariff_id <> OLD.tariff_id OR NEW.valid_from <> OLD.valid_from
      OR NEW.valid_to <> OLD.valid_to OR NEW.sessions <> OLD.sessions
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE TRIGGER pass_stays BEFORE DELETE ON pass BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER pass_may_be_made BEFORE INSERT ON pass WHEN EXISTS (
      SELECT 1 FROM pass WHERE id = NEW.id OR code = NEW.code)
    BEGIN SELECT RAISE(ABORT, 'E_DUPLICATE_ID'); END`,
  // Sold once, as its kind is now: another till may have changed a price a moment ago.
  `CREATE TRIGGER pass_line_may BEFORE INSERT ON order_line WHEN NEW.kind = 'pass' BEGIN
    SELECT RAISE(ABORT, 'E_PASS') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'sale' AND (NOT EXISTS (
      SELECT 1 FROM pass p JOIN pass_kind k ON k.id = p.kind_id
        JOIN pass_price c ON c.kind_id = k.id AND c.tariff_id = p.tariff_id
      WHERE p.id = NEW.pass_id AND k.is_on_sale = 1 AND k.currency = o.currency AND p.valid_from = k.valid_from
        AND p.valid_to = k.valid_to AND p.sessions = k.sessions AND c.amount = NEW.amount + NEW.discount_amount
        AND k.tax_rate_basis_points = NEW.tax_rate_basis_points)
      OR EXISTS (SELECT 1 FROM order_line l JOIN orders s ON s.id = l.order_id AND s.kind = 'sale' WHERE l.pass_id = NEW.pass_id));
  END`,
  // Whoever has seen what the pass was for gets nothing back for it, unless somebody answers for that, as after an event.
  `CREATE TRIGGER pass_line_back BEFORE INSERT ON order_line WHEN NEW.kind = 'pass' AND NEW.reverses IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_PASS_USED') FROM orders o WHERE o.id = NEW.order_id
      AND EXISTS (SELECT 1 FROM voucher v JOIN voucher_use u ON u.voucher_id = v.id
        WHERE v.pass_id = NEW.pass_id AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = u.line_id))
      AND NOT EXISTS (SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'refund-late'
        WHERE u.id = coalesce(o.approved_by, o.user_id) AND u.is_active = 1);
  END`,
]
