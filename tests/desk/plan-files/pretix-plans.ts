/** What a test may put in place of any value of the sample. */
type Loose = Record<string, unknown>

export interface SampleZone extends Loose {
  rows: (Loose & { seats: Loose[] })[]
  areas: unknown[]
}

export interface SamplePlan {
  name: string
  categories: unknown[]
  zones: SampleZone[]
  size?: unknown
}

/** A small pretix export, as a value: tests change one thing in it and write it as a file. */
export function pretixPlan(): SamplePlan {
  return {
    name: 'Kleines Haus',
    categories: [{ name: 'A', color: '#fff' }, { name: 'Rollstuhl' }],
    zones: [
      {
        name: 'Parkett',
        position: { x: 100, y: 200 },
        rows: [
          {
            row_number: '1',
            position: { x: 10, y: 20 },
            seats: [
              { seat_guid: 'g1', seat_number: '1', position: { x: 0, y: 0 }, category: 'A' },
              { seat_guid: 'g2', seat_number: '2', position: { x: 25, y: 0.5 }, category: 'Rollstuhl' },
            ],
          },
        ],
        areas: [],
      },
    ],
    size: { width: 1000, height: 800 },
  }
}

export function fileOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
}
