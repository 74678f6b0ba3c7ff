/** What makes a sale cheaper or dearer than its price table: price policies (E25) and fees (O20). Sold lines keep what they were told. */
export const priceRules: readonly string[] = [
  `CREATE TABLE price_policy (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    title TEXT NOT NULL CONSTRAINT price_policy_title CHECK (trim(title) <> ''),
    effect TEXT NOT NULL CONSTRAINT price_policy_effect CHECK (effect IN ('percent', 'fixed')),
    value INTEGER NOT NULL CONSTRAINT price_policy_value CHECK (value >= 0 AND (effect = 'fixed' OR value <= 10000)),
    conditions TEXT NOT NULL CONSTRAINT price_policy_conditions CHECK (json_valid(conditions)),
    is_active INTEGER NOT NULL CONSTRAINT price_policy_is_active CHECK (is_active IN (0, 1)),
    created_at INTEGER NOT NULL,
    UNIQUE (organiser_id, title)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER price_policy_stays BEFORE DELETE ON price_policy BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TABLE fee (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    -- For the tickets of one event alone.
    event_id TEXT REFERENCES event (id),
    name TEXT NOT NULL CONSTRAINT fee_name CHECK (trim(name) <> ''),
    per TEXT NOT NULL CONSTRAINT fee_per CHECK (per IN ('ticket', 'order')),
    effect TEXT NOT NULL CONSTRAINT fee_effect CHECK (effect IN ('percent', 'fixed')),
    value INTEGER NOT NULL CONSTRAINT fee_value CHECK (value >= 0 AND (effect = 'fixed' OR value <= 10000)),
    tax_rate_basis_points INTEGER NOT NULL CONSTRAINT fee_tax_rate CHECK (tax_rate_basis_points BETWEEN 0 AND 10000),
    is_automatic INTEGER NOT NULL CONSTRAINT fee_is_automatic CHECK (is_automatic IN (0, 1)),
    is_overridable INTEGER NOT NULL CONSTRAINT fee_is_overridable CHECK (is_overridable IN (0, 1)),
    is_active INTEGER NOT NULL CONSTRAINT fee_is_active CHECK (is_active IN (0, 1)),
    created_at INTEGER NOT NULL,
    UNIQUE (organiser_id, name)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER fee_stays BEFORE DELETE ON fee BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
