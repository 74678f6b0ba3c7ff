/** The sub-commands about passes, in English. */
export const enPasses = {
  groups: {
    'pass-kind': 'Kinds of passes and their prices',
    pass: 'Passes that were sold',
  },
  commands: {
    'pass-kind add': 'Define a kind of passes',
    'pass-kind list': 'List the kinds of passes with their prices',
    'pass-kind set': 'Change a kind of passes',
    'pass list': 'List or find passes',
    'pass show': 'Show one pass',
  },
  options: {
    passPrice: 'Price at a tariff in minor units: TARIFF=MINOR; at others it is not sold',
    passFrom: 'First day: 2027-01-01; none when left out',
    passUntil: 'Last day: 2027-12-31; none when left out',
    passTax: 'Tax rate in percent',
    passSessions: 'Seats it covers, one of an event; 0 for any number',
    passOnSale: 'yes or no',
    passText: 'Find by surname, first name, id or code',
    passStatus: 'Only: valid, not-yet, expired or void',
    passKind: 'Only of this kind, by name',
    sellPass: 'A pass as KIND:TARIFF:FIRST NAME:SURNAME:ID, several times for several',
  },
  answers: {
    passKindSaved: '{name} ({id})',
  },
}

export type PassShellWords = typeof enPasses
