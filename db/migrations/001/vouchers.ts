/** A1: who defines vouchers is asked for here as well. */
const mayManage = `EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'manage-vouchers'
      WHERE u.id = NEW.changed_by AND u.is_active = 1)`

/** What a pass covers is made with the sale of the pass, by whoever sells it, and says what was sold. */
const isOfSoldPass = `EXISTS (
      SELECT 1 FROM pass p JOIN pass_kind k ON k.id = p.kind_id AND k.organiser_id = NEW.organiser_id
        JOIN order_line l ON l.pass_id = p.id
        JOIN orders o ON o.id = l.order_id AND o.kind = 'sale' AND o.user_id = NEW.changed_by
      WHERE p.id = NEW.pass_id AND p.code = NEW.code AND p.sessions = NEW.max_uses
        AND NOT EXISTS (SELECT 1 FROM seal WHERE order_id = o.id)
        AND NEW.effect = 'percent' AND NEW.value = 10000 AND NEW.adds = 0 AND NEW.used_elsewhere = 0
        AND NEW.budget IS NULL AND NEW.valid_from IS NULL AND NEW.valid_to IS NULL)`

const isLive = 'NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = u.line_id)'
const usesOf = (voucher: string) => `(SELECT count(*) FROM voucher_use u WHERE u.voucher_id = ${voucher} AND ${isLive})`
const spentOf = (voucher: string) =>
  `(SELECT coalesce(sum(u.discount), 0) FROM voucher_use u WHERE u.voucher_id = ${voucher} AND ${isLive})`

