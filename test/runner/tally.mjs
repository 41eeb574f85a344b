const inDanish = new Intl.NumberFormat('da', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Adds up the steps, prints a line for each as it ends, and sets the exit code. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  #notes = [];

  add(name, seconds, { passed, failed, skipped = 0 }) {
    this.#passed += passed;
    this.#failed += failed;
    this.#skipped += skipped;
    console.log(
      `${failed === 0 ? 'bestået' : 'FEJLET '}  ${name.padEnd(14)} ${inDanish.format(seconds).padStart(6)} s`,
    );
  }

  /** Keeps something that is to be said again with the count. */
  note(text) {
    this.#notes.push(text);
  }

  /** The plain line that machines read. It must stay the last line printed. */
  finish() {
    const skipped = this.#skipped > 0 ? `, ${this.#skipped} skipped` : '';
    for (const note of this.#notes) console.log(`\n${note}`);
    console.log(`\n${this.#passed} passed, ${this.#failed} failed${skipped}`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }
}
