import type { ScanKind } from './scan-kind-shape.ts'

/** A customer card: the customer's id, which says nothing about the person. */
export const customerScan: ScanKind = {
  isStrict: false,
  read: (data) => (/^cus_[\w-]{1,40}$/.test(data) ? data : null),
}
