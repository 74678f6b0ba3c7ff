/** Dialogs that ask or tell one thing: leaving, the language, and what became of payments a crash left open. */
import { centred } from '../layout.ts'
import { asking, closing, type Screen } from '../screen.ts'
import type { LanguageState, QuitState, RecoveredState } from '../screen-state.ts'
import { languages } from '../words.ts'

export const quitScreen: Screen<QuitState> = {
  id: 'quit',
  onCommand(state, command) {
    // Pressed twice, the key that leaves is meant.
    if (command === 'yes' || command === 'quit') return asking(state, { do: 'leave' })
    return command === 'close' ? closing(state) : { state }
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 64, rows: 7 }),
}

export const languageScreen: Screen<LanguageState> = {
  id: 'language',
  onCommand: (state, command) => (command === 'close' ? closing(state) : { state }),
  onInput(state, _field, value) {
    const language = languages.find((known) => known === value)
    if (language === undefined) return { state }
    return asking(state, { do: 'language', language }, { do: 'close' })
  },
  rect: (_state, model) => centred(model.layout.body, { columns: 30, rows: languages.length + 4 }),
}

export const recoveredScreen: Screen<RecoveredState> = {
  id: 'recovered',
  onCommand: (state, command) => (command === 'close' ? closing(state) : { state }),
  rect: (_state, model) => centred(model.layout.body, { columns: 70, rows: Math.min(18, model.recovered.length + 7) }),
}
