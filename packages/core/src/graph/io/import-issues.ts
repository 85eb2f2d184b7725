import { type Issue, SpecError } from "../../spec/errors.js";

const SHOWN = 20;

/** Collects what is wrong with a file: the first twenty issues and a count of the rest. */
export class ImportIssues {
  private readonly shown: Issue[] = [];
  private total = 0;

  constructor(private readonly subject: string) {}

  add(issue: Issue): void {
    if (this.total++ < SHOWN) this.shown.push(issue);
  }

  /** Gives up at once: what follows could not be read, or would cost more than allowed. */
  stop(issue: Issue): never {
    this.shown.splice(SHOWN - 1);
    this.shown.push(issue);
    this.total = Math.max(this.total + 1, this.shown.length);
    throw this.error();
  }

  throwIfAny(): void {
    if (this.total > 0) throw this.error();
  }

  private error(): SpecError {
    const more = this.total - this.shown.length;
    const rest: Issue = { code: "E_IMPORT_MORE", path: "", expected: "no further issues", received: `${more} more like these` };
    return new SpecError(more > 0 ? [...this.shown, rest] : this.shown, this.subject);
  }
}
