/**
 * Branded ids: a sale's id cannot be passed where a ticket's is wanted.
 * In the database and in exports an id is text with its prefix, for example `evt_V1StGXR8Z5jd`.
 */
declare const brand: unique symbol
export type Id<Prefix extends string> = string & { readonly [brand]: Prefix }

export type OrganiserId = Id<'org'>
export type VenueId = Id<'ven'>
export type HallId = Id<'hal'>
/** `${HallId}.${index of the seat in its plan}`: one seat of one hall. */
export type SeatId = Id<'sea'>
export type EventId = Id<'evt'>
export type PriceZoneId = Id<'zon'>
export type TariffId = Id<'trf'>
export type BasketId = Id<'bas'>
export type OrderId = Id<'ord'>
export type OrderLineId = Id<'lin'>
export type TicketId = Id<'tkt'>
export type PaymentId = Id<'pay'>
export type CustomerId = Id<'cus'>
export type UserId = Id<'usr'>
export type OutletId = Id<'out'>
export type TillId = Id<'til'>
export type ShiftId = Id<'shf'>
export type CashOperationId = Id<'csh'>
export type ApprovalId = Id<'apr'>
export type PrintJobId = Id<'job'>
export type ReservationId = Id<'res'>
export type VoucherId = Id<'vou'>
export type AccreditationId = Id<'acc'>
export type PassId = Id<'pas'>
export type PassKindId = Id<'pki'>
export type GiftCardId = Id<'gft'>
export type PolicyId = Id<'pol'>
export type FeeId = Id<'fee'>
export type SalesClassId = Id<'cls'>
export type ArticleId = Id<'art'>

/** The prefixes an id may begin with; each stands for the table its row lives in. */
export const idPrefixes = [
  'org',
  'ven',
  'hal',
  'sea',
  'evt',
  'zon',
  'trf',
  'bas',
  'ord',
  'lin',
  'tkt',
  'pay',
  'cus',
  'usr',
  'out',
  'til',
  'shf',
  'csh',
  'apr',
  'job',
  'res',
  'vou',
  'acc',
  'pas',
  'pki',
  'gft',
  'pol',
  'fee',
  'cls',
  'art',
] as const
export type IdPrefix = (typeof idPrefixes)[number]

/** Makes new ids and secrets. Passed in, so that a test can foresee every id. */
export interface IdSource {
  newId<P extends IdPrefix>(prefix: P): Id<P>
  /** `count` decimal digits, each equally likely, from a secure source. */
  randomDigits(count: number): string
}

/** UTC milliseconds since 1970. Passed in wherever a rule needs the time. */
export type Instant = number
export type Clock = () => Instant

export function seatIdAt(hallId: HallId, index: number): SeatId {
  return `${hallId}.${index}` as SeatId
}
