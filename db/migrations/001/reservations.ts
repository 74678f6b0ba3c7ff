import { hasLapsed } from '../../reservation-lapse.ts'

/** Unpaid holds of seats (E20–E23) and what may become of them. */
export const reservations: readonly string[] = [
  `CREATE TABLE reservation (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    customer_id TEXT REFERENCES customer (id),
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    -- '' draws the seats as reserved ones are drawn without a symbol.
    symbol TEXT NOT NULL CONSTRAINT reservation_symbol CHECK (length(symbol) <= 1),
    -- F18: when it lapses. NULL waits for the evening: some minutes before the event starts.
    option_at INTEGER CONSTRAINT reservation_option_at CHECK (option_at > created_at),
    pick_up TEXT NOT NULL CONSTRAINT reservation_pick_up CHECK (pick_up IN ('desk', 'evening')),
    till_id TEXT NOT NULL REFERENCES till (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    created_at INTEGER NOT NULL,
    -- It ends with its last seat: sold, freed, or lapsed and taken.
    ended_at INTEGER CONSTRAINT reservation_ended_at CHECK (ended_at >= created_at),
    CONSTRAINT reservation_option CHECK (pick_up = 'evening' OR option_at IS NOT NULL)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX reservation_event ON reservation (event_id)`,
  `CREATE INDEX reservation_customer ON reservation (customer_id) WHERE customer_id IS NOT NULL`,
  `CREATE INDEX reservation_open ON reservation (event_id) WHERE ended_at IS NULL`,
  `CREATE TRIGGER reservation_may BEFORE INSERT ON reservation BEGIN
    SELECT RAISE(ABORT, 'E_DUPLICATE_ID') WHERE EXISTS (SELECT 1 FROM reservation WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'sell'
      WHERE u.id = NEW.user_id AND u.is_active = 1);
    -- O02: without a class of the user, or of the debtor, nobody books.
    SELECT RAISE(ABORT, 'E_NO_SALES_CLASS') WHERE NOT EXISTS (
      SELECT 1 FROM user_sales_class WHERE user_id = NEW.user_id) AND NOT EXISTS (
      SELECT 1 FROM customer_sales_class WHERE customer_id = NEW.customer_id);
  END`,
  // What ended stays as it was, but for what is erased of a customer.
  `CREATE TRIGGER reservation_frozen BEFORE UPDATE ON reservation
    WHEN NEW.id <> OLD.id OR NEW.event_id <> OLD.event_id OR NEW.till_id <> OLD.till_id OR NEW.user_id <> OLD.user_id
      OR NEW.created_at <> OLD.created_at OR (OLD.ended_at IS NOT NULL AND (
        NEW.ended_at IS NOT OLD.ended_at OR NEW.option_at IS NOT OLD.option_at OR NEW.pick_up <> OLD.pick_up
        OR NEW.symbol <> OLD.symbol OR NEW.customer_id IS NOT OLD.customer_id))
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE TRIGGER reservation_stays BEFORE DELETE ON reservation BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]

/** Guards of the seats of reservations; they come behind the table of claims. */
export const reservedSeats: readonly string[] = [
  `CREATE TRIGGER seat_claim_new_take_up BEFORE INSERT ON seat_claim WHEN NEW.state = 'hold' AND NEW.reservation_id IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'E_RESERVED'); END`,
  `CREATE TRIGGER seat_claim_reserved_may BEFORE UPDATE OF reservation_id ON seat_claim
    WHEN NEW.reservation_id IS NOT NULL AND NEW.reservation_id IS NOT OLD.reservation_id BEGIN
    SELECT RAISE(ABORT, 'E_RESERVED') WHERE NEW.state = 'hold';
    SELECT RAISE(ABORT, 'E_RESERVATION_ENDED') FROM reservation
      WHERE id = NEW.reservation_id AND (ended_at IS NOT NULL OR event_id <> NEW.event_id);
  END`,
  // A reserved seat leaves its reservation freed, or once that has lapsed (F18); a basket may take it up and keeps it.
  `CREATE TRIGGER seat_claim_was_reserved BEFORE UPDATE ON seat_claim
    WHEN OLD.state = 'reserved' AND NEW.state <> 'free' AND NEW.reservation_id IS NOT OLD.reservation_id
      AND NOT ${hasLapsed('OLD.reservation_id', 'NEW.changed_at')}
    BEGIN SELECT RAISE(ABORT, 'E_RESERVED'); END`,
  // A seat taken up leaves it freed, sold or reserved anew at the till that took it up.
  `CREATE TRIGGER seat_claim_was_taken_up BEFORE UPDATE ON seat_claim
    WHEN OLD.state = 'hold' AND OLD.reservation_id IS NOT NULL AND NEW.state <> 'free'
      AND NEW.reservation_id IS NOT OLD.reservation_id AND NOT ${hasLapsed('OLD.reservation_id', 'NEW.changed_at')}
    BEGIN SELECT RAISE(ABORT, 'E_RESERVED') FROM basket b WHERE b.id = OLD.basket_id AND b.till_id IS NOT CASE NEW.state
      WHEN 'sold' THEN (SELECT till_id FROM orders WHERE id = NEW.order_id)
      WHEN 'reserved' THEN (SELECT till_id FROM reservation WHERE id = NEW.reservation_id) END;
  END`,
  `CREATE TRIGGER seat_claim_leaves_reservation AFTER UPDATE OF reservation_id ON seat_claim
    WHEN OLD.reservation_id IS NOT NULL AND NEW.reservation_id IS NOT OLD.reservation_id BEGIN
    UPDATE reservation SET ended_at = max(NEW.changed_at, created_at) WHERE id = OLD.reservation_id AND ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM seat_claim WHERE reservation_id = OLD.reservation_id);
  END`,
]
