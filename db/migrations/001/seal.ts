/** The seal: COMMIT of an order is impossible without one, and a seal is impossible unless everything adds up. */
export const seal: readonly string[] = [
  `CREATE TABLE seal (
    order_id TEXT PRIMARY KEY REFERENCES orders (id),
    till_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    UNIQUE (till_id, seq),
    FOREIGN KEY (till_id, seq) REFERENCES journal (till_id, seq)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER seal_may BEFORE INSERT ON seal BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (
      SELECT 1 FROM seal WHERE order_id = NEW.order_id OR (till_id = NEW.till_id AND seq = NEW.seq));
    -- F11: the entry of the same till, kind and key.
    SELECT RAISE(ABORT, 'E_NO_JOURNAL') WHERE NOT EXISTS (
      SELECT 1 FROM orders o JOIN journal j ON j.till_id = o.till_id AND j.kind = o.kind AND j.subject = o.key
      WHERE o.id = NEW.order_id AND j.till_id = NEW.till_id AND j.seq = NEW.seq);
    -- F28: payments, lines and tickets agree with the total; a refund reverses the tickets it voids.
    SELECT RAISE(ABORT, 'E_UNBALANCED') FROM orders o WHERE o.id = NEW.order_id AND (
      o.total <> (SELECT coalesce(sum(amount), 0) FROM payment WHERE order_id = o.id)
      OR o.total IS NOT (SELECT sum(amount) FROM order_line WHERE order_id = o.id));
    SELECT RAISE(ABORT, 'E_UNBALANCED') FROM orders o, (
        SELECT count(*) AS places, coalesce(sum(amount), 0) AS amount FROM order_line
        WHERE order_id = NEW.order_id AND kind IN ('seat', 'standing')) line, (
        SELECT count(*) AS places, coalesce(sum(amount), 0) AS amount FROM ticket
        WHERE order_id = NEW.order_id) sold, (
        SELECT count(*) AS places, coalesce(sum(amount), 0) AS amount FROM ticket
        WHERE voided_by = NEW.order_id) voided
      WHERE o.id = NEW.order_id AND (line.places <> sold.places + voided.places OR line.amount <> sold.amount - voided.amount);
    -- Every sold seat has its ticket: no claim stays behind that nobody paid for.
    SELECT RAISE(ABORT, 'E_UNBALANCED') WHERE (SELECT count(*) FROM seat_claim WHERE order_id = NEW.order_id)
      <> (SELECT count(*) FROM ticket WHERE order_id = NEW.order_id AND seat_id IS NOT NULL AND voided_by IS NULL);
    -- F27: what is given away has its tender on the order, which is what asks for the permission.
    SELECT RAISE(ABORT, 'E_FORBIDDEN') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'sale'
      AND EXISTS (SELECT 1 FROM order_line l, json_each(l.discounts) d
        WHERE l.order_id = o.id AND d.value ->> 'kind' = 'complimentary')
      AND NOT EXISTS (SELECT 1 FROM payment WHERE order_id = o.id AND tender = 'complimentary');
    -- F37: no tender gets back more than it paid.
    SELECT RAISE(ABORT, 'E_TENDER') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'refund' AND EXISTS (
      SELECT 1 FROM payment p JOIN orders paid ON paid.id = p.order_id
      WHERE paid.id = o.refund_of OR paid.refund_of = o.refund_of
      GROUP BY p.tender HAVING sum(p.amount) < 0);
    -- F30: what gift cards paid, or got back, left or reached their balances.
    SELECT RAISE(ABORT, 'E_UNBALANCED') WHERE
      (SELECT coalesce(sum(amount), 0) FROM payment WHERE order_id = NEW.order_id AND tender = 'gift-card')
      <> -(SELECT coalesce(sum(amount), 0) FROM gift_card_entry WHERE order_id = NEW.order_id AND is_payment = 1);
    -- F31: what gift cards were sold and topped up for is on them.
    SELECT RAISE(ABORT, 'E_UNBALANCED') WHERE
      (SELECT coalesce(sum(amount), 0) FROM order_line WHERE order_id = NEW.order_id AND kind = 'gift-card')
      <> (SELECT coalesce(sum(amount), 0) FROM gift_card_entry WHERE order_id = NEW.order_id AND is_payment = 0);
    SELECT RAISE(ABORT, 'E_UNBALANCED') WHERE EXISTS (
      SELECT 1 FROM order_line l WHERE l.order_id = NEW.order_id AND l.kind = 'gift-card' GROUP BY l.gift_card_id
      HAVING sum(l.amount) IS NOT (SELECT amount FROM gift_card_entry e
        WHERE e.order_id = NEW.order_id AND e.gift_card_id = l.gift_card_id AND e.is_payment = 0));
    -- F31: money alone pays for what is put on gift cards, whatever else is in the sale.
    SELECT RAISE(ABORT, 'E_TENDER') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'sale' AND
      (SELECT coalesce(sum(amount), 0) FROM order_line WHERE order_id = o.id AND kind = 'gift-card')
      > (SELECT coalesce(sum(amount), 0) FROM payment WHERE order_id = o.id AND tender IN ('cash', 'card'));
    -- F37: no gift card gets back more than it paid of the sale.
    SELECT RAISE(ABORT, 'E_TENDER') FROM orders o WHERE o.id = NEW.order_id AND o.kind = 'refund' AND EXISTS (
      SELECT 1 FROM gift_card_entry e JOIN orders paid ON paid.id = e.order_id
      WHERE (paid.id = o.refund_of OR paid.refund_of = o.refund_of) AND e.is_payment = 1
      GROUP BY e.gift_card_id HAVING sum(e.amount) > 0);
  END`,
  `CREATE TRIGGER seal_frozen BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `CREATE TRIGGER seal_stays BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