/** Vouchers reduce a sale, gift cards pay for it: two different things. */
export const vouchers: readonly string[] = [
  `INSERT INTO role_permission (role, permission) VALUES ('admin', 'manage-vouchers')`,
  `CREATE TABLE voucher (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    code TEXT NOT NULL,
    -- The code without what people type differently.
    code_key TEXT NOT NULL UNIQUE,
    effect TEXT NOT NULL CONSTRAINT voucher_effect CHECK (effect IN ('none', 'set', 'subtract', 'percent')),
    value INTEGER NOT NULL CONSTRAINT voucher_value CHECK (value >= 0 AND (effect <> 'percent' OR value <= 10000)),
    adds INTEGER NOT NULL CONSTRAINT voucher_adds CHECK (adds IN (0, 1)),
    max_uses INTEGER NOT NULL CONSTRAINT voucher_max_uses CHECK (max_uses >= 0),
    -- In the system it was imported from.
    used_elsewhere INTEGER NOT NULL CONSTRAINT voucher_used_elsewhere CHECK (used_elsewhere >= 0),
    budget INTEGER CONSTRAINT voucher_budget CHECK (budget >= 0),
    valid_from INTEGER,
    valid_to INTEGER,
    refusal_text TEXT NOT NULL,
    tag TEXT NOT NULL,
    comment TEXT NOT NULL,
    conditions TEXT NOT NULL CONSTRAINT voucher_conditions CHECK (json_valid(conditions)),
    changed_by TEXT NOT NULL REFERENCES user (id),
    -- It is what this pass covers (T10), and nothing that an organiser defined.
    pass_id TEXT UNIQUE REFERENCES pass (id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER voucher_may_be_made BEFORE INSERT ON voucher BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NEW.pass_id IS NULL AND NOT ${mayManage};
    SELECT RAISE(ABORT, 'E_PASS') WHERE NEW.pass_id IS NOT NULL AND NOT ${isOfSoldPass};
  END`,
  `CREATE TRIGGER voucher_may_change BEFORE UPDATE ON voucher BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT ${mayManage};
    SELECT RAISE(ABORT, 'E_FROZEN') WHERE NEW.id <> OLD.id OR NEW.organiser_id <> OLD.organiser_id
      OR OLD.pass_id IS NOT NULL OR NEW.pass_id IS NOT NULL;
    SELECT RAISE(ABORT, 'E_VOUCHER_BELOW_USED') WHERE NEW.max_uses > 0 AND NEW.max_uses < ${usesOf('NEW.id')};
    SELECT RAISE(ABORT, 'E_VOUCHER_BELOW_USED') WHERE NEW.budget < ${spentOf('NEW.id')};
  END`,
  `CREATE TRIGGER voucher_stays BEFORE DELETE ON voucher WHEN OLD.pass_id IS NOT NULL OR EXISTS (SELECT 1 FROM voucher_use WHERE voucher_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  // A use is one line of a sale; it counts as long as the line was not taken back.
  `CREATE TABLE voucher_use (
    line_id TEXT PRIMARY KEY REFERENCES order_line (id),
    voucher_id TEXT NOT NULL REFERENCES voucher (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    discount INTEGER NOT NULL CONSTRAINT voucher_use_discount CHECK (discount >= 0)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX voucher_use_voucher ON voucher_use (voucher_id)`,
  `CREATE INDEX voucher_use_order ON voucher_use (order_id)`,
  `CREATE TRIGGER voucher_use_may BEFORE INSERT ON voucher_use BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id)
      OR EXISTS (SELECT 1 FROM voucher_use WHERE line_id = NEW.line_id);
    SELECT RAISE(ABORT, 'E_LINE') WHERE NOT EXISTS (
      SELECT 1 FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
        JOIN event e ON e.id = l.event_id JOIN voucher v ON v.id = NEW.voucher_id AND v.organiser_id = e.organiser_id
      WHERE l.id = NEW.line_id AND l.order_id = NEW.order_id AND l.kind IN ('seat', 'standing'));
    -- E26
    SELECT RAISE(ABORT, 'E_VOUCHER_USED_UP') FROM voucher v WHERE v.id = NEW.voucher_id AND v.max_uses > 0
      AND v.used_elsewhere + ${usesOf('v.id')} >= v.max_uses;
    SELECT RAISE(ABORT, 'E_VOUCHER_BUDGET') FROM voucher v WHERE v.id = NEW.voucher_id AND v.budget IS NOT NULL
      AND ${spentOf('v.id')} + NEW.discount > v.budget;
    SELECT RAISE(ABORT, 'E_VOUCHER_DATE') FROM voucher v JOIN orders o ON o.id = NEW.order_id
      WHERE v.id = NEW.voucher_id AND (o.created_at < v.valid_from OR o.created_at > v.valid_to);
  END`,
  // T10: a pass lets its holder into an event once, on its days, until it is paid back.
  `CREATE TRIGGER pass_use_may BEFORE INSERT ON voucher_use WHEN EXISTS (
      SELECT 1 FROM voucher WHERE id = NEW.voucher_id AND pass_id IS NOT NULL) BEGIN
    SELECT RAISE(ABORT, 'E_VOUCHER_VOID') FROM voucher v JOIN order_line l ON l.pass_id = v.pass_id
      WHERE v.id = NEW.voucher_id AND l.reverses IS NOT NULL;
    SELECT RAISE(ABORT, 'E_VOUCHER_EVENT') FROM order_line n WHERE n.id = NEW.line_id AND EXISTS (
      SELECT 1 FROM voucher_use u JOIN order_line l ON l.id = u.line_id
      WHERE u.voucher_id = NEW.voucher_id AND l.event_id = n.event_id AND ${isLive});
    -- The day is that of the venue's clock, which no database knows: a day more on either side.
    SELECT RAISE(ABORT, 'E_VOUCHER_DATE') FROM order_line n JOIN event e ON e.id = n.event_id
        JOIN voucher v ON v.id = NEW.voucher_id JOIN pass p ON p.id = v.pass_id
      WHERE n.id = NEW.line_id
        AND ((p.valid_from <> '' AND date(e.starts_at / 1000, 'unixepoch', '+1 day') < p.valid_from)
          OR (p.valid_to <> '' AND date(e.starts_at / 1000, 'unixepoch', '-1 day') > p.valid_to));
  END`,
  `CREATE TRIGGER voucher_use_frozen BEFORE UPDATE ON voucher_use BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER voucher_use_stays BEFORE DELETE ON voucher_use BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,

  `CREATE TABLE gift_card (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    currency TEXT NOT NULL CONSTRAINT gift_card_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    balance INTEGER NOT NULL DEFAULT 0 CONSTRAINT gift_card_balance CHECK (balance >= 0)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE gift_card_entry (
    gift_card_id TEXT NOT NULL REFERENCES gift_card (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    amount INTEGER NOT NULL CONSTRAINT gift_card_entry_amount CHECK (amount <> 0),
    is_payment INTEGER NOT NULL CONSTRAINT gift_card_entry_is_payment CHECK (is_payment IN (0, 1)),
    PRIMARY KEY (gift_card_id, order_id, is_payment)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX gift_card_entry_order ON gift_card_entry (order_id)`,
  `CREATE TRIGGER gift_card_begins_empty BEFORE INSERT ON gift_card WHEN NEW.balance <> 0 OR EXISTS (
      SELECT 1 FROM gift_card WHERE id = NEW.id OR code = NEW.code)
    BEGIN SELECT RAISE(ABORT, 'E_GIFT_CARD'); END`,
  // F30: the balance is the sum of the entries, never written by hand and never negative.
  `CREATE TRIGGER gift_card_balance_of_entries BEFORE UPDATE ON gift_card
    WHEN NEW.id <> OLD.id OR NEW.currency <> OLD.currency OR NEW.balance IS NOT
      (SELECT coalesce(sum(amount), 0) FROM gift_card_entry WHERE gift_card_id = OLD.id)
    BEGIN SELECT RAISE(ABORT, 'E_GIFT_CARD'); END`,
  `CREATE TRIGGER gift_card_stays BEFORE DELETE ON gift_card BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER gift_card_entry_may BEFORE INSERT ON gift_card_entry BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id) OR EXISTS (
      SELECT 1 FROM gift_card_entry
      WHERE gift_card_id = NEW.gift_card_id AND order_id = NEW.order_id AND is_payment = NEW.is_payment);
    -- A sale loads a card and takes what it pays from it; a refund does the reverse.
    SELECT RAISE(ABORT, 'E_SIGN') WHERE
      (SELECT kind = 'sale' FROM orders WHERE id = NEW.order_id) <> ((NEW.amount > 0) <> NEW.is_payment);
    SELECT RAISE(ABORT, 'E_CURRENCY') WHERE (SELECT currency FROM gift_card WHERE id = NEW.gift_card_id) IS NOT
      (SELECT currency FROM orders WHERE id = NEW.order_id);
    SELECT RAISE(ABORT, 'E_GIFT_CARD_SHORT') WHERE
      (SELECT balance FROM gift_card WHERE id = NEW.gift_card_id) + NEW.amount < 0;
  END`,
  `CREATE TRIGGER gift_card_entry_moves AFTER INSERT ON gift_card_entry BEGIN
    UPDATE gift_card SET balance = balance + NEW.amount WHERE id = NEW.gift_card_id;
  END`,
  `CREATE TRIGGER gift_card_entry_frozen BEFORE UPDATE ON gift_card_entry BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER gift_card_entry_stays BEFORE DELETE ON gift_card_entry BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
