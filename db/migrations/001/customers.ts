/**
 * Customers and the keys they are found by. A customer's row is never deleted, because sales point at it: merged, it points
 * at the one that stays; erased, it is empty (A19).
 */
export const customers: readonly string[] = [
  `CREATE TABLE customer (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    search TEXT NOT NULL,
    -- What price policies ask for: friends, students; '' for none.
    group_name TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL REFERENCES user (id),
    merged_into TEXT REFERENCES customer (id),
    erased_at INTEGER CONSTRAINT customer_erased_at CHECK (erased_at >= created_at),
    ended_by TEXT REFERENCES user (id),
    CONSTRAINT customer_ended_by CHECK ((ended_by IS NOT NULL) = (merged_into IS NOT NULL OR erased_at IS NOT NULL)),
    CONSTRAINT customer_merged_into CHECK (merged_into <> id),
    CONSTRAINT customer_erased CHECK (erased_at IS NULL OR (name = '' AND phone = '' AND email = '' AND search = '' AND group_name = ''))
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL`,
  `CREATE INDEX customer_email ON customer (email COLLATE NOCASE) WHERE email <> ''`,
  // The beginning of any word is the beginning of a range in this table's only tree.
  `CREATE TABLE customer_key (
    search_key TEXT NOT NULL,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    PRIMARY KEY (search_key, customer_id)
  ) STRICT, WITHOUT ROWID`,
  // Who is merged or erased is found by nothing, also when two tills are at it at once.
  `CREATE TRIGGER customer_key_may BEFORE INSERT ON customer_key BEGIN
    SELECT RAISE(ABORT, 'E_CUSTOMER_GONE') WHERE NOT EXISTS (
      SELECT 1 FROM customer WHERE id = NEW.customer_id AND merged_into IS NULL AND erased_at IS NULL);
  END`,
  `CREATE TRIGGER customer_may_be_made BEFORE INSERT ON customer BEGIN
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM customer WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'sell'
      WHERE u.id = NEW.created_by AND u.is_active = 1);
  END`,
  // Erased is erased for ever; where a merged one belongs may still change, when that one is merged too.
  `CREATE TRIGGER customer_frozen BEFORE UPDATE ON customer
    WHEN OLD.erased_at IS NOT NULL OR NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
      OR (OLD.merged_into IS NOT NULL AND NEW.merged_into IS NULL)
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE TRIGGER customer_may_end BEFORE UPDATE OF merged_into, erased_at ON customer
    WHEN NEW.merged_into IS NOT OLD.merged_into OR NEW.erased_at IS NOT OLD.erased_at BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-customers'
      WHERE u.id = NEW.ended_by AND u.is_active = 1);
    SELECT RAISE(ABORT, 'E_CUSTOMER_GONE') WHERE NEW.merged_into IS NOT OLD.merged_into AND NOT EXISTS (
      SELECT 1 FROM customer WHERE id = NEW.merged_into AND merged_into IS NULL AND erased_at IS NULL);
  END`,
  `CREATE TRIGGER customer_stays BEFORE DELETE ON customer BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
