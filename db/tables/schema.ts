/** What the database needs for itself. */
export interface SchemaTables {
  /** `insert into must select <condition>`: aborts the batch with E_MUST when it does not hold. */
  must: { ok: number | boolean; code: string }
  schema_info: { id: 1; application: string; version: number }
}
