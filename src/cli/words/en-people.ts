/** The sub-commands about people, shifts, cash and outlets, in English. */
export const enPeople = {
  groups: {
    shift: 'Shifts of the tills',
    cash: 'Cash in the drawers',
    outlet: 'Places of sale',
  },
  commands: {
    'user list': 'List the users',
    'user set-role': 'Give a user another role',
    'user deactivate': 'Switch a user off',
    'user activate': 'Switch a user on again',
    'user reset-password': 'Forget password and PIN; the user chooses anew',
    'shift open': 'Open the shift of a till',
    'shift report': 'Show the figures of an open shift (X report)',
    'shift list': 'List the shifts with their Z numbers, newest first',
    'event status': 'Start, stop or cancel the sale of an event',
    'shift close': 'Close the shift of a till for good (Z report)',
    'cash in': 'Put cash into a drawer',
    'cash out': 'Take cash out of a drawer',
    'cash list': 'List the cash that was moved in the open shift',
    'outlet list': 'List the places of sale',
    'outlet add': 'Add a place of sale',
    'outlet set': 'Change the rules, tills or events of a place of sale',
  },
  options: {
    float: 'Float in minor units',
    printReport: 'Print it too',
    shift: 'A shift that was closed, by id; the open one when left out',
    operator: 'Only what this user did, by e-mail',
    shiftTill: "Only this till's",
    count: 'Coins and notes that were counted: "5000x3 200x5"; left out where closing is automatic',
    cashAmount: 'Amount in minor units',
    cashComment: 'Why',
    delivery: 'Delivery: print or email',
    blind: 'Count without seeing what should be there: yes or no',
    closing: 'Closing: automatic takes the calculated figure, manual wants a count',
    lockMinutes: 'Minutes without a key until the screen locks; 0 for never',
    outletTills: 'Tills that stand there from now on',
    linkEvents: 'Events it sells too, by id',
    unlinkEvents: 'Events it sells no longer, by id',
  },
  answers: {
    outletLacksPrinter: '{name} prints tickets, but a till there has no printer.',
  },
}

export type PeopleShellWords = typeof enPeople
