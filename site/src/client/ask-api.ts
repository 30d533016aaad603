// Questions to the small API, for the parts of a page that need more than views.

/** What the API said no with. */
export class ApiRefusal extends Error {}

/** @throws ApiRefusal with the API's own sentence; other errors where it cannot be reached */
async function read(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body;
  const said = (body as { error?: { message?: string } } | null)?.error?.message;
  if (said && document.documentElement.lang === 'vi') throw new ApiRefusal(said);
  throw new Error(String(answer.status));
}

export async function ask(address: string): Promise<unknown> {
  return read(await fetch(address));
}

export async function tell(address: string, body: object): Promise<unknown> {
  return read(await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
}

/** Tells by a form, and says in its status line what came of it. Words stand in the form's own attributes. */
export function onSend(form: HTMLFormElement, send: (fields: FormData) => Promise<string>): void {
  const status = form.querySelector('[role=status]') as HTMLElement;
  const button = form.querySelector('button') as HTMLButtonElement;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.setAttribute('aria-disabled', 'true');
    if (status.dataset.busy) return;
    status.dataset.busy = '1';
    status.textContent = form.dataset.sending as string;
    try {
      status.textContent = await send(new FormData(form));
    } catch (error) {
      status.textContent = error instanceof ApiRefusal ? error.message : (form.dataset.failed as string);
    }
    delete status.dataset.busy;
    button.removeAttribute('aria-disabled');
  });
}

/** Shows a form in place of the words that stand there for browsers without programs. */
export function replacePlainWords(form: HTMLFormElement): void {
  form.hidden = false;
  form.parentElement?.querySelector('[data-without-program]')?.setAttribute('hidden', '');
}

const BALLOT = 'bang-tin-ballot';

/** The browser's ballot: made at its first vote, kept on this device alone. Where nothing can be kept, it is another one each time. */
export function ballot(): string {
  const make = () =>
    btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .slice(0, 22);
  try {
    const kept = localStorage.getItem(BALLOT) ?? make();
    localStorage.setItem(BALLOT, kept);
    return kept;
  } catch {
    return make();
  }
}
