import { useScene } from '../scene.tsx';

/** The session has ended: a sign-in dialog over the page that was open. */
export function SignInDialog() {
  const { words } = useScene();
  return (
    <div className="next-overlay-wrapper opened">
      <div className="next-overlay-backdrop" />
      <div
        role="dialog"
        aria-modal="true"
        aria-label={words.signIn.title}
        className="next-dialog login-dialog"
      >
        <div className="fm-login login-box">
          <h2>{words.signIn.title}</h2>
          <form onSubmit={(event) => event.preventDefault()}>
            <input placeholder={words.signIn.account} name="account" autoComplete="username" />
            <input
              placeholder={words.signIn.password}
              name="password"
              type="password"
              autoComplete="current-password"
            />
            <button type="submit" className="fm-button fm-submit password-login">
              {words.signIn.button}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}
