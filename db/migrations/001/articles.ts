/** A1: who defines articles is asked for here as well. */
const mayManage = `WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-articles'
      WHERE u.id = NEW.changed_by AND u.is_active = 1)`

/** T11: what is sold without a ticket. */
export const articles: readonly string[] = [
  `INSERT INTO role_permission (role, permission) VALUES ('admin', 'manage-articles')`,
  `CREATE TABLE article (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    name TEXT NOT NULL CONSTRAINT article_name CHECK (trim(name) <> ''),
    -- The name without what people type differently.
    name_key TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL CONSTRAINT article_type CHECK (trim(type) <> ''),
    ean TEXT UNIQUE CONSTRAINT article_ean CHECK (length(ean) IN (8, 13) AND ean NOT GLOB '*[^0-9]*'),
    price INTEGER NOT NULL CONSTRAINT article_price CHECK (price >= 0),
    currency TEXT NOT NULL CONSTRAINT article_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    tax_rate_basis_points INTEGER NOT NULL CONSTRAINT article_tax_rate CHECK (tax_rate_basis_points BETWEEN 0 AND 10000),
    is_on_sale INTEGER NOT NULL DEFAULT 1 CONSTRAINT article_is_on_sale CHECK (is_on_sale IN (0, 1)),
    changed_by TEXT NOT NULL REFERENCES user (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX article_order_line ON order_line (article_id) WHERE article_id IS NOT NULL`,
  `CREATE TRIGGER article_may_be_made BEFORE INSERT ON article BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') ${mayManage};
  END`,
  `CREATE TRIGGER article_may_change BEFORE UPDATE ON article BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') ${mayManage};
    SELECT RAISE(ABORT, 'E_FROZEN') WHERE NEW.id <> OLD.id OR NEW.organiser_id <> OLD.organiser_id
      OR NEW.currency <> OLD.currency;
  END`,
  `CREATE TRIGGER article_stays BEFORE DELETE ON article WHEN EXISTS (SELECT 1 FROM order_line WHERE article_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  // Sold as it is now, whatever the screen still showed: another till may have changed it a moment ago.
  `CREATE TRIGGER article_line_may BEFORE INSERT ON order_line WHEN NEW.kind = 'article' BEGIN
    SELECT RAISE(ABORT, 'E_ARTICLE') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'sale' AND NOT EXISTS (
      SELECT 1 FROM article a WHERE a.id = NEW.article_id AND a.is_on_sale = 1 AND a.currency = o.currency
        AND a.price = NEW.amount + NEW.discount_amount AND a.tax_rate_basis_points = NEW.tax_rate_basis_points);
  END`,
]
