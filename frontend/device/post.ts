import { deliverMessage } from '../api/messages.ts';
import { sendAnswers, sendMorning, sendRun, sendSession } from '../api/me.ts';
import { Outbox, type Letter } from './outbox.ts';
import { store } from './store.ts';

function courier(letter: Letter): Promise<unknown> {
  switch (letter.kind) {
    case 'session':
      return sendSession(letter.body);
    case 'morning':
      return sendMorning(letter.body);
    case 'run':
      return sendRun(letter.body);
    case 'message':
      return deliverMessage(letter.body);
    case 'answers':
      return sendAnswers(letter.body);
  }
}

/** The outbox of this browser. */
export const outbox = new Outbox(store, courier);
