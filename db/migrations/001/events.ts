/** Events, their zones, tariffs and prices, and which outlet sells them. */
export const events: readonly string[] = [
  `CREATE TABLE event (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    hall_id TEXT NOT NULL REFERENCES hall (id),
    title TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    status TEXT NOT NULL CONSTRAINT event_status CHECK (status IN ('upcoming', 'on-sale', 'closed-sale', 'cancelled')),
    currency TEXT NOT NULL CONSTRAINT event_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    ticket_template TEXT NOT NULL,
    tax_rate_basis_points INTEGER NOT NULL
      CONSTRAINT event_tax_rate CHECK (tax_rate_basis_points BETWEEN 0 AND 10000),
    created_at INTEGER NOT NULL,
    -- F18: so long before the start unpaid seats of the evening box office are free again.
    evening_release_minutes INTEGER NOT NULL DEFAULT 30
      CONSTRAINT event_evening_release CHECK (evening_release_minutes BETWEEN 0 AND 1440),
    -- F39: tickets admit from so long before the start until so long after it.
    doors_before_minutes INTEGER NOT NULL DEFAULT 120
      CONSTRAINT event_doors_before CHECK (doors_before_minutes BETWEEN 0 AND 10080),
    doors_after_minutes INTEGER NOT NULL DEFAULT 180
      CONSTRAINT event_doors_after CHECK (doors_after_minutes BETWEEN 0 AND 10080)
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX event_starts_at ON event (starts_at)`,
  // E24: cancelled is reached only from closed sale, and nothing follows it.
  `CREATE TRIGGER event_not_born_cancelled BEFORE INSERT ON event WHEN NEW.status = 'cancelled'
    BEGIN SELECT RAISE(ABORT, 'E_EVENT_STATUS'); END`,
  `CREATE TRIGGER event_status_follows BEFORE UPDATE OF status ON event
    WHEN NEW.status <> OLD.status AND NOT (
      (OLD.status = 'upcoming' AND NEW.status IN ('on-sale', 'closed-sale'))
      OR (OLD.status = 'on-sale' AND NEW.status = 'closed-sale')
      OR (OLD.status = 'closed-sale' AND NEW.status IN ('on-sale', 'cancelled')))
    BEGIN SELECT RAISE(ABORT, 'E_EVENT_STATUS'); END`,
  // E24: an event is editable only while nothing is sold; Y23 changes title and date once the sale is stopped.
  `CREATE TRIGGER event_sold_frozen BEFORE UPDATE ON event
    WHEN EXISTS (SELECT 1 FROM ticket WHERE event_id = OLD.id) AND (
      NEW.id <> OLD.id OR NEW.organiser_id <> OLD.organiser_id OR NEW.hall_id <> OLD.hall_id
      OR NEW.currency <> OLD.currency
      OR (OLD.status <> 'closed-sale' AND (NEW.title <> OLD.title OR NEW.starts_at <> OLD.starts_at)))
    BEGIN SELECT RAISE(ABORT, 'E_EVENT_SOLD'); END`,
  `CREATE TRIGGER event_counted_new AFTER INSERT ON event
    BEGIN UPDATE change_counter SET value = value + 1 WHERE name = 'event'; END`,
  `CREATE TRIGGER event_counted AFTER UPDATE ON event
    BEGIN UPDATE change_counter SET value = value + 1 WHERE name = 'event'; END`,
  // Seats of a hall stay as they are from its first event on.
  `CREATE TRIGGER seat_of_event_stays BEFORE DELETE ON seat
    WHEN EXISTS (SELECT 1 FROM event WHERE hall_id = OLD.hall_id) BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
  `CREATE INDEX event_hall ON event (hall_id)`,
  `CREATE TABLE outlet_event (
    outlet_id TEXT NOT NULL REFERENCES outlet (id),
    event_id TEXT NOT NULL REFERENCES event (id),
    PRIMARY KEY (outlet_id, event_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE price_zone (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    category TEXT,
    UNIQUE (event_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE seat_zone (
    event_id TEXT NOT NULL REFERENCES event (id),
    seat_id TEXT NOT NULL REFERENCES seat (id),
    zone_id TEXT NOT NULL REFERENCES price_zone (id),
    PRIMARY KEY (event_id, seat_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tariff (
    id TEXT PRIMARY KEY,
    organiser_id TEXT NOT NULL REFERENCES organiser (id),
    name TEXT NOT NULL,
    mark TEXT NOT NULL CONSTRAINT tariff_mark CHECK (length(mark) > 0),
    position INTEGER NOT NULL,
    is_default INTEGER NOT NULL CONSTRAINT tariff_is_default CHECK (is_default IN (0, 1))
  ) STRICT, WITHOUT ROWID`,
  `CREATE UNIQUE INDEX tariff_one_default ON tariff (organiser_id) WHERE is_default = 1`,
  `CREATE TABLE price (
    zone_id TEXT NOT NULL REFERENCES price_zone (id),
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    amount INTEGER NOT NULL CONSTRAINT price_amount CHECK (amount >= 0),
    PRIMARY KEY (zone_id, tariff_id)
  ) STRICT, WITHOUT ROWID`,
  // Where a tariff of an event is not taxed as the event is.
  `CREATE TABLE tariff_tax (
    event_id TEXT NOT NULL REFERENCES event (id),
    tariff_id TEXT NOT NULL REFERENCES tariff (id),
    rate_basis_points INTEGER NOT NULL CONSTRAINT tariff_tax_rate CHECK (rate_basis_points BETWEEN 0 AND 10000),
    PRIMARY KEY (event_id, tariff_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE standing_area (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    zone_id TEXT NOT NULL REFERENCES price_zone (id),
    name TEXT NOT NULL,
    capacity INTEGER NOT NULL CONSTRAINT standing_area_capacity CHECK (capacity >= 0),
    taken INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT standing_area_taken CHECK (taken BETWEEN 0 AND capacity),
    UNIQUE (event_id, name)
  ) STRICT, WITHOUT ROWID`,
]
