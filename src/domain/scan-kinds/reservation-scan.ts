import type { ScanKind } from './scan-kind-shape.ts'

/** The id of a reservation, as its slip may carry it. */
export const reservationScan: ScanKind = {
  isStrict: false,
  read: (data) => (/^res_[\w-]{1,40}$/.test(data) ? data : null),
}
