import { Field } from '../parts/field.tsx'
import { At, Placed } from '../parts/say.tsx'
import { useScreen } from '../parts/screen-context.tsx'
import type { SignInState } from '../screen-state.ts'
import { layOutSignIn } from './sign-in-layout.ts'

export function SignInView({ state }: { readonly state: SignInState }) {
  const { model } = useScreen()
  const { texts, fields } = layOutSignIn(model)
  return (
    <>
      <Placed texts={texts} />
      <At rect={fields.email}>
        <Field name="email" value={state.email} isActive={state.field === 'email'} columns={fields.email.columns} />
      </At>
      <At rect={fields.password}>
        <Field
          name="password"
          value={state.password}
          isActive={state.field === 'password'}
          columns={fields.password.columns}
          isSecret
        />
      </At>
    </>
  )
}
