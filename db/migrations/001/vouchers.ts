/** Vouchers reduce a sale, gift cards pay for it: two different things. */
export const vouchers: readonly string[] = [
  `CREATE TABLE voucher (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    code TEXT NOT NULL UNIQUE,
    effect TEXT NOT NULL CONSTRAINT voucher_effect CHECK (effect IN ('none', 'set', 'subtract', 'percent')),
    value INTEGER NOT NULL CONSTRAINT voucher_value CHECK (value >= 0),
    max_uses INTEGER NOT NULL CONSTRAINT voucher_max_uses CHECK (max_uses >= 0),
    valid_from INTEGER,
    valid_to INTEGER,
    refusal_text TEXT NOT NULL,
    conditions TEXT NOT NULL CONSTRAINT voucher_conditions CHECK (json_valid(conditions))
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE voucher_use (
    voucher_id TEXT NOT NULL REFERENCES voucher (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    PRIMARY KEY (voucher_id, order_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER voucher_use_may BEFORE INSERT ON voucher_use BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id);
    -- E26
    SELECT RAISE(ABORT, 'E_VOUCHER_USED_UP') FROM voucher v WHERE v.id = NEW.voucher_id AND v.max_uses > 0
      AND (SELECT count(*) FROM voucher_use WHERE voucher_id = v.id) >= v.max_uses;
    SELECT RAISE(ABORT, 'E_VOUCHER_DATE') FROM voucher v JOIN orders o ON o.id = NEW.order_id
      WHERE v.id = NEW.voucher_id AND (o.created_at < v.valid_from OR o.created_at > v.valid_to);
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
