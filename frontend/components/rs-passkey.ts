import { type AskedJson, type Shown, answered, asked, isOf, why } from './passkey-json.ts';

interface Server {
  able(any: boolean, here: boolean): void;
  answer(json: string): void;
  failed(why: string): void;
}

/** Speaks with the browser's passkeys for the server; shows nothing itself. */
export class RsPasskey extends HTMLElement {
  /** The name that the passkeys are of. */
  host = '';
  declare $server: Server;

  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.style.display = 'none';
    // The server's connector is set right after the element is attached.
    setTimeout(() => void this.#tell());
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #tell(): Promise<void> {
    const any = window.isSecureContext && 'PublicKeyCredential' in window && isOf(location.hostname, this.host);
    const here = any && (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false));
    if (this.isConnected) {
      this.$server.able(any, here);
    }
  }

  /** Offers passkeys among what the browser fills into the sign-in field, where it can. */
  async listen(question: string): Promise<void> {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
      await this.#get(question, 'conditional');
    }
  }

  async ask(question: string): Promise<void> {
    await this.#get(question, 'optional');
  }

  async make(question: string): Promise<void> {
    const signal = this.#begin();
    await this.#answer(() =>
      navigator.credentials.create({ publicKey: read(question) as unknown as PublicKeyCredentialCreationOptions, signal }),
    );
  }

  async #get(question: string, mediation: CredentialMediationRequirement): Promise<void> {
    const signal = this.#begin();
    await this.#answer(() =>
      navigator.credentials.get({ publicKey: read(question) as unknown as PublicKeyCredentialRequestOptions, mediation, signal }),
    );
  }

  /** A browser does one thing with passkeys at a time. */
  #begin(): AbortSignal {
    this.#listening?.abort();
    this.#listening = new AbortController();
    return this.#listening.signal;
  }

  async #answer(work: () => Promise<Credential | null>): Promise<void> {
    try {
      const shown = await work();
      if (shown === null) {
        this.$server.failed('cancelled');
      } else {
        this.$server.answer(JSON.stringify(answered(shown as unknown as Shown)));
      }
    } catch (problem) {
      const reason = why(problem);
      if (reason !== 'stopped') {
        this.$server.failed(reason);
      }
    }
  }
}

function read(question: string): Record<string, unknown> {
  return asked(JSON.parse(question) as AskedJson);
}

customElements.define('rs-passkey', RsPasskey);
