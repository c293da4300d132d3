/** What the bot asked of the connector. `path` has its ids decoded. */
export interface ConnectorRequest {
  readonly method: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization?: string;
}

/**
 * An answer told in advance. A status of 400 or more means that nothing was delivered.
 * `until` holds the answer back; `hang` never answers, having delivered nothing or having delivered; `drop` cuts the
 * socket before or after the delivery (after it, the bot cannot know whether it was delivered).
 */
export type PlannedAnswer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly until?: Promise<unknown>;
    }
  | { readonly hang: true | 'afterDelivery' }
  | { readonly drop: 'beforeDelivery' | 'afterDelivery' };

interface Planned {
  readonly answer: PlannedAnswer;
  readonly matches: (request: ConnectorRequest) => boolean;
  left: number;
}

/** Answers told in advance, each used as often as it was told, oldest first. */
export class AnswerPlan {
  readonly #planned: Planned[] = [];

  add(answer: PlannedAnswer, matches: Planned['matches'], times: number): void {
    this.#planned.push({ answer, matches, left: times });
  }

  take(request: ConnectorRequest): PlannedAnswer | undefined {
    const planned = this.#planned.find(({ left, matches }) => left > 0 && matches(request));
    if (planned) planned.left -= 1;
    return planned?.answer;
  }
}
