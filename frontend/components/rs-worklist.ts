import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import './rs-icon.ts';
import { sparkStyles } from './rs-spark.ts';
import { DetailName } from './worklist-detail-name.ts';
import { keysTemplate } from './worklist-foot.ts';
import { deedOf, lettersOn, type RowAct, switchLetters } from './worklist-keys.ts';
import { Leaving, nextTo } from './worklist-leaving.ts';
import { LivePush, type LiveState } from './worklist-live.ts';
import { type Group, rowTemplate, type WorklistRow } from './worklist-row.ts';
import { worklistBarStyles } from './worklist-bar-styles.ts';
import { worklistStyles } from './worklist-styles.ts';

/** A choice of a filter, with how many rows it has. */
interface Choice {
  value: string;
  label: string;
}

const GROUPS: Group[] = ['now', 'today', 'later'];
const BULK: RowAct[] = ['take', 'snooze', 'close', 'give'];
const MINUTE = 60_000;
const TYPED = 250;

/**
 * Who needs a clinician. Fires `rs-select` and `rs-open` with the patient's id in `detail.patient`, `rs-act` with what is to be done in
 * `detail.act` and the ids in `detail.patients`, `rs-filter` with `reason`, `plan` and `words`, and `rs-more`. What keys do is in
 * worklist-keys.ts.
 */
@customElement('rs-worklist')
export class RsWorklist extends LitElement {
  static override styles = [worklistBarStyles, worklistStyles, sparkStyles];

  @property({ attribute: false }) rows?: WorklistRow[];
  @property({ attribute: false }) texts: Record<string, string> = {};
  /** Why rows go that are gone, by patient. */
  @property({ attribute: false }) reasons: Record<string, string> = {};
  @property({ attribute: false }) filters: { reasons: Choice[]; plans: Choice[] } = { reasons: [], plans: [] };
  @property() selected = '';
  /** What an empty list says: a true sentence. */
  @property() empty = '';
  /** Why the rows are old, if they are. */
  @property() stale = '';
  @property({ type: Boolean }) paused = false;
  @property({ type: Boolean }) more = false;

  @state() private words = '';
  @state() private reason = '';
  @state() private plan = '';
  @state() private now = Date.now();
  @state() private keysShown = false;
  @state() private letters = lettersOn();
  @state() private live: LiveState = 'live';
  @state() private current = '';
  @state() private marking = false;
  @state() private marked: ReadonlySet<string> = new Set();
  @state() private said = '';
  @query('input[type=search]') private search?: HTMLInputElement;

  readonly #leaving = new Leaving(this);
  readonly #detail = new DetailName(this);
  readonly #push = new LivePush((state) => (this.live = state));
  #clock?: ReturnType<typeof setInterval>;
  /** Whether somebody works in a row with the keyboard, who goes on in the next if it is gone. */
  #inRow = false;
  #typed?: ReturnType<typeof setTimeout>;

