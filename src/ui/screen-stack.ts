/** Screens and dialogs, one above the other. The top one hears a key first. */
import type { ScreenId, ScreenState } from './screen-state.ts'
import { screens } from './screens/screens.ts'

export class ScreenStack {
  private states: readonly ScreenState[]

  constructor(first: ScreenState) {
    this.states = [first]
  }

  get top(): ScreenState {
    const top = this.states.at(-1)
    if (top === undefined) throw new Error('the stack of screens is empty')
    return top
  }

  /** The top full screen and the dialogs over it: what is drawn. */
  get visible(): readonly ScreenState[] {
    const base = this.states.findLastIndex((state) => screens[state.id].rect === undefined)
    return this.states.slice(Math.max(0, base))
  }

  /** The open screen of this id. */
  find<K extends ScreenId>(id: K): Extract<ScreenState, { readonly id: K }> | undefined {
    return this.states.find((state): state is Extract<ScreenState, { readonly id: K }> => state.id === id)
  }

  /** The top one last. */
  get ids(): readonly ScreenId[] {
    return this.states.map(({ id }) => id)
  }

  has(id: ScreenId): boolean {
    return this.find(id) !== undefined
  }

  /** A screen that is open already is not opened a second time. */
  open(state: ScreenState): void {
    if (!this.has(state.id)) this.states = [...this.states, state]
  }

  /** In the place of the screen of its id, and of what is above that, where one is open; else on top. */
  show(state: ScreenState): void {
    const at = this.states.findIndex(({ id }) => id === state.id)
    this.states = [...(at < 0 ? this.states : this.states.slice(0, at)), state]
  }

  /** Closes the top screen, or the named one when it is on top. The last screen stays. */
  close(id?: ScreenId): void {
    if (this.states.length > 1 && (id === undefined || this.top.id === id)) this.states = this.states.slice(0, -1)
  }

  replaceTop(state: ScreenState): void {
    this.states = [...this.states.slice(0, -1), state]
  }

  restart(...states: readonly ScreenState[]): void {
    this.states = states
  }

  /** The same stack with every state seen to: after the screen's size changed. */
  adjust(change: (state: ScreenState) => ScreenState): void {
    this.states = this.states.map(change)
  }
}
