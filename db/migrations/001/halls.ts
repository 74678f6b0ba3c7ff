/** Organisers, venues, halls and their seats. */
export const halls: readonly string[] = [
  `CREATE TABLE organiser (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    is_house INTEGER NOT NULL CONSTRAINT organiser_is_house CHECK (is_house IN (0, 1)),
    currency TEXT NOT NULL CONSTRAINT organiser_currency CHECK (currency GLOB '[A-Z][A-Z][A-Z]')
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE venue (id TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE hall (
    id TEXT PRIMARY KEY,
    venue_id TEXT NOT NULL REFERENCES venue (id),
    name TEXT NOT NULL,
    shapes TEXT NOT NULL CONSTRAINT hall_shapes CHECK (json_valid(shapes)),
    categories TEXT NOT NULL CONSTRAINT hall_categories CHECK (json_valid(categories)),
    layout TEXT NOT NULL DEFAULT '{}' CONSTRAINT hall_layout CHECK (json_valid(layout)),
    seat_count INTEGER NOT NULL CONSTRAINT hall_seat_count CHECK (seat_count >= 0),
    created_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX hall_name ON hall (venue_id, name)`,
  // Stored in the order of the plan, so that a whole hall is one scan.
  `CREATE TABLE seat (
    id TEXT NOT NULL UNIQUE,
    hall_id TEXT NOT NULL REFERENCES hall (id),
    position INTEGER NOT NULL CONSTRAINT seat_position CHECK (position >= 0),
    guid TEXT NOT NULL,
    section TEXT NOT NULL,
    row_name TEXT NOT NULL,
    number TEXT NOT NULL,
    kind TEXT NOT NULL,
    category TEXT NOT NULL,
    x_milli INTEGER NOT NULL,
    y_milli INTEGER NOT NULL,
    PRIMARY KEY (hall_id, position),
    CONSTRAINT seat_id CHECK (id = hall_id || '.' || position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER seat_frozen BEFORE UPDATE OF id, hall_id, position ON seat BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
]
