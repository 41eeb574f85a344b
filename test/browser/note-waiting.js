/**
 * Runs in every page of a journey before its own scripts: marks the document as waiting from something is asked of the
 * server until the answer has been drawn. What an answer makes the page ask next is asked before then.
 */
(() => {
  const ask = window.fetch;
  let waiting = 0;
  const count = (change) => {
    waiting += change;
    document.documentElement.toggleAttribute('data-waiting', waiting > 0);
  };
  const frame = (then) => () => requestAnimationFrame(then);
  const drawn = frame(frame(() => requestIdleCallback(() => count(-1), { timeout: 1_000 })));
  window.fetch = async (...question) => {
    count(1);
    try {
      const answer = await ask(...question);
      answer.clone().arrayBuffer().then(drawn, drawn);
      return answer;
    } catch (error) {
      drawn();
      throw error;
    }
  };
})();
