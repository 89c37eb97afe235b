import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IconName } from './icons.ts';
import './rs-icon.ts';
import { sparkStyles } from './rs-spark.ts';
import { spark } from './spark.ts';
import { waiting } from './waiting-time.ts';
import { worklistStyles } from './worklist-styles.ts';

/** Groups of the list, most urgent first. */
type Group = 'now' | 'today' | 'later';

/** A patient on the list; all texts are in the clinician's language. */
export interface WorklistRow {
  patient: string;
  href: string;
  group: Group;
  icon: IconName;
  state: string;
  name: string;
  age: string;
  sentence: string;
  second: string;
  pains: number[];
  /** What the small line shows, in words. */
  painsText: string;
  limit: number;
  /** Since when the patient has been waiting, and until when somebody should have looked; ISO-8601. */
  since: string;
  respondBy: string;
  act: string;
  actIcon: IconName;
}

/** The element's texts by name. */
export type WorklistTexts = Record<string, string>;

const GROUPS: Group[] = ['now', 'today', 'later'];
const MINUTE = 60_000;

/**
 * Who needs a clinician. Fires `rs-select`, `rs-open` and `rs-act` with the patient's id in `detail.patient`, and `rs-more`.
 * Keys act while the list has the focus, and while nothing else has it.
 */
@customElement('rs-worklist')
export class RsWorklist extends LitElement {
  static override styles = [worklistStyles, sparkStyles];

  @property({ attribute: false }) rows: WorklistRow[] = [];
  @property({ attribute: false }) texts: WorklistTexts = {};
  @property() selected = '';
  /** What an empty list says: a true sentence. */
  @property() empty = '';
  /** Why the rows are old, if they are. */
  @property() stale = '';
  @property({ type: Boolean }) more = false;

  @state() private words = '';
  @state() private now = Date.now();
  @state() private keysShown = false;
  @state() private online = true;
  @state() private gone: WorklistRow[] = [];
  @query('input') private search?: HTMLInputElement;

  #clock?: ReturnType<typeof setInterval>;
  #pointing = false;
  #naming?: MutationObserver;

