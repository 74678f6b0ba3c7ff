import type { TillId, UserId } from '../../src/domain/ids.ts'

/** How the terminals at the tills are set up (T02, T03). */
export interface TerminalsTables {
  /** A till without a row is as it was made: no scanners of its own, the language of its machine, all halls. */
  terminal: {
    till_id: TillId
    /** JSON of scanner addresses. */
    scanners: string
    /** JSON: what each character means that a scanner types. */
    layout: string
    language: string | null
    /** JSON of hall ids; none stands for all. */
    halls: string
    /** Of the newest set-up code that was applied; 0 before the first. */
    setup_number: number
  }
  /** T02: each row is behind one QR code. */
  setup_code: {
    number: number
    till_id: TillId
    /** JSON of what the code sets. */
    settings: string
    /** Hexadecimal; what the code proves that it knows. */
    secret: string
    expires_at: number
    made_by: UserId
    made_at: number
  }
}
