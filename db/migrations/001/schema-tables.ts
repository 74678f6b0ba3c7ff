/** What the database says of itself, and the two tables every batch may use. */
export const schemaTables: readonly string[] = [
  `CREATE TABLE schema_info (
    id INTEGER PRIMARY KEY CONSTRAINT schema_info_one_row CHECK (id = 1),
    application TEXT NOT NULL,
    version INTEGER NOT NULL
  ) STRICT`,

  // Nothing is ever stored: a condition that holds is ignored, one that does not ends the batch.
  // RAISE takes only a literal before SQLite 3.47, so the code travels in the complaint about a path that is none.
  `CREATE TABLE must (ok INTEGER, code TEXT NOT NULL) STRICT`,
  `CREATE TRIGGER must_hold BEFORE INSERT ON must BEGIN
    SELECT CASE WHEN NEW.ok IS 1 THEN RAISE(IGNORE) ELSE json_extract('{}', 'E_MUST:' || NEW.code) END;
    SELECT RAISE(ABORT, 'E_MUST');
  END`,

  // Rises with every change of what other tills draw; their readers ask for rows with a newer version.
  `CREATE TABLE change_counter (
    name TEXT PRIMARY KEY CONSTRAINT change_counter_name CHECK (name IN ('seat_claim', 'event')),
    value INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TRIGGER change_counter_rises BEFORE UPDATE ON change_counter
    WHEN NEW.name <> OLD.name OR NEW.value <= OLD.value BEGIN SELECT RAISE(ABORT, 'E_COUNTER'); END`,
  `CREATE TRIGGER change_counter_stays BEFORE DELETE ON change_counter BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
  `INSERT INTO change_counter (name, value) VALUES ('seat_claim', 0), ('event', 0)`,
]
