/** What a claim says of its seat; the rest of the row is bookkeeping. */
const facts = 'state, basket_id, order_id, reservation_id, symbol, reason'

/** Baskets, and the one row for each seat that is or was taken. */
export const seatClaims: readonly string[] = [
  `CREATE TABLE basket (
    id TEXT PRIMARY KEY,
    till_id TEXT NOT NULL REFERENCES till (id),
    user_id TEXT NOT NULL REFERENCES user (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    CONSTRAINT basket_expires_at CHECK (expires_at >= created_at)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX basket_till ON basket (till_id, expires_at)`,
  `CREATE TRIGGER basket_frozen BEFORE UPDATE ON basket
    WHEN NEW.id <> OLD.id OR NEW.till_id <> OLD.till_id OR NEW.created_at <> OLD.created_at
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE TABLE seat_claim (
    event_id TEXT NOT NULL REFERENCES event (id),
    seat_id TEXT NOT NULL REFERENCES seat (id),
    state TEXT NOT NULL CONSTRAINT seat_claim_state CHECK (state IN ('free', 'hold', 'reserved', 'sold', 'blocked')),
    basket_id TEXT REFERENCES basket (id),
    order_id TEXT REFERENCES orders (id),
    reservation_id TEXT REFERENCES reservation (id),
    symbol TEXT,
    -- Why it is blocked.
    reason TEXT,
    -- The time of whoever wrote last: by it a hold counts as expired or not.
    changed_at INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, seat_id),
    CONSTRAINT seat_claim_basket CHECK ((state = 'hold') = (basket_id IS NOT NULL)),
    CONSTRAINT seat_claim_order CHECK ((state = 'sold') = (order_id IS NOT NULL)),
    -- A basket that takes a reserved seat up holds it for its reservation: it goes back there unless it is sold.
    CONSTRAINT seat_claim_reservation CHECK (CASE state WHEN 'reserved' THEN reservation_id IS NOT NULL
      WHEN 'hold' THEN 1 ELSE reservation_id IS NULL END),
    CONSTRAINT seat_claim_symbol CHECK (symbol IS NULL OR reservation_id IS NOT NULL),
    CONSTRAINT seat_claim_reason CHECK (reason IS NULL OR state = 'blocked')
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX seat_claim_version ON seat_claim (event_id, version)`,
  `CREATE INDEX seat_claim_basket ON seat_claim (basket_id) WHERE basket_id IS NOT NULL`,
  `CREATE INDEX seat_claim_order ON seat_claim (order_id) WHERE order_id IS NOT NULL`,
  `CREATE INDEX seat_claim_reservation ON seat_claim (reservation_id) WHERE reservation_id IS NOT NULL`,

  claimRules('new', 'INSERT', ''),
  // What goes back to its reservation needs no leave: that of a cancelled event too.
  claimRules(
    'changed',
    `UPDATE OF event_id, seat_id, ${facts}`,
    " AND NOT (NEW.state = 'reserved' AND NEW.reservation_id IS OLD.reservation_id)",
  ),

  // What a claim was decides what it may become. Only these ways lead out of each state.
  `CREATE TRIGGER seat_claim_was_sold BEFORE UPDATE OF ${facts} ON seat_claim WHEN OLD.state = 'sold' BEGIN
    SELECT RAISE(ABORT, 'E_SOLD') WHERE NEW.state <> 'free' OR EXISTS (
      SELECT 1 FROM ticket WHERE event_id = OLD.event_id AND seat_id = OLD.seat_id AND voided_by IS NULL);
  END`,
  `CREATE TRIGGER seat_claim_was_held BEFORE UPDATE OF ${facts} ON seat_claim
    WHEN OLD.state = 'hold' AND NEW.state <> 'free' AND NEW.basket_id IS NOT OLD.basket_id
      AND NOT (NEW.state = 'reserved' AND NEW.reservation_id IS OLD.reservation_id) BEGIN
    SELECT RAISE(ABORT, 'E_HELD') FROM basket b WHERE b.id = OLD.basket_id AND b.expires_at > NEW.changed_at
      AND b.till_id IS NOT CASE NEW.state WHEN 'sold' THEN (SELECT till_id FROM orders WHERE id = NEW.order_id)
        WHEN 'reserved' THEN (SELECT till_id FROM reservation WHERE id = NEW.reservation_id) END;
  END`,
  `CREATE TRIGGER seat_claim_was_blocked BEFORE UPDATE ON seat_claim
    WHEN OLD.state = 'blocked' AND NEW.state NOT IN ('free', 'blocked')
    BEGIN SELECT RAISE(ABORT, 'E_BLOCKED'); END`,
  `CREATE TRIGGER seat_claim_same_seat BEFORE UPDATE ON seat_claim
    WHEN NEW.event_id <> OLD.event_id OR NEW.seat_id <> OLD.seat_id BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE TRIGGER seat_claim_stays BEFORE DELETE ON seat_claim BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  // A REPLACE deletes without DELETE triggers where recursive_triggers is off; afterwards a live ticket tells it.
  `CREATE TRIGGER seat_claim_no_replace AFTER INSERT ON seat_claim
    WHEN EXISTS (SELECT 1 FROM ticket WHERE event_id = NEW.event_id AND seat_id = NEW.seat_id AND voided_by IS NULL)
    BEGIN SELECT RAISE(ABORT, 'E_SOLD'); END`,

  versionRises('new', 'INSERT'),
  versionRises('changed', `UPDATE OF ${facts}`),
  `CREATE TRIGGER seat_claim_version_rises BEFORE UPDATE OF version ON seat_claim WHEN NEW.version <= OLD.version
    BEGIN SELECT RAISE(ABORT, 'E_COUNTER'); END`,
]

/** What must be true of the new row, whether it is inserted or updated. */
function claimRules(name: string, act: string, butNot: string): string {
  return `CREATE TRIGGER seat_claim_${name}_may BEFORE ${act} ON seat_claim WHEN NEW.state <> 'free' BEGIN
    SELECT RAISE(ABORT, 'E_WRONG_HALL') WHERE NOT EXISTS (
      SELECT 1 FROM event e JOIN seat s ON s.hall_id = e.hall_id WHERE e.id = NEW.event_id AND s.id = NEW.seat_id);
    -- E02
    SELECT RAISE(ABORT, 'E_NOT_HOLDING') WHERE NEW.state IN ('hold', 'reserved')${butNot}
      AND (SELECT status FROM event WHERE id = NEW.event_id) = 'cancelled';
    -- E01
    SELECT RAISE(ABORT, 'E_NOT_SELLING') WHERE NEW.state = 'sold'
      AND (SELECT status FROM event WHERE id = NEW.event_id) NOT IN ('on-sale', 'closed-sale');
    SELECT RAISE(ABORT, 'E_SEALED') WHERE NEW.state = 'sold' AND (
      EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id)
      OR NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id AND kind = 'sale'));
  END`
}

function versionRises(name: string, act: string): string {
  return `CREATE TRIGGER seat_claim_${name}_counted AFTER ${act} ON seat_claim BEGIN
    UPDATE change_counter SET value = value + 1 WHERE name = 'seat_claim';
    UPDATE seat_claim SET version = (SELECT value FROM change_counter WHERE name = 'seat_claim')
      WHERE event_id = NEW.event_id AND seat_id = NEW.seat_id;
  END`
}