  override connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => (this.now = Date.now()), MINUTE);
    window.addEventListener('online', this.#watchNetwork);
    window.addEventListener('offline', this.#watchNetwork);
    window.addEventListener('keydown', this.#onKeyElsewhere);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    window.removeEventListener('online', this.#watchNetwork);
    window.removeEventListener('offline', this.#watchNetwork);
    window.removeEventListener('keydown', this.#onKeyElsewhere);
  }

  /** On a narrow screen the layout shows its other half as a dialog, and gives it no name. */
  override updated(changed: PropertyValues<this>) {
    const detail = changed.has('texts') && this.closest('vaadin-master-detail-layout')?.shadowRoot?.getElementById('detail');
    if (detail) {
      const name = () => {
        if (detail.hasAttribute('role')) {
          detail.setAttribute('aria-label', this.#word('detail'));
        } else {
          detail.removeAttribute('aria-label');
        }
      };
      this.#naming?.disconnect();
      this.#naming = new MutationObserver(name);
      this.#naming.observe(detail, { attributeFilter: ['role'] });
      name();
    }
  }

  /** A row that goes while somebody points at the list stays, faded, so that nobody clicks the wrong person. */
  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('rows');
    if (before && this.#pointing) {
      const here = new Set(this.rows.map((row) => row.patient));
      this.gone = [...this.gone, ...before].filter((row) => !here.has(row.patient));
    }
    this.now = changed.has('rows') ? Date.now() : this.now;
  }

  override render() {
    const shown = this.#shown();
    return html`
      <div class="bar">
        <input
          type="search"
          .value=${this.words}
          placeholder=${this.#word('search')}
          aria-label=${this.#word('search')}
          @input=${this.#find}
          @keydown=${this.#inSearch}
        />
        <span class="order">${this.#word('order')}</span>
        <span class="live ${this.online ? '' : 'off'}" role="status">
          ${this.#word(this.online ? 'live' : 'reconnecting')}
        </span>
      </div>
      ${this.stale ? html`<p class="stale" role="alert">${this.stale}</p>` : nothing}
      <div
        class="list"
        role="region"
        aria-label=${this.#word('label')}
        @keydown=${this.#onKey}
        @pointerenter=${() => (this.#pointing = true)}
        @pointerleave=${this.#leave}
      >
        ${GROUPS.map((group) => this.#group(group, shown))} ${shown.length === 0 ? this.#nobody() : nothing}
        ${
          this.more && !this.words
            ? html`<button class="more" @click=${() => this.#fire('rs-more')}>${this.#word('more')}</button>`
            : nothing
        }
      </div>
      <div class="keys">${this.#keys()}</div>
    `;
  }

  #shown(): WorklistRow[] {
    const words = this.words.trim().toLocaleLowerCase();
    const all = [...this.rows, ...this.gone];
    return words ? all.filter((row) => row.name.toLocaleLowerCase().includes(words)) : all;
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
          (row) => this.#row(row),
        )}
      </ul>`;
  }

  #row(row: WorklistRow) {
    const late = Date.parse(row.respondBy) < this.now;
    const gone = this.gone.includes(row);
    return html`<li
      class="${row.group === 'now' ? 'now' : ''} ${row.patient === this.selected ? 'selected' : ''} ${gone ? 'gone' : ''}"
    >
      <a
        class="open"
        href=${row.href}
        router-ignore
        data-patient=${row.patient}
        aria-current=${row.patient === this.selected ? 'true' : nothing}
        @click=${(event: MouseEvent) => this.#select(event, row)}
      >
        <span class="state ${row.group}"><rs-icon name=${row.icon} size="s"></rs-icon>${row.state}</span>
        <span class="who">${row.name} <span>${row.age}</span></span>
        <span class="reason">${row.sentence}<span class="second">${gone ? this.#word('gone') : row.second}</span></span>
        <span class="pain">
          ${row.pains.length ? spark(row.pains, row.limit, 64, 28) : nothing}<span class="sr">${row.painsText}</span>
        </span>
        <span class="waiting ${late ? 'late' : ''}">
          ${waiting(Date.parse(row.since), this.now, this.texts)}${late ? html`<span class="sr">${this.#word('late')}</span>` : nothing}
        </span>
      </a>
      <button class="act ${row.group}" @click=${() => this.#fire('rs-act', row)}>
        <rs-icon name=${row.actIcon} size="s"></rs-icon>${row.act}
      </button>
    </li>`;
  }

  #nobody() {
    return this.words
      ? html`<div class="empty"><b>${this.#word('not-found')}</b></div>`
      : html`<div class="empty"><b>${this.#word('nobody')}</b><span>${this.empty}</span></div>`;
  }

  #keys() {
    const first: [string, string][] = [
      ['↑↓', 'move'],
      ['Enter', 'open'],
      ['/', 'search'],
    ];
    const all: [string, string][] = [
      ['C', 'act'],
      ['Home', 'first'],
      ['End', 'last'],
      ['Esc', 'back'],
    ];
    const shown = this.keysShown ? [...first, ...all] : first;
    return html`${shown.map(([key, text]) => html`<span><kbd>${key}</kbd>${this.#word(`key.${text}`)}</span>`)}
      <span><kbd>?</kbd>${this.#word(this.keysShown ? 'key.fewer' : 'key.all')}</span>`;
  }

  #select(event: MouseEvent, row: WorklistRow) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    this.#fire('rs-select', row);
  }

  #onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const links = [...this.renderRoot.querySelectorAll<HTMLAnchorElement>('li:not(.gone) .open')];
    const at = links.findIndex((link) => link.parentElement?.contains(this.shadowRoot?.activeElement ?? null));
    const row = this.rows.find((each) => each.patient === links[at]?.dataset['patient']);
    const go = (to: number) => links[Math.min(Math.max(to, 0), links.length - 1)]?.focus();
    const onButton = this.shadowRoot?.activeElement?.tagName === 'BUTTON';
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(links.length - 1),
      '/': () => this.search?.focus(),
      '?': () => (this.keysShown = !this.keysShown),
      c: () => row && this.#fire('rs-act', row),
      ...(onButton ? {} : { Enter: () => row && this.#fire('rs-open', row) }),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  #onKeyElsewhere = (event: KeyboardEvent) => {
    if (event.target === document.body || event.target === document.getElementById('main')) {
      this.#onKey(event);
    }
  };

  #inSearch = (event: KeyboardEvent) => {
    const first = this.renderRoot.querySelector<HTMLAnchorElement>('.open');
    if (event.key === 'Escape') {
      this.words = '';
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      first?.focus();
    }
  };

  #find = (event: Event) => {
    this.words = (event.target as HTMLInputElement).value;
  };

  #leave = () => {
    this.#pointing = false;
    this.gone = [];
  };

  #watchNetwork = () => {
    this.online = navigator.onLine;
  };

  #fire(name: string, row?: WorklistRow) {
    this.dispatchEvent(new CustomEvent(name, { detail: { patient: row?.patient } }));
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
