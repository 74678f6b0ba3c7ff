/** O01, O02: who may book, and until when. A user and a debtor have one class at most. */
export const salesClasses: readonly string[] = [
  `CREATE TABLE sales_class (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    option_days INTEGER NOT NULL CONSTRAINT sales_class_option_days CHECK (option_days BETWEEN -999 AND 999),
    reservation_days INTEGER NOT NULL CONSTRAINT sales_class_reservation_days CHECK (reservation_days BETWEEN 0 AND 999),
    evening_days INTEGER NOT NULL CONSTRAINT sales_class_evening_days CHECK (evening_days BETWEEN 0 AND 999)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE user_sales_class (
    user_id TEXT PRIMARY KEY REFERENCES user (id),
    class_id TEXT NOT NULL REFERENCES sales_class (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE customer_sales_class (
    customer_id TEXT PRIMARY KEY REFERENCES customer (id),
    class_id TEXT NOT NULL REFERENCES sales_class (id)
  ) STRICT, WITHOUT ROWID`,
  `INSERT INTO role_permission (role, permission) VALUES ('supervisor', 'hold-house'), ('admin', 'hold-house')`,
]
