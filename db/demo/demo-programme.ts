import type { EventStatus } from '../../src/domain/event-status.ts'

/** One event of the demo's programme. */
export interface DemoEvent {
  readonly title: string
  readonly hall: 'theatre' | 'arena' | 'stadium'
  /** From the day the demo is made. */
  readonly inDays: number
  /** By the venue's clock. */
  readonly at: `${number}:${number}`
  readonly status: EventStatus
  /** What the dearest zone costs at full price, in cents. */
  readonly topAmount: number
  /** Shares of the hall. */
  readonly sold: number
  readonly reserved: number
  readonly blocked: number
}

export const demoProgramme: readonly DemoEvent[] = [
  {
    title: 'Swan Lake',
    hall: 'theatre',
    inDays: 0,
    at: '20:00',
    status: 'closed-sale',
    topAmount: 7800,
    sold: 0.55,
    reserved: 0.03,
    blocked: 0.01,
  },
  {
    title: 'The Cherry Orchard',
    hall: 'theatre',
    inDays: 1,
    at: '19:30',
    status: 'on-sale',
    topAmount: 4800,
    sold: 0.34,
    reserved: 0.03,
    blocked: 0.02,
  },
  {
    title: 'The Cherry Orchard',
    hall: 'theatre',
    inDays: 2,
    at: '19:30',
    status: 'on-sale',
    topAmount: 4800,
    sold: 0.16,
    reserved: 0.02,
    blocked: 0.02,
  },
  {
    title: 'Peter and the Wolf',
    hall: 'theatre',
    inDays: 3,
    at: '15:00',
    status: 'cancelled',
    topAmount: 2400,
    sold: 0,
    reserved: 0,
    blocked: 0.01,
  },
  {
    title: 'Hawks – Lions',
    hall: 'arena',
    inDays: 4,
    at: '18:00',
    status: 'on-sale',
    topAmount: 5200,
    sold: 0.4,
    reserved: 0.03,
    blocked: 0.03,
  },
  {
    title: 'City Derby',
    hall: 'stadium',
    inDays: 6,
    at: '16:30',
    status: 'on-sale',
    topAmount: 6500,
    sold: 0.1,
    reserved: 0.005,
    blocked: 0.02,
  },
  {
    title: 'Tosca',
    hall: 'theatre',
    inDays: 8,
    at: '19:00',
    status: 'on-sale',
    topAmount: 9600,
    sold: 0.22,
    reserved: 0.02,
    blocked: 0.01,
  },
  {
    title: 'Jazz at Midnight',
    hall: 'theatre',
    inDays: 9,
    at: '23:30',
    status: 'on-sale',
    topAmount: 3200,
    sold: 0.06,
    reserved: 0.01,
    blocked: 0,
  },
  {
    title: 'Ice Gala',
    hall: 'arena',
    inDays: 12,
    at: '19:00',
    status: 'on-sale',
    topAmount: 5800,
    sold: 0.08,
    reserved: 0.01,
    blocked: 0.02,
  },
  {
    title: 'Open-Air Night',
    hall: 'stadium',
    inDays: 30,
    at: '20:00',
    status: 'on-sale',
    topAmount: 8900,
    sold: 0.015,
    reserved: 0,
    blocked: 0.06,
  },
  {
    title: 'Cup Final',
    hall: 'arena',
    inDays: 40,
    at: '17:00',
    status: 'upcoming',
    topAmount: 6800,
    sold: 0,
    reserved: 0.02,
    blocked: 0.02,
  },
  {
    title: "A Winter's Tale",
    hall: 'theatre',
    inDays: 75,
    at: '19:30',
    status: 'upcoming',
    topAmount: 5400,
    sold: 0,
    reserved: 0,
    blocked: 0,
  },
]

/** Share of the full price, and whether the dearest zone is sold at it (E06). */
export const demoTariffs = [
  { name: 'full', mark: 'F', percent: 100, inDearestZone: true },
  { name: 'reduced', mark: 'R', percent: 75, inDearestZone: true },
  { name: 'child', mark: 'C', percent: 50, inDearestZone: false },
] as const

export const demoHouse = {
  organiser: 'Maison Guichet',
  venue: 'Grand Quai',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  outlet: 'Main desk',
  tills: ['Till 1', 'Till 2'],
  /** France's rate for live shows. */
  taxRateBasisPoints: 550,
} as const