  override connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => (this.now = Date.now()), MINUTE);
    this.#push.begin();
    window.addEventListener('keydown', this.#onKeyElsewhere);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    clearTimeout(this.#typed);
    this.#push.end();
    window.removeEventListener('keydown', this.#onKeyElsewhere);
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('texts')) {
      this.#detail.begin(this.#word('detail'));
    }
    if (this.#inRow && !this.shadowRoot?.activeElement) {
      this.#links().find((link) => link.dataset['patient'] === this.current)?.focus();
    }
    this.#inRow = false;
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('rows');
    if (changed.has('rows') && this.rows) {
      this.now = Date.now();
      this.#inRow = this.shadowRoot?.activeElement?.closest('li') != null;
      if (before) {
        const said = this.#leaving.changed(before, this.rows, this.reasons);
        this.said = said || this.said;
      }
      const here = new Set(this.rows.map((row) => row.patient));
      this.marked = new Set([...this.marked].filter((each) => here.has(each)));
      if (!here.has(this.current)) {
        this.current = this.#leaving.has(this.current) ? this.current : nextTo(this.current, before ?? [], this.rows);
      }
    }
  }

  override render() {
    const shown = this.#shown();
    return html`
      <div class="bar">
        ${this.#choose('reason', this.reason, this.filters.reasons)} ${this.#choose('plan', this.plan, this.filters.plans)}
        <input
          type="search"
          .value=${this.words}
          placeholder=${this.#word('search')}
          aria-label=${this.#word('search')}
          @input=${this.#find}
          @keydown=${this.#inSearch}
        />
        <button class="quiet" aria-pressed=${this.marking} @click=${() => this.#mark()}>${this.#word('several')}</button>
        <span class="order">${this.#word('order')}</span>
        ${this.#liveness()}
      </div>
      ${this.marking ? this.#bulk() : nothing}
      ${this.stale ? html`<p class="stale" role="alert">${this.stale}</p>` : nothing}
      <div
        class="list"
        role="region"
        aria-label=${this.#word('label')}
        aria-busy=${!this.rows}
        @keydown=${this.#onKey}
        @focusin=${this.#onFocus}
        @focusout=${() => this.#leaving.focus(false)}
        @pointerenter=${() => this.#leaving.point(true)}
        @pointerleave=${() => this.#leaving.point(false)}
      >
        ${this.rows ? GROUPS.map((group) => this.#group(group, shown)) : this.#waiting()}
        ${this.rows && shown.length === 0 ? this.#nobody() : nothing}
        ${this.more ? html`<button class="more" @click=${() => this.#fire('rs-more', {})}>${this.#word('more')}</button>` : nothing}
      </div>
      <p class="sr" role="status">${this.said}</p>
      <div class="keys">${this.#keys()}</div>
    `;
  }

  #shown(): WorklistRow[] {
    const words = this.words.trim().toLocaleLowerCase();
    const all = this.#leaving.among(this.rows ?? []);
    return words ? all.filter((row) => row.name.toLocaleLowerCase().includes(words) || this.#typed === undefined) : all;
  }

  #liveness() {
    const standing = this.stale || this.paused ? 'paused' : this.live;
    return html`<span class="live ${standing}" role="status">${this.#word(standing)}</span>`;
  }

  #choose(name: 'reason' | 'plan', value: string, choices: Choice[]) {
    return html`<select aria-label=${this.#word(`filter.${name}`)} @change=${(event: Event) => this.#filter(name, event)}>
      <option value="" ?selected=${value === ''}>${this.#word(`any.${name}`)}</option>
      ${choices.map((each) => html`<option value=${each.value} ?selected=${each.value === value}>${each.label}</option>`)}
    </select>`;
  }

  #bulk() {
    const none = this.marked.size === 0;
    return html`<div class="bulk" role="group" aria-label=${this.#word('several')}>
      <span role="status">${this.#word('marked').replace('{0}', String(this.marked.size))}</span>
      ${BULK.map(
        (act) =>
          html`<button ?disabled=${none} @click=${() => this.#act(act, [...this.marked])}>${this.#word(`bulk.${act}`)}</button>`,
      )}
      <button class="quiet" @click=${() => this.#mark()}>${this.#word('bulk.done')}</button>
    </div>`;
  }

  #group(group: Group, shown: WorklistRow[]) {
    const rows = shown.filter((row) => row.group === group);
    if (rows.length === 0) {
      return nothing;
    }
    return html`<h2 id=${group}>${this.#word(group)} <span>${rows.length}</span></h2>
      <ul aria-labelledby=${group}>
        ${repeat(
          rows,
          (row) => row.patient,
          (row) =>
            rowTemplate(row, this.#standing(row), {
              show: (event, which) => this.#show(event, which),
              act: (which) => this.#act(which.act, [which.patient]),
              mark: (which) => this.#markRow(which.patient),
            }),
        )}
      </ul>`;
  }

  #standing(row: WorklistRow) {
    return {
      now: this.now,
      current: row.patient === this.current,
      selected: row.patient === this.selected,
      marking: this.marking,
      marked: this.marked.has(row.patient),
      leaving: this.#leaving.why(row.patient, this.#word('gone')),
      texts: this.texts,
    };
  }

  /** The shape of what comes. */
  #waiting() {
    return html`<ul class="coming" aria-hidden="true">${Array.from({ length: 8 }, () => html`<li></li>`)}</ul>`;
  }

  #nobody() {
    return this.words || this.reason || this.plan
      ? html`<div class="empty"><b>${this.#word('not-found')}</b></div>`
      : html`<div class="empty"><b>${this.#word('nobody')}</b><span>${this.empty}</span></div>`;
  }

  #keys() {
    return keysTemplate(this.texts, this.keysShown, this.letters, {
      show: () => (this.keysShown = !this.keysShown),
      letters: this.#switchLetters,
    });
  }

  #show(event: MouseEvent, row: WorklistRow) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    this.#fire('rs-select', { patient: row.patient });
  }

  #links(): HTMLAnchorElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('li:not(.gone) .open')];
  }

  #onKey = (event: KeyboardEvent) => this.#pressed(event, true);

  #onKeyElsewhere = (event: KeyboardEvent) => {
    if (event.target === document.body || event.target === document.getElementById('main')) {
      this.#pressed(event, false);
    }
  };

  #pressed(event: KeyboardEvent, inList: boolean) {
    const onControl = !this.shadowRoot?.activeElement?.matches('.open');
    const deed = deedOf(event, { inList, onControl, letters: this.letters });
    if (!deed) {
      return;
    }
    event.preventDefault();
    const links = this.#links();
    const at = inList ? links.findIndex((link) => link.dataset['patient'] === this.current) : -1;
    const row = this.rows?.find((each) => each.patient === links[at]?.dataset['patient']);
    if ('go' in deed) {
      const to = { up: at - 1, down: at + 1, first: 0, last: links.length - 1 }[deed.go];
      links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
    } else if ('does' in deed) {
      this.#do(deed.does, row);
    } else if (deed.act === 'undo' || deed.act === 'live') {
      this.#act(deed.act, []);
    } else if (row) {
      const whom = this.marking && this.marked.size > 0 && BULK.some((each) => each === deed.act) ? [...this.marked] : [row.patient];
      this.#act(deed.act === 'likely' ? row.act : deed.act, whom);
    }
  }

  #do(what: 'open' | 'show' | 'mark' | 'search' | 'keys' | 'leave', row: WorklistRow | undefined) {
    const patient = row?.patient ?? '';
    const deeds = {
      open: () => row && this.#fire('rs-open', { patient }),
      show: () => row && this.#fire('rs-select', { patient }),
      mark: () => row && this.#markRow(patient),
      search: () => this.search?.focus(),
      keys: () => (this.keysShown = !this.keysShown),
      leave: () => (this.marking ? this.#mark() : this.#fire('rs-leave', {})),
    };
    deeds[what]();
  }

  #onFocus = (event: FocusEvent) => {
    this.#leaving.focus(true);
    const row = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('.open');
    this.current = row?.dataset['patient'] ?? this.current;
  };

  #inSearch = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      this.words = '';
      this.#tellFilter();
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.#links()[0]?.focus();
    }
  };

  #find = (event: Event) => {
    this.words = (event.target as HTMLInputElement).value;
    clearTimeout(this.#typed);
    this.#typed = setTimeout(() => {
      this.#typed = undefined;
      this.#tellFilter();
    }, TYPED);
  };

  #filter(name: 'reason' | 'plan', event: Event) {
    this[name] = (event.target as HTMLSelectElement).value;
    this.#tellFilter();
  }

  #tellFilter() {
    this.#fire('rs-filter', { reason: this.reason, plan: this.plan, words: this.words });
  }

  #mark() {
    this.marking = !this.marking;
    this.marked = new Set();
  }

  #markRow(patient: string) {
    const marked = new Set(this.marked);
    if (!marked.delete(patient)) {
      marked.add(patient);
    }
    this.marking = true;
    this.marked = marked;
  }

  #switchLetters = (event: Event) => {
    this.letters = (event.target as HTMLInputElement).checked;
    switchLetters(this.letters);
  };

  #act(act: string, patients: string[]) {
    this.#fire('rs-act', { act, patients: patients.join(',') });
  }

  #fire(name: string, detail: Record<string, string>) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #word(name: string): string {
    return this.texts[name] ?? '';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-worklist': RsWorklist;
  }
}
