/** Tells how far a long piece of work is: on one line of a terminal, or a line a step elsewhere. */
export class Progress {
  readonly #start = Date.now();
  #step = '';
  #stepStart = Date.now();

  /** Begins a step; the one before it is done. */
  step(name: string): void {
    this.#end();
    this.#step = name;
    this.#stepStart = Date.now();
    if (process.stderr.isTTY) process.stderr.write(`${name} …`);
  }

  /** How much of the step is done. */
  readonly part = (done: number, all: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${this.#step} … ${done} of ${all}`);
  };

  /** Ends the last step with what came of it all. */
  finish(result: string): void {
    this.#end();
    process.stderr.write(`${result} in ${seconds(this.#start)}\n`);
  }

  #end(): void {
    if (!this.#step) return;
    const back = process.stderr.isTTY ? '\r\u001B[2K' : '';
    process.stderr.write(`${back}${this.#step}: ${seconds(this.#stepStart)}\n`);
    this.#step = '';
  }
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
