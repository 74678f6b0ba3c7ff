/** What of a ticket stays as it was sold, whatever becomes of it. */
const sameTicket = `NEW.id = OLD.id AND NEW.order_id = OLD.order_id AND NEW.line_id = OLD.line_id
      AND NEW.event_id = OLD.event_id AND NEW.seat_id IS OLD.seat_id
      AND NEW.standing_area_id IS OLD.standing_area_id AND NEW.amount = OLD.amount`

/** Tickets: the second, independent guard against selling a seat twice. */
export const tickets: readonly string[] = [
  `CREATE TABLE ticket (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    line_id TEXT NOT NULL UNIQUE REFERENCES order_line (id),
    event_id TEXT NOT NULL REFERENCES event (id),
    seat_id TEXT REFERENCES seat (id),
    standing_area_id TEXT REFERENCES standing_area (id),
    code TEXT NOT NULL UNIQUE,
    amount INTEGER NOT NULL CONSTRAINT ticket_amount CHECK (amount >= 0),
    voided_by TEXT REFERENCES orders (id),
    CONSTRAINT ticket_place CHECK ((seat_id IS NULL) <> (standing_area_id IS NULL))
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX ticket_one_live_per_seat ON ticket (event_id, seat_id) WHERE voided_by IS NULL AND seat_id IS NOT NULL`,
  `CREATE INDEX ticket_order ON ticket (order_id)`,
  `CREATE INDEX ticket_event ON ticket (event_id)`,
  `CREATE INDEX ticket_area ON ticket (standing_area_id) WHERE standing_area_id IS NOT NULL`,
  `CREATE INDEX ticket_voided_by ON ticket (voided_by) WHERE voided_by IS NOT NULL`,
  `CREATE TRIGGER ticket_may BEFORE INSERT ON ticket BEGIN
    SELECT RAISE(ABORT, 'E_SEALED') WHERE EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.order_id);
    SELECT RAISE(ABORT, 'E_DUPLICATE_TICKET') WHERE NEW.voided_by IS NOT NULL OR EXISTS (
      SELECT 1 FROM ticket WHERE id = NEW.id OR code = NEW.code OR line_id = NEW.line_id) OR EXISTS (
      SELECT 1 FROM ticket WHERE event_id = NEW.event_id AND seat_id = NEW.seat_id AND voided_by IS NULL) OR EXISTS (
      SELECT 1 FROM ticket_reprint WHERE void_code = NEW.code);
    -- E01
    SELECT RAISE(ABORT, 'E_NOT_SELLING') WHERE
      (SELECT status FROM event WHERE id = NEW.event_id) NOT IN ('on-sale', 'closed-sale');
    -- P02
    SELECT RAISE(ABORT, 'E_NOT_LINKED') WHERE NOT EXISTS (
      SELECT 1 FROM orders o JOIN till t ON t.id = o.till_id
        JOIN outlet_event l ON l.outlet_id = t.outlet_id AND l.event_id = NEW.event_id
      WHERE o.id = NEW.order_id);
    SELECT RAISE(ABORT, 'E_LINE') WHERE NOT EXISTS (
      SELECT 1 FROM order_line l JOIN orders o ON o.id = l.order_id AND o.kind = 'sale'
      WHERE l.id = NEW.line_id AND l.order_id = NEW.order_id AND l.event_id = NEW.event_id AND l.seat_id IS NEW.seat_id
        AND l.amount = NEW.amount AND l.kind = CASE WHEN NEW.seat_id IS NULL THEN 'standing' ELSE 'seat' END);
    SELECT RAISE(ABORT, 'E_NO_CLAIM') WHERE NEW.seat_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM seat_claim WHERE event_id = NEW.event_id AND seat_id = NEW.seat_id AND state = 'sold'
        AND order_id = NEW.order_id);
  END`,
  `CREATE TRIGGER ticket_takes_place BEFORE INSERT ON ticket WHEN NEW.standing_area_id IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_AREA') WHERE NOT EXISTS (
      SELECT 1 FROM standing_area WHERE id = NEW.standing_area_id AND event_id = NEW.event_id);
    SELECT RAISE(ABORT, 'E_AREA_FULL') WHERE (SELECT taken >= capacity FROM standing_area WHERE id = NEW.standing_area_id);
    UPDATE standing_area SET taken = taken + 1 WHERE id = NEW.standing_area_id;
  END`,
  // A ticket becomes void once, by a refund of its own order that takes its line back; its code changes by a reprint (F34).
  `CREATE TRIGGER ticket_frozen BEFORE UPDATE ON ticket WHEN NOT (
      OLD.voided_by IS NULL AND NEW.voided_by IS NOT NULL AND NEW.code = OLD.code AND ${sameTicket}
      AND EXISTS (SELECT 1 FROM orders WHERE id = NEW.voided_by AND refund_of = OLD.order_id)
      AND EXISTS (SELECT 1 FROM order_line WHERE order_id = NEW.voided_by AND reverses = OLD.line_id AND amount = -OLD.amount)
      AND NOT EXISTS (SELECT 1 FROM seal WHERE order_id = NEW.voided_by)
    ) AND NOT (
      OLD.voided_by IS NULL AND NEW.voided_by IS NULL AND NEW.code <> OLD.code AND ${sameTicket}
      AND EXISTS (SELECT 1 FROM ticket_reprint WHERE ticket_id = OLD.id AND void_code = OLD.code AND code = NEW.code))
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  // From its start on an event is paid back by those who may do even that; a cancelled one always (Y24).
  `CREATE TRIGGER ticket_voided_in_time BEFORE UPDATE OF voided_by ON ticket WHEN NEW.voided_by IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'E_EVENT_STARTED') FROM orders o JOIN event e ON e.id = NEW.event_id
      WHERE o.id = NEW.voided_by AND e.starts_at <= o.created_at AND e.status <> 'cancelled' AND NOT EXISTS (
        SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'refund-late'
        WHERE u.id = coalesce(o.approved_by, o.user_id) AND u.is_active = 1);
  END`,
  `CREATE TRIGGER ticket_voided_frees AFTER UPDATE OF voided_by ON ticket WHEN NEW.voided_by IS NOT NULL BEGIN
    UPDATE seat_claim SET state = 'free', order_id = NULL,
        changed_at = (SELECT created_at FROM orders WHERE id = NEW.voided_by)
      WHERE event_id = NEW.event_id AND seat_id = NEW.seat_id AND order_id = NEW.order_id;
    UPDATE standing_area SET taken = taken - 1 WHERE id = NEW.standing_area_id;
  END`,
  `CREATE TRIGGER ticket_stays BEFORE DELETE ON ticket BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
