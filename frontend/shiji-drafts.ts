type Draft = { part: string; text: string; at: number; over: number };
type Row = HTMLElement;

const ROOT = 'shiji-draft/';
const OLD = 30 * 24 * 3_600_000;
const LONGEST = 100;
/** Longer than the pause after which the field hands on what was typed. */
const ASK = 1_500;
const SLOW = 10_000;

/**
 * Keeps what is typed into the figures of a report in this browser until the server says that it has it. `place` names the
 * account, union and period; nothing of another place is ever told. Beside each field stands what became of it: being saved,
 * or not saved and kept here.
 */
class ShijiDrafts extends HTMLElement {
  #page: HTMLElement | null = null;
  #lost = false;
  readonly #since = new Map<Row, number>();
  readonly #clocks = new Map<Row, number[]>();

  connectedCallback() {
    this.#page = this.parentElement;
    this.#page?.addEventListener('input', this.#typed);
    this.#page?.addEventListener('change', this.#chosen);
    connection()?.addStateChangeListener(this.#connection);
    this.#lost = isLost(connection()?.state);
  }

  disconnectedCallback() {
    this.#page?.removeEventListener('input', this.#typed);
    this.#page?.removeEventListener('change', this.#chosen);
    connection()?.removeStateChangeListener(this.#connection);
    [...this.#since.keys()].forEach((row) => this.#settled(row));
  }

  /** What was typed here and is not known to be saved; what is old is forgotten. */
  drafts(): ({ element: string } & Draft)[] {
    forgetOld();
    const place = `${this.#place()}/`;
    return keys()
      .filter((key) => key.startsWith(place))
      .flatMap((key) => {
        const draft = read(key);
        return draft ? [{ element: key.substring(place.length), ...draft }] : [];
      });
  }

  /** The server has dealt with what stood in a field; `version` is what stands there now. */
  dealtWith(element: string, part: string, text: string, version: number, saved: boolean): number {
    const key = this.#key(element);
    const draft = read(key);
    const row = this.#page?.querySelector<Row>(`#element-${CSS.escape(element)}`);
    const isThis = !draft || (draft.part === part && draft.text === text);
    if (isThis && saved) forget(key);
    if (!isThis && saved && draft) write(key, { ...draft, over: version });
    if (row) row.dataset.version = `${version}`;
    if (row && isThis) this.#settled(row);
    return version;
  }

  forget(element: string) {
    forget(this.#key(element));
  }

  #place(): string {
    return ROOT + this.getAttribute('place');
  }

  #key(element: string): string {
    return `${this.#place()}/${element}`;
  }

  readonly #typed = (event: Event) => {
    const field = (event.target as HTMLElement).closest<HTMLInputElement>('vaadin-text-field');
    if (field) this.#keep(field, 'NUMBER', (event.target as HTMLInputElement).value);
  };

  readonly #chosen = (event: Event) => {
    const field = event.target as HTMLInputElement;
    if (field.localName !== 'vaadin-select') return;
    this.#keep(field, field.classList.contains('figure-reason') ? 'REASON' : 'YES_NO', field.value);
  };

  #keep(field: HTMLElement, part: string, text: string) {
    const row = field.closest('.figure-field')?.closest<Row>('.question');
    if (!row) return;
    const element = row.id.substring('element-'.length);
    const draft = { part, text: text.substring(0, LONGEST), at: Date.now(), over: Number(row.dataset.version ?? 0) };
    row.toggleAttribute('data-unkept', !write(this.#key(element), draft));
    this.#stop(row);
    this.#since.set(row, Date.now());
    this.#clocks.set(row, [
      window.setTimeout(() => this.dispatchEvent(new CustomEvent('draft-asked', { detail: { element, ...draft } })), ASK),
      window.setTimeout(() => this.#say(row), SLOW),
    ]);
    this.#say(row);
  }

  readonly #connection = (_before: string, now: string) => {
    if (now === 'loading') return; // the next state tells whether it came through
    this.#lost = isLost(now);
    [...this.#since.keys()].forEach((row) => this.#say(row));
  };

  #say(row: Row) {
    const said = row.querySelector<HTMLElement>('.question-draft');
    if (!said) return;
    const isSlow = this.#lost || Date.now() - (this.#since.get(row) ?? 0) >= SLOW;
    const word = !isSlow ? 'saving' : row.hasAttribute('data-unkept') ? 'unkept' : 'away';
    row.dataset.draft = word;
    said.setAttribute('aria-live', isSlow ? 'polite' : 'off');
    said.textContent = this.getAttribute(word);
  }

  #settled(row: Row) {
    this.#stop(row);
    this.#since.delete(row);
    delete row.dataset.draft;
    const said = row.querySelector<HTMLElement>('.question-draft');
    if (said) said.textContent = '';
  }

  #stop(row: Row) {
    this.#clocks.get(row)?.forEach((clock) => window.clearTimeout(clock));
    this.#clocks.delete(row);
  }
}

type Connection = {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
};

function connection(): Connection | undefined {
  return (window as any).Vaadin?.connectionState;
}

function isLost(state?: string): boolean {
  return state === 'reconnecting' || state === 'connection-lost';
}

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(ROOT));
  } catch {
    return []; // the browser keeps nothing
  }
}

function read(key: string): Draft | undefined {
  try {
    const { part, text, at, over } = JSON.parse(localStorage.getItem(key) ?? 'null') ?? {};
    const isDraft = typeof part === 'string' && typeof text === 'string' && Number.isFinite(at) && Number.isInteger(over);
    return isDraft ? { part, text: text.substring(0, LONGEST), at, over } : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false; // the browser keeps nothing, or is full
  }
}

function forget(key: string) {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing is kept there
  }
}

function forgetOld() {
  const now = Date.now();
  for (const key of keys()) {
    const draft = read(key);
    if (!draft || now - draft.at > OLD) forget(key);
  }
}

customElements.define('shiji-drafts', ShijiDrafts);
