/** The print queue: paper can fail, the sale can't (F43). */
export const printing: readonly string[] = [
  `CREATE TABLE print_job (
    id TEXT PRIMARY KEY,
    till_id TEXT NOT NULL REFERENCES till (id),
    order_id TEXT REFERENCES orders (id),
    role TEXT NOT NULL CONSTRAINT print_job_role
      CHECK (role IN ('ticket', 'receipt', 'badge', 'report')),
    document TEXT NOT NULL CONSTRAINT print_job_document CHECK (json_valid(document)),
    state TEXT NOT NULL
      CONSTRAINT print_job_state
      CHECK (state IN ('queued', 'sent', 'printed', 'failed', 'unknown', 'replaced', 'dropped')),
    problem TEXT,
    attempts INTEGER NOT NULL DEFAULT 0 CONSTRAINT print_job_attempts CHECK (attempts >= 0),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT`,
  `CREATE INDEX print_job_queue ON print_job (till_id, state, created_at)`,
  `CREATE INDEX print_job_order ON print_job (order_id) WHERE order_id IS NOT NULL`,
  // What was printed can be proven later: the document of a job never changes, only its state.
  `CREATE TRIGGER print_job_frozen BEFORE UPDATE ON print_job
    WHEN NEW.id <> OLD.id OR NEW.till_id <> OLD.till_id OR NEW.order_id IS NOT OLD.order_id OR NEW.role <> OLD.role
      OR NEW.document <> OLD.document OR NEW.created_at <> OLD.created_at
    BEGIN SELECT RAISE(ABORT, 'E_FROZEN'); END`,
]
