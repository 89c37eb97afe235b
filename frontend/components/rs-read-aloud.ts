import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Reader, type Voice } from '../reading/reader.ts';
import { sentences } from '../reading/sentences.ts';
import { forcedFocus } from './forced-focus.ts';
import './rs-icon.ts';

/** What the buttons say. */
interface Words {
  read: string;
  goOn: string;
  pause: string;
  stop: string;
  back: string;
  on: string;
  speed: string;
  slow: string;
  usual: string;
  fast: string;
  noVoice: string;
}

const SPEED = 'rs-reading-speed';
const SPEEDS = [0.8, 1, 1.25];
const MARK = 'rs-being-read';
const READ = 'h1, rs-article p, rs-article li, rs-article h2, rs-article h3, rs-article h4';
const QUIET = '.rs-source, .rs-mark, rs-pictures';

/**
 * Reads the page aloud that it stands in, and marks the sentence that is being read. The device's own voice speaks: no word leaves it.
 * Where the browser has no voice at all the element shows nothing.
 */
@customElement('rs-read-aloud')
export class RsReadAloud extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }
    button,
    select {
      min-height: 44px;
      padding: 0 12px;
      border: 1px solid var(--rs-line);
      border-radius: 8px;
      background: transparent;
      color: var(--rs-ink-2);
      font: var(--rs-t-14);
      font-weight: 550;
      cursor: pointer;
    }
    button {
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    button.small {
      min-width: 44px;
      justify-content: center;
      padding: 0;
    }
    :focus-visible {
      outline: none;
      box-shadow: var(--rs-focus);
    }
    ${forcedFocus}
    p {
      flex-basis: 100%;
      margin: 0;
      font: var(--rs-t-14);
      color: var(--rs-ink-2);
    }
  `;

  @property({ attribute: false }) words?: Words;
  /** Of the text. */
  @property() language = 'en';
  @state() private missing = false;
  private reader: Reader | undefined;
  private places: Range[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.reader?.stop();
  }

  override render() {
    const words = this.words;
    if (!words || typeof speechSynthesis === 'undefined') return nothing;
    const state = this.reader?.state ?? 'silent';
    const main =
      state === 'reading'
        ? html`<button type="button" @click=${() => this.reader?.pause()}><rs-icon name="pause"></rs-icon>${words.pause}</button>`
        : html`<button type="button" @click=${this.read}>
            <rs-icon name="volume-2"></rs-icon>${state === 'paused' ? words.goOn : words.read}
          </button>`;
    return html`${main}
    ${state === 'silent'
      ? nothing
      : html`<button type="button" class="small" aria-label=${words.back} title=${words.back} @click=${() => this.reader?.skip(-1)}>
            <rs-icon name="chevron-left"></rs-icon></button
          ><button type="button" class="small" aria-label=${words.on} title=${words.on} @click=${() => this.reader?.skip(1)}>
            <rs-icon name="chevron-right"></rs-icon></button
          ><button type="button" class="small" aria-label=${words.stop} title=${words.stop} @click=${() => this.reader?.stop()}>
            <rs-icon name="x"></rs-icon></button
          ><select aria-label=${words.speed} @change=${this.changeSpeed}>
            ${SPEEDS.map(
              (speed, i) =>
                html`<option value=${speed} ?selected=${speed === this.reader?.speed}>
                  ${[words.slow, words.usual, words.fast][i]}
                </option>`,
            )}
          </select>`}
    ${this.missing ? html`<p role="status">${words.noVoice}</p>` : nothing}`;
  }

  private readonly read = (): void => {
    if (this.reader?.state !== 'paused') {
      const text = this.collect();
      this.reader = new Reader(text, this.voice(), (at) => this.mark(at));
      const kept = Number(localStorage.getItem(SPEED));
      this.reader.speed = SPEEDS.includes(kept) ? kept : 1;
    }
    this.missing = false;
    this.reader.read();
    this.requestUpdate();
  };

  private readonly changeSpeed = (event: Event): void => {
    const speed = Number((event.target as HTMLSelectElement).value);
    localStorage.setItem(SPEED, String(speed));
    if (this.reader) this.reader.speed = speed;
  };

  /** The sentences of the page and where each stands, without marks of sources. */
  private collect(): string[] {
    const all: string[] = [];
    this.places = [];
    const page = this.closest('.rs-reading') ?? document.body;
    for (const block of page.querySelectorAll<HTMLElement>(READ)) {
      if (block.closest(QUIET) || block.querySelector('p, li')) continue;
      const nodes = textsOf(block);
      for (const sentence of sentences(nodes.map((node) => node.data).join(''), this.language)) {
        all.push(sentence.words);
        this.places.push(range(nodes, sentence.from, sentence.to));
      }
    }
    return all;
  }

  private voice(): Voice {
    const wanted = this.language.split('-')[0] ?? 'en';
    return {
      say: (words, speed, done, failed) => {
        const voices = speechSynthesis.getVoices();
        const own = voices.find((each) => each.lang.toLowerCase().startsWith(wanted));
        if (voices.length > 0 && !own) {
          this.missing = true;
          failed();
          return;
        }
        const spoken = new SpeechSynthesisUtterance(words);
        spoken.lang = own?.lang ?? this.language;
        if (own) spoken.voice = own;
        spoken.rate = speed;
        spoken.onend = done;
        spoken.onerror = failed;
        speechSynthesis.speak(spoken);
      },
      silence: () => speechSynthesis.cancel(),
    };
  }

  private mark(at: number | undefined): void {
    const place = at === undefined ? undefined : this.places[at];
    document.querySelectorAll('.' + MARK).forEach((block) => block.classList.remove(MARK));
    const highlights = typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : undefined;
    highlights?.delete(MARK);
    if (place) {
      if (highlights) highlights.set(MARK, new Highlight(place));
      else place.startContainer.parentElement?.classList.add(MARK);
      place.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    }
    this.requestUpdate();
  }
}

function textsOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(QUIET) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The characters from–to of the nodes' joined text. */
function range(nodes: readonly Text[], from: number, to: number): Range {
  const place = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const end = before + node.data.length;
    if (from >= before && from < end) place.setStart(node, from - before);
    if (to > before && to <= end) place.setEnd(node, to - before);
    before = end;
  }
  return place;
}

declare global {
  interface HTMLElementTagNameMap {
    'rs-read-aloud': RsReadAloud;
  }
}
