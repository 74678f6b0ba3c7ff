import { takenStatuses } from '../../../src/domain/accreditation.ts'

const may = (who: string, permission: string) => `EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = '${permission}'
      WHERE u.id = ${who} AND u.is_active = 1)`
const isTaken = (status: string) => `${status} IN (${takenStatuses.map((each) => `'${each}'`).join(', ')})`

/** A fee that was paid at a desk here, and not paid back since. */
const livePayment = (accreditation: string) => `EXISTS (
      SELECT 1 FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
      WHERE l.accreditation_id = ${accreditation} AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = l.id))`

/** T19, T20: accreditations as a festival's own system decided them, and the badges the desk handed out for them. */
export const accreditations: readonly string[] = [
  `INSERT INTO role_permission (role, permission) VALUES ('cashier', 'activate-accreditations'),
    ('supervisor', 'activate-accreditations'), ('admin', 'activate-accreditations'), ('admin', 'import-accreditations')`,
  `CREATE TABLE accreditation (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    -- The person's number where it comes from.
    person_id TEXT NOT NULL CONSTRAINT accreditation_person CHECK (person_id <> ''),
    -- On the badge.
    code TEXT NOT NULL UNIQUE CONSTRAINT accreditation_code CHECK (length(code) BETWEEN 9 AND 40),
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    category TEXT NOT NULL,
    email TEXT NOT NULL,
    source_status TEXT NOT NULL,
    fee INTEGER NOT NULL CONSTRAINT accreditation_fee CHECK (fee >= 0),
    currency TEXT NOT NULL CONSTRAINT accreditation_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    -- There; what was paid at a desk here is an order's line.
    is_paid INTEGER NOT NULL CONSTRAINT accreditation_is_paid CHECK (is_paid IN (0, 1)),
    -- Days, '' for no bound.
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    -- What it is found by, each with a space before it.
    search TEXT NOT NULL,
    tax_rate_basis_points INTEGER NOT NULL CONSTRAINT accreditation_tax_rate CHECK (tax_rate_basis_points BETWEEN 0 AND 10000),
    changed_by TEXT NOT NULL REFERENCES user (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX accreditation_person ON accreditation (person_id)`,
  // T20: only what the source approved comes in; what it takes back later stays, withdrawn.
  `CREATE TRIGGER accreditation_may_be_made BEFORE INSERT ON accreditation BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT ${may('NEW.changed_by', 'import-accreditations')};
    SELECT RAISE(ABORT, 'E_SOURCE_STATUS') WHERE NOT (${isTaken('NEW.source_status')})
      AND NOT EXISTS (SELECT 1 FROM accreditation WHERE id = NEW.id);
  END`,
  `CREATE TRIGGER accreditation_may_change BEFORE UPDATE ON accreditation BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT ${may('NEW.changed_by', 'import-accreditations')};
    SELECT RAISE(ABORT, 'E_FROZEN') WHERE NEW.id <> OLD.id OR NEW.organiser_id <> OLD.organiser_id
      OR NEW.person_id <> OLD.person_id OR NEW.currency <> OLD.currency;
  END`,
  `CREATE TRIGGER accreditation_stays BEFORE DELETE ON accreditation BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE INDEX order_line_of_accreditation ON order_line (accreditation_id) WHERE accreditation_id IS NOT NULL`,
  // T20: the fee as it is stored now, and once: of two tills one is paid.
  `CREATE TRIGGER accreditation_line_may BEFORE INSERT ON order_line WHEN NEW.kind = 'accreditation' BEGIN
    SELECT RAISE(ABORT, 'E_ACCREDITATION') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'sale' AND NOT EXISTS (
      SELECT 1 FROM accreditation a WHERE a.id = NEW.accreditation_id AND ${isTaken('a.source_status')} AND a.fee > 0
        AND a.is_paid = 0 AND a.fee = NEW.amount + NEW.discount_amount AND a.currency = o.currency
        AND a.tax_rate_basis_points = NEW.tax_rate_basis_points AND NOT ${livePayment('a.id')});
  END`,
  // T19: a badge is activated and handed out once, whichever of two tills is faster.
  `CREATE TABLE accreditation_badge (
    accreditation_id TEXT PRIMARY KEY REFERENCES accreditation (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    till_id TEXT NOT NULL REFERENCES till (id),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    FOREIGN KEY (till_id, seq) REFERENCES journal (till_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER accreditation_badge_may BEFORE INSERT ON accreditation_badge BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT ${may('NEW.user_id', 'activate-accreditations')};
    SELECT RAISE(ABORT, 'E_HANDED_OUT') WHERE EXISTS (
      SELECT 1 FROM accreditation_badge WHERE accreditation_id = NEW.accreditation_id);
    SELECT RAISE(ABORT, 'E_WITHDRAWN') WHERE NOT EXISTS (
      SELECT 1 FROM accreditation WHERE id = NEW.accreditation_id AND ${isTaken('source_status')});
    SELECT RAISE(ABORT, 'E_UNPAID') FROM accreditation a WHERE a.id = NEW.accreditation_id AND a.fee > 0 AND a.is_paid = 0
      AND NOT ${livePayment('a.id')};
    -- F11: its own entry, of the same person and about this accreditation.
    SELECT RAISE(ABORT, 'E_NO_JOURNAL') WHERE NOT EXISTS (
      SELECT 1 FROM journal j WHERE j.till_id = NEW.till_id AND j.seq = NEW.seq AND j.user_id = NEW.user_id
        AND j.kind = 'accreditation-activated' AND j.subject = NEW.accreditation_id);
  END`,
  `CREATE TRIGGER accreditation_badge_frozen BEFORE UPDATE ON accreditation_badge
    BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER accreditation_badge_stays BEFORE DELETE ON accreditation_badge
    BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
