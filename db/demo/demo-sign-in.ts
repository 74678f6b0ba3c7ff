/** What the sign-in screen of a demonstration offers to try. The password is public, and works nowhere else. */
export const demoSignIn = { email: 'anna@guichet.example', password: 'anna-demo' } as const
