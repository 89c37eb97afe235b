import type { Figure } from '../figure/format.ts';

/** Changes at the same control within this time are one for undo: dragging a slider is one change. */
const SAME_CHANGE = 1_500;
const MOST = 100;

/** What a figure was before, and what it was before somebody took that back. */
export class PoseHistory {
  #past: Figure[] = [];
  #future: Figure[] = [];
  #last = { at: '', when: 0 };

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Notes what the figure was before a change at a control; `when` in milliseconds. */
  note(before: Figure, at: string, when: number): void {
    if (at !== this.#last.at || when - this.#last.when > SAME_CHANGE) this.#past = [...this.#past, before].slice(-MOST);
    this.#last = { at, when };
    this.#future = [];
  }

  undo(now: Figure): Figure {
    const before = this.#past.pop();
    if (!before) return now;
    this.#future.push(now);
    this.#last = { at: '', when: 0 };
    return before;
  }

  redo(now: Figure): Figure {
    const after = this.#future.pop();
    if (!after) return now;
    this.#past.push(now);
    this.#last = { at: '', when: 0 };
    return after;
  }
}
