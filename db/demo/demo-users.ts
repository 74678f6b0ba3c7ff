import type { Tables } from '../tables.ts'

/** People of the demo. Their passwords are public; hashing them anew would only slow the first start down. */
export interface DemoUser {
  readonly email: string
  readonly name: string
  readonly role: Tables['user']['role']
  readonly password: string
  readonly passwordHash: string
}

export const demoUsers: readonly DemoUser[] = [
  {
    email: 'anna@guichet.example',
    name: 'Anna',
    role: 'cashier',
    password: 'anna-demo',
    passwordHash: 'scrypt$17$8$1$Tg8U29s7B-FfQqqEj9Qshw$Sr30HGxXwUAlGoynN2ObM-LlTdfh5E_vny136I3ZtE4',
  },
  {
    email: 'boris@guichet.example',
    name: 'Boris',
    role: 'cashier',
    password: 'boris-demo',
    passwordHash: 'scrypt$17$8$1$ex1GT5hE5oByFJSu8xRzOg$8CLFOnQMIqwR53qGCQVqPXhtuKk75hpvNuKA49W02EE',
  },
  {
    email: 'clara@guichet.example',
    name: 'Clara',
    role: 'supervisor',
    password: 'clara-demo',
    passwordHash: 'scrypt$17$8$1$DqR_1D9ZbfbBlgLtt1X3mQ$QMVD2X_s3XaP5JnSU0MUzkMtQMWDTnDixrCGvbaHb5o',
  },
  {
    email: 'admin@guichet.example',
    name: 'Admin',
    role: 'admin',
    password: 'admin-demo',
    passwordHash: 'scrypt$17$8$1$_gM03RQU90SKCARLlciBfA$PY_lPSGxwHebRRMoyT43TzdSaB5P1d5wRVnNFOePf0k',
  },
]
