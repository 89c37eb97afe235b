import { html, nothing, type TemplateResult } from 'lit';
import type { IconName } from './icons.ts';
import './rs-icon.ts';
import { spark } from './spark.ts';
import { waiting } from './waiting-time.ts';
import type { RowAct } from './worklist-keys.ts';

/** Groups of the list, most urgent first. */
export type Group = 'now' | 'today' | 'later';

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
  /** Whether something about it is new since the clinician's last visit. */
  fresh: boolean;
  pains: number[];
  /** What the small line shows, in words. */
  painsText: string;
  limit: number;
  /** Since when the patient has been waiting, and until when somebody should have looked; ISO-8601. */
  since: string;
  respondBy: string;
  /** The likely next step. */
  act: RowAct;
  actText: string;
  actIcon: IconName;
  /** The patient's number, if the step is a call and one is known. */
  tel: string;
}

/** How a row stands in the list now. */
export interface RowStanding {
  now: number;
  /** Whether the keyboard comes here first. */
  current: boolean;
  selected: boolean;
  marking: boolean;
  marked: boolean;
  /** Why the row is about to go; undefined if it stays. */
  leaving: string | undefined;
  texts: Record<string, string>;
}

/** What happens in a row. */
export interface RowEvents {
  show(event: MouseEvent, row: WorklistRow): void;
  act(row: WorklistRow): void;
  mark(row: WorklistRow): void;
}

export function rowTemplate(row: WorklistRow, standing: RowStanding, on: RowEvents): TemplateResult {
  const { texts, leaving } = standing;
  const late = Date.parse(row.respondBy) < standing.now;
  const kind = [
    row.group === 'now' ? 'now' : '',
    standing.selected ? 'selected' : '',
    standing.marked ? 'marked' : '',
    leaving === undefined ? '' : 'gone',
  ];
  const reach = standing.current ? 0 : -1;
  const act = html`<rs-icon name=${row.actIcon} size="s"></rs-icon>${row.actText}<span class="sr">, ${row.name}</span>`;
  return html`<li class=${kind.join(' ')}>
    ${
      standing.marking
        ? html`<input
            type="checkbox"
            class="mark"
            tabindex=${reach}
            .checked=${standing.marked}
            aria-label="${texts['mark'] ?? ''} ${row.name}"
            @change=${() => on.mark(row)}
          />`
        : nothing
    }
    <a
      class="open"
      href=${row.href}
      router-ignore
      tabindex=${reach}
      data-patient=${row.patient}
      aria-current=${standing.selected ? 'true' : nothing}
      @click=${(event: MouseEvent) => on.show(event, row)}
    >
      <span class="state ${row.group}"><rs-icon name=${row.icon} size="s"></rs-icon>${row.state}</span>
      <span class="who">${row.name} <span>${row.age}</span>${row.fresh ? html` <b class="fresh">${texts['fresh']}</b>` : nothing}</span>
      <span class="reason">${row.sentence}<span class="second">${leaving ?? row.second}</span></span>
      <span class="pain">
        ${row.pains.length ? spark(row.pains, row.limit, 64, 28) : nothing}<span class="sr">${row.painsText}</span>
      </span>
      <span class="waiting ${late ? 'late' : ''}">
        ${waiting(Date.parse(row.since), standing.now, texts)}${late ? html`<span class="sr">${texts['late']}</span>` : nothing}
      </span>
    </a>
    ${
      row.tel
        ? html`<a class="act ${row.group}" href=${row.tel} router-ignore tabindex=${reach} @click=${() => on.act(row)}>${act}</a>`
        : html`<button class="act ${row.group}" tabindex=${reach} @click=${() => on.act(row)}>${act}</button>`
    }
  </li>`;
}
