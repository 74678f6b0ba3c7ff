/** Sales and refunds with their lines and payments. Nothing here is ever changed: a refund is a reversing order (F11). */
export const orders: readonly string[] = [
  `CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CONSTRAINT orders_key CHECK (length(key) >= 12),
    kind TEXT NOT NULL,
    refund_of TEXT REFERENCES orders (id),
    code TEXT NOT NULL UNIQUE,
    till_id TEXT NOT NULL REFERENCES till (id),
    shift_id TEXT NOT NULL REFERENCES shift (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    approved_by TEXT REFERENCES user (id),
    customer_id TEXT REFERENCES customer (id),
    receipt_number INTEGER NOT NULL,
    currency TEXT NOT NULL CONSTRAINT orders_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    total INTEGER NOT NULL,
    note TEXT NOT NULL,
    -- A15: nothing is paid back without one.
    reason TEXT CONSTRAINT orders_reason CHECK (kind <> 'refund' OR length(trim(coalesce(reason, ''))) > 0),
    ticket_form TEXT NOT NULL CONSTRAINT orders_ticket_form CHECK (ticket_form IN ('individual', 'grouped')),
    is_training INTEGER NOT NULL DEFAULT 0 CONSTRAINT orders_is_training CHECK (is_training IN (0, 1)),
    created_at INTEGER NOT NULL,
    -- Checked at COMMIT: no order without its seal.
    sealed TEXT GENERATED ALWAYS AS (id) VIRTUAL REFERENCES seal (order_id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (till_id, receipt_number),
    CONSTRAINT orders_kind CHECK (
      (kind = 'sale' AND total >= 0 AND refund_of IS NULL) OR (kind = 'refund' AND total <= 0 AND refund_of IS NOT NULL)),
    CONSTRAINT orders_approved_by CHECK (approved_by <> user_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX orders_shift ON orders (shift_id, created_at)`,
  `CREATE INDEX orders_customer ON orders (customer_id, created_at) WHERE customer_id IS NOT NULL`,
  `CREATE INDEX orders_sold_at ON orders (created_at) WHERE kind = 'sale'`,
  `CREATE INDEX orders_refund_of ON orders (refund_of) WHERE refund_of IS NOT NULL`,
  // First of all that the key is new: whoever repeats a sale must hear that it is done already.
  `CREATE TRIGGER orders_may BEFORE INSERT ON orders BEGIN
    SELECT RAISE(ABORT, 'E_DUPLICATE_KEY') WHERE EXISTS (
      SELECT 1 FROM orders WHERE key = NEW.key OR id = NEW.id OR code = NEW.code);
    SELECT RAISE(ABORT, 'E_SHIFT_CLOSED') WHERE NOT EXISTS (
      SELECT 1 FROM shift WHERE id = NEW.shift_id AND till_id = NEW.till_id AND closed_at IS NULL);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (SELECT 1 FROM user WHERE id = NEW.user_id AND is_active = 1);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role
      WHERE u.id = coalesce(NEW.approved_by, NEW.user_id) AND u.is_active = 1
        AND p.permission = CASE NEW.kind WHEN 'sale' THEN 'sell' ELSE 'refund' END);
    -- F44
    SELECT RAISE(ABORT, 'E_RECEIPT_NUMBER') WHERE NEW.receipt_number IS NOT
      (SELECT coalesce(max(receipt_number), 0) + 1 FROM orders WHERE till_id = NEW.till_id);
    SELECT RAISE(ABORT, 'E_REFUND_OF') WHERE NEW.kind = 'refund' AND NOT EXISTS (
      SELECT 1 FROM orders WHERE id = NEW.refund_of AND kind = 'sale' AND currency = NEW.currency);
    -- A till counts one currency: that of the house.
    SELECT RAISE(ABORT, 'E_CURRENCY') WHERE NEW.currency IS NOT (SELECT currency FROM organiser WHERE is_house = 1);
    -- T16
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NEW.kind = 'refund' AND NEW.till_id <> (SELECT till_id FROM orders WHERE id = NEW.refund_of)
      AND NOT EXISTS (
        SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'refund-any'
        WHERE u.id = coalesce(NEW.approved_by, NEW.user_id) AND u.is_active = 1);
    -- F36
    SELECT RAISE(ABORT, 'E_OVER_REFUND') WHERE NEW.kind = 'refund' AND NEW.total
      + (SELECT coalesce(sum(total), 0) FROM orders WHERE refund_of = NEW.refund_of)
      + (SELECT total FROM orders WHERE id = NEW.refund_of) < 0;
  END`,
  `CREATE TRIGGER orders_frozen BEFORE UPDATE ON orders BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER orders_stay BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,

  `CREATE TABLE order_line (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    event_id TEXT REFERENCES event (id),
    seat_id TEXT REFERENCES seat (id),
    zone_id TEXT REFERENCES price_zone (id),
    tariff_id TEXT REFERENCES tariff (id),
    article_id TEXT REFERENCES article (id),
    gift_card_id TEXT REFERENCES gift_card (id),
    accreditation_id TEXT REFERENCES accreditation (id),
    pass_id TEXT REFERENCES pass (id),
    kind TEXT NOT NULL CONSTRAINT order_line_kind CHECK (kind IN ('seat', 'standing', 'fee', 'article', 'gift-card', 'accreditation', 'pass')),
    description TEXT NOT NULL,
    amount INTEGER NOT NULL,
    tax_amount INTEGER NOT NULL,
    tax_rate_basis_points INTEGER NOT NULL CONSTRAINT order_line_tax_rate CHECK (tax_rate_basis_points BETWEEN 0 AND 10000),
    -- What policies, vouchers or the house took off the table's price, and why.
    discount_amount INTEGER NOT NULL DEFAULT 0 CONSTRAINT order_line_discount_amount CHECK (discount_amount >= 0),
    discounts TEXT NOT NULL DEFAULT '[]' CONSTRAINT order_line_discounts CHECK (json_valid(discounts)),
    -- Of a refund's line: the sold line it takes back.
    reverses TEXT REFERENCES order_line (id),
    CONSTRAINT order_line_tax_amount CHECK (abs(tax_amount) <= abs(amount)),
    CONSTRAINT order_line_seat CHECK (kind <> 'seat' OR (event_id IS NOT NULL AND seat_id IS NOT NULL)),
    CONSTRAINT order_line_article CHECK ((kind = 'article') = (article_id IS NOT NULL)),
    CONSTRAINT order_line_gift_card_id CHECK ((kind = 'gift-card') = (gift_card_id IS NOT NULL)),
    CONSTRAINT order_line_accreditation CHECK ((kind = 'accreditation') = (accreditation_id IS NOT NULL)),
    CONSTRAINT order_line_pass CHECK ((kind = 'pass') = (pass_id IS NOT NULL)),
    -- F31: a gift card is money in another form; tax is in what it pays for.
    CONSTRAINT order_line_gift_card CHECK (kind <> 'gift-card' OR (event_id IS NULL AND tax_amount = 0 AND tax_rate_basis_points = 0)),
    CONSTRAINT order_line_standing CHECK (kind <> 'standing' OR (event_id IS NOT NULL AND seat_id IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX order_line_order ON order_line (order_id)`,
  `CREATE INDEX order_line_reverses ON order_line (reverses) WHERE reverses IS NOT NULL`,
  `CREATE TRIGGER order_line_may BEFORE INSERT ON order_line BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id);
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM order_line WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'E_SIGN') WHERE (SELECT CASE kind WHEN 'sale' THEN NEW.amount ELSE -NEW.amount END
      FROM orders WHERE id = NEW.order_id) < 0;
    SELECT RAISE(ABORT, 'E_CURRENCY') WHERE NEW.event_id IS NOT NULL AND
      (SELECT currency FROM event WHERE id = NEW.event_id) IS NOT (SELECT currency FROM orders WHERE id = NEW.order_id);
    SELECT RAISE(ABORT, 'E_REVERSES') FROM orders o WHERE o.id = NEW.order_id AND CASE o.kind
      WHEN 'sale' THEN NEW.reverses IS NOT NULL
      ELSE NOT EXISTS (
        SELECT 1 FROM order_line l WHERE l.id = NEW.reverses AND l.order_id = o.refund_of AND l.kind = NEW.kind
          AND l.event_id IS NEW.event_id AND l.seat_id IS NEW.seat_id AND l.zone_id IS NEW.zone_id
          AND l.tariff_id IS NEW.tariff_id AND l.article_id IS NEW.article_id AND l.gift_card_id IS NEW.gift_card_id
          AND l.accreditation_id IS NEW.accreditation_id AND l.pass_id IS NEW.pass_id
          AND l.tax_rate_basis_points = NEW.tax_rate_basis_points) END;
    -- F36: of each line no more than it cost.
    SELECT RAISE(ABORT, 'E_OVER_REFUND') FROM order_line l WHERE l.id = NEW.reverses AND l.amount + NEW.amount
      + (SELECT coalesce(sum(amount), 0) FROM order_line WHERE reverses = l.id) < 0;
  END`,
  `CREATE TRIGGER order_line_frozen BEFORE UPDATE ON order_line BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER order_line_stays BEFORE DELETE ON order_line BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,

  `CREATE TABLE payment (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    tender TEXT NOT NULL
      CONSTRAINT payment_tender CHECK (tender IN ('cash', 'card', 'complimentary', 'gift-card', 'account')),
    amount INTEGER NOT NULL,
    given INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE,
    -- A run of 13 digits or more may be a card's number, which must not be kept.
    terminal_reference TEXT CONSTRAINT payment_terminal_reference CHECK (terminal_reference NOT GLOB
      '*[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]*'),
    CONSTRAINT payment_given CHECK (given >= amount),
    -- F27: complimentary tickets cost nothing.
    CONSTRAINT payment_amount CHECK ((amount = 0) = (tender = 'complimentary'))
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX payment_order ON payment (order_id)`,
  `CREATE TRIGGER payment_may BEFORE INSERT ON payment BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id);
    SELECT RAISE(ABORT, 'E_DUPLICATE_PAYMENT') WHERE EXISTS (SELECT 1 FROM payment WHERE id = NEW.id OR key = NEW.key);
    SELECT RAISE(ABORT, 'E_SIGN') WHERE (SELECT CASE kind WHEN 'sale' THEN NEW.amount ELSE -NEW.amount END
      FROM orders WHERE id = NEW.order_id) < 0;
    SELECT RAISE(ABORT, 'E_FORBIDDEN') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'sale'
      AND NEW.tender = 'complimentary' AND NOT EXISTS (
        SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'complimentary'
        WHERE u.id = coalesce(o.approved_by, o.user_id) AND u.is_active = 1);
    -- F27: who it was given to stands on the order.
    SELECT RAISE(ABORT, 'E_RECIPIENT') FROM orders WHERE id = NEW.order_id AND NEW.tender = 'complimentary'
      AND customer_id IS NULL AND trim(note) = '';
  END`,
  `CREATE TRIGGER payment_frozen BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER payment_stays BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
