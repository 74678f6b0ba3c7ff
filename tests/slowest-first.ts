import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Whole tills and whole processes; one of them begun last would keep one worker busy while the other has nothing left. */
const slowest = ['tests/till/random-keys', 'tests/faults/', 'tests/scanners/wedge/', 'tests/till/', 'tests/cli/']

/** Starts the files that take long before the others. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = slowest.findIndex((part) => moduleId.includes(part))
      return found === -1 ? slowest.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
