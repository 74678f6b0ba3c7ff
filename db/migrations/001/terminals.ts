/** T02, T03: how terminals are set up, and the codes that do it. */
export const terminals: readonly string[] = [
  `CREATE TABLE terminal (
    till_id TEXT PRIMARY KEY REFERENCES till (id),
    scanners TEXT NOT NULL DEFAULT '[]' CONSTRAINT terminal_scanners CHECK (json_valid(scanners)),
    layout TEXT NOT NULL DEFAULT '{}' CONSTRAINT terminal_layout CHECK (json_valid(layout)),
    language TEXT,
    halls TEXT NOT NULL DEFAULT '[]' CONSTRAINT terminal_halls CHECK (json_valid(halls)),
    setup_number INTEGER NOT NULL DEFAULT 0
  ) STRICT, WITHOUT ROWID`,
  // A code counts once, and one that is older than what was applied never.
  `CREATE TRIGGER terminal_setup_rises BEFORE UPDATE OF setup_number ON terminal WHEN NEW.setup_number <= OLD.setup_number
    BEGIN SELECT RAISE(ABORT, 'E_SETUP_REPLAYED'); END`,
  `CREATE TABLE setup_code (
    number INTEGER PRIMARY KEY,
    till_id TEXT NOT NULL REFERENCES till (id),
    settings TEXT NOT NULL CONSTRAINT setup_code_settings CHECK (json_valid(settings)),
    secret TEXT NOT NULL CONSTRAINT setup_code_secret CHECK (length(secret) = 64),
    expires_at INTEGER NOT NULL,
    made_by TEXT NOT NULL REFERENCES user (id),
    made_at INTEGER NOT NULL,
    CONSTRAINT setup_code_expires CHECK (expires_at > made_at)
  ) STRICT`,
  `CREATE TRIGGER setup_code_may BEFORE INSERT ON setup_code BEGIN
    SELECT RAISE(ABORT, 'E_FORBIDDEN') WHERE NOT EXISTS (
      SELECT 1 FROM user u JOIN role_permission p ON p.role = u.role AND p.permission = 'maintain'
      WHERE u.id = NEW.made_by AND u.is_active = 1);
  END`,
  `CREATE TRIGGER setup_code_frozen BEFORE UPDATE ON setup_code BEGIN SELECT RAISE(ABORT, 'E_APPEND_ONLY'); END`,
]
