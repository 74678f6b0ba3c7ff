/** The sub-commands about accreditations, in English. */
export const enAccreditations = {
  groups: {
    accreditation: 'Accreditations of a festival and their badges',
  },
  commands: {
    'import accreditations': 'Read people of a festival (CSV, JSON or XML); again: bring them up to date',
    'accreditation list': 'List or find accreditations',
    'accreditation show': 'Show one accreditation',
    'accreditation activate': 'Activate an accreditation and hand out its badge, once',
    'accreditation reprint': 'Print the badge of an accreditation again',
  },
  options: {
    peopleFormat: 'Format of the file: csv, json or xml; found out when left out',
    peopleEncoding: 'Encoding: utf-8, windows-1251 or windows-1252; found out when left out',
    feeTax: 'Tax rate of the fees in percent; what is stored stays when left out',
    accreditationText: 'Find by name, organisation, number or code of the badge',
    accreditationStatus: 'Only: new, active, handed-out or withdrawn',
    badgeReason: 'Reason: not-printed, damaged, lost or any text',
  },
  answers: {
    accreditationsImported: '{added} added, {changed} changed, {withdrawn} withdrawn, {unchanged} as they were.',
    accreditationsLeftOut: '{count} are neither Approved nor Printed and were left out.',
    accreditationsToPay: 'Active: {active}; to be paid: {toPay}.',
    accreditationsNoFees: 'The file tells no fees: those added are free.',
    badgeActivated: '{name}: activated, {category}, {code}',
    badgeAgain: '{name}: badge printed again, {code}',
  },
}

export type AccreditationShellWords = typeof enAccreditations
