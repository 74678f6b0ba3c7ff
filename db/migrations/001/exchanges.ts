/** F25/F26: the refund of the old tickets and the sale of the new ones belong together; made in one transaction. */
export const exchanges: readonly string[] = [
  `CREATE TABLE exchange (
    sale_id TEXT PRIMARY KEY REFERENCES orders (id),
    refund_id TEXT NOT NULL UNIQUE REFERENCES orders (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER exchange_may BEFORE INSERT ON exchange BEGIN
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (
      SELECT 1 FROM exchange WHERE sale_id = NEW.sale_id OR refund_id = NEW.refund_id);
    -- One act of one cashier: same till, shift and instant.
    SELECT RAISE(ABORT, 'E_EXCHANGE') WHERE NOT EXISTS (
      SELECT 1 FROM orders s JOIN orders r ON r.id = NEW.refund_id AND r.kind = 'refund'
      WHERE s.id = NEW.sale_id AND s.kind = 'sale' AND s.till_id = r.till_id AND s.shift_id = r.shift_id
        AND s.user_id = r.user_id AND s.currency = r.currency AND s.created_at = r.created_at);
  END`,
  `CREATE TRIGGER exchange_frozen BEFORE UPDATE ON exchange BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER exchange_stays BEFORE DELETE ON exchange BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
